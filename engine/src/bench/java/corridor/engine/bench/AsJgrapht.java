package corridor.engine.bench;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import java.util.function.DoubleUnaryOperator;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.graph.SimpleWeightedGraph;

/** JGraphT's own graph of objects, as its users have it. */
final class AsJgrapht {
  private AsJgrapht() {}

  /** With the weights of ties. */
  static Graph<Integer, DefaultWeightedEdge> of(Projection projection) {
    return filled(
        projection.directed()
            ? new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class)
            : new SimpleWeightedGraph<>(DefaultWeightedEdge.class),
        projection,
        weight -> weight);
  }

  /** Undirected, with the lengths of ties as weights, which is what JGraphT's paths go by. */
  static Graph<Integer, DefaultWeightedEdge> byLength(Projection projection) {
    return filled(
        new SimpleWeightedGraph<>(DefaultWeightedEdge.class), projection, projection::length);
  }

  /** Undirected, without weights. */
  static Graph<Integer, DefaultWeightedEdge> byHops(Projection projection) {
    return filled(new SimpleGraph<>(DefaultWeightedEdge.class), projection, weight -> 1);
  }

  private static Graph<Integer, DefaultWeightedEdge> filled(
      Graph<Integer, DefaultWeightedEdge> graph,
      Projection projection,
      DoubleUnaryOperator weight) {
    Csr out = projection.out();
    for (int v = 0; v < projection.nodes(); v++) {
      graph.addVertex(v);
    }
    for (int v = 0; v < projection.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        if (projection.directed() || v < out.target(arc)) {
          DefaultWeightedEdge edge = graph.addEdge(v, out.target(arc));
          if (graph.getType().isWeighted()) {
            graph.setEdgeWeight(edge, weight.applyAsDouble(out.weight(arc)));
          }
        }
      }
    }
    return graph;
  }
}
