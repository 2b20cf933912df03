package corridor.engine.paths;

import java.util.Arrays;

/**
 * Nodes waiting to be visited, in buckets by distance that are a little narrower than the shortest
 * arc (Dial 1969, doi:10.1145/363269.363610; Denardo, Fox 1979, doi:10.1287/opre.27.1.161). Those
 * of the nearest bucket cannot make each other's distance less, so that any of them may come first:
 * there is nothing to sort. Nor can an arc between them be on a shortest path.
 */
final class Buckets implements Frontier {
  private static final int NONE = -1;
  // Leaves room for rounding, and for paths that count as equally long.
  private static final double OF_THE_SHORTEST = 0.99;
  // Distances up to this many shortest arcs are told apart well enough for that room to do.
  private static final double FARTHEST = 1L << 30;
  // Passing an empty bucket costs a small part of what looking at an arc does.
  private static final int ARCS_A_BUCKET = 16;

  private final double[] distance;
  private final double bucketsALength;
  private final int mask;
  // The nodes of a bucket are linked both ways. Buckets are used in turn.
  private final int[] first;
  private final int[] next;
  private final int[] previous;
  private final long[] bucket;
  private long current;
  private int size;

  Buckets(double[] distance, ArcLengths arcs) {
    this.distance = distance;
    this.bucketsALength = 1 / (OF_THE_SHORTEST * arcs.shortest());
    int inUse = (int) (arcs.spread() / OF_THE_SHORTEST) + 2;
    this.first = new int[2 * Integer.highestOneBit(inUse)];
    this.mask = first.length - 1;
    this.next = new int[distance.length];
    this.previous = new int[distance.length];
    this.bucket = new long[distance.length];
    Arrays.fill(first, NONE);
  }

  /** Whether lengths differ so little that few buckets would be empty. */
  static boolean suit(ArcLengths arcs) {
    double spread = arcs.spread();
    return spread > 0
        && spread <= arcs.lengths.length / ARCS_A_BUCKET + 2
        && spread * arcs.nodes() <= FARTHEST
        && !Double.isInfinite(1 / (OF_THE_SHORTEST * arcs.shortest()));
  }

  @Override
  public boolean isEmpty() {
    return size == 0;
  }

  @Override
  public void add(int node) {
    long to = bucketOf(node);
    // Less than the current one only for the first node of another search.
    current = Math.min(current, to);
    size++;
    link(node, to);
  }

  @Override
  public void moveUp(int node) {
    long to = bucketOf(node);
    if (to < bucket[node]) {
      unlink(node);
      link(node, to);
    }
  }

  @Override
  public int remove() {
    while (first[(int) current & mask] == NONE) {
      current++;
    }
    int node = first[(int) current & mask];
    unlink(node);
    size--;
    return node;
  }

  private long bucketOf(int node) {
    return (long) (distance[node] * bucketsALength);
  }

  private void link(int node, long to) {
    int at = (int) to & mask;
    int head = first[at];
    bucket[node] = to;
    next[node] = head;
    previous[node] = NONE;
    if (head != NONE) {
      previous[head] = node;
    }
    first[at] = node;
  }

  private void unlink(int node) {
    int after = next[node];
    int before = previous[node];
    if (before == NONE) {
      first[(int) bucket[node] & mask] = after;
    } else {
      next[before] = after;
    }
    if (after != NONE) {
      previous[after] = before;
    }
  }
}
