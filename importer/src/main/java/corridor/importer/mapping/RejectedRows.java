package corridor.importer.mapping;

import corridor.importer.IssueCode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rows that cannot be used, kept in a file aside, since there may be as many as there are rows. */
final class RejectedRows implements Closeable {
  private final Path aside;
  private final CsvWriter out;

  RejectedRows() throws IOException {
    aside = Files.createTempFile("corridor-rejected", ".csv");
    out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(aside, StandardCharsets.UTF_8);
    out.writeRecord("file", "line", "column", "code", "reason", "hint", "row");
  }

  void add(
      String file,
      long line,
      String column,
      IssueCode code,
      String reason,
      String hint,
      String row) {
    out.writeRecord(file, Long.toString(line), column, code.name(), reason, hint, row);
  }

  /** No more rows come. */
  Path finish() throws IOException {
    out.close();
    return aside;
  }

  /** Throws the file away. */
  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(aside);
  }
}
