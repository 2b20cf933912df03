package corridor.engine.bench;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.graph.SimpleWeightedGraph;

/** Undirected projections as graphs of JGraphT's own, to time its measures beside ours. */
final class JGraphs {
  private JGraphs() {}

  /** Ties without lengths. */
  static Graph<Integer, DefaultWeightedEdge> byHops(Projection graph) {
    return filled(new SimpleGraph<>(DefaultWeightedEdge.class), graph);
  }

  /** Ties with their lengths as weights, which is what JGraphT's paths go by. */
  static Graph<Integer, DefaultWeightedEdge> byLength(Projection graph) {
    return filled(new SimpleWeightedGraph<>(DefaultWeightedEdge.class), graph);
  }

  private static Graph<Integer, DefaultWeightedEdge> filled(
      Graph<Integer, DefaultWeightedEdge> filled, Projection graph) {
    Csr out = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      filled.addVertex(v);
    }
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        if (v < out.target(arc)) {
          DefaultWeightedEdge edge = filled.addEdge(v, out.target(arc));
          if (filled.getType().isWeighted()) {
            filled.setEdgeWeight(edge, graph.length(out.weight(arc)));
          }
        }
      }
    }
    return filled;
  }
}
