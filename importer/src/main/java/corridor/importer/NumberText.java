package corridor.importer;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers as tables write them: decimal point, no grouping, whatever the locale. */
public final class NumberText {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Set<String> NOT_FINITE =
      Set.of("nan", "inf", "infinity", "+inf", "+infinity", "-inf", "-infinity", "∞", "-∞");

  private static final double WHOLE_NUMBERS_END = 1L << 53;
  private static final int DIGITS_ALWAYS_EXACT = 15;
  private static final int DIGITS_ENOUGH = 17;
  private static final ImmutableList<RoundingMode> NEAREST_THEN_ABOVE =
      ImmutableList.of(RoundingMode.HALF_EVEN, RoundingMode.UP);

  private NumberText() {}

  /** The number, which may be too large to be finite; nothing if the text is no number. */
  public static OptionalDouble parse(String text) {
    return DECIMAL.matcher(text).matches()
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }

  /** Whether it says, in one of the usual ways, that it is not a finite number. */
  public static boolean saysNotFinite(String text) {
    return NOT_FINITE.contains(text.toLowerCase(Locale.ROOT));
  }

  /**
   * The shortest decimal that reads back as this very number. {@link Double#toString(double)} is
   * the shortest only from JDK 19 on, and the same network has to give the same bytes on any.
   */
  public static String of(double value) {
    if (value == 0) {
      return 1 / value > 0 ? "0" : "-0";
    }
    if (Math.abs(value) < WHOLE_NUMBERS_END && value == Math.rint(value)) {
      return Long.toString((long) value);
    }
    BigDecimal exact = new BigDecimal(value);
    int first = Math.abs(value) < Double.MIN_NORMAL ? 1 : DIGITS_ALWAYS_EXACT;
    for (int digits = first; digits < DIGITS_ENOUGH; digits++) {
      // At a power of two the numbers above lie farther apart than those below, so that the decimal
      // above may read back where the nearer one below does not.
      for (RoundingMode mode : NEAREST_THEN_ABOVE) {
        BigDecimal rounded = exact.round(new MathContext(digits, mode));
        if (rounded.doubleValue() == value) {
          return rounded.stripTrailingZeros().toString();
        }
      }
    }
    return exact.round(new MathContext(DIGITS_ENOUGH, RoundingMode.HALF_EVEN)).toString();
  }
}
