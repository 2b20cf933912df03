package corridor.engine.brokerage;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;

/**
 * The ties of a graph without their directions: the neighbours of a node are all nodes it has an
 * arc with, and the value of a pair is a(i, j) + a(j, i), in an undirected graph a(i, j). Rows are
 * as in {@link Csr}.
 */
final class MutualTies {
  private final int[] starts;
  private final int[] neighbours;
  private final double[] values;
  private int size;

  private MutualTies(int nodes, int most) {
    this.starts = new int[nodes + 1];
    this.neighbours = new int[most];
    this.values = new double[most];
  }

  static MutualTies of(Projection graph, TieValue value) {
    int n = graph.nodes();
    Csr out = graph.out();
    Csr in = graph.in();
    MutualTies ties =
        new MutualTies(n, graph.directed() ? Math.addExact(out.arcs(), in.arcs()) : out.arcs());
    for (int v = 0; v < n; v++) {
      int to = out.start(v);
      int from = graph.directed() ? in.start(v) : in.end(v);
      while (to < out.end(v) || from < in.end(v)) {
        int target = to < out.end(v) ? out.target(to) : n;
        int source = from < in.end(v) ? in.target(from) : n;
        double there = target <= source ? value.of(out.weight(to++)) : 0;
        double back = source <= target ? value.of(in.weight(from++)) : 0;
        ties.neighbours[ties.size] = Math.min(target, source);
        ties.values[ties.size++] = there + back;
      }
      ties.starts[v + 1] = ties.size;
    }
    return ties;
  }

  int nodes() {
    return starts.length - 1;
  }

  int start(int node) {
    return starts[node];
  }

  int end(int node) {
    return starts[node + 1];
  }

  /** Number of neighbours. */
  int degree(int node) {
    return starts[node + 1] - starts[node];
  }

  int neighbour(int tie) {
    return neighbours[tie];
  }

  double value(int tie) {
    return values[tie];
  }

  /** Sum of the values of a node's ties. */
  double total(int node) {
    double sum = 0;
    for (int tie = starts[node]; tie < starts[node + 1]; tie++) {
      sum += values[tie];
    }
    return sum;
  }

  /** Greatest of the values of a node's ties. */
  double greatest(int node) {
    double greatest = 0;
    for (int tie = starts[node]; tie < starts[node + 1]; tie++) {
      greatest = Math.max(greatest, values[tie]);
    }
    return greatest;
  }
}
