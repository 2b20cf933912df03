package corridor.engine.centrality;

import corridor.engine.projection.Csr;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import java.util.Arrays;

/**
 * Distances and numbers of shortest paths between all pairs, by Floyd and Warshall over whole
 * lengths: slow, exact and nothing like the engine's search.
 */
final class AllPairs {
  static final long NONE = Long.MAX_VALUE / 4;

  final long[][] distance;
  private final long[][] paths;

  /** The lengths are the projection's times {@code scale}, rounded to whole numbers. */
  AllPairs(Projection graph, double scale) {
    int n = graph.nodes();
    distance = new long[n][n];
    long[][] length = new long[n][n];
    for (int u = 0; u < n; u++) {
      Arrays.fill(distance[u], NONE);
      Arrays.fill(length[u], NONE);
      distance[u][u] = 0;
      Csr out = graph.out();
      for (int arc = out.start(u); arc < out.end(u); arc++) {
        long whole = Math.round(scale * graph.length(out.weight(arc)));
        length[u][out.target(arc)] = whole;
        distance[u][out.target(arc)] = whole;
      }
    }
    for (int k = 0; k < n; k++) {
      for (int u = 0; u < n; u++) {
        for (int v = 0; v < n; v++) {
          distance[u][v] = Math.min(distance[u][v], distance[u][k] + distance[k][v]);
        }
      }
    }
    paths = new long[n][n];
    for (int u = 0; u < n; u++) {
      countFrom(u, length);
    }
  }

  static double scale(Projection graph) {
    return graph.pathLength() == PathLength.HOPS ? 1 : 10;
  }

  private void countFrom(int source, long[][] length) {
    int n = length.length;
    Integer[] order = new Integer[n];
    Arrays.setAll(order, v -> v);
    Arrays.sort(order, (a, b) -> Long.compare(distance[source][a], distance[source][b]));
    paths[source][source] = 1;
    for (int v : order) {
      for (int u = 0; u < n; u++) {
        if (u != v
            && reaches(source, v)
            && distance[source][u] + length[u][v] == distance[source][v]) {
          paths[source][v] += paths[source][u];
        }
      }
    }
  }

  boolean reaches(int from, int to) {
    return distance[from][to] < NONE;
  }

  /** The sum over ordered pairs. */
  double betweenness(int v) {
    double sum = 0;
    int n = paths.length;
    for (int s = 0; s < n; s++) {
      for (int t = 0; t < n; t++) {
        boolean pair = s != v && t != v && s != t && reaches(s, t);
        if (pair && distance[s][v] + distance[v][t] == distance[s][t]) {
          sum += (double) (paths[s][v] * paths[v][t]) / paths[s][t];
        }
      }
    }
    return sum;
  }
}
