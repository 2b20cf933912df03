package corridor.engine.centrality;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.PathCountOverflowException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * Draws one of the shortest paths by hops between two nodes, each as likely as the others. Searches
 * from both ends, always on the side with fewer arcs ahead, until they meet: in most networks that
 * takes about the root of the work of one search (Borassi, Natale 2016). Holds the buffers of one
 * thread.
 */
final class PathSampler {
  private final Side forward;
  private final Side backward;

  PathSampler(Projection graph) {
    forward = new Side(graph.out(), graph.in());
    backward = new Side(graph.in(), graph.out());
  }

  /** Bytes that one sampler takes for each node. */
  static long bytesANode() {
    return 2 * (2L * Integer.BYTES + Double.BYTES);
  }

  /** Hands over the nodes within a shortest path; none if there is no path or only an arc. */
  void draw(int from, int to, SplittableRandom random, IntConsumer within) {
    forward.start(from);
    backward.start(to);
    Side moved;
    Side other;
    do {
      boolean ahead = forward.arcsAhead <= backward.arcsAhead;
      moved = ahead ? forward : backward;
      other = ahead ? backward : forward;
      if (moved.arcsAhead == 0) {
        return;
      }
    } while (!moved.advance(other));
    int met = meeting(moved, other, random);
    if (met != from && met != to) {
      within.accept(met);
    }
    forward.walkBack(met, random, within);
    backward.walkBack(met, random, within);
  }

  // Every shortest path has one node in the level that was entered last.
  private static int meeting(Side moved, Side other, SplittableRandom random) {
    double all = 0;
    for (int i = moved.levelStart; i < moved.size; i++) {
      all += paths(moved, other, moved.order[i]);
    }
    if (Double.isInfinite(all)) {
      throw new PathCountOverflowException(
          "there are more than 1e308 shortest paths between two nodes");
    }
    double left = random.nextDouble() * all;
    int met = -1;
    for (int i = moved.levelStart; i < moved.size && left >= 0; i++) {
      double paths = paths(moved, other, moved.order[i]);
      if (paths > 0) {
        met = moved.order[i];
        left -= paths;
      }
    }
    return met;
  }

  private static double paths(Side moved, Side other, int node) {
    return other.distance[node] < 0 ? 0 : moved.paths[node] * other.paths[node];
  }

  /** The search from one end. */
  private static final class Side {
    private final Csr arcs;
    private final Csr back;
    private final int[] distance;
    private final double[] paths;
    private final int[] order;
    private int size;
    private int levelStart;
    private long arcsAhead;

    Side(Csr arcs, Csr back) {
      this.arcs = arcs;
      this.back = back;
      this.distance = new int[arcs.nodes()];
      this.paths = new double[arcs.nodes()];
      this.order = new int[arcs.nodes()];
      Arrays.fill(distance, -1);
    }

    void start(int node) {
      for (int i = 0; i < size; i++) {
        distance[order[i]] = -1;
      }
      size = 0;
      levelStart = 0;
      arcsAhead = 0;
      add(node, 0);
      paths[node] = 1;
    }

    private void add(int node, int at) {
      distance[node] = at;
      order[size++] = node;
      arcsAhead += arcs.degree(node);
    }

    /** Enters the next level; returns whether the other side has been there. */
    boolean advance(Side other) {
      boolean met = false;
      int levelEnd = size;
      arcsAhead = 0;
      for (int i = levelStart; i < levelEnd; i++) {
        int u = order[i];
        int next = distance[u] + 1;
        int end = arcs.end(u);
        for (int arc = arcs.start(u); arc < end; arc++) {
          int v = arcs.target(arc);
          if (distance[v] == next) {
            paths[v] += paths[u];
          } else if (distance[v] < 0) {
            boolean known = other.distance[v] >= 0;
            met |= known;
            // Once they have met, only nodes that both know are on a shortest path.
            if (known || !met) {
              add(v, next);
              paths[v] = paths[u];
            }
          }
        }
      }
      levelStart = levelEnd;
      return met;
    }

    /** Hands over the nodes between this side's end and {@code node}, drawn from behind. */
    void walkBack(int node, SplittableRandom random, IntConsumer within) {
      int at = node;
      while (distance[at] > 1) {
        int before = distance[at] - 1;
        double left = random.nextDouble() * paths[at];
        int drawn = -1;
        for (int arc = back.start(at); arc < back.end(at) && left >= 0; arc++) {
          int u = back.target(arc);
          if (distance[u] == before) {
            drawn = u;
            left -= paths[u];
          }
        }
        at = drawn;
        within.accept(at);
      }
    }
  }
}
