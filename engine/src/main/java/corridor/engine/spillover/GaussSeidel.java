package corridor.engine.spillover;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;

/**
 * Solves (I − A)·x = b, or with Aᵀ, for b ≥ 0 by sweeps over the nodes, forth and back. It starts
 * from 0, and each sweep adds what is still to arrive, so that x rises to the solution; where no
 * path leads it stays exactly 0. It converges if the spectral radius of A is below 1, at least as
 * fast as adding up the rounds b + A·b + A²·b + … (Stein and Rosenberg 1948). O(m) a sweep.
 */
final class GaussSeidel {
  // A change that no longer matters, relative to the largest entry.
  private static final double NOTHING = 1e-15;
  private static final int MAX_SWEEPS = 100_000;

  private GaussSeidel() {}

  /** The solution, or what has been reached when the sweeps end without one. */
  static double[] solve(Projection entries, boolean transposed, double[] b, Run run) {
    Csr arcs = transposed ? entries.out() : entries.in();
    double[] x = new double[b.length];
    for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
      if (sweep % 64 == 63) {
        run.checkCancelled("solve for the influence");
      }
      double change = 0;
      double largest = 0;
      for (int i = 0; i < x.length; i++) {
        int v = sweep % 2 == 0 ? i : x.length - 1 - i;
        double sum = b[v];
        for (int arc = arcs.start(v), end = arcs.end(v); arc < end; arc++) {
          sum += arcs.weight(arc) * x[arcs.target(arc)];
        }
        double next = sum / (1 - entries.selfWeight(v));
        change = Math.max(change, Math.abs(next - x[v]));
        largest = Math.max(largest, next);
        x[v] = next;
      }
      if (change <= NOTHING * largest || !(largest < 1e200)) {
        break;
      }
    }
    return x;
  }
}
