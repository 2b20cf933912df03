package corridor.importer;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the lines of an edge list are written, as its first line shows.
 *
 * @param separator the byte between two fields; for a space, any number of spaces and tabs
 * @param columns 2, or 3 with weights; any other number is the first line's mistake
 * @param start where the first line with a tie begins, in bytes
 * @param linesBefore how many lines come before that
 */
record EdgeFormat(byte separator, int columns, long start, int linesBefore) {
  private static final ImmutableSet<String> HEADER_WORDS =
      ImmutableSet.of(
          "from",
          "to",
          "source",
          "target",
          "src",
          "dst",
          "dest",
          "origin",
          "destination",
          "node1",
          "node2",
          "weight",
          "value",
          "strength",
          "count",
          "amount");
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  boolean weighted() {
    return columns == 3;
  }

  static boolean isBlank(int character) {
    return character == ' ' || character == '\t';
  }

  static boolean beginsComment(int character) {
    return character == '#' || character == '%';
  }

  /** Reads as far as the first line with a tie; empty if there is none. */
  static Optional<EdgeFormat> detect(InputStream in, EdgeList.Options options) throws IOException {
    long start = 0;
    Optional<EdgeFormat> headed = Optional.empty();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int before = 0; ; before++) {
      int end = readLine(in, line);
      if (line.size() == 0 && end < 0) {
        return Optional.empty();
      }
      byte[] bytes = line.toByteArray();
      int mark = before == 0 && beginsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
      String text =
          new String(bytes, mark, bytes.length - mark, StandardCharsets.ISO_8859_1).strip();
      long next = start + bytes.length + 1;
      if (!text.isEmpty() && !beginsComment(text.charAt(0))) {
        if (headed.isPresent()) {
          EdgeFormat format = headed.get();
          return Optional.of(new EdgeFormat(format.separator, format.columns, start, before));
        }
        byte separator = separator(text, options.separator());
        List<String> fields = fields(text, separator);
        EdgeFormat format = new EdgeFormat(separator, fields.size(), start + mark, before);
        if (!isHeader(fields, options.header())) {
          return Optional.of(format);
        }
        headed = Optional.of(format);
      }
      start = next;
    }
  }

  private static boolean beginsWithMark(byte[] line) {
    return line.length >= BYTE_ORDER_MARK.length
        && line[0] == BYTE_ORDER_MARK[0]
        && line[1] == BYTE_ORDER_MARK[1]
        && line[2] == BYTE_ORDER_MARK[2];
  }

  private static int readLine(InputStream in, ByteArrayOutputStream line) throws IOException {
    line.reset();
    int next = in.read();
    while (next >= 0 && next != '\n') {
      line.write(next);
      if (line.size() > EdgeBytes.LONGEST_LINE) {
        throw new EdgeBytes.LineTooLongException();
      }
      next = in.read();
    }
    return next;
  }

  private static byte separator(String line, EdgeList.Separator given) {
    return switch (given) {
      case TAB -> '\t';
      case SEMICOLON -> ';';
      case COMMA -> ',';
      case SPACE -> ' ';
      case DETECTED -> {
        for (char separator : new char[] {'\t', ';', ','}) {
          if (line.indexOf(separator) >= 0) {
            yield (byte) separator;
          }
        }
        yield ' ';
      }
    };
  }

  private static List<String> fields(String line, byte separator) {
    return separator == ' '
        ? Splitter.onPattern("[ \t]+").splitToList(line)
        : Splitter.on((char) separator).trimResults().splitToList(line);
  }

  private static boolean isHeader(List<String> fields, EdgeList.Header given) {
    return switch (given) {
      case PRESENT -> true;
      case ABSENT -> false;
      case DETECTED ->
          fields.stream()
              .map(field -> field.replace("\"", "").toLowerCase(Locale.ROOT))
              .allMatch(HEADER_WORDS::contains);
    };
  }
}
