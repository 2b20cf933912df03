package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.centrality.AlterBased;
import corridor.engine.centrality.ArcMode;
import corridor.engine.centrality.Betweenness;
import corridor.engine.centrality.BonacichPower;
import corridor.engine.centrality.Closeness;
import corridor.engine.centrality.Coreness;
import corridor.engine.centrality.Degree;
import corridor.engine.centrality.Eigenvector;
import corridor.engine.centrality.Harmonic;
import corridor.engine.centrality.Hits;
import corridor.engine.centrality.Katz;
import corridor.engine.centrality.OpsahlDegree;
import corridor.engine.centrality.PageRank;
import corridor.engine.centrality.SCore;
import corridor.engine.centrality.Strength;

/** Who is central, in the senses the field has for it. */
final class CentralityMeasures {
  private CentralityMeasures() {}

  static ImmutableList<Measure> list(MeasureParameters parameters) {
    return ImmutableList.of(
        new Measure(
            "degree",
            "number of partners",
            (network, graph, run) -> Degree.of(graph, Degree.Options.DEFAULT, run)),
        new Measure(
            "in-degree",
            "number of partners that ties come from (with --directed)",
            (network, graph, run) ->
                Degree.of(graph, Degree.Options.DEFAULT.withMode(ArcMode.IN), run)),
        new Measure(
            "out-degree",
            "number of partners that ties go to (with --directed)",
            (network, graph, run) ->
                Degree.of(graph, Degree.Options.DEFAULT.withMode(ArcMode.OUT), run)),
        new Measure(
            "strength",
            "total weight of the ties",
            (network, graph, run) -> Strength.of(graph, Strength.Options.DEFAULT, run)),
        new Measure(
            "in-strength",
            "total weight of the ties that come in (with --directed)",
            (network, graph, run) ->
                Strength.of(graph, Strength.Options.DEFAULT.withMode(ArcMode.IN), run)),
        new Measure(
            "out-strength",
            "total weight of the ties that go out (with --directed)",
            (network, graph, run) ->
                Strength.of(graph, Strength.Options.DEFAULT.withMode(ArcMode.OUT), run)),
        new Measure(
            "opsahl-degree",
            "between degree and strength (alpha 0.5)",
            (network, graph, run) -> OpsahlDegree.of(graph, OpsahlDegree.Options.DEFAULT, run)),
        new Measure(
            "betweenness",
            "share of the shortest paths of others that run through it",
            (network, graph, run) ->
                Betweenness.of(graph, Betweenness.Options.DEFAULT.withNormalised(true), run)),
        new Measure(
            "harmonic",
            "mean of 1/distance to all others, also across components",
            (network, graph, run) ->
                Harmonic.of(graph, Harmonic.Options.DEFAULT.withNormalised(true), run)),
        new Measure(
            "closeness",
            "nearness to those it reaches, times the share it reaches",
            (network, graph, run) -> Closeness.of(graph, Closeness.Options.DEFAULT, run)),
        new Measure(
            "eigenvector",
            "strong ties to nodes that have strong ties themselves",
            (network, graph, run) -> Eigenvector.of(graph, Eigenvector.Options.DEFAULT, run)),
        new Measure(
            "katz",
            "walks of all lengths that end there, long ones counting less",
            (network, graph, run) -> Katz.of(graph, Katz.Options.DEFAULT, run)),
        new Measure(
            "bonacich-power",
            "power from partners with power, or from partners without (needs --beta)",
            (network, graph, run) ->
                BonacichPower.of(graph, BonacichPower.Options.of(beta(parameters)), run)),
        new Measure(
            "pagerank",
            "share of the time that a random walk spends there",
            (network, graph, run) -> PageRank.of(graph, PageRank.Options.DEFAULT, run)),
        new Measure(
            "hub",
            "ties to good authorities (HITS)",
            (network, graph, run) -> Hits.of(graph, Hits.Options.DEFAULT, run).hubs()),
        new Measure(
            "authority",
            "ties from good hubs (HITS)",
            (network, graph, run) -> Hits.of(graph, Hits.Options.DEFAULT, run).authorities()),
        new Measure(
            "alter-centrality",
            "ties to partners that have many ties (Neal)",
            (network, graph, run) ->
                AlterBased.of(graph, AlterBased.Options.DEFAULT, run).centrality()),
        new Measure(
            "alter-power",
            "ties to partners that depend on it (Neal)",
            (network, graph, run) -> AlterBased.of(graph, AlterBased.Options.DEFAULT, run).power()),
        new Measure(
            "coreness",
            "the largest k of a k-core it is in",
            (network, graph, run) -> Coreness.of(graph, Coreness.Options.DEFAULT, run)),
        new Measure(
            "s-core",
            "the same by strength",
            (network, graph, run) -> SCore.of(graph, SCore.Options.DEFAULT, run)));
  }

  private static double beta(MeasureParameters parameters) {
    return parameters
        .beta()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "bonacich-power needs --beta: above 0 if powerful partners give power, below 0"
                        + " if they take it; smaller than 1/λ either way"));
  }
}
