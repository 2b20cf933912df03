package corridor.engine.tiers;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.Multinomial;
import corridor.engine.run.UnsuitableGraphException;
import java.util.SplittableRandom;

/**
 * Draws ties with replacement, each with probability in proportion to its weight, and makes a graph
 * of what was drawn. Weights are scaled to the total of the original; a tie that was not drawn is
 * missing. Weights of nodes with themselves stay as they are.
 */
final class TieResampler {
  /** Whole numbers beyond have no exact double. */
  private static final double MOST_DRAWS = 0x1p53;

  private final Projection graph;
  private final int[] from;
  private final int[] to;
  private final double[] weight;
  private final Multinomial ties;
  private final Draws unit;
  private final long draws;

  TieResampler(Projection graph, Draws wanted) {
    this.graph = graph;
    int count = graph.ties();
    this.from = new int[count];
    this.to = new int[count];
    this.weight = new double[count];
    boolean whole = collect();
    this.ties = new Multinomial(weight);
    this.unit =
        wanted != Draws.AUTOMATIC ? wanted : whole && count > 0 ? Draws.PER_UNIT : Draws.PER_TIE;
    if (unit == Draws.PER_UNIT && ties.total() > MOST_DRAWS) {
      throw new UnsuitableGraphException(
          "the total weight "
              + ties.total()
              + " is too large to be a count of events; resample one per tie");
    }
    this.draws = unit == Draws.PER_TIE ? count : Math.max(1, Math.round(ties.total()));
  }

  private boolean collect() {
    Csr out = graph.out();
    boolean whole = true;
    int tie = 0;
    for (int node = 0; node < graph.nodes(); node++) {
      for (int arc = out.start(node); arc < out.end(node); arc++) {
        if (graph.directed() || out.target(arc) > node) {
          from[tie] = node;
          to[tie] = out.target(arc);
          weight[tie++] = out.weight(arc);
          whole &= out.weight(arc) == Math.rint(out.weight(arc));
        }
      }
    }
    return whole;
  }

  Draws unit() {
    return unit;
  }

  long draws() {
    return draws;
  }

  /** A graph of as many ties as are drawn. */
  Projection resample(SplittableRandom random) {
    Projection.Builder resample = graph.onSameNodes();
    for (int node = 0; node < graph.nodes(); node++) {
      if (graph.selfWeight(node) > 0) {
        resample.tie(node, node, graph.selfWeight(node));
      }
    }
    long[] drawn = ties.draw(random, draws);
    for (int tie = 0; tie < drawn.length; tie++) {
      if (drawn[tie] > 0) {
        resample.tie(from[tie], to[tie], drawn[tie] * (ties.total() / draws));
      }
    }
    return resample.build();
  }
}
