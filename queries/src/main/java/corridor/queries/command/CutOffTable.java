package corridor.queries.command;

import com.google.common.collect.ImmutableList;
import corridor.engine.tiers.ClassMethod.CutOffs;
import corridor.engine.tiers.ClassMethod.CutOffs.Cut;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;

/** Reads cut-offs from a table with the columns {@code class} and {@code share}. */
final class CutOffTable {
  private CutOffTable() {}

  static CutOffs read(Path file) throws IOException {
    ImmutableList.Builder<Cut> cuts = ImmutableList.builder();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        cuts.add(cut(file, row));
      }
    } catch (CsvParseException e) {
      throw new UsageException("--cut-offs " + file + ": " + e.getMessage());
    }
    try {
      return new CutOffs(cuts.build());
    } catch (IllegalArgumentException e) {
      throw new UsageException("--cut-offs " + file + ": " + e.getMessage());
    }
  }

  private static Cut cut(Path file, NamedCsvRecord row) {
    String where = "--cut-offs " + file + ", line " + row.getStartingLineNumber() + ": ";
    String name =
        row.findField("class").orElseThrow(() -> new UsageException(where + "no column class"));
    String share =
        row.findField("share").orElseThrow(() -> new UsageException(where + "no column share"));
    try {
      return new Cut(name.strip(), Double.parseDouble(share.strip()));
    } catch (NumberFormatException e) {
      throw new UsageException(where + "share must be a number, but is " + share);
    }
  }
}
