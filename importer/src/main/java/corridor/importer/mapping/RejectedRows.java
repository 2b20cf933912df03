package corridor.importer.mapping;

import corridor.importer.Issue;
import corridor.importer.IssueCode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rows that cannot be used, kept in a file aside, since there may be as many as there are rows. */
final class RejectedRows implements Closeable {
  private final Path aside;
  private final CsvWriter out;

  RejectedRows() throws IOException {
    aside = Files.createTempFile("corridor-rejected", ".csv");
    out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(aside, StandardCharsets.UTF_8);
    out.writeRecord("file", "line", "column", "code", "reason", "hint", "row");
  }

  private void add(
      String file,
      long line,
      String column,
      IssueCode code,
      String reason,
      String hint,
      String row) {
    out.writeRecord(
        file, line == 0 ? "" : Long.toString(line), column, code.name(), reason, hint, row);
  }

  /** The same, and the first of all as issues. */
  void add(String file, long line, RejectedRowException reason, String row, List<Issue> issues) {
    add(file, line, reason.column(), reason.code(), reason.message(), reason.hint(), row);
    if (issues.size() < Import.ISSUES_KEPT) {
      String column = reason.column().isEmpty() ? "" : reason.column() + ": ";
      issues.add(
          Issue.of(
              reason.code(),
              file,
              (int) Math.min(Integer.MAX_VALUE, line),
              0,
              column + reason.message(),
              reason.hint()));
    }
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
