package corridor.engine.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Direction;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.PathCountOverflowException;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BetweennessTest {
  private static final Run RUN = Run.quiet();
  private static final Betweenness.Options SHARE = Betweenness.Options.DEFAULT;
  private static final Betweenness.Options RAW = SHARE.withNormalised(false);

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 10, 11, 100, 333})
  void theCentreOfAStarHasOne(int n) {
    for (PathLength length : PathLength.values()) {
      Projection star = Shapes.star(n).withLength(length);
      Scores share = Betweenness.of(star, SHARE, RUN);
      assertEquals(1.0, share.value(0));
      assertEquals(0.0, share.value(1));
      assertEquals((n - 1) * (n - 2) / 2.0, Betweenness.of(star, RAW, RUN).value(0));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 65})
  void onAPathEverybodyStandsBetweenBothSides(int n) {
    for (Direction direction : Direction.values()) {
      Scores scores = Betweenness.of(Shapes.path(direction, n), RAW, RUN);
      for (int v = 0; v < n; v++) {
        assertEquals(v * (n - 1.0 - v), scores.value(v));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"4, 0.5", "5, 1", "6, 2", "7, 3", "50, 288", "51, 300"})
  void onACycleAllAreAlike(int n, double expected) {
    Scores scores = Betweenness.of(Shapes.cycle(Direction.SYMMETRISED, n), RAW, RUN);
    Scores oneWay = Betweenness.of(Shapes.cycle(Direction.DIRECTED, n), SHARE, RUN);
    for (int v = 0; v < n; v++) {
      assertEquals(expected, scores.value(v), 1e-9);
      assertEquals(0.5, oneWay.value(v), 1e-12);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 20})
  void inACliqueNobodyStandsBetween(int n) {
    Scores scores = Betweenness.of(Shapes.clique(n), RAW, RUN);
    for (int v = 0; v < n; v++) {
      assertEquals(0.0, scores.value(v));
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "10, 4", "5, 50"})
  void theEndsOfABridgeStandBetweenTwoCliques(int left, int right) {
    Scores scores = Betweenness.of(Shapes.cliqueBridgeClique(left, right), RAW, RUN);
    for (int v = 0; v < left + right; v++) {
      double expected = v == left - 1 ? (left - 1.0) * right : v == left ? (right - 1.0) * left : 0;
      assertEquals(expected, scores.value(v), 1e-9);
    }
  }

  // Junction i stands between 3i nodes before and 3(k - i) after it, and for half of the paths
  // between the two middles of either diamond beside it. A middle has half of the paths past it.
  @ParameterizedTest
  @EnumSource
  void seventyDiamondsHaveManyPathsAndFiniteValues(PathLength length) {
    int k = 70;
    Scores scores = Betweenness.of(Shapes.diamonds(k).withLength(length), RAW, RUN);
    for (int i = 0; i <= k; i++) {
      double beside = (i > 0 ? 0.5 : 0) + (i < k ? 0.5 : 0);
      assertEquals(9.0 * i * (k - i) + beside, scores.value(3 * i), 1e-6);
      if (i < k) {
        double past = (3.0 * i + 1) * (3.0 * (k - 1 - i) + 1) / 2;
        assertEquals(past, scores.value(3 * i + 1), 1e-6);
        assertEquals(past, scores.value(3 * i + 2), 1e-6);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void tooManyPathsToCountAreRefused(PathLength length) {
    Projection graph = Shapes.diamonds(1100).withLength(length);
    assertThrows(PathCountOverflowException.class, () -> Betweenness.of(graph, RAW, RUN));
  }

  @Test
  void lengthsThatDifferInTheLastBitTie() {
    Projection graph = TieText.undirectedLengths("a-b:.1 b-c:.2 a-d:.15 d-c:.15 a-c:.3");
    Scores scores = Betweenness.of(graph, RAW, RUN);
    assertEquals(1 / 3.0, scores.of("b"), 1e-12);
    assertEquals(1 / 3.0, scores.of("d"), 1e-12);
  }

  @Test
  void strongTiesAreShort() {
    Projection graph = TieText.undirected("a-b:10 b-c:10 a-c:1");
    assertEquals(1, Betweenness.of(graph, RAW, RUN).of("b"));
    assertEquals(0, Betweenness.of(graph.withLength(PathLength.HOPS), RAW, RUN).of("b"));
  }

  @Test
  void aLengthLostInAMuchLongerDistanceDoesNoHarm() {
    Projection graph = TieText.undirected("a-b:1e-9 b-c:1e9 c-d:1e-9 b-d:1e-9 d-e:1e9 e-a:1");
    Scores scores = Betweenness.of(graph, RAW, RUN);
    for (int v = 0; v < graph.nodes(); v++) {
      assertTrue(scores.value(v) >= 0 && scores.value(v) <= 6, () -> "not within 0 … 6");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a-b"})
  void aShareOfNoPairsIsUndefined(String text) {
    Projection graph = TieText.undirected(text);
    Scores share = Betweenness.of(graph, SHARE, RUN);
    assertEquals(Optional.of(Undefined.TOO_FEW_NODES), share.undefined(0));
    assertEquals(0.0, Betweenness.of(graph, RAW, RUN).value(0));
  }

  @Test
  void aWeightWithoutAFiniteLengthIsRefused() {
    Projection graph = TieText.undirected("a-b:1e-310 b-c:1");
    assertThrows(UnsuitableGraphException.class, () -> Betweenness.of(graph, RAW, RUN));
    assertEquals(1, Betweenness.of(graph.withLength(PathLength.HOPS), RAW, RUN).of("b"));
  }
}
