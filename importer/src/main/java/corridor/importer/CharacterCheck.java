package corridor.importer;

import java.util.Locale;
import java.util.Queue;

/** Finds bytes that are not UTF-8 and characters that XML 1.0 cannot hold. */
final class CharacterCheck {
  private static final String HINT_UTF8 =
      "save the file as UTF-8; one that was saved as GBK or GB18030 has to be converted";
  private static final String HINT_ILLEGAL = "delete the character";

  private final Queue<Utf8Reader.BadBytes> badBytes;

  CharacterCheck(Queue<Utf8Reader.BadBytes> badBytes) {
    this.badBytes = badBytes;
  }

  /** Checks the field of a row at a position; it gets one finding at most. */
  void check(Row row, int position, String field) {
    boolean said = false;
    for (int at = 0; at < field.length(); at++) {
      char character = field.charAt(at);
      if (character == Utf8Reader.BAD && !isLowHalf(field, at)) {
        Utf8Reader.BadBytes bad = badBytes.remove();
        if (!said) {
          row.reportCharacter(IssueCode.BAD_UTF8, position, at, badUtf8(bad), HINT_UTF8);
          said = true;
        }
      } else if (!said && isIllegal(character)) {
        row.reportCharacter(
            IssueCode.ILLEGAL_CHARACTER, position, at, illegal(character), HINT_ILLEGAL);
        said = true;
      }
    }
  }

  private static String badUtf8(Utf8Reader.BadBytes bad) {
    return String.format(
        Locale.ROOT, "the byte 0x%02X at offset %d is not UTF-8", bad.first(), bad.offset());
  }

  private static String illegal(char character) {
    return String.format(
        Locale.ROOT, "the character U+%04X is not allowed in XML 1.0", (int) character);
  }

  private static boolean isLowHalf(String text, int at) {
    return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  // Lone surrogates cannot come out of the decoder.
  private static boolean isIllegal(char character) {
    return (character < ' ' && character != '\t' && character != '\n' && character != '\r')
        || character >= '\uFFFE';
  }
}
