package corridor.engine.bench;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.graph.SimpleWeightedGraph;

/** JGraphT's own graph of objects, as its users have it. */
final class AsJgrapht {
  private AsJgrapht() {}

  static Graph<Integer, DefaultWeightedEdge> of(Projection projection) {
    Graph<Integer, DefaultWeightedEdge> graph =
        projection.directed()
            ? new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class)
            : new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    Csr out = projection.out();
    for (int v = 0; v < projection.nodes(); v++) {
      graph.addVertex(v);
    }
    for (int v = 0; v < projection.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        if (projection.directed() || v < out.target(arc)) {
          graph.setEdgeWeight(graph.addEdge(v, out.target(arc)), out.weight(arc));
        }
      }
    }
    return graph;
  }
}
