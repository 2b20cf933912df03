package corridor.engine.brokerage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Constraint, effective size and efficiency. */
class StructuralHolesTest {
  private static final Run RUN = Run.quiet();

  private interface Measure {
    Scores of(Projection graph, Run run);
  }

  private record Named(String name, Measure measure) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Scores constraint(Projection graph) {
    return Constraint.of(graph, Constraint.Options.DEFAULT, RUN);
  }

  private static Scores effectiveSize(Projection graph) {
    return EffectiveSize.of(graph, EffectiveSize.Options.DEFAULT, RUN);
  }

  private static Scores efficiency(Projection graph) {
    return Efficiency.of(graph, Efficiency.Options.DEFAULT, RUN);
  }

  static Stream<Named> measures() {
    return Stream.of(
        new Named("constraint", (g, run) -> Constraint.of(g, Constraint.Options.DEFAULT, run)),
        new Named(
            "effective-size", (g, run) -> EffectiveSize.of(g, EffectiveSize.Options.DEFAULT, run)),
        new Named("efficiency", (g, run) -> Efficiency.of(g, Efficiency.Options.DEFAULT, run)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 200})
  void theCentreOfAStarIsBoundByNobody(int n) {
    Projection star = Shapes.star(n);
    assertEquals(1.0 / (n - 1), constraint(star).value(0), 1e-12);
    assertEquals(1, constraint(star).value(n - 1), 1e-12);
    assertEquals(n - 1, effectiveSize(star).value(0), 1e-9);
    assertEquals(1, efficiency(star).value(0), 1e-12);
  }

  // In a clique every p is 1/k, and every pair of neighbours has k - 1 others in between.
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 20})
  void inACliqueAllLeadToTheSame(int n) {
    Projection clique = Shapes.clique(n);
    double k = n - 1;
    double p = 1 / k;
    for (int v = 0; v < n; v++) {
      assertEquals(k * Math.pow(p + (k - 1) * p * p, 2), constraint(clique).value(v), 1e-12);
      assertEquals(1, effectiveSize(clique).value(v), 1e-12);
      assertEquals(1 / k, efficiency(clique).value(v), 1e-12);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 30})
  void aRingHasHolesEverywhere(int n) {
    for (Direction direction : Direction.values()) {
      Projection ring = Shapes.cycle(direction, n);
      assertEquals(0.5, constraint(ring).value(n / 2), 1e-12);
      assertEquals(2, effectiveSize(ring).value(n / 2), 1e-12);
    }
  }

  // A pair of neighbours whose ties are almost all with each other binds the node twice.
  @Test
  void constraintComesCloseToTwoAndStaysBelow() {
    double value = constraint(TieText.undirected("a-b:1 a-c:1 b-c:1000000")).of("a");
    assertEquals(2, value, 1e-5);
    assertEquals(-1, Math.signum(value - 2));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void isolatesAreUndefined(Named named) {
    Scores scores = named.measure().of(TieText.undirected("a-b c"), RUN);
    assertEquals(Optional.of(Undefined.ISOLATE), scores.undefined(2));
    assertEquals(1, scores.value(0));
    assertEquals(named.name(), scores.measure());
    assertEquals(Map.of("ties count", "by weight"), scores.provenance().options());
    assertEquals(
        0,
        named.measure().of(Projection.builder(Direction.DIRECTED, List.of()).build(), RUN).size());
  }

  @ParameterizedTest
  @MethodSource("measures")
  void threadsDoNotChangeABit(Named named) {
    for (Direction direction : Direction.values()) {
      Projection graph = RandomGraphs.large(direction, 500, 8, 42);
      Scores one = named.measure().of(graph, RUN.withThreads(1));
      Scores two = named.measure().of(graph, RUN.withThreads(2));
      for (int v = 0; v < graph.nodes(); v++) {
        assertEquals(
            Double.doubleToRawLongBits(one.value(v)), Double.doubleToRawLongBits(two.value(v)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void aCancelledRunHasNoResult(Named named) {
    Projection graph = RandomGraphs.large(Direction.SYMMETRISED, 50, 4, 42);
    assertThrows(
        CancelledException.class,
        () -> named.measure().of(graph, RUN.withCancellation(() -> true)));
  }
}
