package corridor.engine.paths;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * All paths that begin like a path found before and then leave it: from the node at {@code leaving}
 * they go to none of the nodes {@code without}. No two branches have a path in common (Lawler
 * 1972).
 */
final class PathBranch {
  /** By what is known of the shortest path of each; branches made earlier first. */
  static final Comparator<PathBranch> SHORTEST_FIRST =
      Comparator.comparingDouble(PathBranch::bound).thenComparingLong(branch -> branch.serial);

  /** Nodes that a branch must not go to, the last of them first. */
  record Without(int node, @Nullable Without rest) {}

  private final int[] trunk;
  private final int leaving;
  private final double before;
  private final @Nullable Without without;
  private final long serial;
  private double bound;
  private int @Nullable [] shortest;

  /**
   * A branch of which no path has been looked for.
   *
   * @param trunk a path found before
   * @param leaving place in it of the last node that the branch shares
   * @param before length of the path up to there
   * @param bound no path of the branch is shorter, but for rounding
   * @param serial number of the branch
   */
  PathBranch(
      int[] trunk,
      int leaving,
      double before,
      @Nullable Without without,
      double bound,
      long serial) {
    this.trunk = trunk;
    this.leaving = leaving;
    this.before = before;
    this.without = without;
    this.bound = bound;
    this.serial = serial;
  }

  int trunk(int at) {
    return trunk[at];
  }

  int leaving() {
    return leaving;
  }

  int leavingNode() {
    return trunk[leaving];
  }

  double before() {
    return before;
  }

  @Nullable Without without() {
    return without;
  }

  /** No path is shorter, but for rounding; the very length of the shortest once that is known. */
  double bound() {
    return bound;
  }

  void raiseBound(double least) {
    bound = least;
  }

  /** The nodes of the shortest path, if that is known. */
  int @Nullable [] shortest() {
    return shortest;
  }

  /** The shortest path was found: {@code rest} has its nodes after the one it leaves from. */
  void found(int[] rest, int nodes, double length) {
    int[] path = Arrays.copyOf(trunk, leaving + 1 + nodes);
    System.arraycopy(rest, 0, path, leaving + 1, nodes);
    shortest = path;
    bound = length;
  }
}
