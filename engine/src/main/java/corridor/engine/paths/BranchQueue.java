package corridor.engine.paths;

import com.google.common.primitives.ImmutableIntArray;
import corridor.engine.paths.PathBranch.Without;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * All paths from one node to another that have not been handed out, as branches by their bounds. A
 * branch is searched only when no other can have a shorter path, and then only a little beyond the
 * bound of the next.
 */
final class BranchQueue {
  // How far beyond its bound a branch is searched at once: seldom in vain, seldom again.
  private static final double STEP = 1.1;

  private final Csr out;
  private final double[] lengths;
  private final BranchSearch search;
  private final PriorityQueue<PathBranch> queue = new PriorityQueue<>(PathBranch.SHORTEST_FIRST);
  private long made;

  private BranchQueue(Csr out, double[] lengths, BranchSearch search) {
    this.out = out;
    this.lengths = lengths;
    this.search = search;
  }

  static BranchQueue of(
      Projection graph, ArcLength length, int from, int to, String task, Run run) {
    double[] lengths = lengths(graph, length);
    TreeToTarget tree = TreeToTarget.of(graph, length, to, task, run);
    BranchSearch search = new BranchSearch(graph.out(), lengths, tree, task, run);
    BranchQueue paths = new BranchQueue(graph.out(), lengths, search);
    if (tree.distance(from) < Double.POSITIVE_INFINITY) {
      paths.queue.add(new PathBranch(new int[] {from}, 0, 0, null, tree.distance(from), 0));
    }
    return paths;
  }

  private static double[] lengths(Projection graph, ArcLength length) {
    Csr out = graph.out();
    double[] lengths = new double[out.arcs()];
    for (int node = 0; node < graph.nodes(); node++) {
      for (int arc = out.start(node); arc < out.end(node); arc++) {
        double value = length.of(node, out.target(arc), out.weight(arc));
        if (!(value >= 0) || Double.isInfinite(value)) {
          throw new UnsuitableGraphException(
              "the length (%s) of the arc %s → %s is %s; shortest paths need lengths that are finite and not below 0"
                  .formatted(length.label(), graph.id(node), graph.id(out.target(arc)), value));
        }
        lengths[arc] = value;
      }
    }
    return lengths;
  }

  /**
   * The shortest path that is left, but for rounding, unless all are longer than {@code limit}. The
   * limit must not become greater from one call to the next.
   */
  Optional<Path> next(double limit) {
    while (!queue.isEmpty()) {
      PathBranch branch = queue.remove();
      if (branch.bound() > limit) {
        return Optional.empty();
      }
      int[] path = branch.shortest();
      if (path != null) {
        split(branch, path, limit);
        return Optional.of(new Path(ImmutableIntArray.copyOf(path), branch.bound()));
      }
      PathBranch other = queue.peek();
      double next = other == null ? limit : Math.max(other.bound(), STEP * branch.bound());
      if (search.advance(branch, Math.min(next, limit))) {
        queue.add(branch);
      }
    }
    return Optional.empty();
  }

  // What is left of a branch without its shortest path.
  private void split(PathBranch branch, int[] path, double limit) {
    double before = branch.before();
    Without without = branch.without();
    search.follow(path, branch.leaving());
    for (int at = branch.leaving(); at < path.length - 1; at++) {
      without = new Without(path[at + 1], without);
      double bound = search.bound(path[at], before, without);
      if (bound <= limit && bound < Double.POSITIVE_INFINITY) {
        queue.add(new PathBranch(path, at, before, without, bound, ++made));
      }
      before += lengths[out.arc(path[at], path[at + 1])];
      without = null;
    }
  }
}
