package corridor.engine.structure;

import corridor.engine.projection.Csr;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A random graph in which every node has as many ties as in a given one: two ties a–b and c–d
 * become a–d and c–b, again and again, unless that would tie a node with itself or a pair twice. A
 * swap that is refused counts as a step; without that some graphs would come up too often (Maslov,
 * Sneppen 2002, doi:10.1126/science.1065103).
 */
final class SwappedTies {
  private final int nodes;
  private final int[] from;
  private final int[] to;
  private final Set<Long> pairs;

  /** Starts from the ties of an undirected graph. */
  SwappedTies(Csr ties) {
    nodes = ties.nodes();
    from = new int[ties.arcs() / 2];
    to = new int[from.length];
    pairs = new HashSet<>(2 * from.length);
    int tie = 0;
    for (int v = 0; v < nodes; v++) {
      for (int arc = ties.start(v); arc < ties.end(v); arc++) {
        if (v < ties.target(arc)) {
          from[tie] = v;
          to[tie++] = ties.target(arc);
          pairs.add(key(v, ties.target(arc)));
        }
      }
    }
  }

  private long key(int a, int b) {
    return (long) Math.min(a, b) * nodes + Math.max(a, b);
  }

  /** Tries this many swaps. */
  void swap(long steps, SplittableRandom random) {
    for (long step = 0; step < steps && size() > 1; step++) {
      int first = random.nextInt(size());
      int second = random.nextInt(size());
      boolean turned = random.nextBoolean();
      int a = from[first];
      int b = to[first];
      int c = turned ? to[second] : from[second];
      int d = turned ? from[second] : to[second];
      if (a == d || c == b || pairs.contains(key(a, d)) || pairs.contains(key(c, b))) {
        continue;
      }
      pairs.remove(key(a, b));
      pairs.remove(key(c, d));
      pairs.add(key(a, d));
      pairs.add(key(c, b));
      to[first] = d;
      from[second] = c;
      to[second] = b;
    }
  }

  /** Number of ties. */
  int size() {
    return from.length;
  }

  /** One end of a tie. */
  int from(int tie) {
    return from[tie];
  }

  /** Its other end. */
  int to(int tie) {
    return to[tie];
  }
}
