package corridor.engine.layers;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;

/** Sums over all pairs of nodes that are tied in one layer or the other. */
final class PairSums {
  private final double totalA;
  private final double totalB;

  /** Pairs tied in both. */
  int shared;

  /** Σ min and Σ max of the two weights. */
  double minima;

  double maxima;

  /** Σ of products and of squares. */
  double products;

  double squaresA;
  double squaresB;

  /** The Jensen–Shannon divergence of how weight is spread over pairs, in bits. */
  double divergence;

  PairSums(Projection a, Projection b) {
    this.totalA = a.totalWeight();
    this.totalB = b.totalWeight();
    for (int v = 0; v < a.nodes(); v++) {
      addRow(v, a.directed(), a.out(), b.out());
    }
  }

  double totalA() {
    return totalA;
  }

  double totalB() {
    return totalB;
  }

  private void addRow(int v, boolean directed, Csr a, Csr b) {
    int i = a.start(v);
    int j = b.start(v);
    while (i < a.end(v) || j < b.end(v)) {
      int targetA = i < a.end(v) ? a.target(i) : Integer.MAX_VALUE;
      int targetB = j < b.end(v) ? b.target(j) : Integer.MAX_VALUE;
      int target = Math.min(targetA, targetB);
      double weightA = targetA == target ? a.weight(i++) : 0;
      double weightB = targetB == target ? b.weight(j++) : 0;
      if (directed || target > v) {
        add(weightA, weightB);
      }
    }
  }

  private void add(double a, double b) {
    shared += a > 0 && b > 0 ? 1 : 0;
    minima += Math.min(a, b);
    maxima += Math.max(a, b);
    products += a * b;
    squaresA += a * a;
    squaresB += b * b;
    double p = a / totalA;
    double q = b / totalB;
    double mean = (p + q) / 2;
    divergence += (bits(p, mean) + bits(q, mean)) / 2;
  }

  private static double bits(double p, double mean) {
    return p == 0 ? 0 : p * Math.log(p / mean) / Math.log(2);
  }
}
