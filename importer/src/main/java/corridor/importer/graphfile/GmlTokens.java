package corridor.importer.graphfile;

import corridor.importer.Issues;
import corridor.importer.NumberText;
import java.io.IOException;
import java.util.OptionalDouble;

/** The keys and values of GML. */
final class GmlTokens {
  private final CharScanner text;
  private String key = "";
  private int line;
  private int column;

  GmlTokens(CharScanner text) {
    this.text = text;
  }

  String key() {
    return key;
  }

  boolean is(String name) {
    return key.equals(name);
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  private void skipSpace() throws IOException {
    while (true) {
      int character = text.peek();
      if (character == '#' && text.column() == 1) {
        text.skipLine();
      } else if (CharScanner.isSpace(character)) {
        text.next();
      } else {
        return;
      }
    }
  }

  /** Goes to the next key; false at the end of the list or, outside any, of the file. */
  boolean nextKey(boolean inList) throws IOException, BadFileException {
    skipSpace();
    line = text.line();
    column = text.column();
    int character = text.peek();
    if (character == ']' && inList) {
      text.next();
      return false;
    }
    if (character == CharScanner.END && !inList) {
      return false;
    }
    if (character == CharScanner.END) {
      throw BadFileException.syntax(line, column, "the file ends within a list", "is it whole?");
    }
    if (!Character.isLetter(character) && character != '_') {
      throw BadFileException.syntax(
          line,
          column,
          "a key was expected, not " + Issues.quote(Character.toString(character)),
          "keys begin with a letter");
    }
    key = word();
    return true;
  }

  private String word() throws IOException, BadFileException {
    StringBuilder word = new StringBuilder();
    for (int c = text.peek();
        c != CharScanner.END && !CharScanner.isSpace(c) && "[]\"".indexOf(c) < 0;
        c = text.peek()) {
      CharScanner.append(word, text.next(), line, column);
    }
    return word.toString();
  }

  /** Whether the value of the key is a list. */
  boolean atList() throws IOException {
    skipSpace();
    return text.peek() == '[';
  }

  void openList() throws IOException, BadFileException {
    if (!atList()) {
      throw BadFileException.syntax(
          text.line(), text.column(), key + " must be a list", "write " + key + " [ … ]");
    }
    text.next();
  }

  /** Passes over a list and all within it. */
  void skipList() throws IOException, BadFileException {
    openList();
    for (int depth = 1; depth > 0; ) {
      if (depth > Limits.DEPTH) {
        throw BadFileException.tooLarge(
            text.line(),
            text.column(),
            "more than " + Limits.DEPTH + " lists are within each other");
      }
      skipSpace();
      int character = text.peek();
      if (character == CharScanner.END) {
        throw BadFileException.syntax(line, column, "a list is not closed", "is the file whole?");
      } else if (character == '"') {
        quoted();
      } else {
        text.next();
        depth += character == '[' ? 1 : character == ']' ? -1 : 0;
      }
    }
  }

  /** A text, a whole number, a number or a word. */
  Object value() throws IOException, BadFileException {
    skipSpace();
    if (text.peek() == '"') {
      return Entities.unescape(quoted());
    }
    int atLine = text.line();
    int atColumn = text.column();
    String word = word();
    if (word.isEmpty()) {
      throw BadFileException.syntax(
          atLine, atColumn, key + " has no value", "a number or a text in quotes");
    }
    OptionalDouble number = NumberText.parse(word);
    if (number.isEmpty() || Double.isInfinite(number.getAsDouble())) {
      return word;
    }
    return AttributeType.WHOLE
        .parse(word)
        .filter(whole -> whole.toString().equals(word))
        .orElse(
            // A number is kept as text if that is the only way to keep its digits, as of an id 007.
            word.matches("[+-]?0\\d+|[+-]?\\d{19,}|\\+.*") ? word : number.getAsDouble());
  }

  private String quoted() throws IOException, BadFileException {
    int atLine = text.line();
    int atColumn = text.column();
    text.next();
    StringBuilder quoted = new StringBuilder();
    while (text.peek() != '"') {
      if (text.peek() == CharScanner.END) {
        throw BadFileException.syntax(
            atLine, atColumn, "a quote is not closed", "write a quote inside a text as &quot;");
      }
      CharScanner.append(quoted, text.next(), line, column);
    }
    text.next();
    return quoted.toString();
  }
}
