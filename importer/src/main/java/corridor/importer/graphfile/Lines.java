package corridor.importer.graphfile;

import corridor.importer.IssueCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Lines, none of them too long for the memory, and the words of a line. */
final class Lines {
  /** Characters of a line. */
  static final int LONGEST = 16 << 20;

  /**
   * A word of a line.
   *
   * @param column where it begins, from 1
   * @param quoted whether it stood in quotes
   */
  record Word(String text, int column, boolean quoted) {}

  private final BufferedReader in;
  private String line = "";
  private int number;

  Lines(Reader in) {
    this.in = new BufferedReader(in, 1 << 16);
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException, BadFileException {
    StringBuilder text = new StringBuilder();
    int character = in.read();
    if (character < 0) {
      line = "";
      return false;
    }
    number++;
    for (; character >= 0 && character != '\n' && character != '\r'; character = in.read()) {
      if (text.length() >= LONGEST) {
        throw BadFileException.tooLarge(
            number, 0, "a line is longer than " + LONGEST + " characters");
      }
      text.append((char) character);
    }
    if (character == '\r') {
      in.mark(1);
      if (in.read() != '\n') {
        in.reset();
      }
    }
    line = text.toString();
    return true;
  }

  String line() {
    return line;
  }

  /** Number of the line, from 1. */
  int number() {
    return number;
  }

  /** The words of the line, between blanks; a word in quotes may hold blanks. */
  List<Word> words() throws BadFileException {
    return words(line, number, false);
  }

  /** The words; commas separate them too if so said. */
  static List<Word> words(String line, int number, boolean commas) throws BadFileException {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      char character = line.charAt(at);
      if (isSeparator(character, commas)) {
        at++;
      } else if (character == '"' || (character == '\'' && closes(line, at, commas))) {
        int end = line.indexOf(character, at + 1);
        if (end < 0) {
          throw new BadFileException(
              IssueCode.BAD_QUOTE, number, at + 1, "a quote is not closed", "close it on its line");
        }
        words.add(new Word(line.substring(at + 1, end), at + 1, true));
        at = end + 1;
      } else {
        int start = at;
        while (at < line.length() && !isSeparator(line.charAt(at), commas)) {
          at++;
        }
        words.add(new Word(line.substring(start, at), start + 1, false));
      }
    }
    return words;
  }

  // An apostrophe may begin a word ('t Hart) as well as quote one.
  private static boolean closes(String line, int at, boolean commas) {
    int end = line.indexOf('\'', at + 1);
    return end > 0 && (end + 1 == line.length() || isSeparator(line.charAt(end + 1), commas));
  }

  private static boolean isSeparator(char character, boolean commas) {
    return CharScanner.isSpace(character) || (commas && character == ',');
  }
}
