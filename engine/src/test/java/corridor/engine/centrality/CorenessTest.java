package corridor.engine.centrality;

import static corridor.engine.testgraphs.PrintedScores.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Classics;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorenessTest {
  private static final Run RUN = Run.quiet();
  private static final Coreness.Options ALL = Coreness.Options.DEFAULT;

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 10, 50})
  void closedForms(int n) {
    for (int v = 0; v < n; v++) {
      assertEquals(n - 1, Coreness.of(Shapes.clique(n), ALL, RUN).value(v));
      assertEquals(1, Coreness.of(Shapes.star(n), ALL, RUN).value(v));
      assertEquals(1, Coreness.of(Shapes.path(Direction.SYMMETRISED, n), ALL, RUN).value(v));
      Projection cycle = Shapes.cycle(Direction.DIRECTED, n);
      assertEquals(2, Coreness.of(cycle, ALL, RUN).value(v));
      assertEquals(1, Coreness.of(cycle, ALL.withMode(ArcMode.OUT), RUN).value(v));
      assertEquals(1, Coreness.of(cycle, ALL.withMode(ArcMode.IN), RUN).value(v));
      Projection oneWay = Shapes.path(Direction.DIRECTED, n);
      assertEquals(0, Coreness.of(oneWay, ALL.withMode(ArcMode.OUT), RUN).value(v));
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "10, 4", "5, 50"})
  void aBridgeAddsNothingToTwoCliques(int left, int right) {
    Scores scores = Coreness.of(Shapes.cliqueBridgeClique(left, right), ALL, RUN);
    for (int v = 0; v < left + right; v++) {
      assertEquals(v < left ? left - 1 : right - 1, scores.value(v));
    }
  }

  // igraph, tests/unit/coreness.out; NetworkX, networkx/algorithms/tests/test_core.py.
  @Test
  void published() {
    assertPrinted(Karate.column("coreness"), Coreness.of(Karate.graph(), ALL, RUN));
    assertPrinted(
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21",
        "3 3 3 3 3 3 3 3 2 2 2 2 2 2 2 2 1 1 1 1 0",
        Coreness.of(Classics.cores(), ALL, RUN));
  }

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  // Leave out whoever has fewer than k ties within, again and again; who stays is in the k-core.
  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithPeelingForEveryK(Drawn drawn) {
    Projection graph = drawn.graph();
    for (ArcMode mode : ArcMode.values()) {
      Scores scores = Coreness.of(graph, ALL.withMode(mode), RUN);
      int[] expected = new int[graph.nodes()];
      for (int k = 1; k < 2 * graph.nodes(); k++) {
        boolean[] core = core(graph, mode, k);
        for (int v = 0; v < core.length; v++) {
          expected[v] = core[v] ? k : expected[v];
        }
      }
      for (int v = 0; v < expected.length; v++) {
        assertEquals(expected[v], scores.value(v), () -> drawn + " " + mode);
      }
    }
  }

  private static boolean[] core(Projection graph, ArcMode mode, int k) {
    boolean[] core = new boolean[graph.nodes()];
    Arrays.fill(core, true);
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int v = 0; v < core.length; v++) {
        int ties = mode == ArcMode.IN ? 0 : ties(graph.out(), v, core);
        ties +=
            mode == ArcMode.IN || (mode == ArcMode.ALL && graph.directed())
                ? ties(graph.in(), v, core)
                : 0;
        if (core[v] && ties < k) {
          core[v] = false;
          changed = true;
        }
      }
    }
    return core;
  }

  private static int ties(Csr arcs, int node, boolean[] core) {
    int ties = 0;
    for (int arc = arcs.start(node); arc < arcs.end(node); arc++) {
      ties += core[arcs.target(arc)] ? 1 : 0;
    }
    return ties;
  }
}
