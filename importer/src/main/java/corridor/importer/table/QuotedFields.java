package corridor.importer.table;

import java.util.ArrayList;
import java.util.List;

/** Takes a record with quotes apart, line by line. */
final class QuotedFields {
  private final char delimiter;
  private final char quote;
  private final List<String> fields = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private boolean open;
  private boolean textAfterQuote;
  private boolean begun;

  QuotedFields(char delimiter, char quote) {
    this.delimiter = delimiter;
    this.quote = quote;
  }

  /** Goes on with a line; only after {@link #isOpen()} is a second one part of the record. */
  void add(String line) {
    if (begun) {
      field.append('\n');
    }
    begun = true;
    boolean closed = false;
    for (int at = 0; at < line.length(); at++) {
      char character = line.charAt(at);
      if (open) {
        if (character != quote) {
          field.append(character);
        } else if (at + 1 < line.length() && line.charAt(at + 1) == quote) {
          field.append(quote);
          at++;
        } else {
          open = false;
          closed = true;
        }
      } else if (character == delimiter) {
        end();
        closed = false;
      } else if (character == quote && field.isEmpty() && !closed) {
        open = true;
      } else {
        textAfterQuote |= closed && character != ' ';
        field.append(character);
      }
    }
    if (!open) {
      end();
    }
  }

  private void end() {
    fields.add(field.toString());
    field.setLength(0);
  }

  /** Whether a quote waits for its end, which may be on the next line. */
  boolean isOpen() {
    return open;
  }

  /** Whether every quote is closed, right before a delimiter. */
  boolean isSound() {
    return !open && !textAfterQuote;
  }

  List<String> found() {
    return fields;
  }
}
