package corridor.engine.paths;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.testgraphs.RandomProjections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrongComponentsTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  @Test
  void cycleIsOneComponentAndItsTailIsNot() {
    Projection graph =
        Projection.builder(Direction.DIRECTED, List.of("a", "b", "c", "d"))
            .tie("b", "c", 1)
            .tie("c", "d", 1)
            .tie("d", "b", 1)
            .tie("c", "a", 1)
            .build();
    assertArrayEquals(new int[] {0, 1, 1, 1}, StrongComponents.of(graph));
  }

  @Test
  void undirectedComponentsAreTheOrdinaryOnes() {
    Projection graph =
        Projection.builder(Direction.SYMMETRISED, List.of("a", "b", "c")).tie("a", "c", 1).build();
    assertArrayEquals(new int[] {0, 1, 0}, StrongComponents.of(graph));
  }

  @Test
  void longChainDoesNotOverflowTheStack() {
    int n = 50_000;
    Projection.Builder chain =
        Projection.builder(
            Direction.DIRECTED, IntStream.range(0, n).mapToObj("%06d"::formatted).toList());
    for (int v = 1; v < n; v++) {
      chain.tie(v - 1, v, 1);
    }
    assertArrayEquals(IntStream.range(0, n).toArray(), StrongComponents.of(chain.build()));
  }

  @Test
  void togetherExactlyIfEachReachesTheOther() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 200; i++) {
      Projection graph = RandomProjections.graph(Direction.DIRECTED, 10, random, () -> 1);
      int[] component = StrongComponents.of(graph);
      boolean[][] reach = reach(graph);
      for (int u = 0; u < graph.nodes(); u++) {
        for (int v = 0; v < graph.nodes(); v++) {
          assertEquals(
              reach[u][v] && reach[v][u],
              component[u] == component[v],
              "graph " + i + " of seed " + SEED);
        }
      }
    }
  }

  // Warshall's transitive closure.
  private static boolean[][] reach(Projection graph) {
    int n = graph.nodes();
    boolean[][] reach = new boolean[n][n];
    for (int u = 0; u < n; u++) {
      for (int v = 0; v < n; v++) {
        reach[u][v] = u == v || graph.out().arc(u, v) >= 0;
      }
    }
    for (int k = 0; k < n; k++) {
      for (int u = 0; u < n; u++) {
        for (int v = 0; v < n; v++) {
          reach[u][v] |= reach[u][k] && reach[k][v];
        }
      }
    }
    return reach;
  }
}
