package corridor.engine.centrality;

import static corridor.engine.testgraphs.PrintedScores.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.centrality.BonacichPower.Options;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BonacichPowerTest {
  private static final Run RUN = Run.quiet();

  // In a star with m leaves, c(centre) = m (1 + β c(leaf)) and c(leaf) = 1 + β c(centre).
  @ParameterizedTest
  @ValueSource(doubles = {-0.9, -0.3, 0, 0.3, 0.9})
  void closedForms(double share) {
    for (int n : new int[] {2, 3, 10, 50}) {
      int m = n - 1;
      double beta = share / Math.sqrt(m);
      double centre = m * (1 + beta) / (1 - m * beta * beta);
      Scores star = BonacichPower.of(Shapes.star(n), raw(beta), RUN);
      assertEquals(centre, star.value(0), 1e-10 * Math.abs(centre) + 1e-12);
      assertEquals(1 + beta * centre, star.value(1), 1e-10 * Math.abs(centre) + 1e-12);
      double perMember = share / m;
      Scores clique = BonacichPower.of(Shapes.clique(n), raw(perMember), RUN);
      assertEquals(m / (1 - share), clique.value(n / 2), 1e-10 * n / (1 - share));
    }
  }

  private static Options raw(double beta) {
    return Options.of(beta).withNormalised(false);
  }

  // Path a-b-c-d-e, as Bonacich argues: with β < 0, b and d have more power than c, who bargains
  // with the strong; with β > 0, c is the most central.
  @Test
  void theSignDecidesWhoHasPowerOnALine() {
    Projection line = TieText.undirected("a-b b-c c-d d-e");
    Scores bargaining = BonacichPower.of(line, Options.of(-0.4), RUN);
    assertTrue(bargaining.of("b") > bargaining.of("c"));
    Scores helping = BonacichPower.of(line, Options.of(0.4), RUN);
    assertTrue(helping.of("c") > helping.of("b"));
    // c = R 1 + β R c by hand for β = -0.5: a = 1 - b/2, b = 2 - (a + c)/2, c = 2 - b.
    assertPrinted("0 2 0 2 0", BonacichPower.of(line, raw(-0.5), RUN));
  }

  @Test
  void powerIsOverThoseOneReachesOrOverThoseOneHears() {
    Projection graph = TieText.directed("a-b:2 b-c:3");
    assertPrinted("8 3 0", BonacichPower.of(graph, raw(1), RUN));
    assertPrinted("0 2 9", BonacichPower.of(graph, raw(1).withMode(ArcMode.IN), RUN));
    assertEquals(
        "in",
        BonacichPower.of(graph, raw(1).withMode(ArcMode.IN), RUN)
            .provenance()
            .options()
            .get("mode"));
  }

  @Test
  void nobodyHasPowerWithoutTies() {
    Scores scores = BonacichPower.of(TieText.undirected("a b"), Options.of(-7), RUN);
    assertTrue(Double.isNaN(scores.value(0)));
    assertEquals(Optional.of(Undefined.ZERO_TOTAL), scores.undefined(0));
    assertPrinted("0 0", BonacichPower.of(TieText.undirected("a b"), raw(-7), RUN));
  }

  @Test
  void betaFromTheLimitOnIsRefusedEitherSide() {
    for (double beta : new double[] {-0.5, 0.5, -9}) {
      Projection star = Shapes.star(5);
      UnsuitableGraphException refusal =
          assertThrows(
              UnsuitableGraphException.class, () -> BonacichPower.of(star, Options.of(beta), RUN));
      assertTrue(refusal.getMessage().contains("1/λ = 0.50000000,"), refusal::getMessage);
    }
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    for (double beta : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> Options.of(beta));
    }
    Options options = Options.of(0.1);
    assertThrows(IllegalArgumentException.class, () -> options.withMode(ArcMode.ALL));
    assertThrows(IllegalArgumentException.class, () -> options.withTolerance(2));
    assertThrows(IllegalArgumentException.class, () -> options.withMaxIterations(0));
  }

  @Test
  void stoppingEarlyIsToldAndACancelledRunHasNoResult() {
    Scores scores = BonacichPower.of(Karate.graph(), Options.of(0.1).withMaxIterations(3), RUN);
    assertFalse(scores.provenance().converged());
    assertEquals(1, scores.provenance().warnings().size());
    Run run = Run.quiet().withCancellation(() -> true);
    assertThrows(
        CancelledException.class, () -> BonacichPower.of(Karate.graph(), Options.of(0.1), run));
  }

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithElimination(Drawn drawn) {
    Projection graph = drawn.graph();
    double eigenvalue = WalkOracle.largestEigenvalue(graph);
    for (double share : new double[] {-0.7, 0, 0.7}) {
      double beta = eigenvalue == 0 ? share : share / eigenvalue;
      for (ArcMode mode : new ArcMode[] {ArcMode.OUT, ArcMode.IN}) {
        Csr arcs = mode == ArcMode.OUT ? graph.out() : graph.in();
        double[] strength = IntStream.range(0, graph.nodes()).mapToDouble(arcs::strength).toArray();
        double[] expected = WalkOracle.solve(WalkOracle.matrix(arcs), strength, beta);
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        Scores scores = BonacichPower.of(graph, raw(beta).withMode(mode), RUN);
        Scores normalised = BonacichPower.of(graph, Options.of(beta).withMode(mode), RUN);
        double squares = 0;
        for (int v = 0; v < expected.length; v++) {
          assertEquals(expected[v], scores.value(v), 1e-9 * largest, drawn::toString);
          squares += normalised.value(v) * normalised.value(v);
        }
        if (largest > 0) {
          assertEquals(expected.length, squares, 1e-9 * expected.length, drawn::toString);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void katzIsOnePlusBetaTimesPowerIn(Drawn drawn) {
    double limit = WalkSum.limit(drawn.graph(), RUN);
    double alpha = Double.isInfinite(limit) ? 0.5 : limit / 2;
    Scores power = BonacichPower.of(drawn.graph(), raw(alpha).withMode(ArcMode.IN), RUN);
    Scores katz =
        Katz.of(drawn.graph(), Katz.Options.DEFAULT.withNormalised(false).withAlpha(alpha), RUN);
    for (int v = 0; v < power.size(); v++) {
      assertEquals(
          katz.value(v), 1 + alpha * power.value(v), 1e-10 * katz.value(v), drawn::toString);
    }
  }
}
