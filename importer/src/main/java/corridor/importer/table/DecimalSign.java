package corridor.importer.table;

import corridor.importer.NumberText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands before the decimals of a number. */
public enum DecimalSign {
  /** {@code 1234.5} or {@code 1,234.5}. */
  POINT('.', ','),
  /** {@code 1234,5} or {@code 1.234,5}. */
  COMMA(',', '.');

  private static final Set<String> MISSING =
      Set.of("", "-", "--", "—", "–", "/", "na", "n/a", "#n/a", "null", "none", "无", "缺失");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");

  private final char sign;
  private final Pattern grouped;
  private final String group;
  // Only one of the two signs can have been meant: 12,5 is no group of three digits.
  private final Pattern telling;

  DecimalSign(char sign, char group) {
    this.sign = sign;
    this.group = String.valueOf(group);
    this.grouped =
        Pattern.compile(
            "[+-]?\\d{1,3}(" + Pattern.quote(this.group) + "\\d{3})+([" + sign + "]\\d*)?");
    this.telling =
        Pattern.compile(
            "[+-]?(\\d+|\\d{1,3}([" + group + "]\\d{3})+)[" + sign + "](\\d{1,2}|\\d{4,}) ?%?");
  }

  /** The written form: {@code point} or {@code comma}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a text can only be a number with this decimal sign. */
  boolean isTold(String text) {
    return telling.matcher(text).matches();
  }

  /** Whether a text says that there is no number: it is blank, a dash, {@code NA}, 无 … */
  public static boolean isMissing(String text) {
    return text.length() < 8 && MISSING.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * The number, which may be too large to be finite; nothing if the text is no number. Full-width
   * digits, groups of thousands, blanks and a sign of per cent are understood: {@code 18.34%} is
   * 18.34.
   */
  public OptionalDouble parse(String text) {
    if (sign == '.') {
      OptionalDouble plain = NumberText.parse(text);
      if (plain.isPresent()) {
        return plain;
      }
    }
    String number = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    if (number.endsWith("%")) {
      number = number.substring(0, number.length() - 1);
    }
    if (grouped.matcher(number).matches()) {
      number = number.replace(group, "");
    } else if (sign == ',' && number.indexOf('.') >= 0) {
      return OptionalDouble.empty();
    }
    return NumberText.parse(number.replace(sign, '.'));
  }
}
