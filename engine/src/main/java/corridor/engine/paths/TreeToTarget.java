package corridor.engine.paths;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import java.util.Arrays;

/** One shortest path from every node to a target: all of them together are a tree. */
final class TreeToTarget {
  private static final int NODES_BETWEEN_CHECKS = 1 << 14;

  private final double[] distance;
  private final int[] next;

  private TreeToTarget(double[] distance, int[] next) {
    this.distance = distance;
    this.next = next;
  }

  /** By Dijkstra's algorithm along the arcs in. */
  static TreeToTarget of(Projection graph, ArcLength length, int target, String task, Run run) {
    Csr in = graph.in();
    double[] distance = new double[graph.nodes()];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    int[] next = new int[graph.nodes()];
    Arrays.fill(next, -1);
    boolean[] settled = new boolean[graph.nodes()];
    NodeQueue queue = new NodeQueue();
    distance[target] = 0;
    queue.add(target, 0);
    int untilCheck = NODES_BETWEEN_CHECKS;
    while (!queue.isEmpty()) {
      int node = queue.remove();
      if (settled[node]) {
        continue;
      }
      settled[node] = true;
      if (--untilCheck == 0) {
        run.checkCancelled(task);
        untilCheck = NODES_BETWEEN_CHECKS;
      }
      for (int arc = in.start(node); arc < in.end(node); arc++) {
        int from = in.target(arc);
        if (settled[from]) {
          continue;
        }
        double through = distance[node] + length.of(from, node, in.weight(arc));
        if (through < distance[from]) {
          distance[from] = through;
          next[from] = node;
          queue.add(from, through);
        }
      }
    }
    return new TreeToTarget(distance, next);
  }

  /** Length of the shortest path from {@code node}; infinite if there is none. */
  double distance(int node) {
    return distance[node];
  }

  /** The node after {@code node} on its path; -1 at the target and where there is no path. */
  int next(int node) {
    return next[node];
  }
}
