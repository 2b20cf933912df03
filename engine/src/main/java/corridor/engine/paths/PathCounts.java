package corridor.engine.paths;

import corridor.engine.run.PathCountOverflowException;

/**
 * Numbers of shortest paths from a source, and what Brandes sums up on the way back: each node's
 * dependency δ(u) = σ(u) · Σ (1 + δ(v)) / σ(v) over the nodes v that follow it.
 */
final class PathCounts {
  private final double[] paths;
  private final double[] beyond;
  private final double[] share;

  PathCounts(int nodes) {
    this.paths = new double[nodes];
    this.beyond = new double[nodes];
    this.share = new double[nodes];
  }

  /** Forgets what was counted to the first {@code size} nodes of {@code order}. */
  void start(int[] order, int size) {
    for (int i = 0; i < size; i++) {
      paths[order[i]] = 0;
      beyond[order[i]] = 0;
    }
    paths[order[0]] = 1;
  }

  /** Adds to {@code node} the paths that come through {@code before}. */
  void add(int node, int before) {
    paths[node] += paths[before];
  }

  /** Refuses to go on if there are too many paths to {@code node}. */
  void check(int node) {
    requireCountable(paths[node]);
  }

  /** The dependency of {@code node}, to which all that follow it have handed back. */
  double close(int node) {
    double dependency = paths[node] * beyond[node];
    share[node] = (1 + dependency) / paths[node];
    return dependency;
  }

  /** Gives {@code before} what {@code node} has for each path that comes to it. */
  void handBack(int node, int before) {
    beyond[before] += share[node];
  }

  /** Throws {@link PathCountOverflowException} if this number of paths is beyond a double. */
  static void requireCountable(double paths) {
    if (paths == Double.POSITIVE_INFINITY) {
      throw new PathCountOverflowException(
          "there are more than 1e308 shortest paths between two nodes; if the path length is hops,"
              + " 1/weight may tell them apart");
    }
  }
}
