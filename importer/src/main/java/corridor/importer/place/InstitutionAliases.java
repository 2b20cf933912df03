package corridor.importer.place;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.importer.Issue;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import corridor.importer.table.InputFile;
import corridor.importer.table.TableFile;
import corridor.importer.table.TableOptions;
import corridor.importer.table.TableRow;
import corridor.importer.table.UnreadableTableException;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tables of aliases: a column {@code name}, and a column {@code canonical} with the name to use
 * instead. Other columns are passed over.
 */
public final class InstitutionAliases {
  private static final String NAME = "name";
  private static final String CANONICAL = "canonical";

  /**
   * What came of reading a table.
   *
   * @param aliases name → the name to use, chains of them followed to their end
   * @param issues all findings; rows with one are left out
   */
  public record Read(ImmutableMap<String, String> aliases, ImmutableList<Issue> issues) {}

  private InstitutionAliases() {}

  /**
   * Reads a table of aliases.
   *
   * @throws UnreadableTableException if it is no table
   * @throws IOException if it cannot be read
   */
  public static Read read(Path path) throws IOException {
    List<Issue> issues = new ArrayList<>();
    Map<String, String> aliases = new LinkedHashMap<>();
    for (InputFile file : InputFile.listOf(path)) {
      try (TableFile table = TableFile.open(file, TableOptions.DETECT)) {
        int name = column(table, file, NAME, issues);
        int canonical = column(table, file, CANONICAL, issues);
        if (name >= 0 && canonical >= 0) {
          read(table, file.name(), name, canonical, aliases, issues);
        }
      }
    }
    return new Read(
        followed(aliases, issues, String.valueOf(path.getFileName())),
        ImmutableList.sortedCopyOf(Issue.ORDER, issues));
  }

  private static int column(TableFile table, InputFile file, String name, List<Issue> issues) {
    int position = table.findColumn(name).orElse(-1);
    if (position < 0) {
      issues.add(
          Issue.of(
              IssueCode.MISSING_COLUMN,
              file.name(),
              1,
              0,
              "there is no column " + name,
              "a table of aliases has the columns name and canonical"));
    }
    return position;
  }

  private static void read(
      TableFile table,
      String file,
      int name,
      int canonical,
      Map<String, String> aliases,
      List<Issue> issues)
      throws IOException {
    Map<InstitutionKey, String> known = new HashMap<>();
    for (TableRow row = table.next(); row != null; row = table.next()) {
      int line = (int) Math.min(row.line(), Integer.MAX_VALUE);
      if (row.damage().isPresent()) {
        TableRow.Damage damage = row.damage().get();
        issues.add(Issue.of(damage.code(), file, line, 0, damage.message(), damage.hint()));
        continue;
      }
      String from = row.fields().get(name).strip();
      String to = row.fields().get(canonical).strip();
      if (from.isEmpty() || to.isEmpty()) {
        String blank = from.isEmpty() ? NAME : CANONICAL;
        issues.add(Issue.of(IssueCode.BLANK, file, line, 0, blank + " is blank", ""));
        continue;
      }
      String other = known.putIfAbsent(InstitutionKey.of(from), to);
      if (other != null && !other.equals(to)) {
        issues.add(
            Issue.of(
                IssueCode.AMBIGUOUS,
                file,
                line,
                name + 1,
                Issues.quote(from) + " is " + Issues.quote(other) + " in a row above",
                "keep one of the two rows"));
        continue;
      }
      aliases.put(from, to);
    }
  }

  private static ImmutableMap<String, String> followed(
      Map<String, String> aliases, List<Issue> issues, String file) {
    ImmutableMap.Builder<String, String> ends = ImmutableMap.builder();
    for (Map.Entry<String, String> alias : aliases.entrySet()) {
      Set<String> passed = new LinkedHashSet<>();
      String end = alias.getKey();
      for (String next = alias.getValue(); next != null && passed.add(next); ) {
        end = next;
        next = next.equals(aliases.get(next)) ? null : aliases.get(next);
      }
      if (aliases.containsKey(end) && !end.equals(aliases.get(end))) {
        issues.add(
            Issue.of(
                IssueCode.AMBIGUOUS,
                file,
                0,
                0,
                "aliases go round in a circle: " + Issues.plain(String.join(" → ", passed)),
                "leave out the row of the name that is to be used"));
      } else {
        ends.put(alias.getKey(), end);
      }
    }
    return ends.buildOrThrow();
  }

  /**
   * Writes near-duplicates as a table of aliases, the most similar first, with two more columns for
   * whoever reviews it: {@code score} and {@code why}. A file that is there is replaced when the
   * new one is complete.
   */
  public static void write(List<NearDuplicate> duplicates, Path path) throws IOException {
    Path draft = path.resolveSibling("." + path.getFileName() + ".draft");
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        write(duplicates, out);
      }
      Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** The same to {@code out}, which is closed by the caller. */
  public static void write(List<NearDuplicate> duplicates, OutputStream out) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
    csv.writeRecord(NAME, CANONICAL, "score", "why");
    for (NearDuplicate duplicate : duplicates) {
      csv.writeRecord(
          duplicate.name(),
          duplicate.canonical(),
          String.format(Locale.ROOT, "%.3f", duplicate.score()),
          duplicate.why());
    }
    csv.flush();
  }
}
