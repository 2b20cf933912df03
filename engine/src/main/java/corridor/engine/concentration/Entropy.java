package corridor.engine.concentration;

import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;

/**
 * Shannon entropy {@code H = −Σ s ln s} of the shares of a quantity, with {@code 0 ln 0 = 0}; and
 * its share of the highest possible, {@code H / ln n}.
 *
 * <ul>
 *   <li>Unit: nats. Range: 0 (one has all) … ln n (all equal); evenness 0 … 1.
 *   <li>Scaling all amounts, and their order, change nothing.
 *   <li>Undefined: total 0 ({@link Undefined#ZERO_TOTAL}); evenness of fewer than two ({@link
 *       Undefined#TOO_FEW_VALUES}).
 *   <li>O(n) time; deterministic.
 * </ul>
 *
 * <p>Shannon 1948, doi:10.1002/j.1538-7305.1948.tb01338.x.
 *
 * @param value H
 * @param evenness H / ln n
 */
public record Entropy(Statistic value, Statistic evenness) {

  /** The entropy of these amounts. */
  public static Entropy of(Amounts amounts) {
    if (amounts.total() == 0) {
      Statistic none = Statistic.undefined(Undefined.ZERO_TOTAL);
      return new Entropy(none, none);
    }
    double sum = 0;
    for (int i = 0; i < amounts.size(); i++) {
      double share = amounts.ascending(i) / amounts.total();
      sum -= share > 0 ? share * Math.log(share) : 0;
    }
    double value = Math.max(0, sum);
    return new Entropy(
        Statistic.of(value),
        amounts.size() < 2
            ? Statistic.undefined(Undefined.TOO_FEW_VALUES)
            : Statistic.of(Math.min(1, value / Math.log(amounts.size()))));
  }
}
