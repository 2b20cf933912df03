package corridor.engine.time;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Period;

/** Half-open periods of whole years, one after another. */
public final class Windows {
  private Windows() {}

  /**
   * Windows of {@code width} years, each {@code step} years after the one before; the first starts
   * with {@code since}, none reaches beyond {@code until}, which is not in them. No window if the
   * span is shorter than one.
   */
  public static ImmutableList<Period> moving(int since, int until, int width, int step) {
    requirePositive("width", width);
    requirePositive("step", step);
    ImmutableList.Builder<Period> windows = ImmutableList.builder();
    for (int start = since; start + width <= until; start += step) {
      windows.add(Period.of(start, start + width));
    }
    return windows.build();
  }

  /** The single years from {@code since} up to, not including, {@code until}. */
  public static ImmutableList<Period> yearly(int since, int until) {
    return moving(since, until, 1, 1);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, but is " + value);
    }
  }
}
