package corridor.engine.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Shapes;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Graphs of so many nodes that they are cut into several chunks. */
class WeakComponentsTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  @ParameterizedTest
  @CsvSource({
    "DIRECTED, 20000, 0",
    "DIRECTED, 20000, 100",
    "DIRECTED, 60000, 0",
    "DIRECTED, 200000, 30000",
    "SYMMETRISED, 0, 0",
    "SYMMETRISED, 0, 40000",
    "SYMMETRISED, 20000, 0",
    "SYMMETRISED, 60000, 20000",
    "SYMMETRISED, 200000, 0"
  })
  void agreeWithASearchFromEachNode(Direction direction, int ties, int tiesOfHub) {
    int n = 50_000;
    SplittableRandom random = new SplittableRandom(SEED);
    Projection.Builder builder = Projection.builder(direction, Shapes.ids(n));
    int hub = random.nextInt(n);
    for (int i = 0; i < ties; i++) {
      builder.tie(random.nextInt(n), random.nextInt(n), 1);
    }
    for (int i = 0; i < tiesOfHub; i++) {
      builder.tie(random.nextInt(n), hub, 1);
    }
    Projection graph = builder.build();
    int[] expected = searched(graph);
    for (int threads : new int[] {1, 2, 5}) {
      assertArrayEquals(
          expected, graph.components(Run.quiet().withThreads(threads)), "seed " + SEED);
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "99991"})
  void aRingIsOneWhereverItsNodesStand(int step) {
    int n = 100_000;
    Projection.Builder ring = Projection.builder(Direction.DIRECTED, Shapes.ids(n));
    for (int i = 0; i < n; i++) {
      ring.tie((int) ((long) i * step % n), (int) ((i + 1L) * step % n), 1);
    }
    Projection graph = ring.build();
    assertArrayEquals(searched(graph), graph.components(Run.quiet().withThreads(2)));
  }

  @Test
  void canBeCancelled() {
    Projection graph = Shapes.path(Direction.DIRECTED, 10);
    Run run = Run.quiet().withCancellation(() -> true);
    assertThrows(CancelledException.class, () -> graph.components(run));
  }

  private static int[] searched(Projection graph) {
    int[] component = new int[graph.nodes()];
    Arrays.fill(component, -1);
    int count = 0;
    for (int root = 0; root < component.length; root++) {
      if (component[root] < 0) {
        component[root] = count;
        Deque<Integer> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
          int v = open.remove();
          for (Csr arcs : new Csr[] {graph.out(), graph.in()}) {
            for (int arc = arcs.start(v); arc < arcs.end(v); arc++) {
              if (component[arcs.target(arc)] < 0) {
                component[arcs.target(arc)] = count;
                open.add(arcs.target(arc));
              }
            }
          }
        }
        count++;
      }
    }
    return component;
  }
}
