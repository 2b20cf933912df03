package corridor.importer.graphfile;

import corridor.importer.IssueCode;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows of a text with a delimiter: tab, semicolon, comma or blank, as its first line has it. */
final class DelimitedText implements AutoCloseable {
  private static final int HEAD = 1 << 16;
  private static final int FIELDS = 2 * Limits.MATRIX;

  private final Reader reader;
  private final CloseableIterator<CsvRecord> records;
  private final char delimiter;
  private int line;

  private DelimitedText(Reader reader, CsvReader<CsvRecord> csv, char delimiter) {
    this.reader = reader;
    this.records = csv.iterator();
    this.delimiter = delimiter;
  }

  static DelimitedText open(GraphSource source) throws IOException {
    char delimiter = delimiterOf(source.head(HEAD));
    Reader reader = source.reader();
    CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(
                CsvRecordHandler.of(
                    limits -> limits.maxFields(FIELDS).maxRecordSize(Lines.LONGEST)),
                reader);
    return new DelimitedText(reader, csv, delimiter);
  }

  /** The delimiter that the first line with any has most often outside quotes. */
  static char delimiterOf(String head) {
    for (String line : head.split("\\R", -1)) {
      if (line.isBlank()) {
        continue;
      }
      String plain = line.replaceAll("\"[^\"]*\"", "");
      char best = ',';
      long most = 0;
      for (char candidate : new char[] {'\t', ';', ','}) {
        long count = plain.chars().filter(c -> c == candidate).count();
        if (count > most) {
          best = candidate;
          most = count;
        }
      }
      return most > 0 || plain.strip().indexOf(' ') < 0 ? best : ' ';
    }
    return ',';
  }

  char delimiter() {
    return delimiter;
  }

  /** The next row, or nothing at the end: no fields. Blank rows are passed over. */
  List<String> next() throws IOException, BadFileException {
    try {
      while (records.hasNext()) {
        CsvRecord row = records.next();
        line = Math.toIntExact(row.getStartingLineNumber());
        if (row.getFields().stream().anyMatch(field -> !field.isBlank())) {
          return row.getFields();
        }
      }
      return List.of();
    } catch (CsvParseException e) {
      if (String.valueOf(e.getMessage()).contains("aximum")
          || String.valueOf(e.getMessage()).contains("exceed")) {
        throw BadFileException.tooLarge(
            line + 1, 0, "a row has more than " + FIELDS + " fields, or far too long ones");
      }
      throw new BadFileException(
          IssueCode.BAD_QUOTE,
          line + 1,
          0,
          "a quote is not closed, or a field goes on after it",
          "quote the whole field and double the quotes inside it");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Line on which the row begins. */
  int line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    records.close();
    reader.close();
  }
}
