package corridor.engine.projection;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Weighted pairs of node ids in the order they came, to be sorted and combined into rows. */
final class ArcList {
  private int size;
  private int[] from = new int[16];
  private int[] to = new int[16];
  private double[] weight = new double[16];

  void add(int source, int target, double w) {
    if (size == from.length) {
      int capacity = Math.addExact(size, size >> 1);
      from = Arrays.copyOf(from, capacity);
      to = Arrays.copyOf(to, capacity);
      weight = Arrays.copyOf(weight, capacity);
    }
    from[size] = source;
    to[size] = target;
    weight[size] = w;
    size++;
  }

  /** Rows of the arcs; parallel arcs combine in the order they came. */
  Csr directed(int nodes, CombineRule combine) {
    int[] order = IntStream.range(0, size).toArray();
    order = sorted(sorted(order, to, nodes), from, nodes);
    int[] starts = new int[nodes + 1];
    int[] targets = new int[size];
    double[] weights = new double[size];
    int arcs = 0;
    int row = -1;
    for (int at : order) {
      boolean parallel = from[at] == row && targets[arcs - 1] == to[at];
      if (parallel) {
        weights[arcs - 1] = combine.combine(weights[arcs - 1], weight[at]);
        continue;
      }
      row = from[at];
      targets[arcs] = to[at];
      weights[arcs] = combine.first(weight[at]);
      arcs++;
      starts[row + 1]++;
    }
    for (int v = 0; v < nodes; v++) {
      starts[v + 1] += starts[v];
    }
    return new Csr(starts, Arrays.copyOf(targets, arcs), Arrays.copyOf(weights, arcs));
  }

  /** Rows in which every pair stands twice, once at either end. */
  Csr undirected(int nodes, CombineRule combine) {
    ArcList ordered = new ArcList();
    for (int at = 0; at < size; at++) {
      ordered.add(Math.min(from[at], to[at]), Math.max(from[at], to[at]), weight[at]);
    }
    Csr once = ordered.directed(nodes, combine);
    ArcList twice = new ArcList();
    for (int v = 0; v < nodes; v++) {
      for (int arc = once.start(v); arc < once.end(v); arc++) {
        twice.add(v, once.target(arc), once.weight(arc));
        twice.add(once.target(arc), v, once.weight(arc));
      }
    }
    return twice.directed(nodes, CombineRule.SUM);
  }

  // A stable counting sort, so that sums of parallel arcs do not depend on anything but their
  // order.
  private static int[] sorted(int[] order, int[] key, int nodes) {
    int[] starts = new int[nodes + 1];
    for (int at : order) {
      starts[key[at] + 1]++;
    }
    for (int v = 0; v < nodes; v++) {
      starts[v + 1] += starts[v];
    }
    int[] sorted = new int[order.length];
    for (int at : order) {
      sorted[starts[key[at]]++] = at;
    }
    return sorted;
  }
}
