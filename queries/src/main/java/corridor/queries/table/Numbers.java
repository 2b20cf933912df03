package corridor.queries.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How numbers are written for people. Files and JSON get every digit instead. */
public final class Numbers {
  private static final int SIGNIFICANT_DIGITS = 4;

  private Numbers() {}

  /** Four significant digits, or all digits before the point if there are more. */
  public static String brief(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : String.valueOf(value);
    }
    double size = Math.abs(value);
    if (size < 1e-4 || size >= 1e12) {
      return new BigDecimal(value).round(new MathContext(SIGNIFICANT_DIGITS)).toString();
    }
    int beforePoint = (int) Math.floor(Math.log10(size)) + 1;
    int decimals = Math.max(0, SIGNIFICANT_DIGITS - beforePoint);
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
