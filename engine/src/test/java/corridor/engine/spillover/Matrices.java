package corridor.engine.spillover;

import corridor.engine.run.Run;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Transfer matrices of the tests, and naive arithmetic on them. */
final class Matrices {
  static final Run RUN = Run.quiet().withThreads(1);

  private Matrices() {}

  /** The four-pole example; nodes 0 to 3. */
  static TransferMatrix fourPoles() {
    double[][] a = new double[4][4];
    a[1][0] = .4;
    a[2][1] = .3;
    a[3][2] = .5;
    a[3][0] = .1;
    a[3][1] = .2;
    a[1][2] = .25;
    a[0][2] = .05;
    return of(a);
  }

  static TransferMatrix of(double[][] a) {
    return TransferMatrix.of(ids(a.length), a, RUN);
  }

  static TransferMatrix of(double[][] a, TransferMatrix.Solver solver) {
    return TransferMatrix.of(ids(a.length), a, solver, RUN);
  }

  static List<String> ids(int n) {
    return IntStream.range(0, n).mapToObj(Integer::toString).toList();
  }

  /** 3 to 7 nodes, sparse or dense, some with a diagonal; column sums up to 0.9. */
  static double[][] random(SplittableRandom random) {
    int n = random.nextInt(3, 8);
    double[][] a = new double[n][n];
    double density = random.nextDouble(0.2, 0.9);
    boolean loops = random.nextInt(4) == 0;
    for (int from = 0; from < n; from++) {
      double sum = 0;
      for (int to = 0; to < n; to++) {
        boolean kept = (loops || to != from) && random.nextDouble() < density;
        a[to][from] = kept ? random.nextDouble(0.05, 1) : 0;
        sum += a[to][from];
      }
      double scale = sum == 0 ? 0 : random.nextDouble(0.2, 0.9) / sum;
      for (int to = 0; to < n; to++) {
        a[to][from] *= scale;
      }
    }
    return a;
  }

  static double[][] coefficients(TransferMatrix matrix) {
    int n = matrix.nodes();
    double[][] a = new double[n][n];
    for (int to = 0; to < n; to++) {
      for (int from = 0; from < n; from++) {
        a[to][from] = matrix.a(to, from);
      }
    }
    return a;
  }

  /** A without the row and column of some nodes, which are left empty. */
  static double[][] without(double[][] a, List<Integer> nodes) {
    int n = a.length;
    double[][] left = new double[n][n];
    for (int to = 0; to < n; to++) {
      for (int from = 0; from < n; from++) {
        left[to][from] = nodes.contains(to) || nodes.contains(from) ? 0 : a[to][from];
      }
    }
    return left;
  }

  /** I + A + A² + … until nothing is added: another way to the inverse. */
  static double[][] series(double[][] a) {
    int n = a.length;
    double[][] sum = new double[n][n];
    double[][] power = new double[n][n];
    for (int v = 0; v < n; v++) {
      power[v][v] = 1;
    }
    for (int step = 0; step < 5_000; step++) {
      for (int r = 0; r < n; r++) {
        for (int c = 0; c < n; c++) {
          sum[r][c] += power[r][c];
        }
      }
      power = product(a, power);
    }
    return sum;
  }

  static double[][] product(double[][] left, double[][] right) {
    int n = left.length;
    double[][] product = new double[n][n];
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < n; c++) {
        for (int k = 0; k < n; k++) {
          product[r][c] += left[r][k] * right[k][c];
        }
      }
    }
    return product;
  }

  /** det(I − A) by expansion along the first row. */
  static double determinantOfIdentityMinus(double[][] a) {
    int n = a.length;
    double[][] matrix = new double[n][n];
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < n; c++) {
        matrix[r][c] = (r == c ? 1 : 0) - a[r][c];
      }
    }
    return determinant(matrix);
  }

  private static double determinant(double[][] matrix) {
    int n = matrix.length;
    if (n == 0) {
      return 1;
    }
    double sum = 0;
    for (int column = 0; column < n; column++) {
      double[][] minor = new double[n - 1][n - 1];
      for (int r = 1; r < n; r++) {
        for (int c = 0; c < n - 1; c++) {
          minor[r - 1][c] = matrix[r][c < column ? c : c + 1];
        }
      }
      sum += (column % 2 == 0 ? 1 : -1) * matrix[0][column] * determinant(minor);
    }
    return sum;
  }
}
