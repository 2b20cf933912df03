package corridor.engine.time;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.List;

/**
 * The latest growth against those before it: {@code z = (g_T − mean) / sd}, mean and sample
 * standard deviation (divisor n − 1) of the earlier growth rates {@code g_t = v_t / v_{t−1} − 1}.
 * Rates are computed from the values, never from rates that were printed and so rounded.
 *
 * <ul>
 *   <li>Unit: standard deviations. Below 0 it grew less than usual. Scaling all values changes
 *       nothing.
 *   <li>Undefined: fewer than {@link Options#leastHistory} earlier rates ({@link
 *       Undefined#TOO_FEW_VALUES}); years that are not equally far apart ({@link
 *       Undefined#UNEVEN_YEARS}); growth from 0 or below ({@link Undefined#NO_BASE}); earlier rates
 *       that are all equal ({@link Undefined#NO_VARIATION}).
 *   <li>Few points make a wide distribution: a z of −2 out of five rates is no proof.
 *   <li>O(n) time; deterministic.
 * </ul>
 *
 * @param growth the latest rate
 * @param mean of the earlier rates
 * @param deviation of the earlier rates
 * @param z how far the latest is from the mean
 * @param history number of earlier rates
 */
public record LastGrowth(
    Statistic growth, Statistic mean, Statistic deviation, Statistic z, int history) {

  /**
   * When to judge at all.
   *
   * @param leastHistory fewest earlier rates, at least 2
   */
  public record Options(int leastHistory) {
    /** Three earlier rates: five years. */
    public static final Options DEFAULT = new Options(3);

    /** Refuses what has no deviation. */
    public Options {
      if (leastHistory < 2) {
        throw new IllegalArgumentException(
            "leastHistory must be at least 2, but is " + leastHistory);
      }
    }

    /** These options with another number of earlier rates. */
    public Options withLeastHistory(int number) {
      return new Options(number);
    }
  }

  /** The latest growth of {@code series}. */
  public static LastGrowth of(Series series, Options options) {
    ImmutableList<Series.Step> steps = series.steps();
    if (steps.isEmpty()) {
      return undefined(Statistic.undefined(Undefined.TOO_FEW_VALUES), 0, Undefined.TOO_FEW_VALUES);
    }
    Series.Step last = steps.get(steps.size() - 1);
    Statistic growth = last.growth().rate();
    List<Series.Step> earlier = steps.subList(0, steps.size() - 1);
    if (earlier.size() < options.leastHistory()) {
      return undefined(growth, earlier.size(), Undefined.TOO_FEW_VALUES);
    }
    if (steps.stream().map(step -> step.to() - step.from()).distinct().count() > 1) {
      return undefined(growth, earlier.size(), Undefined.UNEVEN_YEARS);
    }
    if (steps.stream().anyMatch(step -> !step.growth().rate().isDefined())) {
      return undefined(growth, earlier.size(), Undefined.NO_BASE);
    }
    double[] rates = earlier.stream().mapToDouble(step -> step.growth().rate().value()).toArray();
    double mean = mean(rates);
    double deviation = deviation(rates, mean);
    // Equal rates of unequal values differ in their last digits.
    boolean varies = deviation > 1e-12 * Math.max(1, Math.abs(mean));
    return new LastGrowth(
        growth,
        Statistic.of(mean),
        Statistic.of(deviation),
        varies
            ? Statistic.of((growth.value() - mean) / deviation)
            : Statistic.undefined(Undefined.NO_VARIATION),
        rates.length);
  }

  private static LastGrowth undefined(Statistic growth, int history, Undefined reason) {
    Statistic none = Statistic.undefined(reason);
    return new LastGrowth(growth, none, none, none, history);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(double[] values, double mean) {
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }
}
