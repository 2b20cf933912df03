package corridor.engine.efficiency;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Output over input with a lag: {@code E(t) = output(t + lag) / input(t)}, such as patents granted
 * a year after the money was spent.
 *
 * <ul>
 *   <li>Unit: that of the output over that of the input.
 *   <li>Undefined: no input in the year t; no output in the year t + lag, as at the end of a series
 *       ({@link Undefined#UNDEFINED_INPUT}); an input of 0 or below ({@link Undefined#ZERO_TOTAL}).
 *   <li>O(years) time; deterministic.
 * </ul>
 *
 * @param lag years between the two
 * @param years one a year of the input, ascending
 */
public record LaggedRatio(int lag, ImmutableList<Year> years) {
  /** The longest lag that is taken. */
  public static final int LONGEST_LAG = 3;

  /**
   * One year.
   *
   * @param input year of the input
   * @param output year of the output
   * @param value the ratio
   */
  public record Year(int input, int output, Statistic value) {}

  /** The ratio for every year of {@code input}; values are by year. */
  public static LaggedRatio of(Map<Integer, Double> input, Map<Integer, Double> output, int lag) {
    requireLag(lag);
    ImmutableList.Builder<Year> years = ImmutableList.builder();
    new TreeMap<>(input)
        .forEach(
            (year, spent) ->
                years.add(new Year(year, year + lag, ratio(spent, output.get(year + lag)))));
    return new LaggedRatio(lag, years.build());
  }

  /** The ratio of a year of the input; {@link Undefined#UNDEFINED_INPUT} if it has none. */
  public Statistic at(int year) {
    return years.stream()
        .filter(each -> each.input() == year)
        .map(Year::value)
        .findFirst()
        .orElse(Statistic.undefined(Undefined.UNDEFINED_INPUT));
  }

  /** Throws {@link IllegalArgumentException} unless the lag is from 0 to 3. */
  public static void requireLag(int lag) {
    if (lag < 0 || lag > LONGEST_LAG) {
      throw new IllegalArgumentException(
          "lag must be from 0 to " + LONGEST_LAG + " years, but is " + lag);
    }
  }

  private static Statistic ratio(double spent, @Nullable Double got) {
    if (got == null || Double.isNaN(got) || Double.isNaN(spent)) {
      return Statistic.undefined(Undefined.UNDEFINED_INPUT);
    }
    return spent > 0 ? Statistic.of(got / spent) : Statistic.undefined(Undefined.ZERO_TOTAL);
  }
}
