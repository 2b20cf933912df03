package corridor.engine.centrality;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import java.util.Arrays;

/** Sums over walks by elimination, and largest eigenvalues by counting long walks. */
final class WalkOracle {
  private WalkOracle() {}

  /** W, with the arcs of node v in row v. */
  static double[][] matrix(Csr arcs) {
    double[][] matrix = new double[arcs.nodes()][arcs.nodes()];
    for (int v = 0; v < arcs.nodes(); v++) {
      for (int arc = arcs.start(v); arc < arcs.end(v); arc++) {
        matrix[v][arcs.target(arc)] = arcs.weight(arc);
      }
    }
    return matrix;
  }

  /** x = start + factor · W x. */
  static double[] solve(double[][] matrix, double[] start, double factor) {
    int n = start.length;
    double[][] a = new double[n][n + 1];
    for (int v = 0; v < n; v++) {
      for (int u = 0; u < n; u++) {
        a[v][u] = (u == v ? 1 : 0) - factor * matrix[v][u];
      }
      a[v][n] = start[v];
    }
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column; row < n; row++) {
        pivot = Math.abs(a[row][column]) > Math.abs(a[pivot][column]) ? row : pivot;
      }
      double[] spare = a[column];
      a[column] = a[pivot];
      a[pivot] = spare;
      for (int row = 0; row < n; row++) {
        double times = row == column ? 0 : a[row][column] / a[column][column];
        for (int at = column; at <= n && times != 0; at++) {
          a[row][at] -= times * a[column][at];
        }
      }
    }
    double[] x = new double[n];
    for (int v = 0; v < n; v++) {
      x[v] = a[v][n] / a[v][v];
    }
    return x;
  }

  static double largestEigenvalue(Projection graph) {
    return largestEigenvalue(matrix(graph.out()));
  }

  /** The k-th root of the weight of walks of k = 2^14 arcs; 0 if there are none. */
  static double largestEigenvalue(double[][] matrix) {
    double[][] power = copy(matrix);
    double logarithm = 0;
    int doublings = 14;
    for (int i = 0; i <= doublings; i++) {
      double largest = 0;
      for (double[] row : power) {
        for (double value : row) {
          largest = Math.max(largest, value);
        }
      }
      if (largest == 0) {
        return 0;
      }
      for (double[] row : power) {
        for (int u = 0; u < row.length; u++) {
          row[u] /= largest;
        }
      }
      logarithm += Math.log(largest) / (1 << i);
      power = squared(power);
    }
    return Math.exp(logarithm);
  }

  private static double[][] copy(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }

  private static double[][] squared(double[][] matrix) {
    int n = matrix.length;
    double[][] squared = new double[n][n];
    for (int v = 0; v < n; v++) {
      for (int u = 0; u < n; u++) {
        for (int via = 0; via < n; via++) {
          squared[v][u] += matrix[v][via] * matrix[via][u];
        }
      }
    }
    return squared;
  }
}
