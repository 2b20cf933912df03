package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.brokerage.Constraint;
import corridor.engine.brokerage.EffectiveSize;
import corridor.engine.brokerage.Efficiency;
import corridor.engine.brokerage.EiIndex;
import corridor.engine.brokerage.Participation;
import corridor.engine.brokerage.Unclassed;
import corridor.engine.brokerage.WeightedBridging;
import corridor.engine.brokerage.WithinModuleZ;
import corridor.engine.centrality.Betweenness;
import corridor.engine.result.Partition;

/** Who stands between others. */
final class BrokerageMeasures {
  private BrokerageMeasures() {}

  static ImmutableList<Measure> list() {
    return ImmutableList.of(
        new Measure(
            "participation",
            "how evenly its ties spread over the city clusters",
            (network, graph, run) ->
                Participation.of(graph, Partition.ofClusters(network, graph), run)),
        new Measure(
            "constraint",
            "how much its partners are tied to one another (Burt)",
            (network, graph, run) -> Constraint.of(graph, Constraint.Options.DEFAULT, run)),
        new Measure(
            "effective-size",
            "partners that are not redundant (Burt)",
            (network, graph, run) -> EffectiveSize.of(graph, EffectiveSize.Options.DEFAULT, run)),
        new Measure(
            "efficiency",
            "share of partners that are not redundant (Burt)",
            (network, graph, run) -> Efficiency.of(graph, Efficiency.Options.DEFAULT, run)),
        new Measure(
            "e-i-index",
            "whether its ties leave its city cluster (1) or stay inside (-1)",
            (network, graph, run) ->
                EiIndex.of(
                        graph,
                        Partition.ofClusters(network, graph),
                        EiIndex.Options.DEFAULT
                            .withUnclassed(Unclassed.ONE_CLASS)
                            .withPermutations(0),
                        run)
                    .nodes()),
        new Measure(
            "within-module-z",
            "strength within its city cluster, against others there",
            (network, graph, run) ->
                WithinModuleZ.of(graph, Partition.ofClusters(network, graph), run)),
        new Measure(
            "bridging",
            "betweenness of a node whose partners are better tied than it",
            (network, graph, run) ->
                WeightedBridging.of(
                    graph,
                    Betweenness.of(graph, Betweenness.Options.DEFAULT.withNormalised(true), run),
                    run)));
  }
}
