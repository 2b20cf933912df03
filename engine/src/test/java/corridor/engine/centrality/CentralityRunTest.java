package corridor.engine.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Direction;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.RandomGraphs;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all measures have in common: threads, cancellation, provenance, the empty graph. */
class CentralityRunTest {
  private interface Measure {
    Scores of(Projection graph, Run run);
  }

  private record Named(String name, Measure measure) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Named> measures() {
    return Stream.of(
        new Named("degree", (g, run) -> Degree.of(g, Degree.Options.DEFAULT, run)),
        new Named("strength", (g, run) -> Strength.of(g, Strength.Options.DEFAULT, run)),
        new Named(
            "opsahl-degree", (g, run) -> OpsahlDegree.of(g, OpsahlDegree.Options.DEFAULT, run)),
        new Named("betweenness", (g, run) -> Betweenness.of(g, Betweenness.Options.DEFAULT, run)),
        new Named("harmonic", (g, run) -> Harmonic.of(g, Harmonic.Options.DEFAULT, run)),
        new Named("closeness", (g, run) -> Closeness.of(g, Closeness.Options.DEFAULT, run)),
        new Named("eigenvector", (g, run) -> Eigenvector.of(g, Eigenvector.Options.DEFAULT, run)),
        new Named("pagerank", (g, run) -> PageRank.of(g, PageRank.Options.DEFAULT, run)),
        new Named("coreness", (g, run) -> Coreness.of(g, Coreness.Options.DEFAULT, run)),
        new Named(
            "sampled-betweenness",
            (g, run) ->
                SampledBetweenness.of(
                    g.withLength(PathLength.HOPS), SampledBetweenness.Options.DEFAULT, run)),
        new Named(
            "neighbourhood-function",
            (g, run) ->
                NeighbourhoodFunction.of(
                        g.withLength(PathLength.HOPS), NeighbourhoodFunction.Options.DEFAULT, run)
                    .harmonic()));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void threadsDoNotChangeABit(Named named) {
    for (Direction direction : Direction.values()) {
      for (PathLength length : PathLength.values()) {
        Projection graph = RandomGraphs.large(direction, 300, 6, 42).withLength(length);
        Scores one = named.measure().of(graph, Run.quiet().withThreads(1));
        Scores two = named.measure().of(graph, Run.quiet().withThreads(2));
        Scores five = named.measure().of(graph, Run.quiet().withThreads(5));
        for (int v = 0; v < graph.nodes(); v++) {
          long bits = Double.doubleToRawLongBits(one.value(v));
          assertEquals(bits, Double.doubleToRawLongBits(two.value(v)));
          assertEquals(bits, Double.doubleToRawLongBits(five.value(v)));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void aCancelledRunHasNoResult(Named named) {
    Projection graph = RandomGraphs.large(Direction.SYMMETRISED, 50, 4, 42);
    Run run = Run.quiet().withCancellation(() -> true);
    assertThrows(CancelledException.class, () -> named.measure().of(graph, run));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void theEmptyGraphIsMeasured(Named named) {
    Projection graph = Projection.builder(Direction.SYMMETRISED, List.of()).build();
    Scores scores = named.measure().of(graph, Run.quiet());
    assertEquals(0, scores.size());
    assertEquals(named.name(), scores.measure());
  }

  @Test
  void provenanceTellsWhatDecidesTheNumbers() {
    Projection directed =
        RandomGraphs.large(Direction.DIRECTED, 20, 4, 42).withLength(PathLength.HOPS);
    Run run = Run.quiet();
    Map<String, String> betweenness =
        Betweenness.of(directed, Betweenness.Options.DEFAULT, run).provenance().options();
    assertEquals(Map.of("length", "hops", "normalised", "true"), betweenness);
    Projection weighted = directed.withLength(PathLength.INVERSE_WEIGHT);
    Map<String, String> harmonic =
        Harmonic.of(weighted, Harmonic.Options.DEFAULT, run).provenance().options();
    assertEquals(Map.of("length", "1/weight", "mode", "out", "normalised", "true"), harmonic);
    Projection undirected = RandomGraphs.large(Direction.SYMMETRISED, 20, 4, 42);
    assertEquals(
        "undirected",
        Degree.of(undirected, Degree.Options.DEFAULT, run).provenance().options().get("mode"));
    assertTrue(PageRank.of(directed, PageRank.Options.DEFAULT, run).provenance().iterations() > 10);
  }
}
