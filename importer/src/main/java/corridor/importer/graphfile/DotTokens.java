package corridor.importer.graphfile;

import corridor.importer.Issues;
import java.io.IOException;

/** The words and signs of DOT. */
final class DotTokens {
  /** What a token is. */
  enum Sort {
    /** A name, number, text in quotes or HTML text. */
    ID,
    /** One of {@code { } [ ] ; , = : +}. */
    SIGN,
    /** {@code ->} or {@code --}. */
    EDGE,
    END
  }

  private final CharScanner text;
  private Sort sort = Sort.END;
  private String value = "";
  private boolean quoted;
  private int line;
  private int column;

  DotTokens(CharScanner text) {
    this.text = text;
  }

  Sort sort() {
    return sort;
  }

  String value() {
    return value;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  boolean isSign(char sign) {
    return sort == Sort.SIGN && value.charAt(0) == sign;
  }

  /** Whether it is this keyword, in any case, and not in quotes. */
  boolean isWord(String keyword) {
    return sort == Sort.ID && !quoted && value.equalsIgnoreCase(keyword);
  }

  BadFileException unexpected(String expected) {
    return BadFileException.syntax(
        line,
        column,
        expected
            + " was expected, not "
            + (sort == Sort.END ? "the end of the file" : Issues.quote(value)),
        "is the file whole?");
  }

  /** Goes to the next token. */
  void next() throws IOException, BadFileException {
    skipSpace();
    line = text.line();
    column = text.column();
    quoted = false;
    int character = text.peek();
    if (character == CharScanner.END) {
      sort = Sort.END;
      value = "";
    } else if (character == '"') {
      sort = Sort.ID;
      quoted = true;
      value = quotedText();
    } else if (character == '<') {
      sort = Sort.ID;
      quoted = true;
      value = html();
    } else if ("{}[];,=:+".indexOf(character) >= 0) {
      sort = Sort.SIGN;
      value = Character.toString(text.next());
    } else if (character == '-') {
      dash();
    } else if (isIdPart(character)) {
      sort = Sort.ID;
      value = word(new StringBuilder());
    } else {
      throw BadFileException.syntax(
          line,
          column,
          "the sign " + Issues.quote(Character.toString(character)) + " has no meaning here",
          "put names with other signs than letters, digits and _ into quotes");
    }
  }

  private void dash() throws IOException, BadFileException {
    text.next();
    int character = text.peek();
    if (character == '>' || character == '-') {
      sort = Sort.EDGE;
      value = "-" + (char) text.next();
    } else if ((character >= '0' && character <= '9') || character == '.') {
      sort = Sort.ID;
      value = word(new StringBuilder("-"));
    } else {
      throw BadFileException.syntax(line, column, "a lone -", "edges are written -> or --");
    }
  }

  private static boolean isIdPart(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '_'
        || character == '.'
        || (character >= 0x80 && !CharScanner.isSpace(character));
  }

  private String word(StringBuilder word) throws IOException, BadFileException {
    while (isIdPart(text.peek())) {
      append(word, text.next());
    }
    return word.toString();
  }

  private void append(StringBuilder word, int character) throws BadFileException {
    CharScanner.append(word, character, line, column);
  }

  /** Texts in quotes may be joined by +. */
  private String quotedText() throws IOException, BadFileException {
    StringBuilder joined = new StringBuilder();
    do {
      text.next();
      for (int c = text.next(); c != '"'; c = text.next()) {
        if (c == CharScanner.END) {
          throw BadFileException.syntax(line, column, "a quote is not closed", "write it as \\\"");
        }
        if (c == '\\') {
          escape(joined);
        } else {
          append(joined, c);
        }
      }
      skipSpace();
      if (text.peek() != '+') {
        return joined.toString();
      }
      text.next();
      skipSpace();
    } while (text.peek() == '"');
    throw BadFileException.syntax(text.line(), text.column(), "a text in quotes must follow +", "");
  }

  // \n, \l and \r end lines of a label; other escapes, such as \N, stay as they are.
  private void escape(StringBuilder joined) throws IOException, BadFileException {
    int c = text.peek();
    if (c == '"') {
      append(joined, text.next());
    } else if (c == '\n' || c == '\r') {
      if (text.next() == '\r' && text.peek() == '\n') {
        text.next();
      }
    } else if (c == 'n' || c == 'l' || c == 'r') {
      text.next();
      append(joined, '\n');
    } else if (c == '\\') {
      text.next();
      append(joined, '\\');
    } else {
      append(joined, '\\');
    }
  }

  private String html() throws IOException, BadFileException {
    StringBuilder html = new StringBuilder();
    text.next();
    for (int depth = 1; ; ) {
      int c = text.next();
      if (c == CharScanner.END) {
        throw BadFileException.syntax(line, column, "an HTML text is not closed", "");
      }
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      if (depth == 0) {
        return html.toString();
      }
      append(html, c);
    }
  }

  private void skipSpace() throws IOException, BadFileException {
    while (true) {
      int character = text.peek();
      if (CharScanner.isSpace(character)) {
        text.next();
      } else if (character == '#' && text.column() == 1) {
        text.skipLine();
      } else if (character == '/') {
        comment();
      } else {
        return;
      }
    }
  }

  private void comment() throws IOException, BadFileException {
    int atLine = text.line();
    int atColumn = text.column();
    text.next();
    int second = text.next();
    if (second == '/') {
      text.skipLine();
    } else if (second == '*') {
      for (int last = 0, c = text.next(); last != '*' || c != '/'; last = c, c = text.next()) {
        if (c == CharScanner.END) {
          throw BadFileException.syntax(atLine, atColumn, "a comment is not closed", "");
        }
      }
    } else {
      throw BadFileException.syntax(atLine, atColumn, "a lone /", "put names with / into quotes");
    }
  }
}
