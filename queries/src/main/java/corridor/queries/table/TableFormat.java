package corridor.queries.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
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
    public void write(Table table, Writer out) throws IOException {
      AlignedText.write(table, out);
    }
  },
  /** RFC 4180, with every digit. */
  CSV {
    @Override
    public void write(Table table, Writer out) throws IOException {
      // The caller owns the stream, so the CSV writer is flushed and not closed.
      CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
      csv.writeRecord(table.columns().stream().map(Column::name).toList());
      for (List<@Nullable Object> row : table.rows()) {
        csv.writeRecord(row.stream().map(cell -> cell == null ? "" : cell.toString()).toList());
      }
      csv.flush();
    }
  },
  /** One array of objects. */
  JSON {
    @Override
    public void write(Table table, Writer out) throws IOException {
      writeJson(objects(table), out);
    }
  },
  /** One object a line. */
  JSONL {
    @Override
    public void write(Table table, Writer out) throws IOException {
      for (Map<String, @Nullable Object> object : objects(table)) {
        writeJsonLine(object, out);
      }
    }
  };

  private static final JsonMapper JSON_LINES =
      JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

  /** Writes {@code table}; flushes and does not close {@code out}. */
  public abstract void write(Table table, Writer out) throws IOException;

  /** Writes any maps, lists, texts and numbers as indented JSON. */
  public static void writeJson(Object value, Writer out) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    JSON_LINES.writer(printer).writeValue(out, value);
    out.write('\n');
    out.flush();
  }

  /** Writes the same on one line. */
  public static void writeJsonLine(Object value, Writer out) throws IOException {
    JSON_LINES.writeValue(out, value);
    out.write('\n');
    out.flush();
  }

  /** The rows as objects whose keys are the columns' names, for JSON. */
  public static List<Map<String, @Nullable Object>> objects(Table table) {
    return table.rows().stream().map(row -> object(table, row)).toList();
  }

  private static Map<String, @Nullable Object> object(Table table, List<@Nullable Object> row) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      object.put(table.columns().get(i).name(), row.get(i));
    }
    return object;
  }
}
