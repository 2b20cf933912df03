package corridor.engine.centrality;

import static corridor.engine.testgraphs.PrintedScores.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Classics;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HitsTest {
  private static final Run RUN = Run.quiet();
  private static final Hits.Options SUM = Hits.Options.DEFAULT;
  private static final Hits.Options MAX = SUM.withScale(Hits.Scale.MAX);

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 10, 50})
  void closedForms(int n) {
    Hits clique = Hits.of(Shapes.clique(n), SUM, RUN);
    assertEquals(1.0 / n, clique.hubs().value(0), 1e-12);
    assertEquals(1.0 / n, clique.authorities().value(n - 1), 1e-12);
    assertEquals(List.of(), clique.hubs().provenance().warnings());
    // Arcs from 0 to all others: one hub.
    Projection.Builder out = Projection.builder(Direction.DIRECTED, Shapes.ids(n));
    IntStream.range(1, n).forEach(v -> out.tie(0, v, v));
    Hits fan = Hits.of(out.build(), MAX, RUN);
    assertEquals(1, fan.hubs().value(0));
    assertEquals(0, fan.hubs().value(1));
    assertEquals(0, fan.authorities().value(0));
    assertEquals(1.0 / (n - 1), fan.authorities().value(1), 1e-12);
    // In a star the two sides are two parts with the same value: each sums to half of the vector.
    Hits star = Hits.of(Shapes.star(n), SUM, RUN);
    assertEquals(star.hubs().value(1), star.hubs().value(n - 1), 1e-12);
    assertEquals(1, star.hubs().provenance().warnings().size());
  }

  // NetworkX, networkx/algorithms/link_analysis/tests/test_hits.py.
  @Test
  void publishedByNetworkx() {
    Hits hits = Hits.of(TieText.directed("1-3 1-5 2-1 3-5 5-4 5-3 6-5"), SUM, RUN);
    assertPrinted(".366025 0 .211325 0 .211325 .211325", hits.hubs());
    assertPrinted("0 0 .366025 .133975 .500000 0", hits.authorities());
    assertEquals(
        List.of(
            "1 of 6 nodes have ties but no score, since they are not in the part with the largest"
                + " singular value"),
        hits.hubs().provenance().warnings());
  }

  // igraph's Stanford example without its loops, by NetworkX 3.6.1, hits(G, tol=1e-15).
  @Test
  void publishedWeightedDirected() {
    Hits hits = Hits.of(TieText.directed("0-2 1-2 2-0 2-3:2 3-4 4-6 5-6 6-3:2 6-4"), SUM, RUN);
    assertPrinted("0 0 .466942132 .058820203 0 0 .474237665", hits.hubs());
    assertPrinted(".161999958 0 0 .653062025 .184938017 0 0", hits.authorities());
  }

  // NetworkX 3.6.1, hits(G, tol=1e-15), which reads weights.
  @Test
  void publishedWeightedUndirected() {
    Hits hits = Hits.of(Classics.opsahl(), SUM, RUN);
    String expected = ".259080528 .327295134 .259080528 .046403911 .094711675 .013428223";
    assertPrinted(expected, hits.hubs());
    assertPrinted(expected, hits.authorities());
  }

  // igraph's tests call this graph the degenerate example: any mixture of two vectors is right.
  @Test
  void aRepeatedSingularValueIsTold() {
    Projection graph = TieText.directed("0-1 1-0 1-2 2-1 2-3 3-0");
    Hits hits = Hits.of(graph, MAX, RUN);
    List<String> expected =
        List.of("2 parts share the largest singular value: the scores are not unique");
    assertEquals(expected, hits.hubs().provenance().warnings());
    assertEquals(expected, hits.authorities().provenance().warnings());
    assertStationary(graph, hits, "degenerate example");
    // Both parts are paths of four, alternately sender and receiver; their vectors have entries in
    // the golden ratio.
    double golden = (1 + Math.sqrt(5)) / 2;
    assertEquals(golden, hits.authorities().of("1") / hits.authorities().of("3"), 1e-9);
    assertEquals(golden, hits.authorities().of("0") / hits.authorities().of("2"), 1e-9);
  }

  @Test
  void withoutTiesNothingIsDefined() {
    Hits hits = Hits.of(TieText.directed("a b"), SUM, RUN);
    assertTrue(Double.isNaN(hits.hubs().value(0)));
    assertEquals(Optional.of(Undefined.NO_LEADING_EIGENVALUE), hits.authorities().undefined(1));
    Projection none = Projection.builder(Direction.DIRECTED, List.of()).build();
    assertEquals(0, Hits.of(none, SUM, RUN).hubs().size());
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> SUM.withTolerance(0));
    assertThrows(IllegalArgumentException.class, () -> SUM.withMaxIterations(0));
  }

  @Test
  void stoppingEarlyIsToldAndACancelledRunHasNoResult() {
    Scores hubs = Hits.of(Karate.graph(), SUM.withMaxIterations(2), RUN).hubs();
    assertFalse(hubs.provenance().converged());
    assertEquals(2, hubs.provenance().iterations());
    assertEquals(List.of("stopped before the tolerance was reached"), hubs.provenance().warnings());
    Run run = Run.quiet().withCancellation(() -> true);
    assertThrows(CancelledException.class, () -> Hits.of(Karate.graph(), SUM, run));
  }

  @Test
  void provenanceTellsScaleAndRole() {
    Hits hits = Hits.of(Karate.graph(), MAX, RUN);
    assertEquals("maximum 1", hits.hubs().provenance().options().get("scale"));
    assertEquals("hub", hits.hubs().provenance().options().get("role"));
    assertEquals("authority", hits.authorities().provenance().options().get("role"));
  }

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void isStationaryScaledAndTheSameUnderOtherNames(Drawn drawn) {
    Projection graph = drawn.graph();
    Hits hits = Hits.of(graph, SUM, RUN);
    if (graph.ties() == 0) {
      assertEquals(Optional.of(Undefined.NO_LEADING_EIGENVALUE), hits.hubs().undefined(0));
      return;
    }
    assertStationary(graph, hits, drawn.toString());
    int n = graph.nodes();
    Hits reversed = Hits.of(RandomGraphs.reversed(graph), SUM, RUN);
    double sum = 0;
    for (int v = 0; v < n; v++) {
      sum += hits.authorities().value(v);
      assertEquals(hits.hubs().value(v), reversed.hubs().value(n - 1 - v), 1e-8, drawn::toString);
    }
    assertEquals(1, sum, 1e-12, drawn::toString);
  }

  // In an undirected graph with an odd cycle in its leading part, both are the eigenvector.
  @ParameterizedTest
  @MethodSource("drawn")
  void uniqueUndirectedScoresAreTheEigenvector(Drawn drawn) {
    Projection graph = drawn.graph();
    Hits hits = Hits.of(graph, MAX, RUN);
    boolean shared =
        hits.hubs().provenance().warnings().stream().anyMatch(text -> text.contains("not unique"));
    if (!graph.directed() && graph.ties() > 0 && !shared) {
      Scores eigenvector =
          Eigenvector.of(graph, Eigenvector.Options.DEFAULT.withScale(Eigenvector.Scale.MAX), RUN);
      for (int v = 0; v < graph.nodes(); v++) {
        assertEquals(eigenvector.value(v), hits.hubs().value(v), 1e-7, drawn::toString);
        assertEquals(eigenvector.value(v), hits.authorities().value(v), 1e-7, drawn::toString);
      }
    }
  }

  // h ∝ A a, and a ∝ Aᵀ h with the largest value that any vector is stretched by.
  private static void assertStationary(Projection graph, Hits hits, String which) {
    double[] hub = pull(graph.out(), hits.authorities());
    double[] authority = pull(graph.in(), hits.hubs());
    double hubScale = sum(hub);
    double authorityScale = sum(authority);
    double hubs = IntStream.range(0, hub.length).mapToDouble(hits.hubs()::value).sum();
    double authorities =
        IntStream.range(0, hub.length).mapToDouble(hits.authorities()::value).sum();
    for (int v = 0; v < hub.length; v++) {
      assertEquals(hits.hubs().value(v) / hubs, hub[v] / hubScale, 1e-8, which);
      assertEquals(
          hits.authorities().value(v) / authorities, authority[v] / authorityScale, 1e-8, which);
    }
    double squaredValue = hubScale / authorities * authorityScale / hubs;
    assertEquals(largestSquaredValue(graph), squaredValue, 1e-3 * squaredValue, which);
  }

  private static double[] pull(Csr arcs, Scores from) {
    double[] pulled = new double[from.size()];
    for (int v = 0; v < pulled.length; v++) {
      for (int arc = arcs.start(v); arc < arcs.end(v); arc++) {
        pulled[v] += arcs.weight(arc) * from.value(arcs.target(arc));
      }
    }
    return pulled;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  // The largest eigenvalue of the graph whose tie v – u weighs Σ w(x, v) w(x, u), loops included.
  private static double largestSquaredValue(Projection graph) {
    double[][] a = WalkOracle.matrix(graph.out());
    int n = a.length;
    double[][] product = new double[n][n];
    for (int x = 0; x < n; x++) {
      for (int v = 0; v < n; v++) {
        for (int u = 0; u < n; u++) {
          product[v][u] += a[x][v] * a[x][u];
        }
      }
    }
    return WalkOracle.largestEigenvalue(product);
  }
}
