package corridor.engine.paths;

import java.util.Arrays;

/**
 * Counts the nodes at each distance from up to 64 sources at a time, by hops. A word a node says
 * which of the sources have reached it, so that one look at an arc serves all of them (Then et al.
 * 2014, doi:10.14778/2735496.2735507). Levels with many arcs ahead are entered from the other side:
 * every node that some source still lacks looks for it among its neighbours, and stops when it has
 * them all. Holds the buffers of one thread.
 */
final class HopCounts {
  /** Sources searched from at a time. */
  static final int SOURCES = Long.SIZE;

  // A node finds what it lacks after about a fourth of its arcs.
  private static final int STOPS_EARLY = 4;

  /** Hears how many nodes are at some distance, from the nearest on. */
  @FunctionalInterface
  interface Levels {
    /** {@code counts[i]} nodes are {@code distance} hops from the i-th source. */
    void at(int distance, int[] counts);
  }

  private final ArcsByDegree arcs;
  private final int n;
  // Which sources reached a node: at all; in the last step; in this step.
  private final long[] seen;
  private long[] recent;
  private long[] fresh;
  private int[] frontier;
  private int[] next;
  private final int[] counts = new int[SOURCES];
  private int size;
  // Arcs that leave the frontier; arcs into nodes that some source has not reached.
  private long ahead;
  private long unfinished;

  HopCounts(ArcsByDegree arcs) {
    this.arcs = arcs;
    this.n = arcs.nodes();
    this.seen = new long[n];
    this.recent = new long[n];
    this.fresh = new long[n];
    this.frontier = new int[n];
    this.next = new int[n];
  }

  /** Searches from the sources {@code from} to {@code until - 1}, at most 64. */
  void search(int from, int until, Levels levels) {
    long all = -1L >>> (SOURCES - (until - from));
    start(from, until);
    for (int distance = 1; size > 0 && unfinished > 0; distance++) {
      int found = ahead > (unfinished + n) / STOPS_EARLY ? pull(all) : push();
      advance(found, all);
      if (size > 0) {
        Arrays.fill(counts, 0);
        BitColumns.count(recent, frontier, size, counts);
        levels.at(distance, counts);
      }
    }
    clearRecent();
  }

  // A node that is the only source has been reached by all.
  private void start(int from, int until) {
    Arrays.fill(seen, 0);
    ahead = 0;
    size = 0;
    unfinished = arcs.sources.length;
    if (until - from == 1) {
      unfinished -= arcs.inStarts[from + 1] - arcs.inStarts[from];
    }
    for (int source = from; source < until; source++) {
      seen[source] = 1L << (source - from);
      recent[source] = seen[source];
      frontier[size++] = source;
      ahead += arcs.starts[source + 1] - arcs.starts[source];
    }
  }

  private int push() {
    int[] starts = arcs.starts;
    int[] targets = arcs.targets;
    int found = 0;
    for (int i = 0; i < size; i++) {
      int u = frontier[i];
      long reached = recent[u];
      int end = starts[u + 1];
      for (int arc = starts[u]; arc < end; arc++) {
        int v = targets[arc];
        long news = reached & ~seen[v];
        if (news != 0) {
          if (fresh[v] == 0) {
            next[found++] = v;
          }
          fresh[v] |= news;
        }
      }
    }
    return found;
  }

  private int pull(long all) {
    int[] starts = arcs.inStarts;
    int[] sources = arcs.sources;
    int found = 0;
    for (int v = 0; v < n; v++) {
      long lacking = all & ~seen[v];
      if (lacking == 0) {
        continue;
      }
      long got = 0;
      int end = starts[v + 1];
      for (int arc = starts[v]; arc < end; arc++) {
        got |= recent[sources[arc]];
        if ((got & lacking) == lacking) {
          break;
        }
      }
      got &= lacking;
      if (got != 0) {
        fresh[v] = got;
        next[found++] = v;
      }
    }
    return found;
  }

  private void advance(int found, long all) {
    clearRecent();
    ahead = 0;
    for (int i = 0; i < found; i++) {
      int v = next[i];
      seen[v] |= fresh[v];
      ahead += arcs.starts[v + 1] - arcs.starts[v];
      if (seen[v] == all) {
        unfinished -= arcs.inStarts[v + 1] - arcs.inStarts[v];
      }
    }
    long[] words = recent;
    recent = fresh;
    fresh = words;
    int[] nodes = frontier;
    frontier = next;
    next = nodes;
    size = found;
  }

  private void clearRecent() {
    for (int i = 0; i < size; i++) {
      recent[frontier[i]] = 0;
    }
  }
}
