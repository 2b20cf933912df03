package corridor.engine.time;

import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Layer;
import corridor.engine.projection.Projection;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the layers of ties changed. Conversion is the share, among the later ties counted layer by
 * layer, of those whose two nodes were tied before, though not in that layer: relations that took
 * on a new content. Its complement are ties that stayed in their layer, and ties between nodes that
 * were not tied at all.
 *
 * <ul>
 *   <li>Weights play no part in conversion; the mix of layers is by weight.
 *   <li>Undefined if the later time has no ties.
 *   <li>O(m log m) time; deterministic.
 * </ul>
 *
 * @param ties later ties, each counted in every layer it is in
 * @param converted those of nodes tied before in other layers only
 * @param newPairs those of nodes not tied before
 */
public record LayerChange(int ties, int converted, int newPairs) {

  /** Compares graphs by layer; a layer that is missing has no ties. */
  public static LayerChange of(Map<Layer, Projection> before, Map<Layer, Projection> after) {
    Map<Layer, Set<TieEnds>> earlier = new EnumMap<>(Layer.class);
    Set<TieEnds> tied = new HashSet<>();
    before.forEach((layer, graph) -> earlier.put(layer, ends(graph)));
    earlier.values().forEach(tied::addAll);
    int ties = 0;
    int converted = 0;
    int newPairs = 0;
    for (Map.Entry<Layer, Projection> entry : after.entrySet()) {
      Set<TieEnds> sameLayer = earlier.getOrDefault(entry.getKey(), Set.of());
      for (TieEnds tie : ends(entry.getValue())) {
        ties++;
        converted += tied.contains(tie) && !sameLayer.contains(tie) ? 1 : 0;
        newPairs += tied.contains(tie) ? 0 : 1;
      }
    }
    return new LayerChange(ties, converted, newPairs);
  }

  private static Set<TieEnds> ends(Projection graph) {
    return new TreeSet<>(TieChange.of(graph, graph).before().keySet());
  }

  /** Share of converted ties. */
  public Statistic conversion() {
    return ties == 0
        ? Statistic.undefined(Undefined.ZERO_TOTAL)
        : Statistic.of(converted / (double) ties);
  }

  /** The share of each layer in the total weight; empty if there is none. */
  public static ImmutableMap<Layer, Double> mix(Map<Layer, Projection> graphs) {
    Map<Layer, Double> weights = new EnumMap<>(Layer.class);
    double total = 0;
    for (Map.Entry<Layer, Projection> entry : graphs.entrySet()) {
      double weight = TieChange.of(entry.getValue(), entry.getValue()).growth().to();
      weights.put(entry.getKey(), weight);
      total += weight;
    }
    ImmutableMap.Builder<Layer, Double> mix = ImmutableMap.builder();
    if (total > 0) {
      for (Map.Entry<Layer, Double> entry : weights.entrySet()) {
        mix.put(entry.getKey(), entry.getValue() / total);
      }
    }
    return mix.buildOrThrow();
  }
}
