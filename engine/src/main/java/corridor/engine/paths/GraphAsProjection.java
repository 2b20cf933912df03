package corridor.engine.paths;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.run.UnsuitableGraphException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jgrapht.Graph;

/**
 * A JGraphT graph as a projection, so that every measure runs on it: the way back from {@link
 * ProjectionAsGraph}.
 */
public final class GraphAsProjection {

  private GraphAsProjection() {}

  /**
   * The graph with the same vertices and edges. Weights are read as strengths and must be finite
   * and above 0; an edge of an unweighted graph has weight 1. Parallel edges combine by the rule of
   * a projection that comes from no network: their weights are summed, in the order of the graph's
   * edges. Self-loops are kept aside as {@link Projection#selfWeight}. O(n log n + m) time, O(n +
   * m) memory.
   *
   * @param id the id of a vertex; two vertices must not have the same
   * @throws UnsuitableGraphException if the graph is mixed
   */
  public static <V, E> Projection of(Graph<V, E> graph, Function<V, String> id) {
    if (graph.getType().isMixed()) {
      throw new UnsuitableGraphException(
          "the graph has both directed and undirected edges; make it one of them first, for"
              + " instance with two arcs for every undirected edge");
    }
    Direction direction = graph.getType().isDirected() ? Direction.DIRECTED : Direction.SYMMETRISED;
    Map<V, String> ids = new HashMap<>();
    graph.vertexSet().forEach(vertex -> ids.put(vertex, id.apply(vertex)));
    Projection.Builder projection = Projection.builder(direction, ids.values());
    boolean weighted = graph.getType().isWeighted();
    for (E edge : graph.edgeSet()) {
      String from = id.apply(graph.getEdgeSource(edge));
      String to = id.apply(graph.getEdgeTarget(edge));
      double weight = weighted ? graph.getEdgeWeight(edge) : 1;
      if (!(weight > 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException(
            "weight must be finite and above 0, but is %s (edge %s – %s)"
                .formatted(weight, from, to));
      }
      projection.tie(from, to, weight);
    }
    return projection.build();
  }
}
