package corridor.engine.structure;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Counts the triangles each tie is in. Ties are kept at the end with the lower degree (the lower
 * number among equals) only, so that no row is longer than √(2m); each triangle is found once, by
 * merging two rows. O(m^1.5) time, O(n + m) memory.
 */
final class TriangleSearch {
  private static final int NODES_A_CHUNK = 256;

  // Nodes by their place in the order of degrees; rows hold higher places only.
  private final int[] place;
  private final int[] starts;
  private final int[] targets;
  private final AtomicIntegerArray triangles;

  private TriangleSearch(Projection graph) {
    Csr ties = graph.out();
    int n = graph.nodes();
    place = places(ties);
    starts = new int[n + 1];
    for (int v = 0; v < n; v++) {
      for (int arc = ties.start(v); arc < ties.end(v); arc++) {
        starts[place[v] + 1] += place[ties.target(arc)] > place[v] ? 1 : 0;
      }
    }
    for (int at = 0; at < n; at++) {
      starts[at + 1] += starts[at];
    }
    targets = new int[starts[n]];
    int[] next = starts.clone();
    for (int v = 0; v < n; v++) {
      for (int arc = ties.start(v); arc < ties.end(v); arc++) {
        if (place[ties.target(arc)] > place[v]) {
          targets[next[place[v]]++] = place[ties.target(arc)];
        }
      }
    }
    for (int at = 0; at < n; at++) {
      Arrays.sort(targets, starts[at], starts[at + 1]);
    }
    triangles = new AtomicIntegerArray(targets.length);
  }

  /** Searches an undirected graph. */
  static TriangleSearch of(Projection graph, String measure, Run run) {
    if (graph.directed()) {
      throw new UnsuitableGraphException(
          measure + " needs an undirected projection; symmetrise it to ignore directions");
    }
    TriangleSearch search = new TriangleSearch(graph);
    // Whole numbers add up the same in any order, so that threads may share the counts.
    OrderedParallel.reduce(
        run,
        measure,
        graph.nodes(),
        NODES_A_CHUNK,
        () -> search,
        (shared, from, until) -> {
          for (int u = from; u < until; u++) {
            shared.countFrom(u);
          }
          return until;
        },
        until -> {});
    return search;
  }

  // Places by counting: ascending degree, then ascending number.
  private static int[] places(Csr ties) {
    int n = ties.nodes();
    int[] first = new int[n + 1];
    for (int v = 0; v < n; v++) {
      first[ties.degree(v) + 1]++;
    }
    for (int k = 0; k < n; k++) {
      first[k + 1] += first[k];
    }
    int[] place = new int[n];
    for (int v = 0; v < n; v++) {
      place[v] = first[ties.degree(v)]++;
    }
    return place;
  }

  private void countFrom(int u) {
    for (int uv = starts[u]; uv < starts[u + 1]; uv++) {
      int v = targets[uv];
      int uw = uv + 1;
      int vw = starts[v];
      int found = 0;
      while (uw < starts[u + 1] && vw < starts[v + 1]) {
        int difference = targets[uw] - targets[vw];
        if (difference == 0) {
          triangles.incrementAndGet(uw);
          triangles.incrementAndGet(vw);
          found++;
        }
        uw += difference <= 0 ? 1 : 0;
        vw += difference >= 0 ? 1 : 0;
      }
      if (found > 0) {
        triangles.addAndGet(uv, found);
      }
    }
  }

  /** Number of triangles with the tie between two nodes that have one. */
  int withTie(int a, int b) {
    int low = Math.min(place[a], place[b]);
    int high = Math.max(place[a], place[b]);
    return triangles.get(Arrays.binarySearch(targets, starts[low], starts[low + 1], high));
  }
}
