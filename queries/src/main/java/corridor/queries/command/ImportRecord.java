package corridor.queries.command;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableMap;
import corridor.engine.Version;
import corridor.importer.Companion;
import corridor.importer.mapping.Field;
import corridor.importer.mapping.ImportedTables;
import corridor.importer.mapping.TableResult;
import corridor.importer.mapping.UnmatchedNames;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lies beside the tables of an imported network: how it came about. */
final class ImportRecord {
  private static final int CANDIDATES = 3;
  private static final ObjectWriter JSON =
      JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

  private final String mapping;
  private final String text;
  private final ImmutableMap<Field, String> constants;

  private ImportRecord(String mapping, String text, ImmutableMap<Field, String> constants) {
    this.mapping = mapping;
    this.text = text;
    this.constants = constants;
  }

  /** Of an import by this mapping, or by this preset of graph files, which has no text. */
  static ImportRecord of(String mapping, String text, ImmutableMap<Field, String> constants) {
    return new ImportRecord(mapping, text, constants);
  }

  List<Companion> companions(ImportedTables imported) {
    return List.of(
        new Companion(
            Companion.IMPORT, out -> out.write(json(imported).getBytes(StandardCharsets.UTF_8))),
        new Companion(Companion.REJECTED, out -> Files.copy(imported.rejected(), out)),
        new Companion(Companion.UNMATCHED, out -> writeUnmatched(imported, out)));
  }

  private String json(ImportedTables imported) throws IOException {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("corridor", Version.string());
    record.put("mapping", mapping);
    record.put("mappingText", text);
    Map<String, String> set = new LinkedHashMap<>();
    constants.forEach((field, value) -> set.put(field.label(), value));
    record.put("set", set);
    record.put("files", imported.tables().stream().map(ImportRecord::table).toList());
    record.put("notes", imported.notes());
    record.put("network", imported.network().orElseThrow().fingerprint().toString());
    return JSON.writeValueAsString(record).replace(System.lineSeparator(), "\n") + "\n";
  }

  private static Map<String, Object> table(TableResult result) {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("file", result.file());
    table.put("rowsAre", result.rows());
    table.put("detected", result.detected());
    table.put("columns", result.columns());
    table.put("read", result.account().read());
    table.put("used", result.account().used());
    table.put("rejected", result.account().rejected());
    table.put("filtered", result.account().filtered());
    return table;
  }

  private static void writeUnmatched(ImportedTables imported, OutputStream out) throws IOException {
    CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    csv.writeRecord(
        "name", "province", "count", "problem", "first", "candidate1", "candidate2", "candidate3");
    for (UnmatchedNames.Unmatched name : imported.unmatched()) {
      String[] fields = new String[5 + CANDIDATES];
      fields[0] = name.name();
      fields[1] = name.province();
      fields[2] = Long.toString(name.count());
      fields[3] = name.problem();
      fields[4] = name.first();
      for (int i = 0; i < CANDIDATES; i++) {
        fields[5 + i] = i < name.candidates().size() ? name.candidates().get(i) : "";
      }
      csv.writeRecord(fields);
    }
    csv.flush();
  }
}
