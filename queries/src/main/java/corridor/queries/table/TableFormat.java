package corridor.queries.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A way to write tables. */
public enum TableFormat {
  /** Columns aligned for reading; Chinese characters count as two columns wide. */
  TABLE {
    @Override
    public RowWriter open(List<Column> columns, Writer out) {
      Table table = new Table(columns);
      return new RowWriter() {
        @Override
        public void row(List<? extends @Nullable Object> cells) {
          table.row(cells.toArray());
        }

        @Override
        public void end() throws IOException {
          AlignedText.write(table, out);
        }
      };
    }
  },
  /** RFC 4180, with every digit. */
  CSV {
    @Override
    public RowWriter open(List<Column> columns, Writer out) {
      // The caller owns the stream, so the CSV writer is flushed and not closed.
      CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
      csv.writeRecord(columns.stream().map(Column::name).toList());
      return new RowWriter() {
        @Override
        public void row(List<? extends @Nullable Object> cells) {
          csv.writeRecord(cells.stream().map(cell -> cell == null ? "" : cell.toString()).toList());
        }

        @Override
        public void end() throws IOException {
          csv.flush();
        }
      };
    }
  },
  /** One array of objects. */
  JSON {
    @Override
    public RowWriter open(List<Column> columns, Writer out) throws IOException {
      SequenceWriter json = JSON_LINES.writer(indented()).writeValuesAsArray(out);
      return new Objects(columns, json) {
        @Override
        public void end() throws IOException {
          json.close();
          out.write('\n');
          out.flush();
        }
      };
    }
  },
  /** One object a line. */
  JSONL {
    @Override
    public RowWriter open(List<Column> columns, Writer out) throws IOException {
      SequenceWriter json =
          JSON_LINES
              .writer()
              .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
              .withRootValueSeparator("\n")
              .writeValues(out);
      return new Objects(columns, json) {
        @Override
        public void end() throws IOException {
          json.flush();
          out.write(isEmpty() ? "" : "\n");
          out.flush();
        }
      };
    }
  };

  /** Rows as objects whose keys are the columns' names. */
  private abstract static class Objects implements RowWriter {
    private final List<Column> columns;
    private final SequenceWriter json;
    private boolean empty = true;

    Objects(List<Column> columns, SequenceWriter json) {
      this.columns = columns;
      this.json = json;
    }

    boolean isEmpty() {
      return empty;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
      json.write(object(columns, cells));
      empty = false;
    }
  }

  private static final JsonMapper JSON_LINES =
      JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

  /** Begins a table whose rows come one by one; does not close {@code out}. */
  public abstract RowWriter open(List<Column> columns, Writer out) throws IOException;

  /** Writes {@code table}; flushes and does not close {@code out}. */
  public void write(Table table, Writer out) throws IOException {
    RowWriter rows = open(table.columns(), out);
    for (List<@Nullable Object> row : table.rows()) {
      rows.row(row);
    }
    rows.end();
  }

  /** Writes any maps, lists, texts and numbers as indented JSON. */
  public static void writeJson(Object value, Writer out) throws IOException {
    JSON_LINES.writer(indented()).writeValue(out, value);
    out.write('\n');
    out.flush();
  }

  private static DefaultPrettyPrinter indented() {
    return new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
  }

  /** Writes the same on one line. */
  public static void writeJsonLine(Object value, Writer out) throws IOException {
    JSON_LINES.writeValue(out, value);
    out.write('\n');
    out.flush();
  }

  /** The rows as objects whose keys are the columns' names, for JSON. */
  public static List<Map<String, @Nullable Object>> objects(Table table) {
    return table.rows().stream().map(row -> object(table.columns(), row)).toList();
  }

  private static Map<String, @Nullable Object> object(
      List<Column> columns, List<? extends @Nullable Object> row) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      object.put(columns.get(i).name(), row.get(i));
    }
    return object;
  }
}
