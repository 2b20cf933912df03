package corridor.queries.export;

import corridor.engine.network.Node;
import corridor.queries.columns.NodeColumn;
import corridor.queries.columns.TieBundle;
import corridor.queries.columns.TieColumn;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two tables, RFC 4180, with the column names that Gephi's spreadsheet import knows: {@code Id} and
 * {@code Label}; {@code Source}, {@code Target}, {@code Type}, {@code Id}, {@code Kind} and {@code
 * Weight}. An empty cell is a value that is not known; lists have semicolons between their texts.
 */
public final class CsvTables {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Extract extract;
  private final LegalText legal = LegalText.ofUtf8();
  private final CsvWriter csv;

  private CsvTables(Extract extract, CsvWriter csv) {
    this.extract = extract;
    this.csv = csv;
  }

  private interface Rows {
    void write(CsvTables tables);
  }

  /**
   * Writes the table of nodes; flushes and does not close {@code out}. Returns how many characters
   * UTF-8 could not hold.
   *
   * @param mark whether a byte-order mark comes first, by which Excel knows UTF-8
   */
  public static long writeNodes(Extract extract, boolean mark, Writer out) throws IOException {
    return write(extract, mark, out, CsvTables::nodes);
  }

  /** Writes the table of edges in the same way. */
  public static long writeEdges(Extract extract, boolean mark, Writer out) throws IOException {
    return write(extract, mark, out, CsvTables::edges);
  }

  private static long write(Extract extract, boolean mark, Writer out, Rows rows)
      throws IOException {
    if (mark) {
      out.write(BYTE_ORDER_MARK);
    }
    // The caller owns the stream, so the CSV writer is flushed and not closed.
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    CsvTables tables = new CsvTables(extract, csv);
    rows.write(tables);
    csv.flush();
    return tables.legal.replaced();
  }

  private void nodes() {
    List<String> header = new ArrayList<>(List.of("Id", "Label"));
    extract.nodeColumns().forEach(column -> header.add(column.name()));
    csv.writeRecord(header);
    for (Node node : extract.nodes()) {
      List<String> row = new ArrayList<>(List.of(legal.of(node.id()), legal.of(node.name())));
      for (NodeColumn column : extract.nodeColumns()) {
        row.add(cell(column.value(node)));
      }
      csv.writeRecord(row);
    }
  }

  private void edges() {
    List<TieColumn> columns =
        extract.tieColumns().stream().filter(column -> !column.name().equals("weight")).toList();
    List<String> header =
        new ArrayList<>(List.of("Source", "Target", "Type", "Id", "Kind", "Weight"));
    columns.forEach(column -> header.add(column.name()));
    csv.writeRecord(header);
    int number = 0;
    for (TieBundle tie : extract.ties()) {
      List<String> row =
          new ArrayList<>(
              List.of(
                  legal.of(tie.from()),
                  legal.of(tie.to()),
                  tie.kind().directed() ? "Directed" : "Undirected",
                  "t" + ++number,
                  tie.relation(),
                  Double.toString(tie.weight())));
      for (TieColumn column : columns) {
        row.add(cell(column.value(tie)));
      }
      csv.writeRecord(row);
    }
  }

  private String cell(Optional<?> value) {
    return value.map(PlainText::of).map(legal::of).orElse("");
  }
}
