package corridor.engine.structure;

import corridor.engine.projection.Csr;
import corridor.engine.projection.NodeOrder;
import corridor.engine.projection.Projection;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Counts the triangles each tie is in. Ties are kept at the end with the lower degree (the lower
 * number among equals) only, so that no row is longer than √(2m); each triangle is found once, by
 * marking a row and looking for the marks in the rows of its nodes. O(m^1.5) time, O(n + m) memory
 * and 4n bytes a thread.
 */
final class TriangleSearch {
  private static final int NODES_A_CHUNK = 1 << 10;

  // Nodes stand by their place in the order of degrees. Rows hold the higher places only, in the
  // order of the nodes there.
  private final int[] nodes;
  private final int[] place;
  private final int[] starts;
  private final int[] targets;
  private final AtomicIntegerArray triangles;

  private TriangleSearch(Projection graph) {
    Csr ties = graph.out();
    int n = graph.nodes();
    nodes = NodeOrder.rising(n, ties::degree);
    place = NodeOrder.places(nodes);
    starts = new int[n + 1];
    // One more than there are ties: a target is written before it is known to be kept.
    targets = new int[ties.arcs() / 2 + 1];
    int kept = 0;
    for (int at = 0; at < n; at++) {
      int end = ties.end(nodes[at]);
      for (int arc = ties.start(nodes[at]); arc < end; arc++) {
        int target = place[ties.target(arc)];
        targets[kept] = target;
        kept += target > at ? 1 : 0;
      }
      starts[at + 1] = kept;
    }
    triangles = new AtomicIntegerArray(kept);
  }

  /** Searches an undirected graph. */
  static TriangleSearch of(Projection graph, String measure, Run run) {
    if (graph.directed()) {
      throw new UnsuitableGraphException(
          measure + " needs an undirected projection; symmetrise it to ignore directions");
    }
    TriangleSearch search = new TriangleSearch(graph);
    // Whole numbers add up the same in any order, so that threads may share the counts.
    OrderedParallel.each(
        run,
        measure,
        graph.nodes(),
        NODES_A_CHUNK,
        () -> new int[graph.nodes()],
        (mark, from, until) -> {
          for (int u = from; u < until; u++) {
            search.countFrom(u, mark);
          }
        });
    return search;
  }

  // A mark is one more than where a tie is in the row of u; there are none between two calls.
  private void countFrom(int u, int[] mark) {
    int[] rows = targets;
    int begin = starts[u];
    int end = starts[u + 1];
    for (int uw = begin; uw < end; uw++) {
      mark[rows[uw]] = uw + 1;
    }
    for (int uv = begin; uv < end; uv++) {
      int found = 0;
      int endOfRow = starts[rows[uv] + 1];
      for (int vw = starts[rows[uv]]; vw < endOfRow; vw++) {
        int uw = mark[rows[vw]] - 1;
        if (uw >= 0) {
          triangles.incrementAndGet(uw);
          triangles.incrementAndGet(vw);
          found++;
        }
      }
      if (found > 0) {
        triangles.addAndGet(uv, found);
      }
    }
    for (int uw = begin; uw < end; uw++) {
      mark[rows[uw]] = 0;
    }
  }

  /** Number of triangles with each node. A triangle of a node has two of its ties. */
  double[] withNodes() {
    long[] twice = new long[place.length];
    for (int low = 0; low < twice.length; low++) {
      for (int tie = starts[low]; tie < starts[low + 1]; tie++) {
        int count = triangles.get(tie);
        twice[low] += count;
        twice[targets[tie]] += count;
      }
    }
    double[] counts = new double[place.length];
    for (int v = 0; v < counts.length; v++) {
      counts[v] = twice[place[v]] / 2.0;
    }
    return counts;
  }

  /** Number of triangles with the tie between two nodes that have one. */
  int withTie(int a, int b) {
    int row = Math.min(place[a], place[b]);
    int node = place[a] < place[b] ? b : a;
    int from = starts[row];
    int until = starts[row + 1];
    while (until - from > 1) {
      int middle = (from + until) >>> 1;
      if (nodes[targets[middle]] <= node) {
        from = middle;
      } else {
        until = middle;
      }
    }
    return triangles.get(from);
  }
}
