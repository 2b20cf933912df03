package corridor.engine.bench;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A recursive-matrix graph (Chakrabarti, Zhan, Faloutsos 2004, doi:10.1137/1.9781611972740.43) with
 * quadrants .57 .19 .19 .05: few nodes have most of the arcs, as in large real networks. No loops,
 * no parallel arcs, no nodes without arcs; nodes are numbered at random and arcs come at random.
 * The same size always gives the same graph.
 */
final class RMat {
  private final int[] from;
  private final int[] to;
  private final int[] weight;
  private final int nodes;
  private final SplitMix random = new SplitMix(2002);

  /** {@code arcs} arcs among at most 2 to the power of {@code scale} nodes. */
  RMat(int scale, int arcs) {
    from = new int[arcs];
    to = new int[arcs];
    weight = new int[arcs];
    PairSet known = new PairSet(arcs);
    for (int k = 0; k < arcs; ) {
      int a = 0;
      int b = 0;
      for (int bit = 0; bit < scale; bit++) {
        double r = random.unit();
        a = 2 * a + (r < .76 ? 0 : 1);
        b = 2 * b + (r < .57 || (r >= .76 && r < .95) ? 0 : 1);
      }
      if (a != b && known.add(a, b)) {
        from[k] = a;
        to[k++] = b;
      }
    }
    nodes = number(scale);
    Arrays.setAll(weight, k -> 1 + random.below(100));
  }

  /** 906,667 nodes and 10,000,000 arcs. */
  static RMat large() {
    return new RMat(21, 10_000_000);
  }

  /** 40,627 nodes and 500,000 arcs: what a graph of objects can hold. */
  static RMat medium() {
    return new RMat(16, 500_000);
  }

  /** As a projection with weights from 1 to 100, or all 1; those of parallel ties add up. */
  Projection projection(Direction direction, boolean weighted) {
    List<String> ids = IntStream.range(0, nodes).mapToObj("%07d"::formatted).toList();
    Projection.Builder graph = Projection.builder(direction, ids);
    for (int k = 0; k < from.length; k++) {
      graph.tie(from[k], to[k], weighted ? weight[k] : 1);
    }
    return graph.build();
  }

  private int number(int scale) {
    int[] number = new int[1 << scale];
    Arrays.fill(number, -1);
    int count = 0;
    for (int k = 0; k < from.length; k++) {
      count = number[from[k]] < 0 ? name(number, from[k], count) : count;
      count = number[to[k]] < 0 ? name(number, to[k], count) : count;
    }
    int[] shuffled = random.shuffled(count);
    for (int k = 0; k < from.length; k++) {
      from[k] = shuffled[number[from[k]]];
      to[k] = shuffled[number[to[k]]];
    }
    return count;
  }

  private static int name(int[] number, int node, int next) {
    number[node] = next;
    return next + 1;
  }

  /** Pairs seen so far, by open addressing. */
  private static final class PairSet {
    private final long[] keys;

    PairSet(int size) {
      keys = new long[Integer.highestOneBit(size) * 4];
    }

    boolean add(int a, int b) {
      long key = ((long) a << 32 | b) + 1;
      int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 20) & (keys.length - 1);
      while (keys[at] != 0) {
        if (keys[at] == key) {
          return false;
        }
        at = (at + 1) & (keys.length - 1);
      }
      keys[at] = key;
      return true;
    }
  }
}
