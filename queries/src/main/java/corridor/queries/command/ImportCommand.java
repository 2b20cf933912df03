package corridor.queries.command;

import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Labels;
import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.importer.Companion;
import corridor.importer.NetworkFolder;
import corridor.importer.Packing;
import corridor.importer.mapping.Field;
import corridor.importer.mapping.GraphImport;
import corridor.importer.mapping.Import;
import corridor.importer.mapping.ImportedTables;
import corridor.importer.mapping.Mapping;
import corridor.importer.mapping.Presets;
import corridor.importer.mapping.Suggestion;
import corridor.importer.table.UnreadableTableException;
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
    header = "Make a network of tables or of a graph file.",
    description =
        "Reads CSV, TSV, XLSX and JSON lines, also gzipped or in a ZIP archive, as a mapping says,"
            + " and writes a network folder. With --as matrix, gephi, vosviewer or graph it reads"
            + " graph files. Every row is used, rejected with a reason or filtered; rejected.csv,"
            + " unmatched.csv and import.json in the folder tell which and how.",
    footer = {
      "",
      "Examples:",
      "  corridor import --suggest pairs.csv > pairs.yaml",
      "  corridor import pairs.csv --map pairs.yaml -o my-network",
      "  corridor import pairs.csv --as city-pairs --set layer=service -o my-network",
      "  corridor import organization.csv --as cordis -o horizon",
      "  corridor import cities.xlsx --as matrix --set layer=service -o my-network",
      "  corridor import pairs.net --as graph --nodes city -o my-network",
      "",
      "Ends with 1 if a row was rejected, unless --tolerate allows for it; the",
      "network of the other rows is written all the same. Nothing is written if a",
      "file is damaged, if no row can be used, or with --strict."
    })
final class ImportCommand implements Callable<Integer> {
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
      names = "--nodes",
      paramLabel = "KIND",
      defaultValue = "auto",
      description =
          "What the nodes of a graph are that do not say so: city, institution, alliance,"
              + " platform, region; or auto: cities if two thirds bear names of cities, else"
              + " institutions. Default: ${DEFAULT-VALUE}.")
  private String nodes = "auto";

  @Option(
      names = "--unmatched",
      paramLabel = "WAY",
      defaultValue = "reject",
      description =
          "Cities that are not in Corridor's table: reject, or keep them under their own names."
              + " Default: ${DEFAULT-VALUE}, unless the mapping says keep.")
  private String unmatched = "reject";

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

  @Mixin private NameOptions names = new NameOptions();
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
    Optional<NodeKind> kind = nodes();
    String graph = preset;
    if (graph != null && map == null && Presets.GRAPHS.contains(graph)) {
      reading.refuseButEncoding();
      try (ImportedTables imported = GraphImport.run(files, graph, kind, options(), run.run())) {
        return finish(imported, target, ImportRecord.of(graph, "", fields()));
      }
    }
    if (kind.isPresent()) {
      throw new UsageException(
          "--nodes goes with --as "
              + String.join(", ", Presets.GRAPHS)
              + "; a mapping says it by its key nodes");
    }
    Mapping mapping = mapping();
    try (ImportedTables imported = Import.run(files, mapping, options(), run.run())) {
      return finish(imported, target, ImportRecord.of(mapping.name(), mapping.text(), fields()));
    }
  }

  private Import.Options options() throws IOException {
    return new Import.Options(reading.options(), fields(), names.aliases(), strict)
        .withRegister(names.register())
        .withUnmatchedKept(keepsUnmatched());
  }

  private Integer finish(ImportedTables imported, Path target, ImportRecord record)
      throws IOException {
    ImportAccount.tell(imported, run, command.commandLine().getErr());
    Optional<Network> network = imported.network();
    if (network.isEmpty()) {
      throw new DataException("nothing was written");
    }
    List<Companion> companions = new ArrayList<>(record.companions(imported));
    companions.addAll(names.nearDuplicates(network.get(), run));
    NetworkFolder.writeImported(network.get(), target, Packing.PLAIN, companions, run.run());
    format.write(ImportAccount.table(imported.tables()));
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

  private Optional<NodeKind> nodes() {
    if (nodes.equals("auto")) {
      return Optional.empty();
    }
    Optional<NodeKind> kind = Labels.find(NodeKind.class, nodes);
    if (kind.isEmpty()) {
      throw new UsageException(
          "--nodes must be auto or one of " + Labels.list(NodeKind.class) + ", but is " + nodes);
    }
    return kind;
  }

  private boolean keepsUnmatched() {
    if (!unmatched.equals("keep") && !unmatched.equals("reject")) {
      throw new UsageException("--unmatched must be reject or keep, but is " + unmatched);
    }
    return unmatched.equals("keep");
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
}
