package corridor.queries.command;

import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Network;
import corridor.importer.Companion;
import corridor.importer.Issue;
import corridor.importer.IssueCode;
import corridor.importer.NetworkFolder;
import corridor.importer.Packing;
import corridor.importer.graphfile.ImportedGraph;
import corridor.importer.mapping.Field;
import corridor.importer.mapping.Import;
import corridor.importer.mapping.ImportedTables;
import corridor.importer.mapping.Mapping;
import corridor.importer.mapping.Presets;
import corridor.importer.mapping.Suggestion;
import corridor.importer.mapping.TableResult;
import corridor.importer.place.InstitutionAliases;
import corridor.importer.table.UnreadableTableException;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a network folder of other people's tables. */
@Command(
    name = "import",
    header = "Make a network of tables.",
    description =
        "Reads CSV, TSV, XLSX and JSON lines, also gzipped or in a ZIP archive, as a mapping says,"
            + " and writes a network folder. Every row is used, rejected with a reason or filtered;"
            + " rejected.csv, unmatched.csv and import.json in the folder tell which and how.",
    footer = {
      "",
      "Examples:",
      "  corridor import --suggest pairs.csv > pairs.yaml",
      "  corridor import pairs.csv --map pairs.yaml -o my-network",
      "  corridor import pairs.csv --as city-pairs --set layer=service -o my-network",
      "  corridor import organization.csv --as cordis -o horizon",
      "",
      "Ends with 1 if a row was rejected, unless --tolerate allows for it; the",
      "network of the other rows is written all the same. Nothing is written if a",
      "file is damaged, if no row can be used, or with --strict."
    })
final class ImportCommand implements Callable<Integer> {
  private static final int ISSUES_SHOWN = 20;
  private static final int UNMATCHED_SHOWN = 10;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Tables, or archives of them.")
  private List<Path> files = List.of();

  @Option(
      names = "--as",
      paramLabel = "PRESET",
      description = "A mapping that is built in; an unknown name lists them.")
  private @Nullable String preset;

