package corridor.engine.concentration;

import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;

/**
 * Herfindahl–Hirschman index: {@code HHI = Σ s²} over shares {@code s = x/Σx}; the effective number
 * of places {@code 1/HHI}, the number of equal ones that would give the same index; and the index
 * between its bounds, {@code (HHI − 1/n)/(1 − 1/n)}, which compares sets of different size.
 *
 * <ul>
 *   <li>Unit: none. Range: index 1/n … 1, effective number 1 … n, normalised 0 … 1.
 *   <li>Places with amount 0 count for n: leave out those that cannot have any.
 *   <li>Scaling all amounts, and their order, change nothing.
 *   <li>Undefined: total 0 ({@link Undefined#ZERO_TOTAL}); the normalised index of fewer than two
 *       ({@link Undefined#TOO_FEW_VALUES}).
 *   <li>O(n) time; deterministic.
 * </ul>
 *
 * <p>Hirschman 1964, The Paternity of an Index, American Economic Review 54(5): 761.
 *
 * @param index HHI
 * @param effective number of equal places with the same index
 * @param normalised 0 if all are equal, 1 if one has all
 */
public record Herfindahl(Statistic index, Statistic effective, Statistic normalised) {

  // Rounding would leave a trace of difference.
  private static boolean areEqual(Amounts amounts) {
    return amounts.ascending(0) == amounts.ascending(amounts.size() - 1);
  }

  /** The index of these amounts. */
  public static Herfindahl of(Amounts amounts) {
    if (amounts.total() == 0) {
      Statistic none = Statistic.undefined(Undefined.ZERO_TOTAL);
      return new Herfindahl(none, none, none);
    }
    double sum = 0;
    for (int i = 0; i < amounts.size(); i++) {
      double share = amounts.ascending(i) / amounts.total();
      sum += share * share;
    }
    double least = 1.0 / amounts.size();
    return new Herfindahl(
        Statistic.of(sum),
        Statistic.of(1 / sum),
        amounts.size() < 2
            ? Statistic.undefined(Undefined.TOO_FEW_VALUES)
            : Statistic.of(areEqual(amounts) ? 0 : Math.max(0, (sum - least) / (1 - least))));
  }
}
