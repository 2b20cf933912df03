package corridor.engine.spillover;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import java.util.Arrays;

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
  private static final String TASK = "solve for the influence";

  /** How many right sides are solved for in one go. */
  static final int TOGETHER = 4;

  private GaussSeidel() {}

  /** The solution, or what has been reached when the sweeps end without one. */
  static double[] solve(Projection entries, boolean transposed, double[] b, Run run) {
    Csr arcs = transposed ? entries.out() : entries.in();
    double[] x = new double[b.length];
    for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
      if (sweep % 64 == 63) {
        run.checkCancelled(TASK);
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
      if (isDone(change, largest)) {
        break;
      }
    }
    return x;
  }

  /**
   * Solves for up to {@link #TOGETHER} right sides in one go, each to the bit as by itself: what
   * takes time is to get hold of the arcs, and the processor has room for more sums.
   */
  static double[][] solveTogether(Projection entries, boolean transposed, double[][] b, Run run) {
    double[][] solved = new double[b.length][];
    if (b.length == TOGETHER) {
      sweepTogether(entries, transposed, b, solved, run);
    }
    for (int i = 0; i < b.length; i++) {
      solved[i] = solved[i] == null ? solve(entries, transposed, b[i], run) : solved[i];
    }
    return solved;
  }

  private static void sweepTogether(
      Projection entries, boolean transposed, double[][] b, double[][] solved, Run run) {
    Csr arcs = transposed ? entries.out() : entries.in();
    int n = b[0].length;
    double[] x = new double[n * TOGETHER];
    double[] change = new double[TOGETHER];
    double[] largest = new double[TOGETHER];
    int open = TOGETHER;
    for (int sweep = 0; sweep < MAX_SWEEPS && open > 0; sweep++) {
      if (sweep % 64 == 63) {
        run.checkCancelled(TASK);
      }
      Arrays.fill(change, 0);
      Arrays.fill(largest, 0);
      for (int i = 0; i < n; i++) {
        int v = sweep % 2 == 0 ? i : n - 1 - i;
        double sum0 = b[0][v];
        double sum1 = b[1][v];
        double sum2 = b[2][v];
        double sum3 = b[3][v];
        for (int arc = arcs.start(v), end = arcs.end(v); arc < end; arc++) {
          double weight = arcs.weight(arc);
          int at = arcs.target(arc) * TOGETHER;
          sum0 += weight * x[at];
          sum1 += weight * x[at + 1];
          sum2 += weight * x[at + 2];
          sum3 += weight * x[at + 3];
        }
        double kept = 1 - entries.selfWeight(v);
        int at = v * TOGETHER;
        set(x, at, 0, sum0 / kept, change, largest);
        set(x, at, 1, sum1 / kept, change, largest);
        set(x, at, 2, sum2 / kept, change, largest);
        set(x, at, 3, sum3 / kept, change, largest);
      }
      for (int i = 0; i < TOGETHER; i++) {
        if (solved[i] == null && isDone(change[i], largest[i])) {
          solved[i] = every(x, i);
          open--;
        }
      }
    }
  }

  private static void set(
      double[] x, int at, int i, double next, double[] change, double[] largest) {
    change[i] = Math.max(change[i], Math.abs(next - x[at + i]));
    largest[i] = Math.max(largest[i], next);
    x[at + i] = next;
  }

  private static double[] every(double[] x, int first) {
    double[] part = new double[x.length / TOGETHER];
    for (int v = 0; v < part.length; v++) {
      part[v] = x[v * TOGETHER + first];
    }
    return part;
  }

  private static boolean isDone(double change, double largest) {
    return change <= NOTHING * largest || !(largest < 1e200);
  }
}
