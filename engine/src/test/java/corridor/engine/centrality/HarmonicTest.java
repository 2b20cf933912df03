package corridor.engine.centrality;

import static corridor.engine.testgraphs.PrintedScores.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HarmonicTest {
  private static final Run RUN = Run.quiet();
  private static final Harmonic.Options MEAN = Harmonic.Options.DEFAULT;
  private static final Harmonic.Options SUM = MEAN.withNormalised(false);

  private static double inverses(int to) {
    return IntStream.rangeClosed(1, to).mapToDouble(i -> 1.0 / i).sum();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 70})
  void closedFormsOfAStarAndAClique(int n) {
    Scores star = Harmonic.of(Shapes.star(n), MEAN, RUN);
    assertEquals(1, star.value(0), 1e-12);
    assertEquals((1 + (n - 2) / 2.0) / (n - 1), star.value(n - 1), 1e-12);
    assertEquals(1, Harmonic.of(Shapes.clique(n), MEAN, RUN).value(n / 2), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 10, 70})
  void closedFormsOfAPathAndACycle(int n) {
    Scores path = Harmonic.of(Shapes.path(Direction.SYMMETRISED, n), SUM, RUN);
    Scores oneWay = Harmonic.of(Shapes.path(Direction.DIRECTED, n), SUM, RUN);
    Scores back = Harmonic.of(Shapes.path(Direction.DIRECTED, n), SUM.withMode(ArcMode.IN), RUN);
    Scores cycle = Harmonic.of(Shapes.cycle(Direction.DIRECTED, n), SUM, RUN);
    for (int v = 0; v < n; v++) {
      assertEquals(inverses(v) + inverses(n - 1 - v), path.value(v), 1e-12);
      assertEquals(inverses(n - 1 - v), oneWay.value(v), 1e-12);
      assertEquals(inverses(v), back.value(v), 1e-12);
      assertEquals(inverses(n - 1), cycle.value(v), 1e-12);
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "10, 4", "5, 50"})
  void closedFormOfTwoCliquesWithABridge(int left, int right) {
    Scores scores = Harmonic.of(Shapes.cliqueBridgeClique(left, right), SUM, RUN);
    assertEquals(left - 1 + 0.5 + (right - 1) / 3.0, scores.value(0), 1e-9);
    assertEquals(left + (right - 1) / 2.0, scores.value(left - 1), 1e-9);
  }

  // igraph, tests of harmonic centrality: a path of 7, then with lengths 1 … 6, then directed.
  @Test
  void publishedPath() {
    assertPrinted(
        "0 1 2 3",
        ".408333 .547222 .597222 .611111",
        Harmonic.of(TieText.undirected("0-1 1-2 2-3 3-4 4-5 5-6"), MEAN, RUN));
    assertPrinted(
        ".285714 .322090 .241402 .187963 .149146 .116534 .0795695",
        Harmonic.of(TieText.undirectedLengths("0-1:1 1-2:2 2-3:3 3-4:4 4-5:5 5-6:6"), MEAN, RUN));
    assertPrinted(
        ".408333 .380556 .347222 .305556 .250000 .166667 0",
        Harmonic.of(TieText.directed("0-1 1-2 2-3 3-4 4-5 5-6"), MEAN, RUN));
  }

  // NetworkX, networkx/algorithms/centrality/tests/test_harmonic_centrality.py: direction in.
  @Test
  void publishedDirected() {
    Projection graph = TieText.directed("0-1 0-2 0-4 2-1 2-3 4-3");
    assertPrinted("0 2 1 2.500000 1", Harmonic.of(graph, SUM.withMode(ArcMode.IN), RUN));
  }

  // NetworkX 3.6.1; see karate.csv's README.
  @Test
  void publishedKarate() {
    assertPrinted(Karate.column("harmonic"), Harmonic.of(Karate.graph(), SUM, RUN));
  }

  @Test
  void unreachableNodesAddNothing() {
    assertPrinted("1.500000 2 1.500000 0", Harmonic.of(TieText.undirected("a-b b-c d"), SUM, RUN));
  }

  @Test
  void aMeanOverNoOtherNodesIsUndefined() {
    Projection graph = TieText.undirected("alone");
    assertEquals(Optional.of(Undefined.TOO_FEW_NODES), Harmonic.of(graph, MEAN, RUN).undefined(0));
    assertEquals(0, Harmonic.of(graph, SUM, RUN).value(0));
  }

  @Test
  void distancesHaveOneDirection() {
    assertThrows(IllegalArgumentException.class, () -> MEAN.withMode(ArcMode.ALL));
    assertThrows(
        IllegalArgumentException.class, () -> Closeness.Options.DEFAULT.withMode(ArcMode.ALL));
  }
}
