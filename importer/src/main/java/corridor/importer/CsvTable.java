package corridor.importer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads the rows of one file, and finds what is wrong with it as a CSV file of its table. */
final class CsvTable {
  private final Table table;
  private final String file;
  private final Issues issues;
  private ImmutableList<String> headers = ImmutableList.of();
  private ImmutableMap<String, Integer> positions = ImmutableMap.of();
  private boolean headerIsRight = true;

  CsvTable(Table table, String file, Issues issues) {
    this.table = table;
    this.file = file;
    this.issues = issues;
  }

  /** The header row; empty if it could not be made out. */
  ImmutableList<String> headers() {
    return headers;
  }

  /**
   * Hands over every row, in order.
   *
   * @return whether the rows tell all: the file was read to its end, and its header is right
   */
  boolean read(InputStream in, Consumer<Row> rows) throws IOException {
    CsvFields fields = new CsvFields();
    try (InputStream unpacked = file.endsWith(".gz") ? new GZIPInputStream(in) : in;
        Utf8Reader text = new Utf8Reader(unpacked);
        CsvReader<CsvFields.Found> csv =
            CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(fields, text);
        CloseableIterator<CsvFields.Found> records = csv.iterator()) {
      CharacterCheck characters = new CharacterCheck(text.badBytes());
      if (!records.hasNext()) {
        issues.addForFile(
            IssueCode.EMPTY_FILE, file, "the file is empty", "its first row names the columns");
        return false;
      }
      if (!readHeader(records.next(), characters)) {
        return false;
      }
      while (records.hasNext()) {
        rows.accept(row(records.next(), characters));
      }
      return headerIsRight;
    } catch (CsvParseException e) {
      reportQuote(fields.currentLine(), fields.currentColumn());
      return false;
    } catch (ZipException | EOFException e) {
      reportGzip(e);
      return false;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof ZipException || e.getCause() instanceof EOFException) {
        reportGzip(e.getCause());
        return false;
      }
      throw e.getCause();
    }
  }

  private void reportGzip(IOException cause) {
    issues.addForFile(
        IssueCode.DAMAGED_GZIP,
        file,
        "the gzip stream is damaged: "
            + (cause.getMessage() == null ? "it is empty" : cause.getMessage()),
        "copy or pack the file again");
  }

  private void reportQuote(int line, int column) {
    issues.add(
        Issue.of(
            IssueCode.BAD_QUOTE,
            file,
            line,
            column,
            headerOf(column)
                + ": the quote that opens this field is not closed where the field ends",
            "nothing after this line was read; double a quote inside a quoted field: \"\""));
  }

  private String headerOf(int column) {
    return column <= headers.size() ? headers.get(column - 1) : "field " + column;
  }

  // ---- header

  private boolean readHeader(CsvFields.Found record, CharacterCheck characters) {
    List<String> names = record.fields();
    // Its names mean nothing if one is garbled: only that is said, and nothing of the rows.
    Row row = new Row(file, ImmutableMap.of(), record, false, issues);
    for (int i = 0; i < names.size() && row.isSound(); i++) {
      characters.check(row, i, names.get(i));
    }
    if (!row.isSound()) {
      return false;
    }
    Map<String, Integer> known = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      known.putIfAbsent(names.get(i), i);
    }
    if (table.headers().stream().noneMatch(known::containsKey)) {
      issues.add(
          Issue.of(
              IssueCode.MISSING_HEADER,
              file,
              record.line(),
              0,
              "the first row names none of the columns " + String.join(", ", table.headers()),
              "the first row names the columns, separated by commas"));
      return false;
    }
    headers = ImmutableList.copyOf(names);
    positions = ImmutableMap.copyOf(known);
    for (int i = 0; i < headers.size(); i++) {
      checkHeader(record.line(), i);
    }
    for (String name : required()) {
      if (!known.containsKey(name)) {
        headerIsRight = false;
        issues.add(
            Issue.of(
                IssueCode.MISSING_COLUMN,
                file,
                record.line(),
                0,
                name + ": the column is missing",
                "required here: " + String.join(", ", required())));
      }
    }
    return true;
  }

  private void checkHeader(int line, int index) {
    String name = headers.get(index);
    if (!table.has(name)) {
      headerIsRight = false;
      issues.add(
          Issue.of(
              IssueCode.UNKNOWN_COLUMN,
              file,
              line,
              index + 1,
              Issues.quote(name) + " is no column of " + table.file(),
              "columns: " + String.join(", ", table.headers())));
    } else if (headers.indexOf(name) < index) {
      headerIsRight = false;
      issues.add(
          Issue.of(
              IssueCode.DUPLICATE_COLUMN,
              file,
              line,
              index + 1,
              name + ": the column comes twice",
              "it is column " + (headers.indexOf(name) + 1) + " already"));
    }
  }

  private List<String> required() {
    return table.columns().stream()
        .filter(column -> column.need() != Need.NONE)
        .map(Column::name)
        .toList();
  }

  // ---- rows

  private Row row(CsvFields.Found record, CharacterCheck characters) {
    int width = headers.size();
    int count = record.fields().size();
    Row row = new Row(file, positions, record, count != width, issues);
    for (int i = 0; i < count; i++) {
      characters.check(row, i, record.fields().get(i));
    }
    if (count != width) {
      reportRagged(record, width);
      return row;
    }
    if (record.strayQuote() > 0) {
      row.reportValue(
          IssueCode.BAD_QUOTE,
          headers.get(record.strayQuote() - 1),
          "has a quote inside a field that is not quoted",
          "quote the whole field and double the quotes inside it: \"say \"\"so\"\"\"");
    }
    FieldCheck.check(table, row);
    return row;
  }

  private void reportRagged(CsvFields.Found record, int width) {
    int count = record.fields().size();
    int column = Math.min(count, width) + 1;
    String what =
        count < width
            ? headers.get(count) + ": missing from here on; "
            : "field " + column + ": superfluous from here on; ";
    issues.add(
        Issue.of(
            IssueCode.RAGGED_ROW,
            file,
            record.line(),
            column,
            what + "the row has " + count + " fields, the header " + width,
            "quote a field that has a comma in it; an empty field still needs its comma"));
  }
}
