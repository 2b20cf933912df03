package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Network;
import corridor.engine.network.Source;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.importer.Issue;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import corridor.importer.place.Institution;
import corridor.importer.settings.SettingsParser;
import corridor.importer.table.InputFile;
import corridor.importer.table.TableFile;
import corridor.importer.table.TableOptions;
import corridor.importer.table.TableRow;
import corridor.importer.table.UnreadableTableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a network of tables, by a mapping. */
public final class Import {
  /** So many rejected rows are told as issues; all are in the file of rejected rows. */
  public static final int ISSUES_KEPT = 100;

  private static final int ROWS_BETWEEN_CHECKPOINTS = 1 << 12;

  /**
   * How to import.
   *
   * @param read how files are read, over what the mapping says and what is detected
   * @param constants what all rows have in common, over what the mapping says
   * @param aliases names of cities and institutions, and the names to use instead
   * @param strict whether the first row that cannot be used ends the import
   * @param register institutions with all their names; who is found by one of them goes by the name
   *     that the register has
   * @param keepUnmatched whether cities that are not in the table of cities stay under their own
   *     names, over what the mapping says
   */
  public record Options(
      TableOptions read,
      ImmutableMap<Field, String> constants,
      ImmutableMap<String, String> aliases,
      boolean strict,
      ImmutableList<Institution> register,
      boolean keepUnmatched) {
    /** As the mapping says. */
    public static final Options DEFAULT =
        new Options(TableOptions.DETECT, ImmutableMap.of(), ImmutableMap.of(), false);

    /** Without a register, and with unmatched cities treated as the mapping says. */
    public Options(
        TableOptions read,
        ImmutableMap<Field, String> constants,
        ImmutableMap<String, String> aliases,
        boolean strict) {
      this(read, constants, aliases, strict, ImmutableList.of(), false);
    }

    /** Refuses constants that no table can hold. */
    public Options {
      constants.forEach(
          (field, text) -> {
            if (text.codePoints().anyMatch(Character::isISOControl)) {
              throw new IllegalArgumentException(
                  "constant " + field.label() + " must not have control characters");
            }
          });
    }

    /** Ends at the first row that cannot be used. */
    public Options inStrictMode() {
      return new Options(read, constants, aliases, true, register, keepUnmatched);
    }

    /** With names of a register. */
    public Options withRegister(List<Institution> newRegister) {
      return new Options(
          read, constants, aliases, strict, ImmutableList.copyOf(newRegister), keepUnmatched);
    }

    /** Cities that are not in the table of cities stay, or are treated as the mapping says. */
    public Options withUnmatchedKept(boolean kept) {
      return new Options(read, constants, aliases, strict, register, kept);
    }
  }

  private final Mapping mapping;
  private final Options options;
  private final Run run;
  private final Collected collected;
  private final List<Issue> issues = new ArrayList<>();
  private final List<TableResult> tables = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final RejectedRows rejected;
  private boolean failed;

  private Import(Mapping mapping, Options options, Run run) throws IOException {
    this.mapping = mapping;
    this.options = options;
    this.run = run;
    collected = new Collected(new GazetteerCities(), options);
    rejected = new RejectedRows();
  }

  /**
   * Imports tables into one network. Rows that are wrong are rejected, each with a reason; a file
   * that cannot be read to its end, or that no part of the mapping fits, means that there is no
   * network.
   *
   * <p>O(rows + ties log ties) time. Memory grows with distinct ties, names and participations, not
   * with rows.
   *
   * @throws IOException if a file cannot be read
   * @throws CancelledException if the run was cancelled
   */
  public static ImportedTables run(List<Path> files, Mapping mapping, Options options, Run run)
      throws IOException {
    Import tables = new Import(mapping, options, run);
    try {
      return tables.read(files);
    } catch (IOException | RuntimeException e) {
      tables.rejected.close();
      throw e;
    }
  }

  private ImportedTables read(List<Path> files) throws IOException {
    for (Path path : files) {
      try {
        for (InputFile file : InputFile.listOf(path)) {
          if (!failed || !options.strict()) {
            read(file);
          }
        }
      } catch (UnreadableTableException e) {
        fail(String.valueOf(path.getFileName()), e.code(), e.getMessage(), e.hint());
      }
    }
    long used = tables.stream().mapToLong(table -> table.account().used()).sum();
    Optional<Network> network = Optional.empty();
    if (!failed && used > 0) {
      network = Optional.of(new NetworkAssembly(collected, notes, run).build());
    } else if (!failed) {
      fail(
          mapping.name(),
          IssueCode.EMPTY_FILE,
          "no row could be used, so that there is no network",
          "rejected.csv says why");
    }
    return new ImportedTables(
        network,
        ImmutableList.copyOf(issues),
        ImmutableList.copyOf(tables),
        collected.unmatched.list(),
        ImmutableList.copyOf(notes),
        rejected.finish());
  }

