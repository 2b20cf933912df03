package corridor.engine.paths;

import corridor.engine.projection.Csr;
import corridor.engine.projection.NodeOrder;

/**
 * The arcs of a graph with its nodes renumbered, those with most arcs first, so that what is read
 * most lies together in the cache. Rows are {@code targets[starts[v]]} to {@code targets[starts[v +
 * 1] - 1]}, by ascending target. Nobody writes to the arrays.
 */
public final class ArcsByDegree {
  private final int[] original;

  /** Arcs by the node they leave. */
  final int[] starts;

  final int[] targets;

  /** Arcs by the node they enter; the same arrays where every arc has its counterpart. */
  final int[] inStarts;

  final int[] sources;

  private ArcsByDegree(Csr out, Csr in) {
    int n = out.nodes();
    original = NodeOrder.falling(n, v -> out.degree(v) + in.degree(v));
    int[] number = NodeOrder.places(original);
    starts = starts(out, original);
    targets = ends(in, original, number, starts);
    inStarts = in == out ? starts : starts(in, original);
    sources = in == out ? targets : ends(out, original, number, inStarts);
  }

  /** Renumbers {@code out}, of which {@code in} is the same seen from the other ends. */
  public static ArcsByDegree of(Csr out, Csr in) {
    return new ArcsByDegree(out, in);
  }

  /** The number in the graph of {@code node} here. */
  public int original(int node) {
    return original[node];
  }

  int nodes() {
    return original.length;
  }

  private static int[] starts(Csr arcs, int[] original) {
    int[] starts = new int[original.length + 1];
    for (int v = 0; v < original.length; v++) {
      starts[v + 1] = starts[v] + arcs.degree(original[v]);
    }
    return starts;
  }

  // Going through the other ends in ascending order fills every row in ascending order.
  private static int[] ends(Csr opposite, int[] original, int[] number, int[] starts) {
    int[] next = starts.clone();
    int[] ends = new int[opposite.arcs()];
    for (int end = 0; end < original.length; end++) {
      for (int arc = opposite.start(original[end]); arc < opposite.end(original[end]); arc++) {
        ends[next[number[opposite.target(arc)]]++] = end;
      }
    }
    return ends;
  }
}
