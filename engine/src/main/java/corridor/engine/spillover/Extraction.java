package corridor.engine.spillover;

import com.google.common.primitives.ImmutableIntArray;

/**
 * What is left of the inverse when the nodes S of a path are taken out of the network, read off the
 * inverse itself: with B = M[S, S], det(I − A without S) / det(I − A) = det B (Jacobi's
 * complementary minors), and m⁽⁻ˢ⁾(j, u) = m(j, u) − M[j, S]·B⁻¹·M[S, u].
 *
 * <p>B is eliminated without pivoting: its pivots are the diagonal entries of M as node after node
 * is taken out, each at least 1.
 */
final class Extraction {
  private final double[][] rows;
  private final double[] weights;
  private final double multiplier;

  private Extraction(double[][] rows, double[] weights, double multiplier) {
    this.rows = rows;
    this.weights = weights;
    this.multiplier = multiplier;
  }

  /** Takes {@code nodes} out; {@code arriving} is what reaches the targets from each node. */
  static Extraction of(Inverse inverse, ImmutableIntArray nodes, double[] arriving) {
    int k = nodes.length();
    double[][] rows = new double[k][];
    for (int s = 0; s < k; s++) {
      rows[s] = inverse.row(nodes.get(s));
    }
    double[][] transposed = new double[k][k];
    double[] y = new double[k];
    for (int r = 0; r < k; r++) {
      y[r] = arriving[nodes.get(r)];
      for (int c = 0; c < k; c++) {
        transposed[r][c] = rows[c][nodes.get(r)];
      }
    }
    double determinant = 1;
    for (int p = 0; p < k; p++) {
      determinant *= transposed[p][p];
      for (int r = p + 1; r < k; r++) {
        double factor = transposed[r][p] / transposed[p][p];
        y[r] -= factor * y[p];
        for (int c = p + 1; c < k; c++) {
          transposed[r][c] -= factor * transposed[p][c];
        }
      }
    }
    for (int r = k - 1; r >= 0; r--) {
      for (int c = r + 1; c < k; c++) {
        y[r] -= transposed[r][c] * y[c];
      }
      y[r] /= transposed[r][r];
    }
    return new Extraction(rows, y, determinant);
  }

  /** Δ_S / Δ: how much the feedback around the nodes multiplies what passes through them. */
  double multiplier() {
    return multiplier;
  }

  /** What still reaches the targets from {@code node}, given what reached them before. */
  double arrivingFrom(int node, double before) {
    double left = before;
    for (int s = 0; s < rows.length; s++) {
      left -= weights[s] * rows[s][node];
    }
    return left;
  }
}
