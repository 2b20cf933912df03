package corridor.engine.spillover;

import corridor.engine.run.Run;

/**
 * A dense square matrix factored as P·B = L·U with partial pivoting. O(n³) time; works in the
 * matrix it is given.
 */
final class Lu {
  private final double[][] rows;
  private final int[] rowOf;
  private boolean singular;

  private Lu(double[][] rows) {
    this.rows = rows;
    this.rowOf = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rowOf[i] = i;
    }
  }

  /** Factors {@code matrix}, overwriting it. */
  static Lu inPlace(double[][] matrix, Run run) {
    Lu lu = new Lu(matrix);
    int n = matrix.length;
    for (int k = 0; k < n && !lu.singular; k++) {
      run.checkpoint("factor the transfer matrix", k, n);
      lu.pivot(k);
      lu.singular = matrix[k][k] == 0;
      lu.eliminate(k);
    }
    return lu;
  }

  private void pivot(int k) {
    int best = k;
    for (int i = k + 1; i < rows.length; i++) {
      if (Math.abs(rows[i][k]) > Math.abs(rows[best][k])) {
        best = i;
      }
    }
    double[] row = rows[k];
    rows[k] = rows[best];
    rows[best] = row;
    int name = rowOf[k];
    rowOf[k] = rowOf[best];
    rowOf[best] = name;
  }

  private void eliminate(int k) {
    double[] pivotRow = rows[k];
    for (int i = k + 1; i < rows.length; i++) {
      double[] row = rows[i];
      if (row[k] == 0) {
        continue;
      }
      double factor = row[k] / pivotRow[k];
      row[k] = factor;
      for (int j = k + 1; j < row.length; j++) {
        row[j] -= factor * pivotRow[j];
      }
    }
  }

  /** Whether a pivot is 0, so that nothing can be solved. */
  boolean singular() {
    return singular;
  }

  /** Logarithm of the absolute value of the determinant. */
  double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      sum += Math.log(Math.abs(rows[i][i]));
    }
    return sum;
  }

  /** The x with B·x = b. Safe on several threads at once. */
  double[] solve(double[] b) {
    int n = rows.length;
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = b[rowOf[i]];
      double[] row = rows[i];
      for (int j = 0; j < i; j++) {
        sum -= row[j] * x[j];
      }
      x[i] = sum;
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = x[i];
      double[] row = rows[i];
      for (int j = i + 1; j < n; j++) {
        sum -= row[j] * x[j];
      }
      x[i] = sum / row[i];
    }
    return x;
  }

  /** The x with Bᵀ·x = b. Safe on several threads at once. */
  double[] solveTransposed(double[] b) {
    int n = rows.length;
    double[] y = b.clone();
    for (int i = 0; i < n; i++) {
      double[] row = rows[i];
      y[i] /= row[i];
      for (int j = i + 1; j < n && y[i] != 0; j++) {
        y[j] -= row[j] * y[i];
      }
    }
    double[] x = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double[] row = rows[i];
      for (int j = 0; j < i; j++) {
        y[j] -= row[j] * y[i];
      }
      x[rowOf[i]] = y[i];
    }
    return x;
  }
}
