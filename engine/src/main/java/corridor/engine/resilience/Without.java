package corridor.engine.resilience;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;

/** A graph whose removed nodes are still there, but tied to nobody. */
final class Without {
  private Without() {}

  static Projection nodes(Projection graph, boolean[] isGone) {
    Projection.Builder rest = graph.onSameNodes();
    Csr out = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); !isGone[v] && arc < out.end(v); arc++) {
        int other = out.target(arc);
        if (!isGone[other] && (graph.directed() || v < other)) {
          rest.tie(v, other, out.weight(arc));
        }
      }
    }
    return rest.build();
  }
}