  private void fail(
      String file, IssueCode code, @org.jspecify.annotations.Nullable String message, String hint) {
    failed = true;
    issues.add(Issue.of(code, file, 0, 0, String.valueOf(message), hint));
  }

  private void read(InputFile file) throws IOException {
    TableOptions read = options.read();
    List<TableMapping> candidates =
        mapping.tables().stream().filter(table -> table.isFor(file.name())).toList();
    for (TableMapping candidate : candidates) {
      TableMapping table = candidate.overruledBy(options);
      try (TableFile rows = TableFile.open(file, read.or(table.read()))) {
        if (table.missingIn(rows).isEmpty()) {
          if (hasAllColumns(file, table, rows)) {
            read(file, table, rows);
          }
          return;
        }
      }
    }
    explainMisfit(file, candidates);
  }

  private boolean hasAllColumns(InputFile file, TableMapping table, TableFile rows) {
    List<String> missing = new ArrayList<>();
    table
        .columns()
        .forEach(
            (field, names) -> {
              if (!table.ignoreMissingColumns()
                  && names.stream().noneMatch(name -> rows.findColumn(name).isPresent())) {
                missing.add(names.get(0));
              }
            });
    for (Condition condition : table.where()) {
      missing.add(condition.column());
    }
    if (!table.ignoreMissingColumns()) {
      table.indicators().forEach(indicator -> missing.add(indicator.column()));
    }
    missing.removeIf(name -> rows.findColumn(name).isPresent());
    for (String name : missing) {
      fail(
          file.name(),
          IssueCode.MISSING_COLUMN,
          "the file has no column " + name,
          SettingsParser.suggest(name, rows.header()));
    }
    return missing.isEmpty();
  }

  private void explainMisfit(InputFile file, List<TableMapping> candidates) throws IOException {
    if (candidates.isEmpty()) {
      fail(
          file.name(),
          IssueCode.MISSING_COLUMN,
          "no part of " + mapping.name() + " is for a file of this name",
          "see its keys files");
      return;
    }
    TableMapping first = candidates.get(0);
    try (TableFile rows = TableFile.open(file, options.read().or(first.read()))) {
      for (Field field : first.overruledBy(options).missingIn(rows)) {
        List<String> names = first.columns().getOrDefault(field, ImmutableList.of());
        fail(
            file.name(),
            IssueCode.MISSING_COLUMN,
            "the file has no column for "
                + field.label()
                + (candidates.size() == 1
                    ? ": " + String.join(", ", names)
                    : ", nor does another part of " + mapping.name() + " fit"),
            "it has " + String.join(", ", rows.header()));
      }
    }
  }

  private void read(InputFile file, TableMapping table, TableFile rows) throws IOException {
    Source source = source(file, table);
    collected.sources.put(source.id(), source);
    RowImport use = new RowImport(table, rows, file.name(), source.id(), collected);
    RowTally tally = new RowTally();
    String task = "reading " + file.name();
    for (TableRow row = rows.next(); row != null; row = rows.next()) {
      tally.next();
      if (tally.read() % ROWS_BETWEEN_CHECKPOINTS == 0) {
        run.checkpoint(task, Math.min(rows.bytesRead(), file.size()), file.size());
      }
      try {
        if (row.damage().isPresent()) {
          TableRow.Damage damage = row.damage().get();
          throw new RejectedRowException(damage.code(), "", damage.message(), damage.hint());
        }
        use.use(row);
        tally.use();
      } catch (FilteredRowException e) {
        tally.filter(e.reason());
      } catch (RejectedRowException e) {
        tally.reject(e.code());
        rejected.add(file.name(), row.line(), e, row.text(), issues);
        if (options.strict()) {
          failed = true;
          break;
        }
      }
    }
    tables.add(
        new TableResult(
            file.name(),
            table.rows().label(),
            rows.detected().byName(),
            use.headers(),
            tally.account()));
  }

  private Source source(InputFile file, TableMapping table) {
    ImmutableMap<String, String> stated = table.source();
    String name = Issues.plain(file.name());
    String id = stated.getOrDefault("id", idOf(name));
    String year = stated.getOrDefault("year", "");
    return new Source(
        id,
        stated.getOrDefault("title", name),
        stated.getOrDefault("authors", ""),
        year.isEmpty()
            ? java.util.OptionalInt.empty()
            : java.util.OptionalInt.of(Integer.parseInt(year)),
        stated.getOrDefault("publication", ""),
        stated.getOrDefault("doi", ""),
        stated.getOrDefault("note", "imported from " + name + " by " + mapping.name()));
  }

  private static String idOf(String name) {
    String id =
        name.replaceFirst("(\\.(csv|tsv|txt|xlsx|json|jsonl|ndjson|gz|zip))+$", "")
            .replaceAll("[^A-Za-z0-9._:-]+", "-")
            .replaceAll("^-+|-+$", "");
    return id.isEmpty() || !name.replaceAll("[\\p{ASCII}]", "").isEmpty()
        ? (id.isEmpty() ? "file" : id) + "-" + Integer.toHexString(name.hashCode())
        : id;
  }
}
