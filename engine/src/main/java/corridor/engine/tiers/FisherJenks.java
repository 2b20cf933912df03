package corridor.engine.tiers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Natural breaks: the {@code k} classes of neighbouring values with the least {@code Σ_c Σ_(x in c)
 * w (x − mean_c)²}. Exact, by dynamic programming: {@code D(c, j) = min_i D(c−1, i−1) + SSE(i, j)}.
 *
 * <ul>
 *   <li>Equal values are never split. If there are fewer distinct values than {@code k}, each is a
 *       class and {@link Classes#requested()} tells.
 *   <li>Sums of squares are updated value by value, not taken from prefix sums, so that one huge
 *       value does not drown the differences between small ones.
 *   <li>Among partitions equally good within a relative 1e-12, the one whose upper classes are
 *       smallest.
 *   <li>The order of the values does not matter; deterministic.
 * </ul>
 *
 * <p>Time O(k m²) for m distinct values (usually far less, since classes that are too wide are not
 * looked at), memory O(k m).
 *
 * <p>Source: Fisher 1958, doi:10.1080/01621459.1958.10501479; Wang and Song 2011,
 * doi:10.32614/RJ-2011-015.
 */
public final class FisherJenks {
  /** What is better by less is a tie. */
  private static final double BETTER = 1 - 1e-12;

  private static final double SMALLEST_RANGE = 1e-140;
  private static final double LARGEST_RANGE = 1e140;

  private FisherJenks() {}

  /** Classes of values that count alike. */
  public static Classes of(double[] values, int k) {
    double[] ones = new double[values.length];
    Arrays.fill(ones, 1);
    return of(values, ones, k);
  }

  /** Classes of weighted values; a weight says how often a value counts and is above 0. */
  public static Classes of(double[] values, double[] weights, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1, but is " + k);
    }
    if (values.length == 0 || weights.length != values.length) {
      throw new IllegalArgumentException(
          "values must be at least one and weights as many, but are "
              + values.length
              + " and "
              + weights.length);
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i]) || !(weights[i] > 0) || Double.isInfinite(weights[i])) {
        throw new IllegalArgumentException(
            "values must be finite and weights above 0, but number "
                + i
                + " is "
                + values[i]
                + " with weight "
                + weights[i]);
      }
    }
    // By weight among equals, so that sums do not depend on the order of the input.
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(i -> values[i] + 0.0)
                    .thenComparingDouble(i -> weights[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] distinct = new double[values.length];
    double[] mass = new double[values.length];
    int m = 0;
    for (int i : order) {
      if (m == 0 || values[i] != distinct[m - 1]) {
        distinct[m++] = values[i] + 0.0;
      }
      mass[m - 1] += weights[i];
    }
    distinct = Arrays.copyOf(distinct, m);
    double range = distinct[m - 1] - distinct[0];
    if (m > 1 && !(range >= SMALLEST_RANGE && range <= LARGEST_RANGE)) {
      throw new IllegalArgumentException(
          "values must span from 1e-140 to 1e140 for their squares to be numbers, but span "
              + range);
    }
    int[] starts = starts(distinct, mass, Math.min(k, m));
    double[] breaks = new double[starts.length];
    for (int c = 0; c < starts.length; c++) {
      breaks[c] = distinct[c + 1 < starts.length ? starts[c + 1] - 1 : m - 1];
    }
    return Classes.of(values, weights, order, breaks, k);
  }

  /** First value of each of the best {@code k} classes of ascending distinct values. */
  private static int[] starts(double[] x, double[] w, int k) {
    int m = x.length;
    double[][] best = new double[k][m];
    int[][] first = new int[k][m];
    Spread lowest = new Spread();
    for (int j = 0; j < m; j++) {
      lowest.add(x[j], w[j]);
      best[0][j] = lowest.squares;
      for (int c = 1; c < k; c++) {
        best[c][j] = Double.POSITIVE_INFINITY;
      }
      Spread last = new Spread();
      // More classes are never worse: what is too wide for two classes is too wide for more.
      for (int i = j; i >= 1 && k > 1 && last.squares <= best[1][j]; i--) {
        last.add(x[i], w[i]);
        for (int c = 1; c < k && c <= i; c++) {
          double sum = best[c - 1][i - 1] + last.squares;
          if (sum < best[c][j] * BETTER) {
            best[c][j] = sum;
            first[c][j] = i;
          }
        }
      }
    }
    int[] starts = new int[k];
    for (int c = k - 1, j = m - 1; c >= 1; c--) {
      starts[c] = first[c][j];
      j = starts[c] - 1;
    }
    return starts;
  }

  /** Sum of squared deviations from the mean, value by value (Welford 1962). */
  private static final class Spread {
    private double weight;
    private double mean;
    private double squares;

    void add(double value, double w) {
      weight += w;
      double before = value - mean;
      mean += before * w / weight;
      squares += w * before * (value - mean);
    }
  }
}
