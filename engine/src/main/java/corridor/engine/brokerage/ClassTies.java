package corridor.engine.brokerage;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;

/** The ties between nodes that are in some class: arcs, or edges once. */
final class ClassTies {
  private final int[] from;
  private final int[] to;
  private final double[] values;
  private int size;

  ClassTies(Projection graph, ClassLabels classes, TieValue value) {
    this.from = new int[graph.ties()];
    this.to = new int[graph.ties()];
    this.values = new double[graph.ties()];
    Csr out = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        int target = out.target(arc);
        boolean once = graph.directed() || v < target;
        if (once && classes.of(v) != ClassLabels.NONE && classes.of(target) != ClassLabels.NONE) {
          from[size] = v;
          to[size] = target;
          values[size++] = value.of(out.weight(arc));
        }
      }
    }
  }

  int size() {
    return size;
  }

  int from(int tie) {
    return from[tie];
  }

  int to(int tie) {
    return to[tie];
  }

  double value(int tie) {
    return values[tie];
  }

  /**
   * Adds the values of ties within and out of each class, for any classes of the nodes; in the last
   * place, after the classes, those within and between classes of them all.
   */
  void add(int[] classOf, double[] internal, double[] external) {
    int all = internal.length - 1;
    for (int tie = 0; tie < size; tie++) {
      int one = classOf[from[tie]];
      int other = classOf[to[tie]];
      if (one == other) {
        internal[one] += values[tie];
        internal[all] += values[tie];
      } else {
        external[one] += values[tie];
        external[other] += values[tie];
        external[all] += values[tie];
      }
    }
  }
}
