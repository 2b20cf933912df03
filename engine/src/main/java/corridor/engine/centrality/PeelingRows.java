package corridor.engine.centrality;

import corridor.engine.projection.Csr;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;

/** Arcs in rows, with nodes by their places in an order other than that of the projection. */
final class PeelingRows {
  private static final int NODES_A_CHUNK = 1 << 14;

  private final int[] starts;
  private final int[] targets;

  private PeelingRows(int[] starts, int[] targets) {
    this.starts = starts;
    this.targets = targets;
  }

  static PeelingRows of(Csr arcs, int[] place, Run run) {
    int n = place.length;
    int[] starts = new int[n + 1];
    for (int v = 0; v < n; v++) {
      starts[place[v] + 1] = arcs.degree(v);
    }
    for (int at = 0; at < n; at++) {
      starts[at + 1] += starts[at];
    }
    PeelingRows rows = new PeelingRows(starts, new int[arcs.arcs()]);
    OrderedParallel.each(
        run,
        "coreness",
        n,
        NODES_A_CHUNK,
        () -> rows,
        (same, from, until) -> {
          for (int v = from; v < until; v++) {
            same.fill(arcs, v, place);
          }
        });
    return rows;
  }

  private void fill(Csr arcs, int v, int[] place) {
    int at = starts[place[v]];
    int end = arcs.end(v);
    for (int arc = arcs.start(v); arc < end; arc++) {
      targets[at++] = place[arcs.target(arc)];
    }
  }

  int start(int at) {
    return starts[at];
  }

  int end(int at) {
    return starts[at + 1];
  }

  int target(int arc) {
    return targets[arc];
  }
}
