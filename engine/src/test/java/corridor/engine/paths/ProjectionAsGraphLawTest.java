package corridor.engine.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.paths.ProjectionAsGraph.Arc;
import corridor.engine.paths.ProjectionAsGraph.Weight;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.testgraphs.RandomProjections;
import java.util.SplittableRandom;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.jgrapht.graph.WeightedMultigraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectionAsGraphLawTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  @ParameterizedTest
  @EnumSource
  void viewIsTheSameAsACopyInJGraphTsOwnClasses(Direction direction) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 200; i++) {
      String what = "graph " + i + " of seed " + SEED;
      Projection projection =
          RandomProjections.graph(direction, 12, random, () -> random.nextInt(1, 9));
      ProjectionAsGraph view = ProjectionAsGraph.of(projection, Weight.LENGTH);
      Graph<String, Arc> copy = copy(view);
      assertEquals(copy.vertexSet(), view.vertexSet(), what);
      assertEquals(copy.edgeSet(), view.edgeSet(), what);
      for (String v : copy.vertexSet()) {
        assertEquals(copy.edgesOf(v), view.edgesOf(v), what);
        assertEquals(copy.incomingEdgesOf(v), view.incomingEdgesOf(v), what);
        assertEquals(copy.outgoingEdgesOf(v), view.outgoingEdgesOf(v), what);
        assertEquals(copy.degreeOf(v), view.degreeOf(v), what);
        assertEquals(copy.inDegreeOf(v), view.inDegreeOf(v), what);
        assertEquals(copy.outDegreeOf(v), view.outDegreeOf(v), what);
        for (String w : copy.vertexSet()) {
          assertEquals(copy.getEdge(v, w), view.getEdge(v, w), what);
          assertEquals(
              new DijkstraShortestPath<>(copy).getPathWeight(v, w),
              new DijkstraShortestPath<>(view).getPathWeight(v, w),
              1e-12,
              what);
        }
      }
    }
  }

  private static Graph<String, Arc> copy(ProjectionAsGraph view) {
    Graph<String, Arc> copy =
        view.getType().isDirected()
            ? new DirectedWeightedMultigraph<>(Arc.class)
            : new WeightedMultigraph<>(Arc.class);
    Graphs.addGraph(copy, view);
    return copy;
  }

  @ParameterizedTest
  @EnumSource
  void roundTripsKeepEverything(Direction direction) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 200; i++) {
      String what = "graph " + i + " of seed " + SEED;
      Projection projection =
          RandomProjections.graph(direction, 12, random, () -> random.nextDouble(0.1, 9));
      ProjectionAsGraph view = ProjectionAsGraph.of(projection, Weight.STRENGTH);
      Projection back = GraphAsProjection.of(copy(view), id -> id);
      assertEquals(projection.ids(), back.ids(), what);
      assertEquals(projection.directed(), back.directed(), what);
      assertSameRows(projection.out(), back.out(), what);
      assertSameRows(projection.in(), back.in(), what);
      assertEquals(view, ProjectionAsGraph.of(back, Weight.STRENGTH), what);
    }
  }

  private static void assertSameRows(Csr expected, Csr actual, String what) {
    assertEquals(expected.arcs(), actual.arcs(), what);
    for (int node = 0; node < expected.nodes(); node++) {
      assertEquals(expected.end(node), actual.end(node), what);
      for (int arc = expected.start(node); arc < expected.end(node); arc++) {
        assertEquals(expected.target(arc), actual.target(arc), what);
        assertEquals(expected.weight(arc), actual.weight(arc), what);
      }
    }
  }
}
