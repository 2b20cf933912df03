package corridor.importer.table;

import corridor.importer.IssueCode;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a text, whatever they end with: LF, CR or CRLF. No line takes all the memory. */
final class PhysicalLines implements Closeable {
  /** The longest line that is read: 1 Mi characters. */
  static final int LONGEST = 1 << 20;

  /**
   * A line without its end.
   *
   * @param cut whether it is longer than {@link #LONGEST}, so that the rest of it is left out
   */
  record Line(long number, String text, boolean cut) {

    /** The row that a line which was cut stands for. */
    TableRow tooLong(String hint) {
      return TableRow.damaged(
          number,
          text.substring(0, 100),
          IssueCode.LINE_TOO_LONG,
          "the line is longer than " + LONGEST + " characters",
          hint);
    }
  }

  private final Reader in;
  private final char[] buffer = new char[1 << 16];
  private final StringBuilder pending = new StringBuilder();
  private int at;
  private int end;
  private long number;
  private boolean afterReturn;

  PhysicalLines(Reader in) {
    this.in = in;
  }

  @Nullable Line next() throws IOException {
    pending.setLength(0);
    boolean cut = false;
    boolean some = false;
    while (true) {
      if (at == end && !fill()) {
        return some ? new Line(++number, pending.toString(), cut) : null;
      }
      if (afterReturn) {
        afterReturn = false;
        if (buffer[at] == '\n') {
          at++;
          continue;
        }
      }
      some = true;
      int begin = at;
      while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      boolean ended = at < end;
      int room = LONGEST - pending.length();
      if (at - begin > room) {
        cut = true;
      }
      int taken = Math.min(room, at - begin);
      if (ended) {
        afterReturn = buffer[at++] == '\r';
        String text =
            pending.isEmpty()
                ? new String(buffer, begin, taken)
                : pending.append(buffer, begin, taken).toString();
        return new Line(++number, text, cut);
      }
      pending.append(buffer, begin, taken);
    }
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
