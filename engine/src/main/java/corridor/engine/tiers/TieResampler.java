package corridor.engine.tiers;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
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
  private final double[] fromHereOn;
  private final Draws unit;
  private final long draws;

  TieResampler(Projection graph, Draws wanted) {
    this.graph = graph;
    int ties = graph.ties();
    this.from = new int[ties];
    this.to = new int[ties];
    this.weight = new double[ties];
    boolean whole = collect();
    this.fromHereOn = new double[ties + 1];
    for (int tie = ties - 1; tie >= 0; tie--) {
      fromHereOn[tie] = fromHereOn[tie + 1] + weight[tie];
    }
    this.unit =
        wanted != Draws.AUTOMATIC ? wanted : whole && ties > 0 ? Draws.PER_UNIT : Draws.PER_TIE;
    if (unit == Draws.PER_UNIT && fromHereOn[0] > MOST_DRAWS) {
      throw new UnsuitableGraphException(
          "the total weight "
              + fromHereOn[0]
              + " is too large to be a count of events; resample one per tie");
    }
    this.draws = unit == Draws.PER_TIE ? ties : Math.max(1, Math.round(fromHereOn[0]));
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

  /** A multinomial draw, tie by tie: each takes its binomial share of what is left. */
  Projection resample(SplittableRandom random) {
    Projection.Builder resample = graph.onSameNodes();
    for (int node = 0; node < graph.nodes(); node++) {
      if (graph.selfWeight(node) > 0) {
        resample.tie(node, node, graph.selfWeight(node));
      }
    }
    long left = draws;
    double total = weight.length == 0 ? 0 : fromHereOn[0];
    for (int tie = 0; tie < weight.length && left > 0; tie++) {
      double share = Math.min(1, weight[tie] / fromHereOn[tie]);
      long drawn = tie == weight.length - 1 ? left : Binomial.draw(random, left, share);
      if (drawn > 0) {
        resample.tie(from[tie], to[tie], drawn * (total / draws));
        left -= drawn;
      }
    }
    return resample.build();
  }
}
