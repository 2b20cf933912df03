package corridor.engine.time;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import corridor.engine.concentration.Growth;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which ties two graphs have in common. Nodes are the same if their ids are; a tie is kept if both
 * graphs have it, whatever its weight.
 *
 * <ul>
 *   <li>Jaccard persistence: kept / (kept + new + lost), from 0 to 1; undefined without ties.
 *   <li>New-tie rate: new / (kept + new), of the later graph; undefined if that has no ties.
 *   <li>Growth: later total weight / earlier − 1; undefined from 0.
 *   <li>Direction: arcs are compared as arcs, edges as edges. Graphs of both kinds are refused.
 *   <li>O(m log m) time, O(m) memory; deterministic.
 * </ul>
 *
 * @param before weights of the ties of the earlier graph
 * @param after those of the later one
 */
public record TieChange(
    ImmutableSortedMap<TieEnds, Double> before, ImmutableSortedMap<TieEnds, Double> after) {

  /** Compares an earlier graph with a later one. */
  public static TieChange of(Projection before, Projection after) {
    if (before.directed() != after.directed()) {
      throw new IllegalArgumentException(
          "before and after must both be directed or both not, but only "
              + (before.directed() ? "before" : "after")
              + " is");
    }
    return new TieChange(weights(before), weights(after));
  }

  private static ImmutableSortedMap<TieEnds, Double> weights(Projection graph) {
    Map<TieEnds, Double> weights = new TreeMap<>();
    Csr out = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        if (graph.directed() || v < out.target(arc)) {
          weights.put(new TieEnds(graph.id(v), graph.id(out.target(arc))), out.weight(arc));
        }
      }
    }
    return ImmutableSortedMap.copyOf(weights);
  }

  /** Ties of both. */
  public ImmutableSortedSet<TieEnds> kept() {
    return sorted(Sets.intersection(before.keySet(), after.keySet()));
  }

  /** Ties of the later one only. */
  public ImmutableSortedSet<TieEnds> gained() {
    return sorted(Sets.difference(after.keySet(), before.keySet()));
  }

  /** Ties of the earlier one only. */
  public ImmutableSortedSet<TieEnds> lost() {
    return sorted(Sets.difference(before.keySet(), after.keySet()));
  }

  private static ImmutableSortedSet<TieEnds> sorted(Iterable<TieEnds> ties) {
    return ImmutableSortedSet.copyOf(ties);
  }

  /** Share of all ties of either that both have. */
  public Statistic jaccard() {
    int union = Sets.union(before.keySet(), after.keySet()).size();
    return union == 0
        ? Statistic.undefined(Undefined.ZERO_TOTAL)
        : Statistic.of(kept().size() / (double) union);
  }

  /** Share of new ties among those of the later graph. */
  public Statistic newTieRate() {
    return after.isEmpty()
        ? Statistic.undefined(Undefined.ZERO_TOTAL)
        : Statistic.of(gained().size() / (double) after.size());
  }

  /** Growth of the total weight. */
  public Growth growth() {
    return new Growth(total(before), total(after));
  }

  private static double total(Map<TieEnds, Double> weights) {
    double sum = 0;
    for (double weight : weights.values()) {
      sum += weight;
    }
    return sum;
  }

  /** Ties that became weaker or were lost. */
  public ImmutableSortedSet<TieEnds> weakened() {
    return before.keySet().stream()
        .filter(tie -> after.getOrDefault(tie, 0.0) < before.getOrDefault(tie, 0.0))
        .collect(ImmutableSortedSet.toImmutableSortedSet(TieEnds::compareTo));
  }
}
