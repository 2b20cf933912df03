package corridor.engine.concentration;

import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Growth from one value to a later one: {@code g = to/from − 1}.
 *
 * <ul>
 *   <li>Unit: share; {@link #percent} in per cent, computed in decimals so that rounding and
 *       truncating act on the printed figures and not on their binary neighbours.
 *   <li>Undefined: the first value is 0 or below ({@link Undefined#NO_BASE}).
 * </ul>
 *
 * @param from the value it starts from, finite
 * @param to the value it reaches, finite
 */
public record Growth(double from, double to) {

  /** Refuses what is no number. */
  public Growth {
    if (!Double.isFinite(from) || !Double.isFinite(to)) {
      throw new IllegalArgumentException(
          "from and to must be finite, but are " + from + " and " + to);
    }
  }

  /** {@code to/from − 1}. */
  public Statistic rate() {
    return from > 0 ? Statistic.of((to - from) / from) : Statistic.undefined(Undefined.NO_BASE);
  }

  /** The growth in per cent with so many decimals, if it is defined. */
  public Optional<BigDecimal> percent(int decimals, RoundingMode rounding) {
    if (!(from > 0)) {
      return Optional.empty();
    }
    BigDecimal base = BigDecimal.valueOf(from);
    BigDecimal rate = BigDecimal.valueOf(to).subtract(base).divide(base, MathContext.DECIMAL128);
    return Optional.of(rate.movePointRight(2).setScale(decimals, rounding));
  }

  /** The share of those that fell, among those whose growth is defined. */
  public static Statistic declining(List<Growth> growths) {
    long defined = growths.stream().filter(each -> each.rate().isDefined()).count();
    long fell = growths.stream().filter(each -> each.rate().value() < 0).count();
    return defined == 0
        ? Statistic.undefined(Undefined.NO_BASE)
        : Statistic.of(fell / (double) defined);
  }
}
