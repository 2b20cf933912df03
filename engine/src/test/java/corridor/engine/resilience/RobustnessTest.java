package corridor.engine.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Undefined;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {
  private static final Run RUN = Run.quiet();

  static Stream<Robustness.Options> options() {
    return Stream.of(Attack.values())
        .flatMap(
            attack ->
                Stream.of(true, false).map(adaptive -> new Robustness.Options(attack, adaptive)));
  }

  private static double robustness(Projection graph, Robustness.Options options) {
    return Robustness.of(graph, options, RUN).robustness().value();
  }

  // Complete: (N − 1)/(2N) whoever goes. Star: after its centre one node is left, N − 1 times.
  @ParameterizedTest
  @MethodSource("options")
  void closedForms(Robustness.Options options) {
    for (int n : new int[] {3, 10, 57}) {
      assertEquals((n - 1) / (2.0 * n), robustness(Shapes.clique(n), options), 1e-12);
      assertEquals((n - 1) / ((double) n * n), robustness(Shapes.star(n), options), 1e-12);
    }
    assertEquals(0, robustness(Shapes.clique(1), options));
    // Nobody is tied: one node is the largest component until the last one goes.
    assertEquals(4 / 25.0, robustness(TieText.undirected("a b c d e"), options), 1e-12);
  }

  // In a complete graph with equal weights q removals leave (n − q)(n − q − 1) of n(n − 1).
  @ParameterizedTest
  @ValueSource(ints = {3, 10, 30})
  void weightsOfACompleteGraph(int n) {
    RemovalCurve curve = Robustness.of(Shapes.clique(n), Robustness.Options.DEFAULT, RUN);
    for (int q = 0; q <= n; q++) {
      assertEquals((n - q) / (double) n, curve.nodeShare(q), 1e-12);
      assertEquals(
          Math.max(0, (n - q) * (n - q - 1.0) / (n * (n - 1.0))), curve.weightShare(q), 1e-12);
    }
    assertEquals((n - 2) / (3.0 * n), curve.weightedRobustness().value(), 1e-12);
    assertEquals(n / 2 + 1, curve.removalsToFallBelow(.5));
  }

  @Test
  void eachAttackTakesItsOwn() {
    // a has most ties and is on most paths, e–f weighs most.
    Projection graph = TieText.undirected("a-x a-y a-z a-w a-c c-e:2 e-f:90");
    assertEquals("a", first(graph, Attack.DEGREE));
    assertEquals("a", first(graph, Attack.BETWEENNESS));
    assertEquals("e", first(graph, Attack.STRENGTH));
    Projection waist =
        TieText.undirected("a-b a-c a-d b-c b-d c-d d-m m-e e-f e-g e-h f-g f-h g-h");
    assertEquals("d", first(waist, Attack.DEGREE));
    assertEquals("m", first(waist, Attack.BETWEENNESS));
  }

  private static Robustness.Options adaptive(Attack attack) {
    return Robustness.Options.DEFAULT.withAttack(attack);
  }

  private static String first(Projection graph, Attack attack) {
    return Robustness.of(graph, adaptive(attack), RUN).removed().get(0);
  }

  // 0.1 + 0.2 and 0.3 are the same strength: a goes before b, whatever their last bits.
  @Test
  void equalsGoByTheirIds() {
    Projection graph = TieText.undirected("a-c:0.3 b-d:0.1 b-e:0.2");
    for (boolean again : new boolean[] {true, false}) {
      RemovalCurve curve =
          Robustness.of(graph, new Robustness.Options(Attack.STRENGTH, again), RUN);
      assertEquals(List.of("a", "b"), curve.removed().subList(0, 2));
    }
  }

  // Of two components of two nodes the heavier is the one told.
  @Test
  void theHeavierOfEquallyLargeComponents() {
    RemovalCurve curve =
        Robustness.of(
            TieText.undirected("a-b:1 c-d:3"), new Robustness.Options(Attack.STRENGTH, false), RUN);
    assertEquals(.75, curve.weightShare(0));
    assertEquals(List.of("c", "d", "a", "b"), curve.removed());
    assertEquals(.25, curve.weightShare(2));
    assertEquals((.25 + .25) / 4, curve.weightedRobustness().value());
  }

  @Test
  void directionsAreIgnoredByComponentsAndTold() {
    Projection cycle = Shapes.cycle(Direction.DIRECTED, 10);
    RemovalCurve curve = Robustness.of(cycle, Robustness.Options.DEFAULT, RUN);
    assertEquals(
        robustness(Shapes.cycle(Direction.SYMMETRISED, 10), Robustness.Options.DEFAULT),
        curve.robustness().value());
    assertEquals("weak", curve.provenance().options().get("components"));
  }

  @Test
  void undefined() {
    RemovalCurve nobody = Robustness.of(Shapes.clique(0), Robustness.Options.DEFAULT, RUN);
    assertEquals(Optional.of(Undefined.TOO_FEW_NODES), nobody.robustness().undefined());
    assertEquals(0, nobody.removalsToFallBelow(.5));
    RemovalCurve alone = Robustness.of(TieText.undirected("a b"), Robustness.Options.DEFAULT, RUN);
    assertEquals(Optional.of(Undefined.ZERO_TOTAL), alone.weightedRobustness().undefined());
    RandomFailure none = RandomFailure.of(Shapes.clique(0), RandomFailure.Options.DEFAULT, RUN);
    assertTrue(none.nodes().isEmpty());
    assertTrue(
        RandomFailure.of(TieText.undirected("a b"), RandomFailure.Options.DEFAULT, RUN)
            .weight()
            .isEmpty());
  }

  // Whoever goes, a complete graph loses the same: there is nothing to vary.
  @Test
  void randomFailureOfACompleteGraph() {
    RandomFailure failure =
        RandomFailure.of(Shapes.clique(10), RandomFailure.Options.DEFAULT.withOrders(50), RUN);
    RandomFailure.Estimate r = failure.nodes().orElseThrow();
    assertEquals(.45, r.mean(), 1e-12);
    assertEquals(.45, r.low(), 1e-12);
    assertEquals(.45, r.high(), 1e-12);
    assertEquals(0, r.standardError(), 1e-12);
    assertEquals(.45, failure.curve().robustness().value(), 1e-12);
  }

  // A star of N stands until its centre goes, which is the k-th to go with probability 1/N: with it
  // the q-th removal leaves N − q, without it 1. The mean over k is a closed form.
  @Test
  void randomFailureOfAStar() {
    int n = 20;
    double expected = 0;
    for (int k = 1; k <= n; k++) {
      for (int q = 1; q < n; q++) {
        expected += (q < k ? n - q : 1) / (double) n / n / n;
      }
    }
    RandomFailure.Estimate r =
        RandomFailure.of(Shapes.star(n), RandomFailure.Options.DEFAULT.withOrders(4000), RUN)
            .nodes()
            .orElseThrow();
    assertEquals(expected, r.mean(), 5 * r.standardError());
    assertTrue(r.standardError() < .003, () -> "standard error " + r.standardError());
    assertTrue(r.low() < r.mean() && r.mean() < r.high());
    assertEquals((n - 1) / ((double) n * n), r.low(), .03);
  }

  @Test
  void seedsMatterAndRefusals() {
    Projection star = Shapes.star(30);
    RandomFailure.Options few = RandomFailure.Options.DEFAULT.withOrders(3);
    assertTrue(
        RandomFailure.of(star, few, RUN).nodes().orElseThrow().mean()
            != RandomFailure.of(star, few.withSeed(7), RUN).nodes().orElseThrow().mean());
    assertThrows(IllegalArgumentException.class, () -> few.withOrders(0));
    Run cancelled = RUN.withCancellation(() -> true);
    assertThrows(
        CancelledException.class, () -> Robustness.of(star, Robustness.Options.DEFAULT, cancelled));
    assertThrows(CancelledException.class, () -> RandomFailure.of(star, few, cancelled));
    assertThrows(
        CancelledException.class,
        () -> EfficiencyVitality.of(star, EfficiencyVitality.Options.DEFAULT, cancelled));
  }
}
