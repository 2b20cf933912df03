package corridor.engine.centrality;

import corridor.engine.projection.Csr;
import corridor.engine.run.Run;

/**
 * The leading eigenvector of a part of a graph: x(v) · λ = Σ w(u, v) x(u) over the arcs into v from
 * within the part. Iterates on A + cI: without the shift a bipartite part would swing between its
 * two sides for ever. c grows with the weights, so that their unit does not matter.
 */
final class PowerIteration {
  private final Csr in;
  private final double tolerance;
  private final int maxIterations;
  private final Run run;
  private int iterations;
  private boolean converged;

  PowerIteration(Csr in, double tolerance, int maxIterations, Run run) {
    this.in = in;
    this.tolerance = tolerance;
    this.maxIterations = maxIterations;
    this.run = run;
  }

  static void requireLimits(double tolerance, int maxIterations) {
    if (!(tolerance > 0 && tolerance < 1)) {
      throw new IllegalArgumentException(
          "tolerance must be above 0 and below 1, but is " + tolerance);
    }
    if (maxIterations < 1) {
      throw new IllegalArgumentException(
          "maxIterations must be at least 1, but is " + maxIterations);
    }
  }

  /** Iterations of the last part. */
  int iterations() {
    return iterations;
  }

  /** Whether the last part came within the tolerance. */
  boolean converged() {
    return converged;
  }

  /**
   * Turns {@code x}, which is 0 outside {@code part}, into the leading eigenvector with L2 norm 1;
   * returns its eigenvalue.
   */
  double run(int[] part, double[] x) {
    double[] next = new double[part.length];
    scale(part, x, norm(part, x));
    double shift = inflow(part, x) / sum(part, x);
    iterations = 0;
    converged = false;
    while (!converged && iterations < maxIterations) {
      run.checkpoint("eigenvector", iterations, maxIterations);
      double squares = 0;
      for (int i = 0; i < part.length; i++) {
        next[i] = inflow(part[i], x) + shift * x[part[i]];
        squares += next[i] * next[i];
      }
      double norm = Math.sqrt(squares);
      double change = 0;
      for (int i = 0; i < part.length; i++) {
        double value = next[i] / norm;
        change = Math.max(change, Math.abs(value - x[part[i]]));
        x[part[i]] = value;
      }
      converged = change <= tolerance;
      iterations++;
    }
    return inflow(part, x) / sum(part, x);
  }

  private double inflow(int node, double[] x) {
    double sum = 0;
    for (int arc = in.start(node); arc < in.end(node); arc++) {
      sum += in.weight(arc) * x[in.target(arc)];
    }
    return sum;
  }

  private double inflow(int[] part, double[] x) {
    double sum = 0;
    for (int v : part) {
      sum += inflow(v, x);
    }
    return sum;
  }

  static double sum(int[] part, double[] x) {
    double sum = 0;
    for (int v : part) {
      sum += x[v];
    }
    return sum;
  }

  static double norm(int[] part, double[] x) {
    double squares = 0;
    for (int v : part) {
      squares += x[v] * x[v];
    }
    return Math.sqrt(squares);
  }

  private static void scale(int[] part, double[] x, double whole) {
    for (int v : part) {
      x[v] /= whole;
    }
  }
}
