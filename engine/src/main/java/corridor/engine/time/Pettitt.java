package corridor.engine.time;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Pettitt's test for one change of level in a series, from ranks alone: {@code U_k = 2 Σ_{i≤k} r_i
 * − k (n + 1)}, {@code K = max |U_k|}, {@code p ≈ 2 exp(−6K² / (n³ + n²))}. Equal values share the
 * mean of their ranks.
 *
 * <ul>
 *   <li>The break is after the first k at which |U_k| is greatest; none if all values are equal.
 *   <li>p is approximate and means little for fewer than {@value #ENOUGH} values: see {@link
 *       #tooShort}. Capped at 1.
 *   <li>It looks for one break. A steady trend has one in the middle as well.
 *   <li>Any increasing transformation of the values changes nothing. O(n log n) time;
 *       deterministic.
 * </ul>
 *
 * <p>Pettitt 1979, doi:10.2307/2346729.
 *
 * @param size number of values
 * @param breakAfter how many values are before the break
 * @param statistic K
 * @param p approximate probability of such a K without a change
 */
public record Pettitt(int size, OptionalInt breakAfter, double statistic, double p) {
  /** From so many values on p means something. */
  public static final int ENOUGH = 20;

  /** The test of at least two finite values in the order of time. */
  public static Pettitt of(double... values) {
    int n = values.length;
    if (n < 2) {
      throw new IllegalArgumentException("values must be at least 2, but are " + n);
    }
    double[] ranks = ranks(values);
    double sum = 0;
    double greatest = 0;
    int after = 0;
    for (int k = 1; k < n; k++) {
      sum += ranks[k - 1];
      double u = Math.abs(2 * sum - k * (n + 1.0));
      if (u > greatest) {
        greatest = u;
        after = k;
      }
    }
    double cube = (double) n * n * n + (double) n * n;
    return new Pettitt(
        n,
        after == 0 ? OptionalInt.empty() : OptionalInt.of(after),
        greatest,
        Math.min(1, 2 * Math.exp(-6 * greatest * greatest / cube)));
  }

  /** Whether there are too few values for p to be believed. */
  public boolean tooShort() {
    return size < ENOUGH;
  }

  private static double[] ranks(double[] values) {
    double[] sorted = values.clone();
    for (double value : sorted) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("values must be finite, but one is " + value);
      }
    }
    Arrays.sort(sorted);
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int first = lowerBound(sorted, values[i]);
      int end = first;
      while (end < sorted.length && sorted[end] == values[i]) {
        end++;
      }
      ranks[i] = (first + 1 + end) / 2.0;
    }
    return ranks;
  }

  private static int lowerBound(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
