package corridor.queries.command;

import com.google.common.collect.ImmutableMap;
import corridor.queries.export.AtomicFile;
import corridor.queries.export.CsvTables;
import corridor.queries.export.Dot;
import corridor.queries.export.ExportFormat;
import corridor.queries.export.Extract;
import corridor.queries.export.Gexf;
import corridor.queries.export.GraphMl;
import corridor.queries.export.Look;
import corridor.queries.export.NodeLink;
import corridor.queries.export.Pajek;
import corridor.queries.export.VosViewer;
import corridor.queries.table.TableFormat;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The files of an export, and what has to be said of them. */
final class ExportFiles {
  private final Path file;
  private final ExportFormat format;
  private final boolean mark;
  private final Consumer<String> tell;
  private long replaced;

  /**
   * @param mark whether the file begins with a byte-order mark
   * @param tell who hears of characters that could not be written
   */
  ExportFiles(Path file, ExportFormat format, boolean mark, Consumer<String> tell) {
    this.file = file;
    this.format = format;
    this.mark = mark;
    this.tell = tell;
  }

  /** Writes a file and returns how many characters it could not hold. */
  private interface Document {
    long write(Writer out) throws IOException;
  }

  /** Writes {@code extract}; {@code look} is there for whatever is drawn. */
  void write(Extract extract, Optional<Look> look) throws IOException {
    if (format == ExportFormat.CSV) {
      AtomicFile.writeAll(
          ImmutableMap.of(
              format.sibling(file, ".nodes.csv"),
              counted(out -> CsvTables.writeNodes(extract, mark, out)),
              format.sibling(file, ".edges.csv"),
              counted(out -> CsvTables.writeEdges(extract, mark, out)),
              format.sibling(file, ".provenance.json"),
              out -> TableFormat.writeJson(extract.origin(), out)));
    } else {
      AtomicFile.write(file, counted(out -> document(extract, look, out)));
    }
    if (replaced > 0) {
      tell.accept(
          replaced
              + (replaced == 1 ? " character" : " characters")
              + " that "
              + format.ending()
              + " cannot hold, such as control characters, became "
              + (format == ExportFormat.PAJEK ? "spaces" : "U+FFFD"));
    }
  }

  private long document(Extract extract, Optional<Look> look, Writer out) throws IOException {
    return switch (format) {
      case GEXF -> Gexf.write(extract, look.orElseThrow(), out);
      case GRAPHML ->
          look.isPresent()
              ? GraphMl.writeForGephi(extract, look.get(), out)
              : GraphMl.write(extract, out);
      case JSON -> NodeLink.write(extract, out);
      case VOSVIEWER -> VosViewer.write(extract, look.orElseThrow(), out);
      case PAJEK -> Pajek.write(extract, look.orElseThrow(), mark, out);
      case DOT -> Dot.write(extract, look.orElseThrow(), out);
      case CSV -> throw new IllegalStateException("two tables are no document");
    };
  }

  private AtomicFile.Content counted(Document document) {
    return out -> replaced += document.write(out);
  }
}
