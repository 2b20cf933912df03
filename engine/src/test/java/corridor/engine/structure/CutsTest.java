package corridor.engine.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Classics;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articulation points and bridges. */
class CutsTest {
  private static final Run RUN = Run.quiet();

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  private static ImmutableList<ArticulationPoints.Row> points(Projection graph) {
    return ArticulationPoints.of(graph, RUN).rows();
  }

  private static ImmutableList<Bridges.Row> bridges(Projection graph) {
    return Bridges.of(graph, RUN).rows();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 10, 70})
  void closedForms(int n) {
    assertEquals(n - 2, points(Shapes.path(Direction.SYMMETRISED, n)).size());
    assertEquals(n - 1, bridges(Shapes.path(Direction.DIRECTED, n)).size());
    assertEquals(List.of(), points(Shapes.cycle(Direction.SYMMETRISED, n)));
    assertEquals(List.of(), bridges(Shapes.cycle(Direction.DIRECTED, n)));
    Projection star = Shapes.star(n);
    assertEquals(List.of(new ArticulationPoints.Row(0, star.id(0), n - 1, n - 2)), points(star));
    assertEquals(n - 1, bridges(star).size());
    assertEquals(1, bridges(star).get(0).cutOff());
  }

  @Test
  void twoCliquesHangOnTheirBridge() {
    Projection graph = Shapes.cliqueBridgeClique(4, 6);
    assertEquals(List.of(new Bridges.Row(3, 4, graph.id(3), graph.id(4), 4)), bridges(graph));
    assertEquals(
        List.of(
            new ArticulationPoints.Row(3, graph.id(3), 2, 3),
            new ArticulationPoints.Row(4, graph.id(4), 2, 4)),
        points(graph));
  }

  @Test
  void aPairTiedBothWaysIsOneBridge() {
    assertEquals(2, bridges(TieText.directed("a-b b-a b-c")).size());
  }

  // Zachary 1977: member 12 has one tie, to member 1; without 1 the club also loses 5, 6, 7, 11,
  // 17.
  @Test
  void karateHangsOnItsInstructor() {
    Projection graph = Karate.graph();
    assertEquals(
        List.of(new ArticulationPoints.Row(graph.getIndex("1"), "1", 3, 6)), points(graph));
    assertEquals(1, bridges(graph).size());
    assertEquals("1", bridges(graph).get(0).fromId());
    assertEquals("12", bridges(graph).get(0).toId());
  }

  // Each family with one marriage hangs on a bridge; so does Salviati with Pazzi.
  @Test
  void florentineFamiliesThatHangOnOneMarriage() {
    assertEquals(
        List.of(
            "Acciaiuoli-Medici 1",
            "Albizzi-Ginori 1",
            "Guadagni-Lamberteschi 1",
            "Medici-Salviati 2",
            "Pazzi-Salviati 1"),
        bridges(Classics.florentine()).stream()
            .map(row -> row.fromId() + "-" + row.toId() + " " + row.cutOff())
            .toList());
  }

  @Test
  void aMillionNodesInARowDoNotOverflowTheStack() {
    int n = 1_000_000;
    Projection graph = Shapes.path(Direction.SYMMETRISED, n);
    ImmutableList<ArticulationPoints.Row> points = points(graph);
    ImmutableList<Bridges.Row> bridges = bridges(graph);
    assertEquals(n - 2, points.size());
    assertEquals(n - 1, bridges.size());
    assertEquals(n / 2 - 1, points.get(n / 2 - 1).cutOff());
    assertEquals(n / 2, bridges.get(n / 2 - 1).cutOff());
  }

  // Takes each node and each tie away and looks at what is left.
  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithTakingAway(Drawn drawn) {
    Projection graph = drawn.graph();
    int n = graph.nodes();
    boolean[][] tied = new boolean[n][n];
    double[][] weights = Undirected.matrix(graph);
    for (int u = 0; u < n; u++) {
      for (int v = 0; v < n; v++) {
        tied[u][v] = weights[u][v] > 0 || weights[v][u] > 0;
      }
    }
    List<ArticulationPoints.Row> points = new ArrayList<>();
    List<Bridges.Row> bridges = new ArrayList<>();
    for (int u = 0; u < n; u++) {
      List<Integer> sizes = new ArrayList<>();
      boolean[] seen = new boolean[n];
      seen[u] = true;
      for (int v = 0; v < n; v++) {
        if (tied[u][v] && !seen[v]) {
          sizes.add(flood(tied, v, seen));
        }
      }
      if (sizes.size() > 1) {
        int all = sizes.stream().mapToInt(size -> size).sum();
        int cutOff = all - sizes.stream().mapToInt(size -> size).max().getAsInt();
        points.add(new ArticulationPoints.Row(u, graph.id(u), sizes.size(), cutOff));
      }
      for (int v = u + 1; v < n; v++) {
        if (tied[u][v]) {
          tied[u][v] = tied[v][u] = false;
          boolean[] fromU = new boolean[n];
          int here = flood(tied, u, fromU);
          if (!fromU[v]) {
            int there = flood(tied, v, new boolean[n]);
            bridges.add(new Bridges.Row(u, v, graph.id(u), graph.id(v), Math.min(here, there)));
          }
          tied[u][v] = tied[v][u] = true;
        }
      }
    }
    assertEquals(points, points(graph), drawn::toString);
    assertEquals(bridges, bridges(graph), drawn::toString);
  }

  private static int flood(boolean[][] tied, int start, boolean[] seen) {
    seen[start] = true;
    int size = 1;
    for (int next = 0; next < tied.length; next++) {
      size += tied[start][next] && !seen[next] ? flood(tied, next, seen) : 0;
    }
    return size;
  }

  @Test
  void rowsAreInTheOrderOfNodes() {
    Projection graph = RandomGraphs.large(Direction.SYMMETRISED, 400, 2, 42);
    int[] froms = bridges(graph).stream().mapToInt(Bridges.Row::from).toArray();
    int[] sorted = froms.clone();
    Arrays.sort(sorted);
    assertEquals(Arrays.toString(sorted), Arrays.toString(froms));
  }
}
