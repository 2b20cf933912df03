package corridor.importer.graphfile;

import corridor.importer.NumberText;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** The value of a field of which no type is declared. */
final class Scalar {
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,17})");
  private static final int SURE_DIGITS = 15;

  private Scalar() {}

  /**
   * A number or a truth, if its text is written again in the same way or says nothing more; else
   * the text, as of 007 or 1e400.
   */
  static Object of(String text) {
    if (WHOLE.matcher(text).matches() && !text.equals("-0")) {
      return Long.valueOf(text);
    }
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    OptionalDouble number = NumberText.parse(text);
    if (number.isPresent()
        && Double.isFinite(number.getAsDouble())
        && text.chars().filter(Character::isDigit).count() <= SURE_DIGITS
        && text.indexOf('.') > 0
        && !text.startsWith("+")
        && !text.matches("-?0\\d.*")) {
      return number.getAsDouble();
    }
    return text;
  }
}
