package corridor.engine.tiers;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.List;

/**
 * Classes of as equally many values as possible: the baseline against which other cuts are held.
 * Value {@code x} is in the first class whose quantile it does not exceed; the quantile of share
 * {@code p} lies at place {@code p (n − 1)} of the ascending values, between two places in
 * proportion (type 7 of Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566).
 *
 * <p>Equal values are never split; a class that gets no value because of that is left out, and
 * {@link Classes#requested()} tells how many were asked for. Time O(n log n). Deterministic.
 */
public final class Quantiles {
  private Quantiles() {}

  /** The upper quantiles of {@code k} classes; the last is the highest value. */
  public static double[] breaks(double[] values, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1, but is " + k);
    }
    return breaks(values, Classes.ascending(values), k);
  }

  private static double[] breaks(double[] values, int[] order, int k) {
    double[] breaks = new double[k];
    for (int c = 0; c < k; c++) {
      // Whole products first, so that a quantile that is a value is that value to the last bit.
      long product = (c + 1L) * (order.length - 1);
      int place = (int) (product / k);
      double part = (product % k) / (double) k;
      double low = values[order[place]];
      breaks[c] = part == 0 ? low : low + part * (values[order[place + 1]] - low);
    }
    return breaks;
  }

  /** The classes, at most {@code k}. */
  public static Classes of(double[] values, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1, but is " + k);
    }
    int[] order = Classes.ascending(values);
    List<Integer> ends = new ArrayList<>();
    int end = 0;
    for (double highest : breaks(values, order, k)) {
      int from = end;
      while (end < order.length && values[order[end]] <= highest) {
        end++;
      }
      if (end > from) {
        ends.add(end);
      }
    }
    return Classes.ofEnds(values, order, Ints.toArray(ends), k);
  }
}
