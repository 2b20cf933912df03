package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.resilience.RandomFailure;
import corridor.engine.resilience.RandomFailure.Estimate;
import corridor.engine.resilience.Remains;
import corridor.engine.resilience.RemovalCurve;
import corridor.engine.resilience.Robustness;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which layer holds the network together? Each alone, all together, and what all have in common.
 */
public final class LayerResilience {
  private final Table table =
      new Table(
          List.of(
              Column.text("layer"),
              Column.number("ties"),
              Column.number("tied"),
              Column.number("largest"),
              Column.number("robustness"),
              Column.number("weighted"),
              Column.number("random"),
              Column.number("low"),
              Column.number("high")));
  private final List<Provenance> provenance = new ArrayList<>();
  private final Projection union;

  private LayerResilience(Projection union) {
    this.union = union;
  }

  /** Attacks by degree, adaptive, and random failure of the layers that the rule takes. */
  public static LayerResilience of(
      Network network, ProjectionRule rule, RandomFailure.Options failure, Run run) {
    LayerResilience layers = new LayerResilience(Projection.of(network, rule));
    List<Projection> each = new ArrayList<>();
    for (Layer layer : rule.selection().layers()) {
      Projection graph =
          Projection.of(network, rule.withSelection(rule.selection().withLayers(Set.of(layer))));
      if (graph.ties() > 0) {
        each.add(graph);
        layers.add(layer.label(), graph, failure, run);
      }
    }
    if (each.size() > 1) {
      layers.add("any of them", layers.union, failure, run);
      layers.add("all of them", common(each), failure, run);
    }
    return layers;
  }

  private void add(String name, Projection graph, RandomFailure.Options failure, Run run) {
    RemovalCurve attack = Robustness.of(graph, Robustness.Options.DEFAULT, run);
    RandomFailure random = RandomFailure.of(graph, failure, run);
    Remains size = Remains.of(graph, Set.of(), graph.nodes(), run);
    provenance.add(attack.provenance().withOption("layer", name));
    provenance.add(random.provenance().withOption("layer", name));
    table.row(
        name,
        graph.ties(),
        size.tied(),
        size.largest(),
        attack.robustness().value(),
        attack.weightedRobustness().value(),
        random.nodes().map(Estimate::mean).orElse(Double.NaN),
        random.nodes().map(Estimate::low).orElse(Double.NaN),
        random.nodes().map(Estimate::high).orElse(Double.NaN));
  }

  /** The pairs that are tied in every graph, each with its weakest tie. */
  private static Projection common(List<Projection> graphs) {
    Projection first = graphs.get(0);
    Projection.Builder common = first.onSameNodes();
    Csr out = first.out();
    for (int v = 0; v < first.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        int other = out.target(arc);
        double weakest = out.weight(arc);
        for (Projection graph : graphs) {
          int same = graph.out().arc(v, other);
          weakest = same < 0 ? 0 : Math.min(weakest, graph.out().weight(same));
          if (same < 0) {
            break;
          }
        }
        if (weakest > 0 && (first.directed() || v < other)) {
          common.tie(v, other, weakest);
        }
      }
    }
    return common.build();
  }

  /** One row a layer that has ties, then their union and their intersection. */
  public Table table() {
    return table;
  }

  /** What a reader should know besides the table. */
  public ImmutableList<String> notes() {
    return ImmutableList.of(
        "robustness: attack by degree, adaptive; all shares are of the same "
            + union.nodes()
            + " nodes, so that a layer that reaches few of them is not robust; 'all of them' are the pairs"
            + " tied in every layer, with the weakest of their ties",
        GraphNotes.describe(union));
  }

  /** Where the numbers come from. */
  public ImmutableList<Provenance> provenance() {
    return ImmutableList.copyOf(provenance);
  }
}
