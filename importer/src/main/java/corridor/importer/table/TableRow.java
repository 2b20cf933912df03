package corridor.importer.table;

import corridor.importer.IssueCode;
import java.util.List;
import java.util.Optional;

/**
 * A row as it stands in its file.
 *
 * @param line physical line, or row of the sheet, on which it begins
 * @param fields one a column; of a damaged row whatever could be told apart
 * @param damage why it cannot be used
 */
public record TableRow(long line, List<String> fields, Optional<Damage> damage) {
  /** Stands between the values of one field where a format has lists, as JSON does. */
  public static final char LIST_SEPARATOR = '\u001F';

  /**
   * Stands for bytes that the encoding does not know; no character of any text. U+FFFD is in the
   * file itself then, put there by a program that lost a character before.
   */
  public static final char UNDECODED = '\uFFFE';

  private static final int MOST_TEXT = 2_000;

  /** What is wrong with a row. */
  public record Damage(IssueCode code, String message, String hint) {}

  static TableRow of(long line, List<String> fields) {
    return new TableRow(line, fields, Optional.empty());
  }

  static TableRow damaged(long line, String text, IssueCode code, String message, String hint) {
    return new TableRow(line, List.of(text), Optional.of(new Damage(code, message, hint)));
  }

  /** The row on one line, for people; cut if it is very long. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (String field : fields) {
      if (text.length() > MOST_TEXT) {
        break;
      }
      text.append(text.isEmpty() ? "" : " | ")
          .append(field, 0, Math.min(field.length(), MOST_TEXT));
    }
    return text.toString().replace(LIST_SEPARATOR, ';');
  }
}
