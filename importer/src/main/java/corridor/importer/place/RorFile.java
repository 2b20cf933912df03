package corridor.importer.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import corridor.importer.Issue;
import corridor.importer.IssueCode;
import corridor.importer.table.InputFile;
import corridor.importer.table.TableFile;
import corridor.importer.table.TableOptions;
import corridor.importer.table.TableRow;
import corridor.importer.table.UnreadableTableException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Dumps of ROR, the Research Organization Registry (data under CC0), which the user downloads from
 * ror.org: JSON of schema 1 or 2, as an array or an object a line, or CSV; plain, gzipped or in a
 * ZIP archive. Where several records have one id, as in an archive of both schemas, the first
 * counts.
 */
public final class RorFile {
  /**
   * What came of reading a dump.
   *
   * @param institutions the organisations that are active, in the order of the file
   * @param issues all findings; records with one are left out
   */
  public record Read(ImmutableList<Institution> institutions, ImmutableList<Issue> issues) {}

  private final Map<String, Institution> institutions = new LinkedHashMap<>();
  private final List<Issue> issues = new ArrayList<>();

  private RorFile() {}

  /**
   * Reads a dump.
   *
   * @throws UnreadableTableException if it is no file of such a format
   * @throws IOException if it cannot be read
   */
  public static Read read(Path path) throws IOException {
    RorFile dump = new RorFile();
    for (InputFile file : InputFile.listOf(path)) {
      if (file.format() == InputFile.Format.JSON) {
        dump.readJson(file);
      } else {
        dump.readTable(file);
      }
    }
    return new Read(
        ImmutableList.copyOf(dump.institutions.values()),
        ImmutableList.sortedCopyOf(Issue.ORDER, dump.issues));
  }

  private void readJson(InputFile file) throws IOException {
    try (InputStream in = file.open();
        MappingIterator<JsonNode> records =
            JsonMapper.builder().build().readerFor(JsonNode.class).readValues(in)) {
      while (records.hasNextValue()) {
        int line = records.getCurrentLocation().getLineNr();
        add(RorRecord.of(records.nextValue()), file, line);
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      issues.add(
          Issue.of(
              IssueCode.BAD_JSON,
              file.name(),
              line,
              0,
              "the JSON breaks off or is damaged here; what stands below is not read",
              "download the dump again"));
    } catch (EOFException | ZipException e) {
      issues.add(
          Issue.of(
              IssueCode.DAMAGED_GZIP,
              file.name(),
              0,
              0,
              "the file cannot be unpacked to its end",
              "download the dump again"));
    }
  }

  private void readTable(InputFile file) throws IOException {
    try (TableFile table = TableFile.open(file, TableOptions.DETECT)) {
      Optional<RorColumns> columns = RorColumns.of(table.header());
      if (columns.isEmpty()) {
        issues.add(
            Issue.of(
                IssueCode.MISSING_COLUMN,
                file.name(),
                1,
                0,
                "there is no column with the id or with the name",
                "a CSV dump of ROR has the columns id and name, or names.types.ror_display"));
        return;
      }
      for (TableRow row = table.next(); row != null; row = table.next()) {
        int line = (int) Math.min(row.line(), Integer.MAX_VALUE);
        if (row.damage().isPresent()) {
          TableRow.Damage damage = row.damage().get();
          issues.add(
              Issue.of(damage.code(), file.name(), line, 0, damage.message(), damage.hint()));
        } else {
          add(columns.get().record(row.fields()), file, line);
        }
      }
    }
  }

  private void add(RorRecord read, InputFile file, int line) {
    if (!read.isActive()) {
      return;
    }
    Optional<Institution> institution = read.institution();
    if (institution.isEmpty()) {
      issues.add(
          Issue.of(IssueCode.BLANK, file.name(), line, 0, "the record has no id or no name", ""));
      return;
    }
    institutions.putIfAbsent(institution.get().id(), institution.get());
  }
}
