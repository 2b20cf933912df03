package corridor.engine.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.paths.ProjectionAsGraph.Arc;
import corridor.engine.paths.ProjectionAsGraph.Weight;
import corridor.engine.projection.Direction;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.testgraphs.YenWiki;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jgrapht.GraphPath;
import org.jgrapht.GraphTests;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectionAsGraphTest {
  // A strong way round (a-b-c) and a weak direct tie (a-c); d stands alone.
  private static final Projection TRIANGLE =
      Projection.builder(Direction.SYMMETRISED, List.of("a", "b", "c", "d"))
          .tie("a", "b", 4)
          .tie("c", "b", 4)
          .tie("a", "c", 1)
          .tie("a", "a", 9)
          .build();

  @Test
  void typeSaysWhatItIs() {
    ProjectionAsGraph undirected = ProjectionAsGraph.of(TRIANGLE, Weight.STRENGTH);
    ProjectionAsGraph directed = ProjectionAsGraph.of(YenWiki.graph(), Weight.STRENGTH);
    assertTrue(undirected.getType().isUndirected());
    assertTrue(directed.getType().isDirected());
    for (ProjectionAsGraph graph : List.of(undirected, directed)) {
      assertTrue(graph.getType().isWeighted());
      assertTrue(graph.getType().isSimple());
      assertFalse(graph.getType().isModifiable());
      assertTrue(GraphTests.isSimple(graph));
    }
  }

  @Test
  void undirectedEdgesAreTheSameFromBothEnds() {
    ProjectionAsGraph graph = ProjectionAsGraph.of(TRIANGLE, Weight.STRENGTH);
    assertEquals(Set.of("a", "b", "c", "d"), graph.vertexSet());
    assertEquals(Set.of(new Arc(0, 1), new Arc(0, 2), new Arc(1, 2)), graph.edgeSet());
    assertEquals(graph.getEdge("b", "c"), graph.getEdge("c", "b"));
    assertEquals(Set.of(new Arc(0, 2), new Arc(1, 2)), graph.edgesOf("c"));
    assertEquals(graph.edgesOf("c"), graph.incomingEdgesOf("c"));
    assertEquals(2, graph.degreeOf("a"));
    assertEquals(0, graph.degreeOf("d"));
    assertFalse(graph.containsEdge(new Arc(2, 1)), "an edge has the lower node first");
  }

  @Test
  void directedEdgesKnowTheirEnds() {
    ProjectionAsGraph graph = ProjectionAsGraph.of(YenWiki.graph(), Weight.STRENGTH);
    assertEquals(Set.of(new Arc(0, 2)), graph.incomingEdgesOf("2"));
    assertEquals(Set.of(new Arc(2, 1), new Arc(2, 3), new Arc(2, 4)), graph.outgoingEdgesOf("2"));
    assertEquals(4, graph.edgesOf("2").size());
    assertEquals(4, graph.degreeOf("2"));
    assertEquals("2", graph.getEdgeSource(new Arc(2, 4)));
    assertEquals("4", graph.getEdgeTarget(new Arc(2, 4)));
    assertNull(graph.getEdge("4", "2"));
    assertEquals(Set.of(), graph.getAllEdges("4", "2"));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    ProjectionAsGraph graph = ProjectionAsGraph.of(TRIANGLE, Weight.STRENGTH);
    assertNull(graph.getEdge("a", "x"));
    assertNull(graph.getAllEdges("a", "x"));
    assertFalse(graph.containsEdge(new Arc(0, 99)));
    assertFalse(graph.edgeSet().contains(null));
    assertThrows(IllegalArgumentException.class, () -> graph.edgesOf("x"));
    assertThrows(IllegalArgumentException.class, () -> graph.getEdgeWeight(new Arc(0, 3)));
  }

  @Test
  void weightIsWhatWasAskedFor() {
    Arc edge = new Arc(0, 1);
    assertEquals(4, ProjectionAsGraph.of(TRIANGLE, Weight.STRENGTH).getEdgeWeight(edge));
    assertEquals(0.25, ProjectionAsGraph.of(TRIANGLE, Weight.LENGTH).getEdgeWeight(edge));
    Projection hops = TRIANGLE.withLength(PathLength.HOPS);
    assertEquals(1, ProjectionAsGraph.of(hops, Weight.LENGTH).getEdgeWeight(edge));
  }

  @Test
  void dijkstraGoesTheStrongWayByLengthAndTheWeakOneByStrength() {
    GraphPath<String, Arc> near =
        DijkstraShortestPath.findPathBetween(
            ProjectionAsGraph.of(TRIANGLE, Weight.LENGTH), "a", "c");
    assertEquals(List.of("a", "b", "c"), near.getVertexList());
    assertEquals(0.5, near.getWeight());
    GraphPath<String, Arc> far =
        DijkstraShortestPath.findPathBetween(
            ProjectionAsGraph.of(TRIANGLE, Weight.STRENGTH), "a", "c");
    assertEquals(List.of("a", "c"), far.getVertexList());
  }

  @Test
  void connectivityFindsTheLoner() {
    ConnectivityInspector<String, Arc> inspector =
        new ConnectivityInspector<>(ProjectionAsGraph.of(TRIANGLE, Weight.STRENGTH));
    assertEquals(List.of(Set.of("a", "b", "c"), Set.of("d")), inspector.connectedSets());
  }

  // methods.md 3.3: same numbers as capacities, max flow 3, cut {3-5, 4-5}.
  @Test
  void flowTakesStrengthAsCapacity() {
    PushRelabelMFImpl<String, Arc> flow =
        new PushRelabelMFImpl<>(ProjectionAsGraph.of(YenWiki.graph(), Weight.STRENGTH));
    assertEquals(3, flow.getMaximumFlowValue("0", "5"), 1e-12);
    assertEquals(Set.of(new Arc(3, 5), new Arc(4, 5)), flow.getCutEdges());
  }

  @Test
  void yenFindsAllSevenPaths() {
    ProjectionAsGraph graph = ProjectionAsGraph.of(YenWiki.graph(), Weight.STRENGTH);
    List<Double> lengths =
        new YenKShortestPath<>(graph)
            .getPaths("0", "5", 10).stream().map(GraphPath::getWeight).toList();
    assertEquals(List.of(5.0, 7.0, 8.0, 8.0, 8.0, 11.0, 11.0), lengths);
  }

  static Stream<Executable> changes() {
    ProjectionAsGraph graph = ProjectionAsGraph.of(TRIANGLE, Weight.STRENGTH);
    Arc edge = new Arc(0, 1);
    return Stream.of(
        () -> graph.addVertex(),
        () -> graph.addVertex("e"),
        () -> graph.addEdge("a", "d"),
        () -> graph.addEdge("a", "d", edge),
        () -> graph.removeEdge(edge),
        () -> graph.removeEdge("a", "b"),
        () -> graph.removeAllEdges(List.of(edge)),
        () -> graph.removeAllEdges("a", "b"),
        () -> graph.removeVertex("a"),
        () -> graph.removeAllVertices(List.of("a")),
        () -> graph.setEdgeWeight(edge, 2),
        () -> graph.setEdgeWeight("a", "b", 2),
        () -> graph.vertexSet().remove("a"),
        () -> graph.edgeSet().remove(edge),
        () -> graph.edgesOf("a").clear());
  }

  @ParameterizedTest
  @MethodSource("changes")
  void nothingCanBeChanged(Executable change) {
    assertThrows(UnsupportedOperationException.class, change);
  }
}
