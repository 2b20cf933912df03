package corridor.engine.prediction;

import corridor.engine.prediction.LinkPrediction.Index;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.UnsuitableGraphException;
import java.util.Arrays;

/**
 * What a pair scores by an index: a term for every common neighbour, and what becomes of the sum.
 */
final class PairScore {
  final Csr arcs;
  final Index index;
  private final boolean weighted;
  // Degree or strength.
  private final double[] size;

  PairScore(Projection graph, Index index, boolean weighted) {
    if (graph.directed()) {
      throw new UnsuitableGraphException(
          "link prediction reads common neighbours, which have no direction; symmetrise the"
              + " projection");
    }
    this.arcs = graph.out();
    this.index = index;
    this.weighted = weighted;
    this.size = new double[graph.nodes()];
    for (int v = 0; v < size.length; v++) {
      size[v] = weighted ? strength(v) : arcs.degree(v);
    }
  }

  // In the order of weights, as all sums here: the order of ids must not decide between equals.
  private double strength(int v) {
    double[] weights = new double[arcs.degree(v)];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = arcs.weight(arcs.start(v) + i);
    }
    return sum(weights, 0, weights.length);
  }

  /** What the common neighbour adds; the weights are those of its two ties. */
  double term(int neighbour, double firstWeight, double secondWeight) {
    double both = weighted ? firstWeight + secondWeight : 1;
    return switch (index) {
      case COMMON_NEIGHBOURS -> both;
      case JACCARD -> weighted ? Math.min(firstWeight, secondWeight) : 1;
      case ADAMIC_ADAR ->
          both / (weighted ? Math.log1p(size[neighbour]) : Math.log(size[neighbour]));
      case RESOURCE_ALLOCATION -> both / size[neighbour];
      case PREFERENTIAL_ATTACHMENT -> 0;
    };
  }

  /** The score of a pair whose terms add up to {@code sum}; NaN if undefined. */
  double of(int first, int second, double sum) {
    return switch (index) {
      case JACCARD -> sum / (size[first] + size[second] - sum);
      case PREFERENTIAL_ATTACHMENT -> size[first] * size[second];
      case COMMON_NEIGHBOURS, ADAMIC_ADAR, RESOURCE_ALLOCATION -> sum;
    };
  }

  /** The score of a pair. */
  double of(int first, int second) {
    double[] terms = new double[Math.min(arcs.degree(first), arcs.degree(second))];
    int count = 0;
    int a = arcs.start(first);
    int b = arcs.start(second);
    while (a < arcs.end(first) && b < arcs.end(second)) {
      int order = Integer.compare(arcs.target(a), arcs.target(b));
      if (order == 0) {
        terms[count++] = term(arcs.target(a), arcs.weight(a), arcs.weight(b));
      }
      a += order <= 0 ? 1 : 0;
      b += order >= 0 ? 1 : 0;
    }
    return of(first, second, sum(terms, 0, count));
  }

  double size(int node) {
    return size[node];
  }

  /** Sum from the smallest on. Sorts the terms. */
  static double sum(double[] terms, int from, int until) {
    Arrays.sort(terms, from, until);
    double sum = 0;
    for (int i = from; i < until; i++) {
      sum += terms[i];
    }
    return sum;
  }
}
