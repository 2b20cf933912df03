package corridor.importer;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the fields of one record and the physical line each begins on. When the parser gives up,
 * it still knows on which field.
 */
final class CsvFields extends AbstractBaseCsvCallbackHandler<CsvFields.Found> {
  /**
   * A record as it stands in the file.
   *
   * @param lines physical line each field begins on
   * @param strayQuote number of the first unquoted field with a quote in it, from 1; 0 if none has
   */
  record Found(int line, List<String> fields, List<Integer> lines, int strayQuote) {}

  private final List<String> fields = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private int line;
  private int strayQuote;

  @Override
  protected void handleBegin(long startingLine) {
    fields.clear();
    lines.clear();
    line = Math.toIntExact(startingLine);
    strayQuote = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    String field = new String(buffer, offset, length);
    fields.add(field);
    lines.add(line);
    if (quoted) {
      line += lineBreaks(field, field.length());
    } else if (strayQuote == 0 && field.indexOf('"') >= 0) {
      strayQuote = index + 1;
    }
  }

  @Override
  protected Found buildRecord() {
    int first = lines.isEmpty() ? line : lines.get(0);
    return new Found(first, List.copyOf(fields), List.copyOf(lines), strayQuote);
  }

  /** Physical line on which the field begins that is being read. */
  int currentLine() {
    return line;
  }

  /** Number of the field that is being read, from 1. */
  int currentColumn() {
    return fields.size() + 1;
  }

  /** Line breaks in the first {@code end} characters: LF, CR or CRLF. */
  static int lineBreaks(String text, int end) {
    int count = 0;
    for (int i = 0; i < end; i++) {
      char character = text.charAt(i);
      if (character == '\r' || (character == '\n' && (i == 0 || text.charAt(i - 1) != '\r'))) {
        count++;
      }
    }
    return count;
  }
}
