package corridor.importer.table;

import corridor.importer.IssueCode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of delimited text as RFC 4180 has them, and of what comes close to it. A quote that
 * is never closed takes one line with it, not the rest of the file: after {@link #MOST_LINES} lines
 * the first is given up, and reading goes on with the one below it. A line whose quotes do not pair
 * is read as if quotes were ordinary characters, if it has as many fields as the table then.
 */
final class Records {
  /** A cell has no more lines than this. */
  static final int MOST_LINES = 200;

  private static final int MOST_CHARACTERS = 1 << 18;
  private static final String QUOTE_HINT =
      "double the quotes within a cell and put quotes around it, or say that there are none";

  private final PhysicalLines lines;
  private final char delimiter;
  private final char quote;
  private final int width;
  private final Deque<PhysicalLines.Line> returned = new ArrayDeque<>();

  /**
   * @param quote {@link TableOptions#NO_QUOTE} if nothing is quoted
   * @param width number of fields that a row has; 0 if any number will do
   */
  Records(PhysicalLines lines, char delimiter, char quote, int width) {
    this.lines = lines;
    this.delimiter = delimiter;
    this.quote = quote;
    this.width = width;
  }

  @Nullable TableRow next() throws IOException {
    PhysicalLines.Line line = take();
    while (line != null && line.text().isBlank() && !line.text().contains("\t")) {
      line = take();
    }
    if (line == null) {
      return null;
    }
    if (line.cut()) {
      return line.tooLong("is a quote missing, or is it no text?");
    }
    if (quote == TableOptions.NO_QUOTE || line.text().indexOf(quote) < 0) {
      return TableRow.of(line.number(), split(line.text()));
    }
    return quoted(line);
  }

  private PhysicalLines.@Nullable Line take() throws IOException {
    return returned.isEmpty() ? lines.next() : returned.removeFirst();
  }

  private List<String> split(String line) {
    List<String> fields = new ArrayList<>(Math.max(width, 4));
    int begin = 0;
    for (int end = line.indexOf(delimiter); end >= 0; end = line.indexOf(delimiter, begin)) {
      fields.add(line.substring(begin, end));
      begin = end + 1;
    }
    fields.add(line.substring(begin));
    return fields;
  }

  private TableRow quoted(PhysicalLines.Line first) throws IOException {
    QuotedFields fields = new QuotedFields(delimiter, quote);
    List<PhysicalLines.Line> more = new ArrayList<>();
    fields.add(first.text());
    int characters = first.text().length();
    while (fields.isOpen() && more.size() < MOST_LINES && characters < MOST_CHARACTERS) {
      PhysicalLines.Line next = take();
      if (next == null || next.cut()) {
        if (next != null) {
          more.add(next);
        }
        break;
      }
      more.add(next);
      characters += next.text().length();
      fields.add(next.text());
    }
    if (fields.isSound()) {
      return TableRow.of(first.number(), fields.found());
    }
    for (int i = more.size() - 1; i >= 0; i--) {
      returned.addFirst(more.get(i));
    }
    List<String> plain = split(first.text());
    if (plain.size() == width) {
      return TableRow.of(first.number(), plain);
    }
    return TableRow.damaged(
        first.number(),
        first.text(),
        IssueCode.BAD_QUOTE,
        fields.isOpen()
            ? "a quote is opened and not closed"
            : "text stands between a closing quote and the next delimiter",
        QUOTE_HINT);
  }
}
