package corridor.engine.structure;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import java.util.stream.Stream;

/** The random graphs with their directions forgotten. */
final class Undirected {
  private Undirected() {}

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn().map(one -> new Drawn(one.seed(), of(one.graph())));
  }

  /** Every pair that is tied either way, with the weight of one of its arcs. */
  static Projection of(Projection graph) {
    if (!graph.directed()) {
      return graph;
    }
    Projection.Builder undirected = Projection.builder(Direction.SYMMETRISED, graph.ids());
    Csr out = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        if (v < out.target(arc) || out.arc(out.target(arc), v) < 0) {
          undirected.tie(v, out.target(arc), out.weight(arc));
        }
      }
    }
    return undirected.build();
  }

  /** The weight between each two nodes, 0 if they are not tied. */
  static double[][] matrix(Projection graph) {
    double[][] weights = new double[graph.nodes()][graph.nodes()];
    Csr out = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        weights[v][out.target(arc)] = out.weight(arc);
      }
    }
    return weights;
  }
}
