package corridor.engine.spillover;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;

/** The inverse of I − A, column by column, with what is known about its accuracy. */
final class Inverse {
  private static final int CHUNK = 16;
  private static final double MAX_RESIDUAL = 1e-8;

  private final Projection entries;
  private final double[][] columns;
  private double logDeterminant;
  private double residual;
  private double least;
  private double norm;

  private Inverse(Projection entries) {
    this.entries = entries;
    this.columns = new double[entries.nodes()][];
  }

  static Inverse of(Projection entries, Run run) {
    Inverse inverse = new Inverse(entries);
    Lu lu = Lu.inPlace(inverse.identityMinusA(), run);
    if (!lu.singular()) {
      inverse.logDeterminant = lu.logDeterminant();
      OrderedParallel.<Void, Accuracy>reduce(
          run,
          "invert the transfer matrix",
          entries.nodes(),
          CHUNK,
          () -> null,
          (scratch, from, until) -> inverse.fill(lu, from, until),
          inverse::add);
    }
    // The inverse exists and is nowhere negative exactly if the spectral radius is below 1.
    if (lu.singular() || inverse.least < -MAX_RESIDUAL || !(inverse.residual <= MAX_RESIDUAL)) {
      throw new UnsuitableGraphException(
          "the spectral radius of the transfer matrix is 1 or more, or too near to 1 for an accurate inverse");
    }
    return inverse;
  }

  private double[][] identityMinusA() {
    int n = entries.nodes();
    Csr in = entries.in();
    double[][] matrix = new double[n][n];
    for (int to = 0; to < n; to++) {
      matrix[to][to] = 1 - entries.selfWeight(to);
      for (int arc = in.start(to); arc < in.end(to); arc++) {
        matrix[to][in.target(arc)] = -in.weight(arc);
      }
    }
    return matrix;
  }

  private record Accuracy(double residual, double least, double norm) {}

  private Accuracy fill(Lu lu, int start, int until) {
    double worst = 0;
    double lowest = 0;
    double greatestSum = 0;
    for (int from = start; from < until; from++) {
      double[] column = lu.inverseColumn(from);
      boolean[] reached = reachedFrom(from);
      double sum = 0;
      for (int to = 0; to < column.length; to++) {
        lowest = Math.min(lowest, column[to]);
        column[to] = reached[to] ? Math.max(column[to], 0) : 0;
        sum += column[to];
      }
      worst = Math.max(worst, residual(column, from));
      greatestSum = Math.max(greatestSum, sum);
      columns[from] = column;
    }
    return new Accuracy(worst, lowest, greatestSum);
  }

  private void add(Accuracy part) {
    // Not Math.max: a NaN must stay.
    residual = part.residual <= residual ? residual : part.residual;
    least = Math.min(least, part.least);
    norm = Math.max(norm, part.norm);
  }

  // Rounding must not make an influence where no path leads.
  private boolean[] reachedFrom(int from) {
    Csr out = entries.out();
    boolean[] reached = new boolean[columns.length];
    int[] queue = new int[columns.length];
    int tail = 0;
    queue[tail++] = from;
    reached[from] = true;
    for (int head = 0; head < tail; head++) {
      int node = queue[head];
      for (int arc = out.start(node); arc < out.end(node); arc++) {
        int next = out.target(arc);
        if (!reached[next]) {
          reached[next] = true;
          queue[tail++] = next;
        }
      }
    }
    return reached;
  }

  private double residual(double[] column, int from) {
    Csr in = entries.in();
    double worst = 0;
    for (int to = 0; to < column.length; to++) {
      double value = (1 - entries.selfWeight(to)) * column[to] - (to == from ? 1 : 0);
      for (int arc = in.start(to); arc < in.end(to); arc++) {
        value -= in.weight(arc) * column[in.target(arc)];
      }
      worst = Math.abs(value) <= worst ? worst : Math.abs(value);
    }
    return worst;
  }

  /** Column {@code from}: what reaches each node. Not to be changed. */
  double[] column(int from) {
    return columns[from];
  }

  double logDeterminant() {
    return logDeterminant;
  }

  double residual() {
    return residual;
  }

  double condition() {
    double greatest = 0;
    for (int from = 0; from < columns.length; from++) {
      double sum = Math.abs(1 - entries.selfWeight(from));
      greatest = Math.max(greatest, sum + entries.out().strength(from));
    }
    return greatest * norm;
  }
}
