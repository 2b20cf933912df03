package corridor.queries.cypher;

import corridor.queries.table.Column;
import corridor.queries.table.RowWriter;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * Writes rows as they come. Only the aligned table is held until the end, since it needs to know
 * the widest cell of each column and which columns are numbers.
 */
final class AnswerRows {
  private static final int WIDEST = 100;
  private static final int ROWS_A_FLUSH = 1_000;

  private final TableFormat format;
  private final PrintWriter out;
  private final List<String> columns;
  private final @Nullable RowWriter stream;
  private final List<List<@Nullable Object>> held = new ArrayList<>();
  private long written;

  private AnswerRows(
      TableFormat format, PrintWriter out, List<String> columns, @Nullable RowWriter stream) {
    this.format = format;
    this.out = out;
    this.columns = columns;
    this.stream = stream;
  }

  static AnswerRows open(TableFormat format, List<String> columns, PrintWriter out)
      throws IOException {
    RowWriter stream =
        format == TableFormat.TABLE
            ? null
            : format.open(columns.stream().map(Column::text).toList(), out);
    return new AnswerRows(format, out, columns, stream);
  }

  /** Takes a row; says whether anybody still reads what is written. */
  boolean row(Record row) throws IOException {
    boolean json = format == TableFormat.JSON || format == TableFormat.JSONL;
    List<@Nullable Object> cells = new ArrayList<>();
    row.values().forEach(value -> cells.add(json ? PlainValue.of(value) : CellText.of(value)));
    if (stream == null) {
      held.add(cells);
    } else {
      stream.row(cells);
    }
    written++;
    return written % ROWS_A_FLUSH != 0 || stream == null || !out.checkError();
  }

  long written() {
    return written;
  }

  void end() throws IOException {
    if (stream != null) {
      stream.end();
      return;
    }
    List<Column> shown = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      shown.add(
          isNumeric(i)
              ? Column.number(columns.get(i))
              : Column.text(columns.get(i)).atMost(WIDEST));
    }
    if (shown.isEmpty()) {
      return; // a query that only writes
    }
    Table table = new Table(shown);
    held.forEach(cells -> table.row(cells.toArray()));
    format.write(table, out);
  }

  private boolean isNumeric(int column) {
    return held.stream()
            .allMatch(row -> row.get(column) == null || row.get(column) instanceof Number)
        && held.stream().anyMatch(row -> row.get(column) != null);
  }
}
