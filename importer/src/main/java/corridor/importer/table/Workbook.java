package corridor.importer.table;

import com.google.common.collect.ImmutableList;
import corridor.importer.IssueCode;
import corridor.importer.NumberText;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of an .xlsx workbook, row by row. A formula is the value that it had when the workbook
 * was saved; a date is written as {@code 2020-12-31}.
 */
final class Workbook implements TableFile {
  private static final int ROWS_LOOKED_AT = 200;

  private final ReadableWorkbook workbook;
  private final InputFile file;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final Deque<TableRow> first = new ArrayDeque<>();
  private final HeaderRow header;
  private final Detected detected;
  private final SheetSize size;
  private long rowsRead;

  private Workbook(InputFile file, ReadableWorkbook workbook, Sheet sheet, TableOptions options)
      throws IOException {
    this.file = file;
    this.workbook = workbook;
    stream = sheet.openStream();
    rows = stream.iterator();
    size = SheetSize.of(file.path(), sheet.getIndex());
    while (first.size() < ROWS_LOOKED_AT) {
      TableRow row = read();
      if (row == null) {
        break;
      }
      first.add(row);
    }
    if (first.isEmpty()) {
      throw new UnreadableTableException(
          IssueCode.EMPTY_FILE,
          "sheet " + sheet.getName() + " of " + file.name() + " holds nothing",
          "say which sheet holds the table");
    }
    List<TableRow> looked = List.copyOf(first);
    header = HeaderRow.find(looked, options.header(), true);
    if (options.header().isPresent() && options.header().getAsInt() != header.line()) {
      throw new UnreadableTableException(
          IssueCode.MISSING_HEADER,
          file.name() + " has nothing on row " + options.header().getAsInt(),
          "the names of the columns are within the first " + ROWS_LOOKED_AT + " rows");
    }
    for (int i = 0; i < header.rowsUsed(); i++) {
      first.removeFirst();
    }
    DecimalSign decimal =
        options.decimal().orElseGet(() -> DelimitedText.detectDecimal(List.copyOf(first)));
    detected =
        new Detected(
            "XLSX",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            header.line(),
            Optional.of(sheet.getName()),
            decimal);
  }

  static TableFile open(InputFile file, TableOptions options) throws IOException {
    ReadableWorkbook workbook = null;
    try {
      if (CellPlaces.anyBeyond(file.path())) {
        throw damaged(file);
      }
      workbook = open(file);
      return new Workbook(file, workbook, sheet(file, workbook, options), options);
    } catch (RuntimeException | IOException e) {
      if (workbook != null) {
        workbook.close();
      }
      if (e instanceof UnreadableTableException told) {
        throw told;
      }
      throw damaged(file);
    }
  }

  // The library asks for the styles where it is to tell dates from numbers, but a workbook may do
  // without any.
  private static ReadableWorkbook open(InputFile file) throws IOException {
    try {
      return new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, true));
    } catch (ExcelReaderException e) {
      return new ReadableWorkbook(file.path().toFile(), new ReadingOptions(false, true));
    }
  }

  private static UnreadableTableException damaged(InputFile file) {
    return new UnreadableTableException(
        IssueCode.DAMAGED_FILE,
        file.name() + " is a damaged workbook",
        "open it in a spreadsheet program and save it again");
  }

  private static Sheet sheet(InputFile file, ReadableWorkbook workbook, TableOptions options)
      throws IOException {
    List<Sheet> sheets = workbook.getSheets().toList();
    if (options.sheet().isPresent()) {
      String asked = options.sheet().get();
      Optional<Sheet> named =
          sheets.stream().filter(sheet -> sheet.getName().equals(asked)).findFirst();
      if (named.isEmpty() && asked.matches("[1-9]\\d{0,3}")) {
        named = sheets.stream().skip(Integer.parseInt(asked) - 1L).findFirst();
      }
      return named.orElseThrow(
          () ->
              new UnreadableTableException(
                  IssueCode.MISSING_FILE,
                  file.name() + " has no sheet " + asked,
                  "it has " + String.join(", ", sheets.stream().map(Sheet::getName).toList())));
    }
    for (Sheet sheet : sheets) {
      try (Stream<Row> rows = sheet.openStream()) {
        if (rows.filter(row -> row.getPhysicalCellCount() > 1).limit(2).count() == 2) {
          return sheet;
        }
      }
    }
    if (sheets.isEmpty()) {
      throw damaged(file);
    }
    return sheets.get(0);
  }

  private @Nullable TableRow read() throws IOException {
    try {
      while (rows.hasNext()) {
        Row row = rows.next();
        rowsRead++;
        List<String> fields = new ArrayList<>(row.getCellCount());
        boolean blank = true;
        for (int i = 0; i < row.getCellCount(); i++) {
          String text = i < row.getCellCount() ? text(row.getCell(i)) : "";
          fields.add(text);
          blank &= text.isBlank();
        }
        if (!blank) {
          while (fields.get(fields.size() - 1).isEmpty()) {
            fields.remove(fields.size() - 1);
          }
          return checked(row.getRowNum(), fields);
        }
      }
      return null;
    } catch (ExcelReaderException | IllegalStateException e) {
      throw damaged(file);
    }
  }

  private static TableRow checked(int number, List<String> fields) {
    for (String field : fields) {
      if (field.length() > PhysicalLines.LONGEST) {
        return TableRow.damaged(
            number,
            field.substring(0, 100),
            IssueCode.LINE_TOO_LONG,
            "a cell is longer than " + PhysicalLines.LONGEST + " characters",
            "");
      }
    }
    return TableRow.of(number, fields);
  }

  private String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    String raw = cell.getRawValue();
    if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
      if (raw == null) {
        return "";
      }
      OptionalDouble number = NumberText.parse(raw);
      if (number.isEmpty() || Double.isInfinite(number.getAsDouble())) {
        return raw;
      }
      return isDate(cell) ? date(number.getAsDouble()) : NumberText.of(number.getAsDouble());
    }
    return String.valueOf(cell.getText());
  }

  // What stands between quotes or brackets in a format is text; 0.00 and General have no letters
  // of a date.
  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    if (format == null || format.equalsIgnoreCase("General")) {
      return false;
    }
    String letters =
        format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
    return letters.indexOf('y') >= 0 || (letters.indexOf('m') >= 0 && letters.indexOf('d') >= 0);
  }

  private String date(double serial) {
    long day = (long) serial;
    if (day < 1 || day > 2_958_465) {
      return NumberText.of(serial);
    }
    LocalDateTime start =
        workbook.isDate1904()
            ? LocalDateTime.of(1904, 1, 1, 0, 0)
            : LocalDateTime.of(1899, 12, day < 60 ? 31 : 30, 0, 0); // a leap day that never was
    return start.plusDays(day).toLocalDate().toString();
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
    TableRow row = first.isEmpty() ? read() : first.removeFirst();
    if (row == null || row.damage().isPresent()) {
      return row;
    }
    int width = header.names().size();
    if (row.fields().size() > width) {
      return new TableRow(
          row.line(),
          row.fields(),
          Optional.of(
              new TableRow.Damage(
                  IssueCode.RAGGED_ROW,
                  "the row has something in column "
                      + row.fields().size()
                      + ", the table has "
                      + width
                      + " columns",
                  "give every column a name, or delete what stands beside the table")));
    }
    List<String> fields = new ArrayList<>(row.fields());
    while (fields.size() < width) {
      fields.add("");
    }
    return TableRow.of(row.line(), fields);
  }

  /** About: by the rows that were read and what the first ones take. */
  @Override
  public long bytesRead() {
    return size.read(rowsRead, file.size());
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
