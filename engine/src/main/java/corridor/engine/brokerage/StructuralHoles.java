package corridor.engine.brokerage;

import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import java.util.function.ToDoubleBiFunction;

/** What Burt's measures share: the ties without directions, and how nodes are gone through. */
final class StructuralHoles {
  private static final int NODES_A_CHUNK = 64;

  private final MutualTies ties;
  private final double[] totals;
  private final double[] greatest;

  private StructuralHoles(MutualTies ties) {
    this.ties = ties;
    this.totals = new double[ties.nodes()];
    this.greatest = new double[ties.nodes()];
    for (int v = 0; v < totals.length; v++) {
      totals[v] = ties.total(v);
      greatest[v] = ties.greatest(v);
    }
  }

  /** The measure of every node that has neighbours. */
  static Scores scores(
      String name,
      String unit,
      Projection graph,
      TieValue value,
      ToDoubleBiFunction<Ego, Integer> measure,
      Run run) {
    StructuralHoles holes = new StructuralHoles(MutualTies.of(graph, value));
    int n = graph.nodes();
    double[] values = new double[n];
    // Every node writes its own place, so that threads cannot disturb each other.
    OrderedParallel.each(
        run,
        name,
        n,
        NODES_A_CHUNK,
        () -> holes.new Ego(),
        (ego, from, until) -> {
          for (int v = from; v < until; v++) {
            values[v] = holes.ties.degree(v) == 0 ? Double.NaN : measure.applyAsDouble(ego, v);
          }
        });
    Scores.Builder scores = Scores.builder(graph.ids());
    for (int v = 0; v < n; v++) {
      if (holes.ties.degree(v) == 0) {
        scores.setUndefined(v, Undefined.ISOLATE);
      } else {
        scores.set(v, values[v]);
      }
    }
    return scores.build(unit, Provenance.of(name, graph).withOption("ties count", value.label()));
  }

  /** A node and its neighbours, one node after the other. */
  final class Ego {
    private final double[] share = new double[ties.nodes()];
    private final double[] indirect = new double[ties.nodes()];
    private final boolean[] isNeighbour = new boolean[ties.nodes()];

    private Ego() {}

    int neighbours(int v) {
      return ties.degree(v);
    }

    /** Σ (p(v, j) + Σ p(v, q) p(q, j))² over the neighbours j. */
    double constraint(int v) {
      mark(v, true);
      for (int to = ties.start(v); to < ties.end(v); to++) {
        int q = ties.neighbour(to);
        double through = share[q] / totals[q];
        for (int tie = ties.start(q); tie < ties.end(q); tie++) {
          int j = ties.neighbour(tie);
          if (isNeighbour[j]) {
            indirect[j] += through * ties.value(tie);
          }
        }
      }
      double sum = 0;
      for (int to = ties.start(v); to < ties.end(v); to++) {
        int j = ties.neighbour(to);
        double both = share[j] + indirect[j];
        sum += both * both;
        indirect[j] = 0;
      }
      mark(v, false);
      return sum;
    }

    /** Σ (1 − Σ p(v, q) m(j, q)) over the neighbours j. */
    double effectiveSize(int v) {
      mark(v, true);
      double redundancy = 0;
      for (int to = ties.start(v); to < ties.end(v); to++) {
        int j = ties.neighbour(to);
        double sum = 0;
        for (int tie = ties.start(j); tie < ties.end(j); tie++) {
          int q = ties.neighbour(tie);
          if (isNeighbour[q]) {
            sum += share[q] * ties.value(tie);
          }
        }
        redundancy += sum / greatest[j];
      }
      mark(v, false);
      return ties.degree(v) - redundancy;
    }

    private void mark(int v, boolean on) {
      for (int to = ties.start(v); to < ties.end(v); to++) {
        int j = ties.neighbour(to);
        isNeighbour[j] = on;
        share[j] = on ? ties.value(to) / totals[v] : 0;
      }
    }
  }
}
