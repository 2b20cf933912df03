package corridor.engine.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResilienceLawTest {
  private static final Run ONE = Run.quiet().withThreads(1);
  private static final Run TWO = Run.quiet().withThreads(2);

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  /** Components counted forwards, from nothing, after each removal. */
  private static void assertCurve(Drawn drawn, Robustness.Options options) {
    Projection graph = drawn.graph();
    RemovalCurve curve = Robustness.of(graph, options, ONE);
    int n = graph.nodes();
    boolean[] isGone = new boolean[n];
    for (int q = 0; q <= n; q++) {
      Projection rest = Without.nodes(graph, isGone);
      int[] component = rest.components();
      int[] size = new int[n];
      double[] weight = new double[n];
      double total = 0;
      int largest = 0;
      double heaviest = 0;
      for (int v = 0; v < n; v++) {
        size[component[v]] += isGone[v] ? 0 : 1;
        weight[component[v]] += rest.out().strength(v);
        total += graph.out().strength(v);
      }
      for (int c = 0; c < n; c++) {
        if (size[c] > largest || (size[c] == largest && weight[c] > heaviest)) {
          largest = size[c];
          heaviest = weight[c];
        }
      }
      assertEquals((double) largest / n, curve.nodeShare(q), drawn::toString);
      if (total > 0) {
        assertEquals(heaviest / total, curve.weightShare(q), 1e-12, drawn::toString);
      }
      if (q < n) {
        isGone[graph.getIndex(curve.removed().get(q))] = true;
      }
    }
    assertEquals(n, curve.removed().stream().distinct().count(), drawn::toString);
    double r = curve.robustness().value();
    assertTrue(r >= 0 && r <= .5, drawn::toString);
  }

  // At every step the one that goes has the highest score of those left, by a search of its own.
  private static void assertHighestFirst(Drawn drawn) {
    Projection graph = drawn.graph();
    boolean[] isGone = new boolean[graph.nodes()];
    for (String id : Robustness.of(graph, Robustness.Options.DEFAULT, ONE).removed()) {
      Projection rest = Without.nodes(graph, isGone);
      int v = graph.getIndex(id);
      for (int other = 0; other < graph.nodes(); other++) {
        int more = ties(rest, other) - ties(rest, v);
        assertTrue(isGone[other] || more < 0 || (more == 0 && other >= v), drawn::toString);
      }
      isGone[v] = true;
    }
  }

  private static int ties(Projection graph, int v) {
    return graph.out().degree(v) + (graph.directed() ? graph.in().degree(v) : 0);
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void curvesAreThoseOfComponentsCountedAnew(Drawn drawn) {
    RobustnessTest.options().forEach(options -> assertCurve(drawn, options));
    assertHighestFirst(drawn);
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void anyNumberOfThreads(Drawn drawn) {
    Projection graph = drawn.graph();
    RandomFailure.Options few = RandomFailure.Options.DEFAULT.withOrders(20);
    RandomFailure one = RandomFailure.of(graph, few, ONE);
    RandomFailure two = RandomFailure.of(graph, few, TWO);
    assertEquals(one.nodes(), two.nodes(), drawn::toString);
    assertEquals(one.weight(), two.weight(), drawn::toString);
    assertTrue(
        one.nodes().orElseThrow().high() <= .5 && one.nodes().orElseThrow().low() >= 0,
        drawn::toString);
    Robustness.Options through = Robustness.Options.DEFAULT.withAttack(Attack.BETWEENNESS);
    assertEquals(
        Robustness.of(graph, through, ONE).removed(),
        Robustness.of(graph, through, TWO).removed(),
        drawn::toString);
    EfficiencyVitality once = EfficiencyVitality.of(graph, EfficiencyVitality.Options.DEFAULT, ONE);
    EfficiencyVitality again =
        EfficiencyVitality.of(graph, EfficiencyVitality.Options.DEFAULT, TWO);
    for (int v = 0; v < graph.nodes(); v++) {
      assertEquals(once.loss().value(v), again.loss().value(v), drawn::toString);
      assertTrue(
          graph.nodes() < 2 || once.loss().value(v) >= -1e-12 * once.efficiency().value(),
          drawn::toString);
    }
  }
}
