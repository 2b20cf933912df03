package corridor.engine.paths;

import corridor.engine.run.PathCountOverflowException;

/**
 * Numbers of shortest paths from a source, and what Brandes sums up on the way back: each node's
 * dependency δ(u) = σ(u) · Σ (1 + δ(v)) / σ(v) over the nodes v that follow it.
 */
final class PathCounts {
  private final double[] paths;
  private final double[] share;

  PathCounts(int nodes) {
    this.paths = new double[nodes];
    this.share = new double[nodes];
  }

  /** Forgets what was counted to the first {@code size} nodes of {@code order}. */
  void start(int[] order, int size) {
    for (int i = 0; i < size; i++) {
      paths[order[i]] = 0;
    }
    paths[order[0]] = 1;
  }

  /** Number of shortest paths to {@code node}, whose predecessors have all been added. */
  double to(int node) {
    if (paths[node] == Double.POSITIVE_INFINITY) {
      throw new PathCountOverflowException(
          "there are more than 1e308 shortest paths between two nodes; if the path length is hops,"
              + " 1/weight may tell them apart");
    }
    return paths[node];
  }

  /** Adds paths to {@code node} that come through another node. */
  void add(int node, double more) {
    paths[node] += more;
  }

  /** What {@code node} hands back for each path that comes to it. */
  double share(int node) {
    return share[node];
  }

  /** The dependency of {@code node}, given the sum of the shares of all that follow it. */
  double close(int node, double beyond) {
    double dependency = paths[node] * beyond;
    share[node] = (1 + dependency) / paths[node];
    return dependency;
  }
}
