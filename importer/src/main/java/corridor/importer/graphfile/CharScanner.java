package corridor.importer.graphfile;

import java.io.IOException;
import java.io.Reader;

/** Characters one by one, with line and column; one character can be looked at beforehand. */
final class CharScanner {
  /** The end of the file. */
  static final int END = -1;

  private final Reader in;
  private final char[] buffer = new char[1 << 14];
  private int at;
  private int filled;
  private int line = 1;
  private int column = 1;

  CharScanner(Reader in) {
    this.in = in;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  /** The next character, which stays, or {@link #END}. */
  int peek() throws IOException {
    if (at == filled && !fill()) {
      return END;
    }
    return buffer[at];
  }

  private boolean fill() throws IOException {
    filled = Math.max(in.read(buffer, 0, buffer.length), 0);
    at = 0;
    return filled > 0;
  }

  /** The next character, or {@link #END}. */
  int next() throws IOException {
    int character = peek();
    if (character != END) {
      at++;
      // Of CR LF the line feed ends the line, and so does a lone CR.
      if (character == '\n' || (character == '\r' && peek() != '\n')) {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return character;
  }

  void skipLine() throws IOException {
    int start = line;
    while (line == start && next() != END) {
      // on to the next line
    }
  }

  /** Adds a character to a text that began in this place, and refuses one that is too long. */
  static void append(StringBuilder text, int character, int line, int column)
      throws BadFileException {
    if (text.length() >= Limits.TEXT) {
      throw BadFileException.tooLarge(
          line, column, "a text is longer than " + Limits.TEXT + " characters");
    }
    text.append((char) character);
  }

  static boolean isSpace(int character) {
    return character == ' '
        || (character >= '\t' && character <= '\r')
        || character == '\u00A0'
        || character == '\u3000';
  }
}
