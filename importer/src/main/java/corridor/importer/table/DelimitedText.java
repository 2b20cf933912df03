package corridor.importer.table;

import com.google.common.collect.ImmutableList;
import corridor.importer.IssueCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Comma-separated values and their kin. */
final class DelimitedText implements TableFile {
  private static final char[] DELIMITERS = {'\t', ',', ';', '|'};
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int ROWS_LOOKED_AT = 200;
  private static final int CHARACTERS_LOOKED_AT = 1 << 18;

  private final InputFile file;
  private final ByteCount bytes;
  private final PhysicalLines lines;
  private final Records records;
  private final HeaderRow header;
  private final Detected detected;
  private int rowsAbove;

  private DelimitedText(
      InputFile file, ByteCount bytes, Reader text, HeaderRow header, Detected detected) {
    this.file = file;
    this.bytes = bytes;
    this.header = header;
    this.detected = detected;
    lines = new PhysicalLines(text);
    records =
        new Records(
            lines,
            detected.delimiter().orElse(','),
            detected.quote().orElse(TableOptions.NO_QUOTE),
            header.names().size());
    rowsAbove = header.rowsUsed();
  }

  static TableFile open(InputFile file, TableOptions options) throws IOException {
    Charset charset =
        options.encoding().isPresent() ? options.encoding().get() : detectEncoding(file);
    String begin;
    try (Reader text = decode(file.open(), charset)) {
      begin = read(text);
    } catch (EOFException | ZipException e) {
      throw InputFile.damagedGzip(file.path());
    }
    char quote = options.quote().orElse('"');
    char delimiter =
        options.delimiter().isPresent() ? options.delimiter().get() : detectDelimiter(begin, quote);
    List<TableRow> rows = rows(begin, delimiter, quote);
    if (rows.isEmpty()) {
      throw new UnreadableTableException(
          IssueCode.EMPTY_FILE, file.name() + " holds nothing, not even a header", "");
    }
    if (begin.indexOf('\0') >= 0
        && begin.chars().filter(c -> c == 0).count() > begin.length() / 8) {
      throw new UnreadableTableException(
          IssueCode.DAMAGED_FILE,
          file.name() + " is no text in " + charset.name(),
          "if it is text, say its encoding");
    }
    HeaderRow header = HeaderRow.find(rows, options.header(), false);
    if (options.header().isPresent() && options.header().getAsInt() != header.line()) {
      throw new UnreadableTableException(
          IssueCode.MISSING_HEADER,
          file.name() + " has no row that begins on line " + options.header().getAsInt(),
          "the names of the columns are within the first " + ROWS_LOOKED_AT + " rows");
    }
    DecimalSign decimal =
        options
            .decimal()
            .orElseGet(() -> detectDecimal(rows.subList(header.rowsUsed(), rows.size())));
    Detected detected =
        new Detected(
            "CSV",
            Optional.of(charset),
            Optional.of(delimiter),
            Optional.of(quote).filter(character -> character != TableOptions.NO_QUOTE),
            header.line(),
            Optional.empty(),
            decimal);
    ByteCount bytes = file.packedBytes();
    return new DelimitedText(file, bytes, decode(file.open(bytes), charset), header, detected);
  }

  static Charset detectEncoding(InputFile file) throws IOException {
    try (InputStream in = file.open()) {
      return Encoding.detect(in);
    } catch (EOFException | ZipException e) {
      throw InputFile.damagedGzip(file.path());
    }
  }

  static Reader decode(InputStream in, Charset charset) throws IOException {
    Reader text =
        new java.io.BufferedReader(
            new InputStreamReader(
                in,
                charset
                    .newDecoder()
                    .replaceWith(String.valueOf(TableRow.UNDECODED))
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)),
            1 << 16);
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private static String read(Reader text) throws IOException {
    char[] buffer = new char[CHARACTERS_LOOKED_AT];
    int length = 0;
    int read = text.read(buffer, 0, buffer.length);
    while (read > 0) {
      length += read;
      read = text.read(buffer, length, buffer.length - length);
    }
    return new String(buffer, 0, length);
  }

  // Rows cut off at the end of what is looked at have no say, unless they are all there is.
  private static List<TableRow> rows(String begin, char delimiter, char quote) throws IOException {
    List<TableRow> rows = new ArrayList<>();
    try (PhysicalLines lines = new PhysicalLines(new StringReader(begin))) {
      Records records = new Records(lines, delimiter, quote, 0);
      TableRow row = records.next();
      while (row != null && rows.size() < ROWS_LOOKED_AT) {
        rows.add(row);
        row = records.next();
      }
      if (row == null && begin.length() == CHARACTERS_LOOKED_AT && rows.size() > 1) {
        rows.remove(rows.size() - 1);
      }
    }
    return rows;
  }

  // The one by which most rows have one number of fields, and more than one; of equals the one
  // that gives more fields.
  private static char detectDelimiter(String begin, char quote) throws IOException {
    char best = ',';
    double bestShare = 0;
    long bestWidth = 0;
    for (char delimiter : DELIMITERS) {
      List<TableRow> rows = rows(begin, delimiter, quote);
      for (var width :
          rows.stream()
              .filter(row -> row.damage().isEmpty() && row.fields().size() > 1)
              .collect(Collectors.groupingBy(row -> row.fields().size(), Collectors.counting()))
              .entrySet()) {
        double share = (double) width.getValue() / rows.size();
        if (share > bestShare || (share == bestShare && width.getKey() > bestWidth)) {
          best = delimiter;
          bestShare = share;
          bestWidth = width.getKey();
        }
      }
    }
    return best;
  }

  /** A comma if some fields can only be numbers with one, and none only a number with a point. */
  static DecimalSign detectDecimal(List<TableRow> rows) {
    boolean comma = false;
    for (TableRow row : rows) {
      for (String field : row.fields()) {
        String text = field.strip();
        if (DecimalSign.POINT.isTold(text)) {
          return DecimalSign.POINT;
        }
        comma |= DecimalSign.COMMA.isTold(text);
      }
    }
    return comma ? DecimalSign.COMMA : DecimalSign.POINT;
  }

  @Override
  public ImmutableList<String> header() {
    return header.names();
  }

  @Override
  public Detected detected() {
    return detected;
  }

  @Override
  public @Nullable TableRow next() throws IOException {
    try {
      for (; rowsAbove > 0; rowsAbove--) {
        records.next();
      }
      TableRow row = records.next();
      return row == null ? null : checked(row);
    } catch (EOFException | ZipException e) {
      throw InputFile.damagedGzip(file.path());
    }
  }

  private TableRow checked(TableRow row) {
    int width = header.names().size();
    if (row.damage().isPresent() || row.fields().size() == width) {
      return row;
    }
    List<String> fields = row.fields();
    while (fields.size() > width && fields.get(fields.size() - 1).isEmpty()) {
      fields = fields.subList(0, fields.size() - 1);
    }
    if (fields.size() == width) {
      return TableRow.of(row.line(), fields);
    }
    return new TableRow(
        row.line(),
        row.fields(),
        Optional.of(
            new TableRow.Damage(
                IssueCode.RAGGED_ROW,
                "the row has "
                    + row.fields().size()
                    + (row.fields().size() == 1 ? " field" : " fields")
                    + ", the table has "
                    + width
                    + " columns",
                charsetHint())));
  }

  private String charsetHint() {
    return detected.encoding().filter(StandardCharsets.UTF_8::equals).isPresent()
        ? "a delimiter or a quote is missing or too many"
        : "a delimiter or a quote is missing or too many, or the encoding is another";
  }

  @Override
  public long bytesRead() {
    return bytes.count();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
