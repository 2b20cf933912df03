package corridor.engine.prediction;

import java.util.Optional;

/** The sums XᵀWX and Xᵀz of a small regression, solved by Cholesky's factorisation. */
final class NormalEquations {
  // Below this share of its row's length a pivot is rounding: the row follows from those before it.
  private static final double NOTHING = 1e-12;

  private final int p;
  private final double[][] sums;
  private final double[] right;

  NormalEquations(int p) {
    this.p = p;
    this.sums = new double[p][p];
    this.right = new double[p];
  }

  /** Adds {@code weight · row rowᵀ} and {@code value · row}. */
  void add(double[] row, double weight, double value) {
    for (int i = 0; i < p; i++) {
      right[i] += value * row[i];
      for (int j = 0; j <= i; j++) {
        sums[i][j] += weight * row[i] * row[j];
      }
    }
  }

  /** Xᵀz. */
  double[] right() {
    return right.clone();
  }

  /** vᵀ XᵀWX v. */
  double quadratic(double[] v) {
    double sum = 0;
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        sum += v[i] * v[j] * sums[Math.max(i, j)][Math.min(i, j)];
      }
    }
    return sum;
  }

  /** The x with XᵀWX x = b; none if the columns of X depend on each other. */
  Optional<double[]> solve(double[] b) {
    double[][] lower = new double[p][p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = sums[i][j];
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        if (i == j && !(rest > NOTHING * sums[i][i])) {
          return Optional.empty();
        }
        lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
      }
    }
    double[] x = b.clone();
    for (int i = 0; i < p; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    for (int i = p - 1; i >= 0; i--) {
      for (int k = i + 1; k < p; k++) {
        x[i] -= lower[k][i] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return Optional.of(x);
  }
}
