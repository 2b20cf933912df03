package corridor.engine.centrality;

import static corridor.engine.testgraphs.PrintedScores.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.testgraphs.Classics;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.alg.scoring.KatzCentrality;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KatzTest {
  private static final Run RUN = Run.quiet();
  private static final Katz.Options NORMALISED = Katz.Options.DEFAULT;
  private static final Katz.Options RAW = NORMALISED.withNormalised(false);

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 60})
  void closedForms(int n) {
    double alpha = 0.9 / (n - 1);
    Scores clique = Katz.of(Shapes.clique(n), RAW.withAlpha(alpha), RUN);
    assertEquals(10, clique.value(n / 2), 1e-11);
    double weak = 0.5 / Math.sqrt(n - 1);
    Scores star = Katz.of(Shapes.star(n), RAW.withAlpha(weak), RUN);
    double centre = (1 + weak * (n - 1)) / (1 - weak * weak * (n - 1));
    assertEquals(centre, star.value(0), 1e-11 * centre);
    assertEquals(1 + weak * centre, star.value(n - 1), 1e-11 * centre);
    // Along one-way arcs there are walks of every length up to the place.
    Scores path = Katz.of(Shapes.path(Direction.DIRECTED, n), RAW.withAlpha(3), RUN);
    for (int v = 0; v < Math.min(n, 10); v++) {
      assertEquals((Math.pow(3, v + 1) - 1) / 2, path.value(v), 1e-9 * path.value(v));
    }
  }

  // NetworkX, networkx/algorithms/centrality/tests/test_katz_centrality.py; JGraphT does not
  // normalise.
  @Test
  void publishedPathOfThree() {
    Projection path = TieText.undirected("0-1 1-2");
    assertPrinted(
        ".5598852584 .6107839183 .5598852584", Katz.of(path, NORMALISED.withAlpha(0.1), RUN));
    assertPrinted("1.122449 1.224490 1.122449", Katz.of(path, RAW.withAlpha(0.1), RUN));
  }

  // The same file; its own digits are good for six places.
  @ParameterizedTest
  @CsvSource({
    "0.1, .559885, .610784",
    "0.2, .545455, .636364",
    "0.3, .533396, .656488",
    "0.4, .523205, .672692",
    "0.5, .514496, .685994",
    "0.6, .506979, .697097"
  })
  void publishedForSeveralAlphas(double alpha, String end, String middle) {
    assertPrinted(
        String.join(" ", end, middle, end),
        Katz.of(TieText.undirected("0-1 1-2"), NORMALISED.withAlpha(alpha), RUN));
  }

  // NetworkX 3.6.1, katz_centrality_numpy(G, alpha, weight="weight").
  @Test
  void publishedLargerGraphs() {
    Scores karate = Katz.of(Karate.graph(), NORMALISED.withAlpha(0.1), RUN);
    assertPrinted(
        "1 2 3 4 10 12 17 33 34",
        ".321324622 .235484275 .265765920 .194913215 .124201489 .096616716 .090678704 .275085167"
            + " .331406427",
        karate);
    Scores florentine = Katz.of(Classics.florentine(), NORMALISED.withAlpha(0.2), RUN);
    assertPrinted(
        "Acciaiuoli Guadagni Medici Pazzi Ridolfi Strozzi",
        ".176450955 .296860619 .392137346 .138868413 .299392291 .319005146",
        florentine);
    assertPrinted(
        ".443572522 .524097869 .443572522 .320600590 .362431346 .312517263",
        Katz.of(Classics.opsahl(), NORMALISED.withAlpha(0.05), RUN));
    Projection directed =
        TieText.directed("1-2 1-3 2-4 3-2 3-5 4-2 4-5 4-6 5-6 5-7 5-8 6-8 7-1 7-5 7-8 8-6 8-7");
    assertPrinted(
        ".313546298 .371905654 .309435051 .315270986 .376016901 .386185867 .354658768 .389766574",
        Katz.of(directed, NORMALISED.withAlpha(0.1), RUN));
  }

  // The largest eigenvalue of the karate club is 6.725697727631729 (numpy.linalg.eigvalsh).
  @Test
  void alphaFromTheLimitOnIsRefusedWithTheLimit() {
    double limit = 1 / 6.725697727631729;
    for (double alpha : new double[] {limit, 0.2, 5}) {
      UnsuitableGraphException refusal =
          assertThrows(
              UnsuitableGraphException.class,
              () -> Katz.of(Karate.graph(), RAW.withAlpha(alpha), RUN));
      assertTrue(refusal.getMessage().contains("1/λ = 0.14868346,"), refusal::getMessage);
    }
    Scores below = Katz.of(Karate.graph(), RAW.withAlpha(0.99 * limit), RUN);
    assertTrue(below.provenance().converged());
    assertEquals(limit, Double.parseDouble(below.provenance().options().get("1/λ")), 1e-12 * limit);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10})
  void alphaAtTheLimitOfKnownGraphsIsRefused(int n) {
    double star = 1 / Math.sqrt(n - 1);
    assertThrows(
        UnsuitableGraphException.class, () -> Katz.of(Shapes.star(n), RAW.withAlpha(star), RUN));
    assertThrows(
        UnsuitableGraphException.class,
        () -> Katz.of(Shapes.clique(n), RAW.withAlpha(1.0 / (n - 1)), RUN));
    Projection cycle = Shapes.cycle(Direction.DIRECTED, n);
    assertThrows(UnsuitableGraphException.class, () -> Katz.of(cycle, RAW.withAlpha(1), RUN));
    assertEquals(2, Katz.of(cycle, RAW.withAlpha(0.5), RUN).value(0), 1e-12);
  }

  @Test
  void aShareOfTheLimitNeedsACycle() {
    Projection oneWay = TieText.directed("a-b b-c");
    UnsuitableGraphException refusal =
        assertThrows(UnsuitableGraphException.class, () -> Katz.of(oneWay, NORMALISED, RUN));
    assertTrue(refusal.getMessage().contains("no cycle"), refusal::getMessage);
    assertPrinted("1 8 57", Katz.of(oneWay, RAW.withAlpha(7), RUN));
    assertPrinted("1 1", Katz.of(TieText.directed("a b"), RAW, RUN));
    Projection none = Projection.builder(Direction.DIRECTED, List.of()).build();
    assertEquals(0, Katz.of(none, NORMALISED, RUN).size());
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    for (double alpha : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> RAW.withAlpha(alpha));
    }
    for (double share : new double[] {-0.1, 1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> RAW.withShareOfLimit(share));
    }
    assertThrows(IllegalArgumentException.class, () -> RAW.withTolerance(0));
    assertThrows(IllegalArgumentException.class, () -> RAW.withMaxIterations(0));
  }

  @Test
  void stoppingEarlyIsTold() {
    Scores scores = Katz.of(Karate.graph(), RAW.withMaxIterations(3), RUN);
    assertFalse(scores.provenance().converged());
    assertEquals(3, scores.provenance().iterations());
    assertEquals(
        List.of("stopped before the tolerance was reached"), scores.provenance().warnings());
  }

  @Test
  void aCancelledRunHasNoResult() {
    Run run = Run.quiet().withCancellation(() -> true);
    assertThrows(CancelledException.class, () -> Katz.of(Karate.graph(), RAW, run));
  }

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithElimination(Drawn drawn) {
    Projection graph = drawn.graph();
    double eigenvalue = WalkOracle.largestEigenvalue(graph);
    double alpha = eigenvalue == 0 ? 0.3 : 0.7 / eigenvalue;
    double[] ones = new double[graph.nodes()];
    Arrays.fill(ones, 1);
    double[] expected = WalkOracle.solve(WalkOracle.matrix(graph.in()), ones, alpha);
    double norm = Math.sqrt(Arrays.stream(expected).map(value -> value * value).sum());
    Scores raw = Katz.of(graph, RAW.withAlpha(alpha), RUN);
    Scores normalised = Katz.of(graph, NORMALISED.withAlpha(alpha), RUN);
    Scores reversed = Katz.of(RandomGraphs.reversed(graph), RAW.withAlpha(alpha), RUN);
    for (int v = 0; v < expected.length; v++) {
      assertEquals(expected[v], raw.value(v), 1e-9 * expected[v], drawn::toString);
      assertEquals(expected[v] / norm, normalised.value(v), 1e-9, drawn::toString);
      int mirrored = expected.length - 1 - v;
      assertEquals(expected[v], reversed.value(mirrored), 1e-9 * expected[v], drawn::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void theLimitIsThatOfLongWalks(Drawn drawn) {
    double limit = WalkSum.limit(drawn.graph(), RUN);
    // Walks of 2^14 arcs are off by up to log(n² · 14) / 2^14.
    assertEquals(
        1 / WalkOracle.largestEigenvalue(drawn.graph()), limit, 1e-3 * limit, drawn::toString);
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithJgrapht(Drawn drawn) {
    Projection graph = drawn.graph();
    SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> other =
        new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    IntStream.range(0, graph.nodes()).forEach(other::addVertex);
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = graph.out().start(v); arc < graph.out().end(v); arc++) {
        DefaultWeightedEdge edge = other.addEdge(v, graph.out().target(arc));
        other.setEdgeWeight(edge, graph.out().weight(arc));
      }
    }
    double alpha = 0.005;
    Scores scores = Katz.of(graph, RAW.withAlpha(alpha), RUN);
    new KatzCentrality<>(other, alpha, v -> 1.0, 1000, 1e-14)
        .getScores()
        .forEach(
            (v, value) -> assertEquals(value, scores.value(v), 1e-11 * value, drawn::toString));
  }
}
