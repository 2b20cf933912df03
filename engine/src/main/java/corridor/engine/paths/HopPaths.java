package corridor.engine.paths;

import corridor.engine.projection.Csr;
import java.util.Arrays;

/** Shortest paths where every arc has length 1: breadth-first, level by level. */
final class HopPaths implements ShortestPaths {
  private static final int UNREACHED = -1;

  private final Csr arcs;
  private final int[] distance;
  private final int[] order;
  private final PathCounts counts;
  private int size;

  HopPaths(Csr arcs) {
    this.arcs = arcs;
    this.distance = new int[arcs.nodes()];
    this.order = new int[arcs.nodes()];
    this.counts = new PathCounts(arcs.nodes());
    Arrays.fill(distance, UNREACHED);
  }

  @Override
  public int search(int source) {
    for (int i = 0; i < size; i++) {
      distance[order[i]] = UNREACHED;
    }
    size = 0;
    order[size++] = source;
    distance[source] = 0;
    for (int head = 0; head < size; head++) {
      int u = order[head];
      int next = distance[u] + 1;
      int end = arcs.end(u);
      for (int arc = arcs.start(u); arc < end; arc++) {
        int v = arcs.target(arc);
        if (distance[v] == UNREACHED) {
          distance[v] = next;
          order[size++] = v;
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
      int next = distance[u] + 1;
      double paths = counts.to(u);
      int end = arcs.end(u);
      for (int arc = arcs.start(u); arc < end; arc++) {
        int v = arcs.target(arc);
        if (distance[v] == next) {
          counts.add(v, paths);
        }
      }
    }
    for (int i = size - 1; i > 0; i--) {
      int u = order[i];
      int next = distance[u] + 1;
      double beyond = 0;
      int end = arcs.end(u);
      for (int arc = arcs.start(u); arc < end; arc++) {
        int v = arcs.target(arc);
        if (distance[v] == next) {
          beyond += counts.share(v);
        }
      }
      sums[u] += counts.close(u, beyond);
    }
  }
}
