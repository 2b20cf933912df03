package corridor.engine.paths;

import java.util.Arrays;

/**
 * For each node, the arcs that may be the last of a shortest path to it. The list of node v begins
 * at v; what does not fit into these first places comes behind them.
 */
final class LastArcs {
  private static final int NONE = -1;

  private final int nodes;
  private int[] from;
  private int[] next;
  private double[] through;
  private int size;

  LastArcs(int nodes) {
    this.nodes = nodes;
    this.size = nodes;
    this.from = new int[nodes];
    this.next = new int[nodes];
    this.through = new double[nodes];
  }

  /** Forgets all lists, each of which has to be set again. */
  void clear() {
    size = nodes;
  }

  /** Makes the arc from {@code u} the only one of {@code v}. */
  void set(int v, int u, double pathLength) {
    from[v] = u;
    through[v] = pathLength;
    next[v] = NONE;
  }

  /** Adds the arc from {@code u} to those of {@code v}. */
  void add(int v, int u, double pathLength) {
    if (size == from.length) {
      int room = (int) Math.min(2L * size, Integer.MAX_VALUE - 8);
      from = Arrays.copyOf(from, room);
      next = Arrays.copyOf(next, room);
      through = Arrays.copyOf(through, room);
    }
    from[size] = u;
    through[size] = pathLength;
    next[size] = next[v];
    next[v] = size++;
  }

  /** The node that the arc at this place comes from. */
  int from(int at) {
    return from[at];
  }

  /** Length of the path whose last arc is at this place. */
  double pathLength(int at) {
    return through[at];
  }

  /** The place after this one; below 0 if there is none. */
  int next(int at) {
    return next[at];
  }
}
