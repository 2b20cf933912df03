package corridor.engine.result;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Whether two lists of numbers rank the same things alike, from −1 (reversed) to 1 (the same
 * order). Equal numbers share the mean of their ranks. Undefined if all numbers of a list are
 * equal, or there are fewer than two ({@link Undefined#NO_VARIATION}). Refuses lists of different
 * lengths and NaN. O(n log n) time and O(n) memory.
 *
 * <p>Spearman 1904, doi:10.2307/1412159; Kendall 1945, doi:10.1093/biomet/33.3.239, counted after
 * Knight 1966, doi:10.1080/01621459.1966.10480879.
 */
public final class RankCorrelation {
  private static final double ROUNDING = 1e-12;

  private RankCorrelation() {}

  /**
   * The same numbers, made equal where they differ by rounding alone: sums of the same weights in
   * another order would else have another rank.
   */
  public static double[] withoutRounding(double[] values) {
    double[] merged = values.clone();
    Integer[] order = order(values, values);
    for (int i = 1; i < order.length; i++) {
      double before = merged[order[i - 1]];
      if (values[order[i]] - before <= ROUNDING * Math.abs(values[order[i]])) {
        merged[order[i]] = before;
      }
    }
    return merged;
  }

  /** Pearson's correlation of the ranks. */
  public static Statistic spearman(double[] x, double[] y) {
    requireAlike(x, y);
    double[] a = ranks(x);
    double[] b = ranks(y);
    double mean = (x.length + 1) / 2.0;
    double products = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < x.length; i++) {
      products += (a[i] - mean) * (b[i] - mean);
      squaresA += (a[i] - mean) * (a[i] - mean);
      squaresB += (b[i] - mean) * (b[i] - mean);
    }
    return squaresA == 0 || squaresB == 0
        ? Statistic.undefined(Undefined.NO_VARIATION)
        : Statistic.of(products / Math.sqrt(squaresA * squaresB));
  }

  /**
   * Kendall's tau-b, {@code (concordant − discordant) / √((pairs − ties x)(pairs − ties y))} over
   * pairs of things.
   */
  public static Statistic tauB(double[] x, double[] y) {
    requireAlike(x, y);
    int n = x.length;
    Integer[] order = order(x, y);
    double[] sorted = new double[n];
    long tiedX = 0;
    long tiedBoth = 0;
    long runX = 0;
    long runBoth = 0;
    for (int i = 0; i < n; i++) {
      sorted[i] = y[order[i]];
      boolean sameX = i > 0 && x[order[i]] == x[order[i - 1]];
      boolean sameBoth = sameX && y[order[i]] == y[order[i - 1]];
      runX = sameX ? runX + 1 : 0;
      runBoth = sameBoth ? runBoth + 1 : 0;
      tiedX += runX;
      tiedBoth += runBoth;
    }
    long discordant = sortCounting(sorted, new double[n], 0, n);
    long tiedY = 0;
    long runY = 0;
    for (int i = 1; i < n; i++) {
      runY = sorted[i] == sorted[i - 1] ? runY + 1 : 0;
      tiedY += runY;
    }
    long pairs = (long) n * (n - 1) / 2;
    if (pairs == tiedX || pairs == tiedY) {
      return Statistic.undefined(Undefined.NO_VARIATION);
    }
    long balance = pairs - tiedX - tiedY + tiedBoth - 2 * discordant;
    // One root of the product, so that equal lists have 1 and not nearly 1.
    return Statistic.of(balance / Math.sqrt((double) (pairs - tiedX) * (pairs - tiedY)));
  }

  private static void requireAlike(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "lists must be of the same length, but have " + x.length + " and " + y.length);
    }
    if (DoubleStream.concat(Arrays.stream(x), Arrays.stream(y)).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("lists must be of numbers, but have NaN");
    }
  }

  private static double[] ranks(double[] values) {
    Integer[] order = order(values, values);
    double[] ranks = new double[values.length];
    for (int from = 0; from < order.length; ) {
      int until = from + 1;
      while (until < order.length && values[order[until]] == values[order[from]]) {
        until++;
      }
      for (int i = from; i < until; i++) {
        ranks[order[i]] = (from + 1 + until) / 2.0;
      }
      from = until;
    }
    return ranks;
  }

  private static Integer[] order(double[] first, double[] second) {
    Integer[] order = IntStream.range(0, first.length).boxed().toArray(Integer[]::new);
    Arrays.sort(
        order,
        // Adding 0 makes -0 equal to 0, as it is to ==.
        Comparator.<Integer>comparingDouble(i -> first[i] + 0.0)
            .thenComparingDouble(i -> second[i] + 0.0));
    return order;
  }

  /** Sorts {@code values[from, until)} and tells how many pairs stood the wrong way round. */
  private static long sortCounting(double[] values, double[] scratch, int from, int until) {
    if (until - from < 2) {
      return 0;
    }
    int middle = (from + until) >>> 1;
    long swaps =
        sortCounting(values, scratch, from, middle) + sortCounting(values, scratch, middle, until);
    System.arraycopy(values, from, scratch, from, until - from);
    int left = from;
    int right = middle;
    for (int next = from; next < until; next++) {
      if (right == until || (left < middle && scratch[left] <= scratch[right])) {
        values[next] = scratch[left++];
      } else {
        swaps += middle - left;
        values[next] = scratch[right++];
      }
    }
    return swaps;
  }
}
