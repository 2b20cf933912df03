package corridor.engine.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import corridor.engine.paths.WidestPath.Route;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import corridor.engine.testgraphs.YenWiki;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WidestPathTest {
  private static final Run RUN = Run.quiet();

  private static Route route(Projection graph, String from, String to) {
    return WidestPath.of(graph, from, to, RUN).findRoute().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 50})
  void closedForms(int n) {
    Projection.Builder builder = Projection.builder(Direction.DIRECTED, Shapes.ids(n));
    for (int v = 1; v < n; v++) {
      builder.tie(v - 1, v, v);
    }
    Projection path = builder.build();
    for (int v = 1; v < n; v++) {
      assertEquals(
          new Route(path.ids().subList(v - 1, n), v), route(path, path.id(v - 1), path.id(n - 1)));
    }
    assertEquals(
        Optional.empty(), WidestPath.of(path, path.id(n - 1), path.id(0), RUN).findRoute());
  }

  // The six-node example of Yen's algorithm with its numbers as capacities, by hand: of the arcs
  // into 5, 4-5 has 2 and 3-5 has 1; 0-2 and 0-1 have at least 2.
  @Test
  void yensExampleWithCapacities() {
    assertEquals(
        new Route(ImmutableList.of("0", "2", "4", "5"), 2), route(YenWiki.graph(), "0", "5"));
  }

  @Test
  void ofEquallyWidePathsTheShortestAndThenTheFirstByIdsIsTold() {
    Projection graph = TieText.undirected("a-d:2 a-c:2 c-e:9 d-e:3 a-b:7 b-f:7 f-e:2 e-z:5");
    assertEquals(new Route(ImmutableList.of("a", "c", "e", "z"), 2), route(graph, "a", "z"));
  }

  @Test
  void misuseIsRefusedAndARunCanBeCancelled() {
    Projection graph = TieText.undirected("a-b");
    assertThrows(IllegalArgumentException.class, () -> WidestPath.of(graph, "a", "a", RUN));
    assertThrows(IllegalArgumentException.class, () -> WidestPath.of(graph, "a", "x", RUN));
    Run run = RUN.withCancellation(() -> true);
    assertThrows(CancelledException.class, () -> WidestPath.of(graph, "a", "b", run));
  }

  @Test
  void provenanceTellsWhatWidthIs() {
    WidestPath path = WidestPath.of(TieText.undirected("a-b"), "a", "b", RUN);
    assertEquals("widest-path", path.provenance().measure());
    assertEquals("smallest weight", path.provenance().options().get("width"));
  }

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn().filter(drawn -> drawn.graph().nodes() <= 8);
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void isTheWidestOfAllPaths(Drawn drawn) {
    Projection graph = drawn.graph();
    for (int from = 0; from < graph.nodes(); from++) {
      for (int to = 0; to < graph.nodes(); to++) {
        if (from != to) {
          List<Route> all = new ArrayList<>();
          List<Integer> nodes = new ArrayList<>(List.of(from));
          extend(graph, nodes, Double.POSITIVE_INFINITY, to, all);
          Comparator<Route> wide = Comparator.comparingDouble(Route::width);
          Optional<Route> best =
              all.stream()
                  .min(
                      wide.reversed()
                          .thenComparing(route -> route.nodes().size())
                          .thenComparing(route -> String.join(" ", route.nodes())));
          assertEquals(
              best,
              WidestPath.of(graph, graph.id(from), graph.id(to), RUN).findRoute(),
              drawn::toString);
        }
      }
    }
  }

  private static void extend(
      Projection graph, List<Integer> nodes, double width, int to, List<Route> all) {
    int last = nodes.get(nodes.size() - 1);
    if (last == to) {
      all.add(
          new Route(nodes.stream().map(graph::id).collect(ImmutableList.toImmutableList()), width));
      return;
    }
    Csr out = graph.out();
    for (int arc = out.start(last); arc < out.end(last); arc++) {
      if (!nodes.contains(out.target(arc))) {
        nodes.add(out.target(arc));
        extend(graph, nodes, Math.min(width, out.weight(arc)), to, all);
        nodes.remove(nodes.size() - 1);
      }
    }
  }
}
