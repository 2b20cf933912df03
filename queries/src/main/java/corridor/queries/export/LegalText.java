package corridor.queries.export;

import java.util.function.IntPredicate;

/** Text that a format can hold, with a count of the characters that it cannot. */
final class LegalText {
  private final IntPredicate legal;
  private final int replacement;
  private long replaced;

  private LegalText(IntPredicate legal, int replacement) {
    this.legal = legal;
    this.replacement = replacement;
  }

  /** What XML 1.0 can hold; anything else becomes U+FFFD. */
  static LegalText ofXml() {
    return new LegalText(LegalText::isXml, 0xFFFD);
  }

  /** What UTF-8 can hold: anything but halves of characters, which become U+FFFD. */
  static LegalText ofUtf8() {
    return new LegalText(LegalText::isWhole, 0xFFFD);
  }

  /** What stands between quotes on one line without any way to escape; else a space. */
  static LegalText ofQuotedLine() {
    return new LegalText(
        character ->
            isWhole(character)
                && !Character.isISOControl(character)
                && character != '"'
                && character != '\\'
                && character != '\u2028'
                && character != '\u2029',
        ' ');
  }

  private static boolean isWhole(int character) {
    return character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE;
  }

  private static boolean isXml(int character) {
    return character >= ' '
        ? isWhole(character) && character != 0xFFFE && character != 0xFFFF
        : character == '\t' || character == '\n' || character == '\r';
  }

  /** {@code text} with each character that cannot be held replaced. */
  String of(String text) {
    if (text.codePoints().allMatch(legal)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              if (legal.test(character)) {
                out.appendCodePoint(character);
              } else {
                out.appendCodePoint(replacement);
                replaced++;
              }
            });
    return out.toString();
  }

  /** How many characters have been replaced. */
  long replaced() {
    return replaced;
  }
}
