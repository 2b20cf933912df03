package corridor.engine.paths;

import java.util.Arrays;

/**
 * Shortest paths where every arc has its own length: Dijkstra's search, from one source at a time.
 * Holds the buffers of one thread, to be used again for the next source.
 *
 * <p>An arc from u to v is on a shortest path to v if {@code d(u) + length ≤ d(v) · (1 + 1e-12)},
 * and u was reached before v. Arcs that may be are noted on the way and judged when the distance of
 * v is known, so that neither the order of arcs nor the first of several equal paths matters.
 */
public final class LengthPaths {
  private static final double TIE = 1 + 1e-12;
  // Below this share of another path's length a path does not tie with it, whatever the rounding.
  private static final double NO_TIE = 1 - 4e-12;

  private final int[] starts;
  private final int[] targets;
  private final double[] lengths;
  private final double[] distance;
  private final int[] order;
  private final boolean[] visited;
  private final Frontier frontier;
  private final boolean withPaths;
  private final LastArcs lastArcs;
  private final PathCounts counts;
  private int size;

  private LengthPaths(ArcLengths arcs, boolean withPaths) {
    int n = arcs.nodes();
    this.starts = arcs.starts;
    this.targets = arcs.targets;
    this.lengths = arcs.lengths;
    this.distance = new double[n];
    this.order = new int[n];
    this.visited = new boolean[n];
    this.frontier =
        withPaths && Buckets.suit(arcs) ? new Buckets(distance, arcs) : new NearestFirst(distance);
    this.withPaths = withPaths;
    this.lastArcs = new LastArcs(withPaths ? n : 0);
    this.counts = new PathCounts(withPaths ? n : 0);
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
  }

  /** Searches for distances only, which reach the nodes nearest first. */
  public static LengthPaths distances(ArcLengths arcs) {
    return new LengthPaths(arcs, false);
  }

  /** Searches for dependencies, which reach each node after those before it on its paths. */
  public static LengthPaths dependencies(ArcLengths arcs) {
    return new LengthPaths(arcs, true);
  }

  /**
   * Finds the distances from {@code source}; returns how many nodes it reaches, itself included.
   */
  public int search(int source) {
    forget();
    distance[source] = 0;
    double tie = withPaths ? TIE : 1;
    frontier.add(source);
    while (!frontier.isEmpty()) {
      int u = frontier.remove();
      visited[u] = true;
      order[size++] = u;
      double here = distance[u];
      int end = starts[u + 1];
      for (int arc = starts[u]; arc < end; arc++) {
        int v = targets[arc];
        double through = here + lengths[arc];
        if (through <= distance[v] * tie && !visited[v]) {
          reach(v, u, through);
        }
      }
    }
    return size;
  }

  private void forget() {
    for (int i = 0; i < size; i++) {
      distance[order[i]] = Double.POSITIVE_INFINITY;
      visited[order[i]] = false;
    }
    size = 0;
    lastArcs.clear();
  }

  private void reach(int v, int u, double through) {
    double before = distance[v];
    if (withPaths) {
      if (through < before * NO_TIE) {
        lastArcs.set(v, u, through);
      } else {
        lastArcs.add(v, u, through);
      }
    }
    if (through < before) {
      distance[v] = through;
      if (before == Double.POSITIVE_INFINITY) {
        frontier.add(v);
      } else {
        frontier.moveUp(v);
      }
    }
  }

  /** The {@code i}-th node reached; the source is number 0. */
  int reached(int i) {
    return order[i];
  }

  /** Distance of a node that was reached. */
  double distance(int node) {
    return distance[node];
  }

  /**
   * Adds, to each node but the source, its share of the shortest paths from the source to all
   * others: Brandes's dependencies.
   */
  public void addDependencies(double[] sums) {
    counts.start(order, size);
    for (int i = 1; i < size; i++) {
      int v = order[i];
      double longest = distance[v] * TIE;
      for (int at = v; at >= 0; at = lastArcs.next(at)) {
        if (lastArcs.pathLength(at) <= longest) {
          counts.add(v, lastArcs.from(at));
        }
      }
      counts.check(v);
    }
    for (int i = size - 1; i > 0; i--) {
      int v = order[i];
      double longest = distance[v] * TIE;
      sums[v] += counts.close(v);
      for (int at = v; at >= 0; at = lastArcs.next(at)) {
        if (lastArcs.pathLength(at) <= longest) {
          counts.handBack(v, lastArcs.from(at));
        }
      }
    }
  }
}
