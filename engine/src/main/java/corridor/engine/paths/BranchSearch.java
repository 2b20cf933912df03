package corridor.engine.paths;

import corridor.engine.paths.PathBranch.Without;
import corridor.engine.projection.Csr;
import corridor.engine.run.Run;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the shortest path of a branch. The distances to the target, with all nodes allowed, say
 * from below how far it still is (A*), so that the search hardly leaves the path it will find. It
 * ends as soon as the nearest node's own shortest path to the target does not meet the nodes that
 * the branch has used.
 *
 * <p>Marks are the numbers of searches: nothing has to be cleared in between.
 */
final class BranchSearch {
  private static final int NODES_BETWEEN_CHECKS = 1 << 14;

  private final Csr out;
  private final double[] lengths;
  private final TreeToTarget tree;
  private final String task;
  private final Run run;

  private final NodeQueue queue = new NodeQueue();
  private final double[] length;
  private final int[] previous;
  private final int[] used;
  private final int[] left;
  private final int[] seen;
  private final int[] settled;
  private final int[] free;
  private final int[] barred;
  private final int[] rest;
  private int search;
  private int leaving;
  private int untilCheck = NODES_BETWEEN_CHECKS;

  /**
   * A search in a graph.
   *
   * @param lengths length of each arc of {@code out}
   */
  BranchSearch(Csr out, double[] lengths, TreeToTarget tree, String task, Run run) {
    this.out = out;
    this.lengths = lengths;
    this.tree = tree;
    this.task = task;
    this.run = run;
    int n = out.nodes();
    this.length = new double[n];
    this.previous = new int[n];
    this.used = new int[n];
    this.left = new int[n];
    this.seen = new int[n];
    this.settled = new int[n];
    this.free = new int[n];
    this.barred = new int[n];
    this.rest = new int[n];
  }

  /**
   * Finds the shortest path of {@code branch} if it is not longer than {@code limit}, and raises
   * the branch's bound if all are longer. False if the branch has no path.
   */
  boolean advance(PathBranch branch, double limit) {
    begin(branch);
    int from = branch.leavingNode();
    length[from] = branch.before();
    relax(from);
    while (!queue.isEmpty()) {
      double least = queue.leastKey();
      if (least > limit) {
        branch.raiseBound(least);
        return true;
      }
      int node = queue.remove();
      if (settled[node] == search) {
        continue;
      }
      settled[node] = search;
      if (isFree(node)) {
        finish(branch, node);
        return true;
      }
      if (--untilCheck == 0) {
        run.checkCancelled(task);
        untilCheck = NODES_BETWEEN_CHECKS;
      }
      relax(node);
    }
    return false;
  }

  /** Prepares bounds for branches of {@code path} that leave it at {@code first} or later. */
  void follow(int[] path, int first) {
    search++;
    for (int at = 0; at < first; at++) {
      used[path[at]] = search;
    }
  }

  /**
   * A bound for the branch that leaves the path followed at {@code node}, after {@code before},
   * from the first step away; infinite if there is none. To be asked for one node after the other.
   */
  double bound(int node, double before, @Nullable Without without) {
    used[node] = search;
    leave(without);
    double least = Double.POSITIVE_INFINITY;
    for (int arc = out.start(node); arc < out.end(node); arc++) {
      int to = out.target(arc);
      if (used[to] != search && left[to] != leaving) {
        least = Math.min(least, before + lengths[arc] + tree.distance(to));
      }
    }
    return least;
  }

  private void begin(PathBranch branch) {
    search++;
    queue.clear();
    for (int at = 0; at <= branch.leaving(); at++) {
      used[branch.trunk(at)] = search;
    }
    leave(branch.without());
  }

  private void leave(@Nullable Without without) {
    leaving++;
    for (Without w = without; w != null; w = w.rest()) {
      left[w.node()] = leaving;
    }
  }

  private void relax(int node) {
    boolean first = used[node] == search;
    for (int arc = out.start(node); arc < out.end(node); arc++) {
      int to = out.target(arc);
      if (used[to] == search || settled[to] == search || (first && left[to] == leaving)) {
        continue;
      }
      double through = length[node] + lengths[arc];
      double key = through + tree.distance(to);
      if (key < Double.POSITIVE_INFINITY && (seen[to] != search || through < length[to])) {
        seen[to] = search;
        length[to] = through;
        previous[to] = node;
        queue.add(to, key);
      }
    }
  }

  // Whether the tree's path from a node meets no used node. It cannot meet the nodes on the way to
  // this one either: their own paths would have been free, and they come first.
  private boolean isFree(int node) {
    int end = node;
    while (end >= 0 && used[end] != search && free[end] != search && barred[end] != search) {
      end = tree.next(end);
    }
    boolean isFree = end < 0 || free[end] == search;
    int[] mark = isFree ? free : barred;
    for (int at = node; at != end; at = tree.next(at)) {
      mark[at] = search;
    }
    return isFree;
  }

  private void finish(PathBranch branch, int node) {
    int count = 0;
    for (int at = node; used[at] != search; at = previous[at]) {
      count++;
    }
    int place = count;
    for (int at = node; used[at] != search; at = previous[at]) {
      rest[--place] = at;
    }
    double total = length[node];
    for (int at = node; tree.next(at) >= 0; at = tree.next(at)) {
      total += lengths[out.arc(at, tree.next(at))];
      rest[count++] = tree.next(at);
    }
    branch.found(rest, count, total);
  }
}
