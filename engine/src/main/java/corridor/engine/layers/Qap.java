package corridor.engine.layers;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import corridor.engine.run.TaskRandom;
import java.util.SplittableRandom;

/**
 * Correlation of the weights of all pairs of nodes in two layers, and how often a relabelling of
 * the nodes reaches it. Totals and squares stay as they are when nodes are relabelled, so only the
 * sum of products is computed anew.
 */
final class Qap {
  private static final int CHUNK = 32;
  private static final double ROUNDING = 1e-12;

  private final Projection fixed;
  private final Projection relabelled;
  private final int[] nodes;
  private final Statistic correlation;

  Qap(Projection a, Projection b, PairSums sums, int[] nodes) {
    this(a, b, nodes, correlation(sums, nodes.length, a.directed()));
  }

  private Qap(Projection fixed, Projection relabelled, int[] nodes, Statistic correlation) {
    this.fixed = fixed;
    this.relabelled = relabelled;
    this.nodes = nodes;
    this.correlation = correlation;
  }

  Qap swapped() {
    return new Qap(relabelled, fixed, nodes, correlation);
  }

  private static Statistic correlation(PairSums sums, int nodes, boolean directed) {
    double pairs = nodes * (nodes - 1.0) / (directed ? 1 : 2);
    double varianceA = sums.squaresA - sums.totalA() * sums.totalA() / pairs;
    double varianceB = sums.squaresB - sums.totalB() * sums.totalB() / pairs;
    if (varianceA <= ROUNDING * sums.squaresA || varianceB <= ROUNDING * sums.squaresB) {
      return Statistic.undefined(Undefined.NO_VARIATION);
    }
    double covariance = sums.products - sums.totalA() * sums.totalB() / pairs;
    double r = covariance / (Math.sqrt(varianceA) * Math.sqrt(varianceB));
    return Statistic.of(Math.max(-1, Math.min(1, r)));
  }

  Statistic correlation() {
    return correlation;
  }

  double p(LayerSimilarity.Options options, Run run) {
    int[] same = new int[fixed.nodes()];
    for (int v = 0; v < same.length; v++) {
      same[v] = v;
    }
    // Sums of the same numbers in another order differ in their last digits.
    double observed = products(same) * (1 - ROUNDING);
    long[] reaching = new long[1];
    OrderedParallel.reduce(
        run,
        "relabellings of layers",
        options.permutations(),
        CHUNK,
        () -> same.clone(),
        (place, from, until) -> {
          long reached = 0;
          for (int draw = from; draw < until; draw++) {
            shuffle(place, TaskRandom.of(options.seed(), draw));
            reached += products(place) >= observed ? 1 : 0;
          }
          return reached;
        },
        reached -> reaching[0] += reached);
    return (1.0 + reaching[0]) / (1.0 + options.permutations());
  }

  // From the same start each time: a draw may not depend on the one before.
  private void shuffle(int[] place, SplittableRandom random) {
    for (int i = 0; i < nodes.length; i++) {
      int other = random.nextInt(i + 1);
      place[nodes[i]] = place[nodes[other]];
      place[nodes[other]] = nodes[i];
    }
  }

  private double products(int[] place) {
    Csr a = fixed.out();
    Csr b = relabelled.out();
    double sum = 0;
    for (int v : nodes) {
      for (int arc = a.start(v); arc < a.end(v); arc++) {
        if (fixed.directed() || a.target(arc) > v) {
          int twin = b.arc(place[v], place[a.target(arc)]);
          sum += twin < 0 ? 0 : a.weight(arc) * b.weight(twin);
        }
      }
    }
    return sum;
  }
}
