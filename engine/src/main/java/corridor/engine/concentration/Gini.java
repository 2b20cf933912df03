package corridor.engine.concentration;

import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;

/**
 * Gini coefficient {@code G = Σ (2i − n − 1) x_(i) / (n Σ x)}, amounts in ascending order: the mean
 * difference of two places as a share of twice the mean. It cannot exceed {@code (n − 1)/n}, which
 * for few places is far from 1; corrected for that it is {@code G · n/(n − 1)}.
 *
 * <ul>
 *   <li>Unit: none. Range: raw 0 … (n − 1)/n, corrected 0 … 1.
 *   <li>Scaling all amounts, and their order, change nothing.
 *   <li>Undefined: total 0 ({@link Undefined#ZERO_TOTAL}); corrected, fewer than two places ({@link
 *       Undefined#TOO_FEW_VALUES}).
 *   <li>O(n log n) time; deterministic.
 * </ul>
 *
 * <p>Deltas 2003, doi:10.1162/rest.2003.85.1.226 (the correction).
 *
 * @param raw G
 * @param corrected G·n/(n − 1)
 */
public record Gini(Statistic raw, Statistic corrected) {

  /** The coefficient of these amounts. */
  public static Gini of(Amounts amounts) {
    int n = amounts.size();
    if (amounts.total() == 0) {
      Statistic none = Statistic.undefined(Undefined.ZERO_TOTAL);
      return new Gini(none, none);
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (2.0 * (i + 1) - n - 1) * (amounts.ascending(i) / amounts.total());
    }
    double raw = Math.max(0, sum / n);
    return new Gini(
        Statistic.of(raw),
        n < 2
            ? Statistic.undefined(Undefined.TOO_FEW_VALUES)
            : Statistic.of(Math.min(1, raw * n / (n - 1))));
  }
}
