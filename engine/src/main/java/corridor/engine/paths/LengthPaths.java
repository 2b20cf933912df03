package corridor.engine.paths;

import corridor.engine.projection.Csr;
import java.util.Arrays;

/**
 * Shortest paths where every arc has its own length: Dijkstra's search.
 *
 * <p>An arc from u to v is on a shortest path to v if {@code d(u) + length ≤ d(v) · (1 + 1e-12)},
 * and u was reached before v. It is looked at after all distances are known, so that neither the
 * order of arcs nor the first of several equal paths matters.
 */
final class LengthPaths implements ShortestPaths {
  private static final double TIE = 1 + 1e-12;

  private final Csr arcs;
  private final double[] lengths;
  private final double[] distance;
  private final int[] order;
  private final int[] place;
  private final NearestFirst frontier;
  private final PathCounts counts;
  private int size;

  LengthPaths(Csr arcs, double[] lengths) {
    int n = arcs.nodes();
    this.arcs = arcs;
    this.lengths = lengths;
    this.distance = new double[n];
    this.order = new int[n];
    this.place = new int[n];
    this.frontier = new NearestFirst(distance);
    this.counts = new PathCounts(n);
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
  }

  @Override
  public int search(int source) {
    for (int i = 0; i < size; i++) {
      distance[order[i]] = Double.POSITIVE_INFINITY;
    }
    size = 0;
    distance[source] = 0;
    frontier.add(source);
    while (!frontier.isEmpty()) {
      int u = frontier.remove();
      place[u] = size;
      order[size++] = u;
      int end = arcs.end(u);
      for (int arc = arcs.start(u); arc < end; arc++) {
        int v = arcs.target(arc);
        double through = distance[u] + lengths[arc];
        if (through < distance[v]) {
          boolean first = distance[v] == Double.POSITIVE_INFINITY;
          distance[v] = through;
          if (first) {
            frontier.add(v);
          } else {
            frontier.moveUp(v);
          }
        }
      }
    }
    return size;
  }

  @Override
  public int reached(int i) {
    return order[i];
  }

  @Override
  public double distance(int node) {
    return distance[node];
  }

  @Override
  public void addDependencies(double[] sums) {
    counts.start(order, size);
    for (int i = 0; i < size; i++) {
      int u = order[i];
      double paths = counts.to(u);
      int end = arcs.end(u);
      for (int arc = arcs.start(u); arc < end; arc++) {
        if (isOnShortestPath(u, arc)) {
          counts.add(arcs.target(arc), paths);
        }
      }
    }
    for (int i = size - 1; i > 0; i--) {
      int u = order[i];
      double beyond = 0;
      int end = arcs.end(u);
      for (int arc = arcs.start(u); arc < end; arc++) {
        if (isOnShortestPath(u, arc)) {
          beyond += counts.share(arcs.target(arc));
        }
      }
      sums[u] += counts.close(u, beyond);
    }
  }

  // The places keep paths from running in circles where a length is lost in a much longer distance.
  private boolean isOnShortestPath(int u, int arc) {
    int v = arcs.target(arc);
    return distance[u] + lengths[arc] <= distance[v] * TIE && place[u] < place[v];
  }
}
