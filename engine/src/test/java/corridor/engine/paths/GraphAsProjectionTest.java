package corridor.engine.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Projection;
import corridor.engine.run.UnsuitableGraphException;
import org.jgrapht.Graph;
import org.jgrapht.GraphType;
import org.jgrapht.Graphs;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.graph.GraphDelegator;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.graph.WeightedPseudograph;
import org.junit.jupiter.api.Test;

class GraphAsProjectionTest {

  @Test
  void parallelEdgesAddUpAndLoopsStandAside() {
    Graph<Integer, DefaultWeightedEdge> graph =
        new WeightedPseudograph<>(DefaultWeightedEdge.class);
    Graphs.addEdgeWithVertices(graph, 2, 1, 3);
    Graphs.addEdgeWithVertices(graph, 1, 2, 4);
    Graphs.addEdgeWithVertices(graph, 2, 2, 5);
    graph.addVertex(3);
    Projection projection = GraphAsProjection.of(graph, v -> "v" + v);
    assertEquals(ImmutableList.of("v1", "v2", "v3"), projection.ids());
    assertFalse(projection.directed());
    assertEquals(1, projection.ties());
    assertEquals(7, projection.out().weight(projection.out().arc(0, 1)));
    assertEquals(5, projection.selfWeight(1));
    assertEquals(0, projection.out().degree(2));
  }

  @Test
  void directionIsKept() {
    Graph<String, DefaultWeightedEdge> graph =
        new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class);
    Graphs.addEdgeWithVertices(graph, "a", "b", 3);
    Projection projection = GraphAsProjection.of(graph, v -> v);
    assertTrue(projection.directed());
    assertEquals(0, projection.out().arc(0, 1));
    assertEquals(-1, projection.out().arc(1, 0));
  }

  @Test
  void edgesOfAnUnweightedGraphHaveWeightOne() {
    Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
    Graphs.addEdgeWithVertices(graph, "a", "b");
    assertEquals(1, GraphAsProjection.of(graph, v -> v).out().weight(0));
  }

  @Test
  void mixedGraphIsRefused() {
    Graph<String, DefaultEdge> graph = new MixedGraph(new SimpleDirectedGraph<>(DefaultEdge.class));
    assertThrows(UnsuitableGraphException.class, () -> GraphAsProjection.of(graph, v -> v));
  }

  /** JGraphT has no mixed graph of its own, only the type. */
  private static final class MixedGraph extends GraphDelegator<String, DefaultEdge> {
    private static final long serialVersionUID = 1L;

    MixedGraph(Graph<String, DefaultEdge> graph) {
      super(graph);
    }

    @Override
    public GraphType getType() {
      return super.getType().asMixed();
    }
  }

  @Test
  void weightThatIsNoStrengthIsNamed() {
    Graph<String, DefaultWeightedEdge> graph = new WeightedPseudograph<>(DefaultWeightedEdge.class);
    Graphs.addEdgeWithVertices(graph, "a", "b", -1);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> GraphAsProjection.of(graph, v -> v));
    assertTrue(e.getMessage().contains("-1") && e.getMessage().contains("a – b"), e.getMessage());
  }

  @Test
  void oneIdForTwoVerticesIsRefused() {
    Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
    Graphs.addEdgeWithVertices(graph, "a", "b");
    assertThrows(IllegalArgumentException.class, () -> GraphAsProjection.of(graph, v -> "same"));
  }
}
