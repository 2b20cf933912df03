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
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRankTest {
  private static final Run RUN = Run.quiet();
  private static final PageRank.Options OPTIONS = PageRank.Options.DEFAULT;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 11, 100})
  void closedForms(int n) {
    double a = 0.85;
    double centre = ((1 - a) / n + a) / (1 + a);
    Scores star = PageRank.of(Shapes.star(n), OPTIONS, RUN);
    assertEquals(centre, star.value(0), 1e-11);
    assertEquals((1 - centre) / (n - 1), star.value(1), 1e-11);
    assertEquals(1.0 / n, PageRank.of(Shapes.clique(n), OPTIONS, RUN).value(0), 1e-12);
    Scores oneWay = PageRank.of(Shapes.cycle(Direction.DIRECTED, n), OPTIONS, RUN);
    assertEquals(1.0 / n, oneWay.value(n / 2), 1e-12);
    assertEquals(1.0 / n, PageRank.of(Shapes.star(n), OPTIONS.withDamping(0), RUN).value(0), 1e-15);
  }

  // NetworkX, networkx/algorithms/link_analysis/tests/test_pagerank.py.
  @Test
  void publishedByNetworkx() {
    Projection graph = TieText.directed("1-2 1-3 3-1 3-2 3-5 4-5 4-6 5-4 5-6 6-4");
    assertPrinted(
        ".03721197 .05395735 .04150565 .37508082 .20599833 .28624589",
        PageRank.of(graph, OPTIONS.withDamping(0.9), RUN));
    Projection clique = TieText.undirected("0-1 0-2 0-3 1-2 1-3 2-3");
    Scores seeded =
        PageRank.of(
            clique,
            OPTIONS.withPersonalisation(Map.of("0", 1.0, "1", 1.0, "2", 4.0, "3", 4.0)),
            RUN);
    // Printed from an iteration that stops at 1e-6.
    assertEquals(.2324673, seeded.of("0"), 1e-6);
    assertEquals(.2675327, seeded.of("3"), 1e-6);
    Scores one = PageRank.of(clique, OPTIONS.withPersonalisation(Map.of("3", 1.0)), RUN);
    assertEquals(.2207793, one.of("0"), 1e-6);
    assertEquals(.3376620, one.of("3"), 1e-6);
  }

  // igraph, tests/unit/igraph_pagerank.
  @Test
  void publishedByIgraph() {
    assertPrinted(
        ".288717 .201989 .389109 .120186",
        PageRank.of(TieText.undirected("0-1 1-2 2-0 3-2 0-2"), OPTIONS, RUN));
    assertPrinted(
        ".187838 .486486 .325676", PageRank.of(TieText.undirected("0-1 1-2 1-2"), OPTIONS, RUN));
    assertPrinted(
        ".143734 .104639 .045995 .045995 .155268 .257112 .045995 .155268 .045995",
        PageRank.of(
            TieText.directed("0-5:4 1-5:5 2-0:5 3-1:4 5-4:4 5-7:4 6-0:3 8-0:4 8-1:4"),
            OPTIONS,
            RUN));
    assertPrinted(
        ".36036 .38038 .111111 .148148",
        PageRank.of(
            TieText.undirected("0-1 2 3"),
            OPTIONS.withPersonalisation(Map.of("0", 1.0, "1", 2.0, "2", 3.0, "3", 4.0)),
            RUN));
    Projection star = Shapes.star(11);
    Scores plain = PageRank.of(star, OPTIONS, RUN);
    assertEquals(.46683, plain.value(0), 5e-6);
    assertEquals(.053317, plain.value(1), 5e-7);
    Scores seeded =
        PageRank.of(
            star, OPTIONS.withDamping(0.5).withPersonalisation(Map.of(star.id(1), 1.0)), RUN);
    assertEquals(.333333, seeded.value(0), 5e-7);
    assertEquals(.516667, seeded.value(1), 5e-7);
    assertEquals(.0166667, seeded.value(2), 5e-8);
  }

  // NetworkX 3.6.1; see karate.csv's README.
  @Test
  void publishedKarate() {
    assertPrinted(Karate.column("pagerank"), PageRank.of(Karate.graph(), OPTIONS, RUN));
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    for (double damping : new double[] {-0.1, 1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> OPTIONS.withDamping(damping));
    }
    for (double tolerance : new double[] {0, 1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> OPTIONS.withTolerance(tolerance));
    }
    assertThrows(IllegalArgumentException.class, () -> OPTIONS.withMaxIterations(0));
    for (double weight : new double[] {-1, 0, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(
          IllegalArgumentException.class, () -> OPTIONS.withPersonalisation(Map.of("a", weight)));
    }
    assertThrows(
        IllegalArgumentException.class,
        () ->
            PageRank.of(
                TieText.directed("a-b"), OPTIONS.withPersonalisation(Map.of("x", 1.0)), RUN));
  }

  @Test
  void stoppingEarlyIsTold() {
    Scores scores = PageRank.of(Karate.graph(), OPTIONS.withMaxIterations(5), RUN);
    assertFalse(scores.provenance().converged());
    assertEquals(5, scores.provenance().iterations());
    assertEquals(
        List.of("stopped before the tolerance was reached"), scores.provenance().warnings());
    assertTrue(PageRank.of(Karate.graph(), OPTIONS, RUN).provenance().converged());
  }

  @Test
  void anEmptyGraphHasNoScores() {
    Projection none = Projection.builder(Direction.DIRECTED, List.of()).build();
    assertEquals(0, PageRank.of(none, OPTIONS, RUN).size());
  }

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void sharesSumToOneAndNamesDoNotMatter(Drawn drawn) {
    Projection graph = drawn.graph();
    Scores scores = PageRank.of(graph, OPTIONS, RUN);
    Scores reversed = PageRank.of(RandomGraphs.reversed(graph), OPTIONS, RUN);
    int n = graph.nodes();
    assertEquals(1, IntStream.range(0, n).mapToDouble(scores::value).sum(), 1e-12, drawn::toString);
    for (int v = 0; v < n; v++) {
      assertEquals(scores.value(v), reversed.value(n - 1 - v), 1e-11, drawn::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithJgrapht(Drawn drawn) {
    Projection graph = drawn.graph();
    Graph<Integer, DefaultWeightedEdge> other =
        new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    Csr out = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      other.addVertex(v);
    }
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        other.setEdgeWeight(other.addEdge(v, out.target(arc)), out.weight(arc));
      }
    }
    Map<Integer, Double> expected =
        new org.jgrapht.alg.scoring.PageRank<>(other, 0.85, 10_000, 1e-14).getScores();
    Scores scores = PageRank.of(graph, OPTIONS, RUN);
    expected.forEach((v, value) -> assertEquals(value, scores.value(v), 1e-11, drawn::toString));
  }
}
