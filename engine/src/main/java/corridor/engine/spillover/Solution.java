package corridor.engine.spillover;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.UnsuitableGraphException;
import java.util.Arrays;

/**
 * Checks solutions of (I − A)·x = b by what is left over, r = b − (I − A)·x: the error is M·r, so
 * no entry of it is greater than ‖r‖∞·‖M‖∞ or than ‖r‖₁·‖M‖₁.
 */
final class Solution {
  private final Projection entries;
  private final double greatestReceived;
  private final double greatestSent;
  private final double bound;

  /**
   * @param greatestReceived at least ‖M‖∞, the greatest row sum
   * @param greatestSent at least ‖M‖₁, the greatest column sum
   * @param bound greatest error, relative to the largest entry of the solution or to 1
   */
  Solution(Projection entries, double greatestReceived, double greatestSent, double bound) {
    this.entries = entries;
    this.greatestReceived = greatestReceived;
    this.greatestSent = greatestSent;
    this.bound = bound;
  }

  /** Returns {@code x}; refuses it if it may be further off than the bound. */
  double[] checked(boolean transposed, double[] x, double[] b) {
    double worst = 0;
    double sum = 0;
    double largest = 1;
    for (int v = 0; v < x.length; v++) {
      double left = Math.abs(b[v] - image(entries, transposed, x, v));
      worst = Math.max(worst, left);
      sum += left;
      largest = Math.max(largest, x[v]);
    }
    double rowNorm = transposed ? greatestSent : greatestReceived;
    double columnNorm = transposed ? greatestReceived : greatestSent;
    double error = Math.min(worst * rowNorm, sum * columnNorm);
    if (!(error <= bound * largest)) {
      throw tooNear();
    }
    return x;
  }

  /** Entry v of (I − A)·x, or of (I − Aᵀ)·x. */
  static double image(Projection entries, boolean transposed, double[] x, int v) {
    Csr arcs = transposed ? entries.out() : entries.in();
    double sum = entries.selfWeight(v) * x[v];
    for (int arc = arcs.start(v); arc < arcs.end(v); arc++) {
      sum += arcs.weight(arc) * x[arcs.target(arc)];
    }
    return x[v] - sum;
  }

  static UnsuitableGraphException tooNear() {
    return new UnsuitableGraphException(
        "the spectral radius of the transfer matrix is 1 or more, or too near to 1 for an accurate"
            + " inverse");
  }

  static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  static double[] unit(int n, int node) {
    double[] unit = new double[n];
    unit[node] = 1;
    return unit;
  }
}
