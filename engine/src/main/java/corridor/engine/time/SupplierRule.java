package corridor.engine.time;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Layer;
import corridor.engine.network.TieKind;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.projection.TieSelection;
import corridor.engine.run.Run;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * On how few suppliers a node depends: the Herfindahl index of the weights that come to it in one
 * layer.
 *
 * @param threshold of the index
 * @param layer whose ties are supplies
 * @param undirected whether ties without direction count as supplies both ways
 * @param leastSuppliers with fewer, nothing is said
 */
public record SupplierRule(Threshold threshold, Layer layer, boolean undirected, int leastSuppliers)
    implements Rule {
  static final String NAME = "supplier-concentration";

  /** Refuses fewer than one supplier. */
  public SupplierRule {
    if (leastSuppliers < 1) {
      throw new IllegalArgumentException(
          "leastSuppliers must be at least 1, but is " + leastSuppliers);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ImmutableList<Reading> read(Snapshot now, Optional<Snapshot> before, Run run) {
    TieSelection chosen = now.rule().selection();
    if (!chosen.layers().contains(layer)) {
      return none("the layer " + layer.label() + " is not selected");
    }
    if (!undirected && !chosen.tieKinds().contains(TieKind.TECHNOLOGY_TRANSFER)) {
      return none("ties with a direction are not selected");
    }
    Snapshot supplies =
        now.by(
            rule ->
                rule.withDirection(Direction.DIRECTED)
                    .withSelection(
                        chosen
                            .withLayers(Set.of(layer))
                            .withTieKinds(
                                undirected
                                    ? chosen.tieKinds()
                                    : Set.of(TieKind.TECHNOLOGY_TRANSFER))));
    Projection graph = supplies.graph();
    ImmutableList.Builder<Reading> readings = ImmutableList.builder();
    for (int v = 0; v < graph.nodes(); v++) {
      EgoTies suppliers = EgoTies.incoming(graph, v);
      if (suppliers.partners() > 0) {
        readings.add(reading(supplies, graph.id(v), suppliers));
      }
    }
    ImmutableList<Reading> all = readings.build();
    return all.isEmpty()
        ? none(
            "the layer " + layer.label() + " has no ties" + (undirected ? "" : " with a direction"))
        : all;
  }

  private ImmutableList<Reading> none(String reason) {
    return ImmutableList.of(
        Reading.notJudged(Reading.NETWORK, Reading.NETWORK, reason)
            .withPort(layer.label(), List.of()));
  }

  private Reading reading(Snapshot supplies, String id, EgoTies suppliers) {
    String scale = supplies.scale(id);
    if (suppliers.partners() < leastSuppliers) {
      return Reading.notJudged(id, scale, "fewer than " + leastSuppliers + " suppliers")
          .withPort(layer.label(), List.of());
    }
    String first =
        suppliers.leading(3).leaders().stream()
            .map(partner -> supplies.network().getNode(partner).name())
            .collect(Collectors.joining(", "));
    List<TieEnds> ties =
        suppliers.weights().ids().stream().map(from -> new TieEnds(from, id)).sorted().toList();
    return Reading.of(id, scale, suppliers.herfindahl().value())
        .withDetail(
            suppliers.partners() == 1
                ? "the only supplier is " + first
                : suppliers.partners() + " suppliers, first " + first)
        .withTies(supplies, ties);
  }
}
