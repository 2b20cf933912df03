package corridor.engine.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.run.Run;
import corridor.engine.structure.Components.Kind;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComponentsTest {
  private static final Run RUN = Run.quiet();

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  @Test
  void weakOnesIgnoreDirectionsAndStrongOnesDoNot() {
    Projection graph = TieText.directed("a-b b-c c-b d e-f");
    assertEquals("1 1 1 2 3 3", labels(Components.of(graph, Kind.WEAK, RUN)));
    assertEquals("1 2 2 3 4 5", labels(Components.of(graph, Kind.STRONG, RUN)));
    assertEquals("strong components", Components.of(graph, Kind.STRONG, RUN).name());
  }

  private static String labels(Partition partition) {
    return String.join(
        " ",
        IntStream.range(0, partition.ids().size())
            .mapToObj(v -> partition.findLabel(v).orElseThrow())
            .toList());
  }

  @Test
  void aMillionNodesInARowDoNotOverflowTheStack() {
    Projection graph = Shapes.path(Direction.DIRECTED, 1_000_000);
    assertEquals(1, Components.of(graph, Kind.WEAK, RUN).classes().size());
    assertEquals(1_000_000, Components.of(graph, Kind.STRONG, RUN).classes().size());
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void togetherExactlyIfEachReachesTheOther(Drawn drawn) {
    Projection graph = drawn.graph();
    boolean[][] along = reach(graph, false);
    boolean[][] across = reach(graph, true);
    Partition weak = Components.of(graph, Kind.WEAK, RUN);
    Partition strong = Components.of(graph, Kind.STRONG, RUN);
    for (int u = 0; u < graph.nodes(); u++) {
      for (int v = 0; v < graph.nodes(); v++) {
        assertEquals(across[u][v], weak.classOf(u) == weak.classOf(v), drawn::toString);
        assertEquals(
            along[u][v] && along[v][u], strong.classOf(u) == strong.classOf(v), drawn::toString);
      }
    }
  }

  // Warshall's transitive closure.
  private static boolean[][] reach(Projection graph, boolean bothWays) {
    int n = graph.nodes();
    double[][] weights = Undirected.matrix(graph);
    boolean[][] reach = new boolean[n][n];
    for (int u = 0; u < n; u++) {
      for (int v = 0; v < n; v++) {
        reach[u][v] = u == v || weights[u][v] > 0 || (bothWays && weights[v][u] > 0);
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
