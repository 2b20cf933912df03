package corridor.engine.centrality;

import static corridor.engine.testgraphs.PrintedScores.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Classics;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SCoreTest {
  private static final Run RUN = Run.quiet();
  private static final SCore.Options ALL = SCore.Options.DEFAULT;

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 10, 50})
  void closedForms(int n) {
    Scores clique = SCore.of(Shapes.clique(n), ALL, RUN);
    Scores star = SCore.of(Shapes.star(n), ALL, RUN);
    Projection cycle = Shapes.cycle(Direction.DIRECTED, n);
    for (int v = 0; v < n; v++) {
      assertEquals(n - 1, clique.value(v));
      assertEquals(1, star.value(v));
      assertEquals(2, SCore.of(cycle, ALL, RUN).value(v));
      assertEquals(1, SCore.of(cycle, ALL.withMode(ArcMode.IN), RUN).value(v));
      assertEquals(1, SCore.of(cycle, ALL.withMode(ArcMode.OUT), RUN).value(v));
    }
  }

  // Sample of Opsahl's tnet; the s-core numbers by hand: 4 and 6 leave at 1, 5 at 2, the triangle
  // has strengths 6, 8, 6.
  @Test
  void opsahlsSample() {
    assertPrinted("6 6 6 1 2 1", SCore.of(Classics.opsahl(), ALL, RUN));
  }

  @Test
  void aNodeWithoutTiesHasNone() {
    assertPrinted("3 3 0", SCore.of(TieText.undirected("a-b:3 c"), ALL, RUN));
  }

  // Plain subtraction leaves h with 0.10000000009 once a and b have gone.
  @Test
  void aHubThatLosesStrongTiesKeepsItsWeakOnesExactly() {
    Projection graph = TieText.directed("a-h:1000000.7 b-h:3333333.1 x-h:0.1 h-x:0.3");
    Scores scores = SCore.of(graph, ALL.withMode(ArcMode.IN), RUN);
    assertEquals(0.1, scores.of("h"));
    assertEquals(0.1, scores.of("x"));
    assertEquals(0, scores.of("a"));
  }

  @Test
  void levelsThatDifferByRoundingAreOne() {
    // 0.1 + 0.2 is one bit more than 0.3.
    Projection graph =
        TieText.directed("a-b:0.3 b-a:0.3 x-y:0.1 y-z:0.1 z-x:0.1 x-z:0.2 z-y:0.2 y-x:0.2");
    Scores scores = SCore.of(graph, ALL.withMode(ArcMode.IN), RUN);
    for (int v = 1; v < scores.size(); v++) {
      assertEquals(scores.value(0), scores.value(v), scores.ids().get(v));
    }
  }

  @Test
  void aCancelledRunHasNoResultAndTheEmptyGraphHasScores() {
    Run run = Run.quiet().withCancellation(() -> true);
    assertThrows(CancelledException.class, () -> SCore.of(Karate.graph(), ALL, run));
    Projection none = Projection.builder(Direction.DIRECTED, List.of()).build();
    Scores scores = SCore.of(none, ALL, RUN);
    assertEquals("s-core", scores.measure());
    assertEquals("in + out", scores.provenance().options().get("mode"));
  }

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  // Weights are whole, so that sums are exact.
  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithPeelingAtEveryLevel(Drawn drawn) {
    Projection graph = drawn.graph();
    for (ArcMode mode : ArcMode.values()) {
      Scores scores = SCore.of(graph, ALL.withMode(mode), RUN);
      Scores reversed = SCore.of(RandomGraphs.reversed(graph), ALL.withMode(mode), RUN);
      double[] expected = new double[graph.nodes()];
      for (int level = 1; level <= 8 * 2 * graph.nodes(); level++) {
        boolean[] core = core(graph, mode, level);
        for (int v = 0; v < core.length; v++) {
          expected[v] = core[v] ? level : expected[v];
        }
      }
      for (int v = 0; v < expected.length; v++) {
        assertEquals(expected[v], scores.value(v), () -> drawn + " " + mode);
        assertEquals(
            expected[v], reversed.value(expected.length - 1 - v), () -> drawn + " " + mode);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void equalWeightsGiveCoreness(Drawn drawn) {
    Projection graph = drawn.graph();
    Projection.Builder equal = graph.onSameNodes();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = graph.out().start(v); arc < graph.out().end(v); arc++) {
        if (graph.directed() || v < graph.out().target(arc)) {
          equal.tie(v, graph.out().target(arc), 0.3);
        }
      }
    }
    for (ArcMode mode : ArcMode.values()) {
      Scores scores = SCore.of(equal.build(), ALL.withMode(mode), RUN);
      Scores coreness = Coreness.of(graph, new Coreness.Options(mode), RUN);
      for (int v = 0; v < graph.nodes(); v++) {
        double expected = 0.3 * coreness.value(v);
        assertEquals(expected, scores.value(v), 1e-14 * expected, () -> drawn + " " + mode);
      }
    }
  }

  private static boolean[] core(Projection graph, ArcMode mode, double level) {
    boolean[] core = new boolean[graph.nodes()];
    Arrays.fill(core, true);
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int v = 0; v < core.length; v++) {
        double strength = mode == ArcMode.IN ? 0 : strength(graph.out(), v, core);
        strength +=
            mode == ArcMode.IN || (mode == ArcMode.ALL && graph.directed())
                ? strength(graph.in(), v, core)
                : 0;
        if (core[v] && strength < level) {
          core[v] = false;
          changed = true;
        }
      }
    }
    return core;
  }

  private static double strength(Csr arcs, int node, boolean[] core) {
    double strength = 0;
    for (int arc = arcs.start(node); arc < arcs.end(node); arc++) {
      strength += core[arcs.target(arc)] ? arcs.weight(arc) : 0;
    }
    return strength;
  }
}
