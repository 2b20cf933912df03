package corridor.queries.answer;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import corridor.engine.brokerage.Participation;
import corridor.engine.centrality.ArcMode;
import corridor.engine.centrality.Betweenness;
import corridor.engine.centrality.Closeness;
import corridor.engine.centrality.Coreness;
import corridor.engine.centrality.Degree;
import corridor.engine.centrality.Eigenvector;
import corridor.engine.centrality.Harmonic;
import corridor.engine.centrality.OpsahlDegree;
import corridor.engine.centrality.PageRank;
import corridor.engine.centrality.Strength;
import corridor.engine.network.Network;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A measure of nodes that can be asked for by name.
 *
 * @param name what it is asked for by, and its column
 * @param line what it tells, in one line
 */
public record Measure(String name, String line, Compute compute) {

  /** How it is computed. */
  @FunctionalInterface
  public interface Compute {
    /** Its scores of all nodes of a projection of a network. */
    Scores of(Network network, Projection graph, Run run);
  }

  private static final ImmutableMap<String, Measure> ALL =
      Maps.uniqueIndex(
          List.of(
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
                  "between degree and strength (Opsahl, alpha 0.5)",
                  (network, graph, run) ->
                      OpsahlDegree.of(graph, OpsahlDegree.Options.DEFAULT, run)),
              new Measure(
                  "betweenness",
                  "share of the shortest paths between others that run through it",
                  (network, graph, run) ->
                      Betweenness.of(graph, Betweenness.Options.DEFAULT.withNormalised(true), run)),
              new Measure(
                  "harmonic",
                  "mean of 1/distance to all others; right on disconnected networks",
                  (network, graph, run) ->
                      Harmonic.of(graph, Harmonic.Options.DEFAULT.withNormalised(true), run)),
              new Measure(
                  "closeness",
                  "inverse of the mean distance, scaled by reach (Wasserman–Faust)",
                  (network, graph, run) -> Closeness.of(graph, Closeness.Options.DEFAULT, run)),
              new Measure(
                  "eigenvector",
                  "strong ties to nodes that have strong ties themselves",
                  (network, graph, run) -> Eigenvector.of(graph, Eigenvector.Options.DEFAULT, run)),
              new Measure(
                  "pagerank",
                  "share of the time a random walk along the ties spends there (damping 0.85)",
                  (network, graph, run) -> PageRank.of(graph, PageRank.Options.DEFAULT, run)),
              new Measure(
                  "coreness",
                  "the largest k for which it is in a group of nodes with k partners each",
                  (network, graph, run) -> Coreness.of(graph, Coreness.Options.DEFAULT, run)),
              new Measure(
                  "participation",
                  "how evenly its ties spread over the city clusters",
                  (network, graph, run) ->
                      Participation.of(graph, Partition.ofClusters(network, graph), run))),
          Measure::name);

  /** All measures, by name. */
  public static ImmutableMap<String, Measure> all() {
    return ALL;
  }

  /** The measure of this name, if there is one. */
  public static Optional<Measure> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** The measures whose names are most like {@code name}, for a hint. */
  public static List<String> suggest(String name) {
    return ALL.keySet().stream()
        .sorted(
            Comparator.comparing((String known) -> -sharedLetters(known, name))
                .thenComparing(known -> known))
        .limit(3)
        .toList();
  }

  private static long sharedLetters(String known, String name) {
    long pairs = 0;
    for (int i = 0; i + 2 <= name.length(); i++) {
      pairs += known.contains(name.substring(i, i + 2)) ? 1 : 0;
    }
    return pairs;
  }
}
