package corridor.engine.bench;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The graphs that measures are timed on, always the same. Undirected, simple and connected; every
 * tie has a whole length, its weight is 1/length.
 */
final class Graphs {
  private final SplitMix random;
  private final Projection.Builder ties;

  private Graphs(long seed, int nodes) {
    random = new SplitMix(seed);
    List<String> ids = IntStream.range(0, nodes).mapToObj(v -> String.format("%06d", v)).toList();
    ties = Projection.builder(Direction.SYMMETRISED, ids);
  }

  /**
   * 20,000 nodes and 199,945 ties by preferential attachment (Barabási, Albert): a clique of 11,
   * then each node ties itself to 10 others, drawn by their ties. Lengths 1 … 100, drawn evenly.
   */
  static Projection g1() {
    int each = 10;
    return new Graphs(1001, 20_000).preferential(20_000, each);
  }

  /**
   * 2,000 nodes and 40,000 ties, like a dense network of cities: nodes lie in a square of side
   * 1,000, with sizes (rank + 10)^-0.8. A random tree, then pairs drawn by the product of their
   * sizes and kept with 1 / (1 + distance/100). Length 1 + distance, cut to a whole number.
   */
  static Projection g3() {
    return new Graphs(3003, 2_000).gravity(2_000, 40_000);
  }

  private Projection preferential(int nodes, int each) {
    int[] label = random.shuffled(nodes);
    int[] ends = new int[2 * nodes * each];
    int size = 0;
    for (int i = 0; i <= each; i++) {
      for (int j = 0; j < i; j++) {
        ends[size++] = i;
        ends[size++] = j;
      }
    }
    for (int i = each + 1; i < nodes; i++) {
      Set<Integer> chosen = new HashSet<>();
      int before = size;
      while (chosen.size() < each) {
        int end = ends[(int) Long.remainderUnsigned(random.bits(), before)];
        if (chosen.add(end)) {
          ends[size++] = i;
          ends[size++] = end;
        }
      }
    }
    for (int tie : random.shuffled(size / 2)) {
      ties.tie(label[ends[2 * tie]], label[ends[2 * tie + 1]], 1.0 / (1 + random.below(100)));
    }
    return ties.build();
  }

  private Projection gravity(int nodes, int count) {
    double[] x = new double[nodes];
    double[] y = new double[nodes];
    for (int v = 0; v < nodes; v++) {
      x[v] = random.unit() * 1000;
      y[v] = random.unit() * 1000;
    }
    int[] rank = random.shuffled(nodes);
    double[] upTo = new double[nodes + 1];
    for (int v = 0; v < nodes; v++) {
      upTo[v + 1] = upTo[v] + 1 / StrictMath.pow(rank[v] + 10, 0.8);
    }
    Set<Long> tied = new HashSet<>();
    for (int v = 1; v < nodes; v++) {
      int u = random.below(v);
      tied.add(pair(u, v));
      ties.tie(v, u, 1 / (1 + Math.floor(distance(x, y, u, v))));
    }
    while (tied.size() < count) {
      int u = drawn(upTo);
      int v = drawn(upTo);
      if (u == v) {
        continue;
      }
      double distance = distance(x, y, u, v);
      if (random.unit() <= 1 / (1 + distance / 100) && tied.add(pair(u, v))) {
        ties.tie(u, v, 1 / (1 + Math.floor(distance)));
      }
    }
    return ties.build();
  }

  private int drawn(double[] upTo) {
    double at = random.unit() * upTo[upTo.length - 1];
    int low = 0;
    int high = upTo.length - 1;
    while (low + 1 < high) {
      int middle = (low + high) / 2;
      if (upTo[middle] <= at) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double distance(double[] x, double[] y, int u, int v) {
    return StrictMath.hypot(x[u] - x[v], y[u] - y[v]);
  }

  private static long pair(int u, int v) {
    return (long) Math.min(u, v) << 32 | Math.max(u, v);
  }
}
