package corridor.engine.centrality;

import corridor.engine.paths.StrongComponents;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.Arrays;
import java.util.Locale;

/**
 * The sum over walks of all lengths k, weakened by factor^k: the solution of {@code x = start +
 * factor · W x}, where W takes the arcs of a node. It exists as a sum if |factor| is below 1/λ,
 * where λ is the largest eigenvalue.
 */
final class WalkSum {
  /** So near to the limit the sum has no digits left. */
  private static final double AT_LIMIT = 1 - 1e-9;

  private static final double EIGENVALUE_TOLERANCE = 1e-13;
  private static final int EIGENVALUE_ITERATIONS = 10_000;

  private final Csr arcs;
  private final Run run;
  private final String task;
  private int iterations;
  private boolean converged;

  WalkSum(Csr arcs, Run run, String task) {
    this.arcs = arcs;
    this.run = run;
    this.task = task;
  }

  /** Factors must be below this: 1/λ; infinite for a graph without a cycle of arcs. */
  static double limit(Projection graph, Run run) {
    PowerIteration power =
        new PowerIteration(graph.in(), EIGENVALUE_TOLERANCE, EIGENVALUE_ITERATIONS, run);
    double largest = 0;
    double[] x = new double[graph.nodes()];
    for (int[] part : StrongComponents.sets(graph.out())) {
      if (part.length > 1) {
        Arrays.stream(part).forEach(v -> x[v] = 1);
        largest = Math.max(largest, power.run(part, x));
        Arrays.stream(part).forEach(v -> x[v] = 0);
      }
    }
    return 1 / largest;
  }

  static void requireBelow(double limit, String name, double factor) {
    if (Math.abs(factor) >= limit * AT_LIMIT) {
      throw new UnsuitableGraphException(
          String.format(
              Locale.ROOT,
              "%s is %s, but on this graph it must be nearer to 0 than 1/λ = %.8g, where λ is the"
                  + " largest eigenvalue; else walks count for more the longer they are",
              name,
              factor,
              limit));
    }
  }

  /** The solution; {@code start} is left as it is. */
  double[] solve(double[] start, double factor, double tolerance, int maxIterations) {
    int n = start.length;
    double[] x = start.clone();
    double[] next = new double[n];
    iterations = 0;
    converged = n == 0 || factor == 0;
    while (!converged && iterations < maxIterations) {
      run.checkpoint(task, iterations, maxIterations);
      double change = 0;
      double largest = 0;
      for (int v = 0; v < n; v++) {
        next[v] = start[v] + factor * sum(v, x);
        change = Math.max(change, Math.abs(next[v] - x[v]));
        largest = Math.max(largest, Math.abs(next[v]));
      }
      double[] spare = x;
      x = next;
      next = spare;
      converged = change <= tolerance * largest;
      iterations++;
    }
    return x;
  }

  private double sum(int v, double[] x) {
    double sum = 0;
    for (int arc = arcs.start(v); arc < arcs.end(v); arc++) {
      sum += arcs.weight(arc) * x[arcs.target(arc)];
    }
    return sum;
  }

  int iterations() {
    return iterations;
  }

  boolean converged() {
    return converged;
  }
}
