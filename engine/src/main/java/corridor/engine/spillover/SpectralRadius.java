package corridor.engine.spillover;

import corridor.engine.paths.StrongComponents;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;

/**
 * Bounds of the spectral radius of a matrix that is not negative anywhere. The radius is the
 * greatest of those of the strong components; within one, power iteration on B + I has bounds on
 * both sides (Collatz 1942, Wielandt 1950) that close in on it, even where B is periodic. Whole
 * matrices are not iterated: without cycles that takes for ever.
 *
 * @param lower not above the radius
 * @param upper not below the radius
 */
record SpectralRadius(double lower, double upper, int iterations) {
  private static final double TOLERANCE = 1e-12;
  private static final int MAX_ITERATIONS = 10_000;
  private static final long MAX_STEPS = 2_000_000_000L;

  boolean converged() {
    return upper - lower <= TOLERANCE * upper;
  }

  /**
   * Of the matrix whose entry (to, from) is the weight of the arc; the diagonal is self weights.
   */
  static SpectralRadius of(Projection entries, Run run) {
    int[] component = StrongComponents.of(entries);
    int n = entries.nodes();
    int[][] members = members(component, n);
    double lower = 0;
    double upper = 0;
    int iterations = 0;
    for (int[] block : members) {
      SpectralRadius radius =
          block.length == 1
              ? new SpectralRadius(entries.selfWeight(block[0]), entries.selfWeight(block[0]), 0)
              : ofBlock(entries, component, block, run);
      lower = Math.max(lower, radius.lower);
      upper = Math.max(upper, radius.upper);
      iterations = Math.max(iterations, radius.iterations);
    }
    return new SpectralRadius(lower, upper, iterations);
  }

  private static int[][] members(int[] component, int n) {
    int[] size = new int[n];
    int count = 0;
    for (int c : component) {
      size[c]++;
      count = Math.max(count, c + 1);
    }
    int[][] members = new int[count][];
    for (int v = n - 1; v >= 0; v--) {
      int c = component[v];
      if (members[c] == null) {
        members[c] = new int[size[c]];
      }
      members[c][--size[c]] = v;
    }
    return members;
  }

  private static SpectralRadius ofBlock(Projection entries, int[] component, int[] block, Run run) {
    double[] x = new double[entries.nodes()];
    double[] y = new double[entries.nodes()];
    for (int v : block) {
      x[v] = 1;
    }
    SpectralRadius bySent = bySums(entries.out(), entries, component, block);
    SpectralRadius byReceived = bySums(entries.in(), entries, component, block);
    double lower = Math.max(bySent.lower, byReceived.lower);
    double upper = Math.max(lower, Math.min(bySent.upper, byReceived.upper));
    int iterations = 0;
    long most = Math.min(MAX_ITERATIONS, MAX_STEPS / (1 + entries.out().arcs()));
    while (iterations < most && upper - lower > TOLERANCE * upper) {
      run.checkpoint("spectral radius", iterations, most);
      iterations++;
      double least = Double.POSITIVE_INFINITY;
      double greatest = 0;
      double sum = 0;
      for (int v : block) {
        y[v] = x[v] + image(entries, component, x, v);
        double ratio = y[v] / x[v];
        least = Math.min(least, ratio);
        greatest = Math.max(greatest, ratio);
        sum += y[v];
      }
      lower = Math.max(lower, least - 1);
      upper = Math.min(upper, greatest - 1);
      for (int v : block) {
        x[v] = y[v] / sum;
      }
    }
    return new SpectralRadius(Math.min(lower, upper), upper, iterations);
  }

  // The radius lies between the least and the greatest column sum, and so for rows. Where a block
  // passes on the same part everywhere, that is all there is to find.
  private static SpectralRadius bySums(Csr arcs, Projection entries, int[] component, int[] block) {
    double lower = Double.POSITIVE_INFINITY;
    double upper = 0;
    for (int v : block) {
      double sum = entries.selfWeight(v);
      for (int arc = arcs.start(v); arc < arcs.end(v); arc++) {
        sum += component[arcs.target(arc)] == component[v] ? arcs.weight(arc) : 0;
      }
      lower = Math.min(lower, sum);
      upper = Math.max(upper, sum);
    }
    return new SpectralRadius(lower, upper, 0);
  }

  private static double image(Projection entries, int[] component, double[] x, int to) {
    Csr in = entries.in();
    double sum = entries.selfWeight(to) * x[to];
    for (int arc = in.start(to); arc < in.end(to); arc++) {
      int from = in.target(arc);
      sum += component[from] == component[to] ? in.weight(arc) * x[from] : 0;
    }
    return sum;
  }
}
