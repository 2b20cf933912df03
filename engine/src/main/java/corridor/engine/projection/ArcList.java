package corridor.engine.projection;

import corridor.engine.run.Run;
import java.util.Arrays;

/** Weighted pairs of node ids in the order they came, to be sorted and combined into rows. */
final class ArcList {
  private int size;
  private int[] from;
  private int[] to;
  private double[] weight;

  ArcList() {
    this(new int[16], new int[16], new double[16], 0);
  }

  /** The first {@code size} arcs of these arrays, which are not copied. */
  ArcList(int[] from, int[] to, double[] weight, int size) {
    this.from = from;
    this.to = to;
    this.weight = weight;
    this.size = size;
  }

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
  Csr directed(int nodes, CombineRule combine, Run run) {
    return rows(nodes, false, run).transposed(run).combined(combine);
  }

  /** Rows in which every pair stands twice, once at either end. */
  Csr undirected(int nodes, CombineRule combine, Run run) {
    return rows(nodes, true, run).transposed(run).combined(combine);
  }

  // Arcs by the node they enter, or by either end, in the order they came. Seen from the other end
  // they are then sorted, and those of a pair are still in their order: sums of parallel arcs
  // depend on nothing else, and are the same at both ends.
  private Csr rows(int nodes, boolean bothEnds, Run run) {
    int[] starts = new int[nodes + 1];
    long entries = 0;
    for (int at = 0; at < size; at++) {
      if (from[at] != to[at]) {
        starts[to[at] + 1]++;
        entries++;
        if (bothEnds) {
          starts[from[at] + 1]++;
          entries++;
        }
      }
    }
    for (int v = 0; v < nodes; v++) {
      starts[v + 1] += starts[v];
    }
    int[] next = starts.clone();
    int[] others = new int[Math.toIntExact(entries)];
    double[] weights = new double[others.length];
    RowRanges.each(
        run, starts, (first, until) -> fill(first, until, bothEnds, next, others, weights));
    return new Csr(starts, others, weights);
  }

  private void fill(
      int first, int until, boolean bothEnds, int[] next, int[] others, double[] weights) {
    for (int at = 0; at < size; at++) {
      int source = from[at];
      int target = to[at];
      if (target >= first && target < until && source != target) {
        int place = next[target]++;
        others[place] = source;
        weights[place] = weight[at];
      }
      if (bothEnds && source >= first && source < until && source != target) {
        int place = next[source]++;
        others[place] = target;
        weights[place] = weight[at];
      }
    }
  }
}
