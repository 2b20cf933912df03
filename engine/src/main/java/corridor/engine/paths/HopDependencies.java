package corridor.engine.paths;

import java.util.Arrays;

/**
 * Brandes's dependencies by hops, from one source at a time: level by level away from the source,
 * counting paths, and back, summing shares. Holds the buffers of one thread.
 *
 * <p>Either way, the arcs between two levels are followed from the level with fewer arcs. That
 * needs no tests of what is at an arc's other end: a node counts 0 until its level is closed, and
 * no arc leads further than to the next level. So looking at an arc is one addition.
 */
public final class HopDependencies {
  // What going over all nodes costs, in arcs a node.
  private static final double SCAN = 0.5;

  private final int[] starts;
  private final int[] targets;
  private final int[] inStarts;
  private final int[] sources;
  private final int nodes;

  // Shortest paths to a node; 0 until the level of the node is closed.
  private final double[] paths;
  // (1 + dependency) / paths; 0 until the level is closed on the way back.
  private final double[] share;
  // Paths that arrive at the level ahead; on the way back, shares that arrive at the level before.
  private final double[] arriving;

  // The nodes by level; level k is order[levels[k]] to order[levels[k + 1] - 1].
  private final int[] order;
  private final int[] levels;
  private final int[] arcsOut;
  private final int[] arcsIn;
  private int depth;
  private int size;
  private boolean strayed;

  /** Buffers for searches along {@code arcs}. */
  public HopDependencies(ArcsByDegree arcs) {
    starts = arcs.starts;
    targets = arcs.targets;
    inStarts = arcs.inStarts;
    sources = arcs.sources;
    nodes = arcs.nodes();
    paths = new double[nodes];
    share = new double[nodes];
    arriving = new double[nodes];
    order = new int[nodes];
    levels = new int[nodes + 1];
    arcsOut = new int[nodes];
    arcsIn = new int[nodes];
  }

  /**
   * Adds, to each node but the source, its share of the shortest paths from the source. Nodes are
   * numbered as in {@link ArcsByDegree}.
   */
  public void add(int source, double[] sums) {
    forget();
    goAway(source);
    comeBack(sums);
  }

  private void forget() {
    if (strayed || size > nodes / 4) {
      Arrays.fill(paths, 0);
      Arrays.fill(share, 0);
      Arrays.fill(arriving, 0);
    } else {
      for (int i = 0; i < size; i++) {
        paths[order[i]] = 0;
        share[order[i]] = 0;
        arriving[order[i]] = 0;
      }
    }
    strayed = false;
    size = 0;
    depth = 0;
  }

  private void goAway(int source) {
    order[size++] = source;
    arriving[source] = 1;
    long unreached = sources.length;
    while (size > levels[depth]) {
      unreached -= closeLevel();
      if (size == nodes) {
        break;
      }
      if (arcsOut[depth - 1] > unreached + SCAN * nodes) {
        pull();
      } else {
        push();
      }
    }
  }

  // Returns how many arcs lead into the level.
  private int closeLevel() {
    int out = 0;
    int in = 0;
    for (int i = levels[depth]; i < size; i++) {
      int v = order[i];
      PathCounts.requireCountable(arriving[v]);
      paths[v] = arriving[v];
      out += starts[v + 1] - starts[v];
      in += inStarts[v + 1] - inStarts[v];
    }
    arcsOut[depth] = out;
    arcsIn[depth] = in;
    levels[++depth] = size;
    return in;
  }

  // What arrives at levels that are closed is not looked at again.
  private void push() {
    int found = size;
    for (int i = levels[depth - 1]; i < levels[depth]; i++) {
      int u = order[i];
      double more = paths[u];
      int end = starts[u + 1];
      for (int arc = starts[u]; arc < end; arc++) {
        int v = targets[arc];
        double before = arriving[v];
        if (before == 0) {
          order[found++] = v;
        }
        arriving[v] = before + more;
      }
    }
    size = found;
  }

  // A node that is not reached yet has no arcs from levels before the last.
  private void pull() {
    int found = size;
    for (int v = 0; v < nodes; v++) {
      if (paths[v] == 0) {
        double sum = sum(paths, sources, inStarts[v], inStarts[v + 1]);
        if (sum > 0) {
          arriving[v] = sum;
          order[found++] = v;
        }
      }
    }
    size = found;
  }

  private static double sum(double[] values, int[] ends, int start, int end) {
    double sum = 0;
    for (int arc = start; arc < end; arc++) {
      sum += values[ends[arc]];
    }
    return sum;
  }

  private void comeBack(double[] sums) {
    for (int level = depth - 1; level > 0; level--) {
      if (level == depth - 1) {
        for (int i = levels[level]; i < levels[level + 1]; i++) {
          arriving[order[i]] = 0;
        }
      } else if (arcsOut[level] > arcsIn[level + 1] + SCAN * nodes) {
        pushBack(level);
      } else {
        pullBack(level);
      }
      for (int i = levels[level]; i < levels[level + 1]; i++) {
        int v = order[i];
        double dependency = paths[v] * arriving[v];
        sums[v] += dependency;
        share[v] = (1 + dependency) / paths[v];
      }
    }
  }

  // Arcs into a level come from the level before, or from levels that are closed, or else from
  // nodes out of the source's reach: then those have to be cleared as well.
  private void pushBack(int level) {
    strayed |= starts != inStarts;
    for (int i = levels[level]; i < levels[level + 1]; i++) {
      arriving[order[i]] = 0;
    }
    for (int i = levels[level + 1]; i < levels[level + 2]; i++) {
      int v = order[i];
      double more = share[v];
      int end = inStarts[v + 1];
      for (int arc = inStarts[v]; arc < end; arc++) {
        arriving[sources[arc]] += more;
      }
    }
  }

  // Only nodes of the next level have a share and can be at the end of an arc.
  private void pullBack(int level) {
    for (int i = levels[level]; i < levels[level + 1]; i++) {
      int v = order[i];
      arriving[v] = sum(share, targets, starts[v], starts[v + 1]);
    }
  }
}