  @Option(names = "--map", paramLabel = "MAPPING", description = "A mapping in YAML.")
  private @Nullable Path map;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FOLDER",
      description = "The network folder; one that is there is replaced.")
  private @Nullable Path folder;

  @Option(
      names = "--set",
      paramLabel = "FIELD=TEXT",
      description = "What all rows have in common, over what the mapping says: layer=service.")
  private Map<String, String> constants = new TreeMap<>();

  @Option(
      names = "--aliases",
      paramLabel = "FILE",
      description = "Table with the columns name and canonical: names to use instead of others.")
  private @Nullable Path aliases;

  @Option(
      names = "--suggest",
      description =
          "Write a first mapping for the files, with their first ten rows, and import"
              + " nothing.")
  private boolean suggest;

  @Option(names = "--strict", description = "End at the first row that is rejected.")
  private boolean strict;

  @Option(
      names = "--tolerate",
      paramLabel = "N",
      description = "End with 0 if no more rows than this are rejected. Default: ${DEFAULT-VALUE}.")
  private long tolerated = 0;

  @Mixin private ReadingOptions reading = new ReadingOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (suggest) {
      return suggest();
    }
    Path target = folder;
    if (target == null) {
      throw new UsageException("-o FOLDER says where the network goes");
    }
    if (preset != null && Presets.GRAPHS.contains(preset)) {
      return importGraph(target, preset);
    }
    Mapping mapping = mapping();
    Import.Options options = new Import.Options(reading.options(), fields(), aliases(), strict);
    try (ImportedTables imported = Import.run(files, mapping, options, run.run())) {
      tell(imported);
      Optional<Network> network = imported.network();
      if (network.isEmpty()) {
        throw new DataException("nothing was written");
      }
      List<Companion> companions = ImportRecord.companions(imported, mapping, fields());
      NetworkFolder.writeImported(network.get(), target, Packing.PLAIN, companions, run.run());
      format.write(account(imported.tables()));
      run.tell(
          target
              + ": "
              + network.get().nodes().size()
              + " nodes, "
              + network.get().ties().size()
              + " ties, network "
              + network.get().fingerprint().brief());
      if (imported.rejectedRows() > tolerated) {
        throw new DataException(
            imported.rejectedRows()
                + (imported.rejectedRows() == 1 ? " row was" : " rows were")
                + " rejected; the network of the others was written, and "
                + Companion.REJECTED
                + " in it says why (--tolerate "
                + imported.rejectedRows()
                + " accepts that)");
      }
      return ExitCode.OK;
    }
  }

  private Integer importGraph(Path target, String format) throws IOException {
    ImportedGraph imported =
        GraphImport.read(files, format, fields(), reading.options(), run.run());
    imported.issues().stream()
        .limit(ISSUES_SHOWN)
        .filter(issue -> issue.isError() || !run.quiet())
        .forEach(issue -> command.commandLine().getErr().println(issue));
    if (imported.network().isEmpty()) {
      throw new DataException("nothing was written");
    }
    Network network = imported.getNetwork();
    NetworkFolder.write(network, target);
    this.format.write(GraphImport.account(imported));
    run.tell(target + ": " + network.toString());
    return ExitCode.OK;
  }

  private Integer suggest() throws IOException {
    List<String> parts = new ArrayList<>();
    for (Path file : files) {
      try {
        parts.add(Suggestion.of(file, reading.options()));
      } catch (UnreadableTableException e) {
        throw new DataException(e.getMessage() + (e.hint().isEmpty() ? "" : " (" + e.hint() + ")"));
      }
    }
    format.out().print(String.join("---\n", parts));
    format.out().flush();
    return ExitCode.OK;
  }

  private Mapping mapping() throws IOException {
    if (preset != null && map != null) {
      throw new UsageException("--as and --map exclude each other");
    }
    if (preset != null) {
      return Presets.find(preset)
          .orElseThrow(
              () ->
                  new UsageException(
                      "--as: there is no preset "
                          + preset
                          + "; there are "
                          + String.join(", ", Presets.NAMES)
                          + ", "
                          + String.join(", ", Presets.GRAPHS)));
    }
    if (map == null) {
      throw new UsageException(
          "--as PRESET or --map MAPPING says what the columns mean; 'corridor import --suggest "
              + files.get(0)
              + "' writes a first mapping");
    }
    if (Files.notExists(map)) {
      throw new NoSuchFileException(map.toString(), null, "there is no such mapping");
    }
    String text;
    try {
      text = Files.readString(map);
    } catch (CharacterCodingException e) {
      throw new DataException(map + " is not UTF-8");
    }
    Mapping.Parsed parsed = Mapping.parse(String.valueOf(map.getFileName()), text);
    parsed.issues().forEach(issue -> command.commandLine().getErr().println(issue));
    return parsed
        .mapping()
        .orElseThrow(
            () ->
                new DataException(
                    map + " cannot be used; importer/docs/mapping.md says what it may say"));
  }

  private ImmutableMap<String, String> aliases() throws IOException {
    if (aliases == null) {
      return ImmutableMap.of();
    }
    try {
      InstitutionAliases.Read read = InstitutionAliases.read(aliases);
      read.issues().forEach(issue -> command.commandLine().getErr().println(issue));
      if (read.issues().stream().anyMatch(Issue::isError)) {
        throw new DataException(aliases + " cannot be used; nothing was written");
      }
      return read.aliases();
    } catch (UnreadableTableException e) {
      throw new DataException(String.valueOf(e.getMessage()));
    }
  }

  private ImmutableMap<Field, String> fields() {
    ImmutableMap.Builder<Field, String> fields = ImmutableMap.builder();
    constants.forEach(
        (name, text) ->
            fields.put(
                Field.find(name)
                    .orElseThrow(() -> new UsageException("--set: there is no field " + name)),
                text));
    return fields.buildOrThrow();
  }

  private void tell(ImportedTables imported) {
    for (TableResult table : imported.tables()) {
      run.tell(table.file() + ": " + table.detected());
    }
    imported.issues().stream()
        .limit(ISSUES_SHOWN)
        .forEach(issue -> command.commandLine().getErr().println(issue));
    if (imported.issues().size() > ISSUES_SHOWN || imported.rejectedRows() > ISSUES_SHOWN) {
      Map<IssueCode, Long> byCode = new TreeMap<>();
      imported
          .tables()
          .forEach(
              table ->
                  table
                      .account()
                      .rejected()
                      .forEach((code, count) -> byCode.merge(code, count, Long::sum)));
      List<String> summary = new ArrayList<>();
      byCode.forEach((code, count) -> summary.add(code + " " + count));
      command
          .commandLine()
          .getErr()
          .println("… rows rejected in all: " + String.join(", ", summary));
    }
    imported.unmatched().stream()
        .limit(UNMATCHED_SHOWN)
        .forEach(
            name ->
                run.tell(
                    "not found: "
                        + name.name()
                        + " ("
                        + name.count()
                        + (name.count() == 1 ? " row): " : " rows): ")
                        + name.problem()
                        + (name.candidates().isEmpty()
                            ? ""
                            : "; did you mean " + String.join(", ", name.candidates()) + "?")));
    if (imported.unmatched().size() > UNMATCHED_SHOWN) {
      run.tell(
          "… "
              + (imported.unmatched().size() - UNMATCHED_SHOWN)
              + " more names in "
              + Companion.UNMATCHED);
    }
    imported.notes().forEach(run::tell);
  }

  private static Table account(List<TableResult> results) {
    Table table =
        new Table(
            List.of(
                Column.text("file"),
                Column.text("a row is"),
                Column.number("read"),
                Column.number("used"),
                Column.number("rejected"),
                Column.number("filtered"),
                Column.text("why filtered").atMost(60)));
    for (TableResult result : results) {
      List<String> reasons = new ArrayList<>();
      result.account().filtered().forEach((reason, count) -> reasons.add(count + " " + reason));
      table.row(
          result.file(),
          result.rows(),
          result.account().read(),
          result.account().used(),
          result.account().rejectedRows(),
          result.account().filteredRows(),
          String.join("; ", reasons));
    }
    return table;
  }
}
