package corridor.importer.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a table to a file and reads it. */
final class Tables {
  private Tables() {}

  /** What was read. */
  record Read(List<String> header, Detected detected, List<TableRow> rows) {
    List<List<String>> fields() {
      return rows.stream().map(row -> List.copyOf(row.fields())).toList();
    }
  }

  static Read read(Path folder, String text) throws IOException {
    return read(folder, text, StandardCharsets.UTF_8);
  }

  static Read read(Path folder, String text, Charset charset) throws IOException {
    return read(folder, text.getBytes(charset), TableOptions.DETECT);
  }

  static Read read(Path folder, byte[] bytes, TableOptions options) throws IOException {
    return read(Files.write(folder.resolve("table.csv"), bytes), options);
  }

  static Read read(Path file, TableOptions options) throws IOException {
    try (TableFile table = TableFile.open(InputFile.listOf(file).get(0), options)) {
      List<TableRow> rows = new ArrayList<>();
      for (TableRow row = table.next(); row != null; row = table.next()) {
        rows.add(row);
      }
      return new Read(table.header(), table.detected(), rows);
    }
  }
}
