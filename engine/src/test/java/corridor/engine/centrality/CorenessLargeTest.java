package corridor.engine.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Shapes;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Graphs of so many nodes that their rows are copied in several chunks. */
class CorenessLargeTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  @ParameterizedTest
  @CsvSource({"SYMMETRISED, ALL", "DIRECTED, ALL", "DIRECTED, IN", "DIRECTED, OUT"})
  void agreesWithPeelingForEveryKOnAnyNumberOfThreads(Direction direction, ArcMode mode) {
    int n = 40_000;
    SplittableRandom random = new SplittableRandom(SEED);
    Projection.Builder builder = Projection.builder(direction, Shapes.ids(n));
    for (int i = 0; i < 5 * n; i++) {
      double skew = random.nextDouble();
      builder.tie(random.nextInt(n), (int) (n * skew * skew * skew), 1);
    }
    Projection graph = builder.build();
    int[] expected = peeled(graph, mode);
    for (int threads : new int[] {1, 2, 5}) {
      Run run = Run.quiet().withThreads(threads);
      Scores scores = Coreness.of(graph, Coreness.Options.DEFAULT.withMode(mode), run);
      for (int v = 0; v < n; v++) {
        assertEquals(expected[v], scores.value(v), "seed " + SEED);
      }
    }
  }

  // Leaves out whoever has fewer than k ties within, again and again; who stays is in the k-core.
  private static int[] peeled(Projection graph, ArcMode mode) {
    int[] coreness = new int[graph.nodes()];
    boolean[] core = new boolean[graph.nodes()];
    Arrays.fill(core, true);
    boolean any = true;
    for (int k = 1; any; k++) {
      for (boolean changed = true; changed; ) {
        changed = false;
        for (int v = 0; v < core.length; v++) {
          if (core[v] && ties(graph, mode, v, core) < k) {
            core[v] = false;
            changed = true;
          }
        }
      }
      any = false;
      for (int v = 0; v < core.length; v++) {
        coreness[v] = core[v] ? k : coreness[v];
        any |= core[v];
      }
    }
    return coreness;
  }

  private static int ties(Projection graph, ArcMode mode, int node, boolean[] core) {
    int out = mode == ArcMode.IN ? 0 : ties(graph.out(), node, core);
    boolean in = mode == ArcMode.IN || (mode == ArcMode.ALL && graph.directed());
    return out + (in ? ties(graph.in(), node, core) : 0);
  }

  private static int ties(Csr arcs, int node, boolean[] core) {
    int ties = 0;
    for (int arc = arcs.start(node); arc < arcs.end(node); arc++) {
      ties += core[arcs.target(arc)] ? 1 : 0;
    }
    return ties;
  }
}
