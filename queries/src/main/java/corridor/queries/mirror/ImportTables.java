package corridor.queries.mirror;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Coordinates;
import corridor.engine.run.Run;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a mirror as tables that {@code neo4j-admin database import} reads: one for each label
 * and type, with the type of each column in its heading.
 */
final class ImportTables {
  private static final String TASK = "writing tables for the import";
  private static final long EVERY = 10_000;

  private final MirrorGraph graph;
  private final Path folder;
  private final Run run;
  private final ImmutableList.Builder<String> arguments = ImmutableList.builder();
  private long rows;

  private final ImmutableMap.Builder<String, Counts> counts = ImmutableMap.builder();

  private ImportTables(MirrorGraph graph, Path folder, Run run) {
    this.graph = graph;
    this.folder = folder;
    this.run = run;
  }

  /** Writes the tables of {@code graph} to {@code folder}. */
  static ImportTables write(MirrorGraph graph, Path folder, Run run) throws IOException {
    ImportTables tables = new ImportTables(graph, folder, run);
    char between = delimiter(graph);
    for (Label label : Label.values()) {
      tables.nodes(label, between);
    }
    for (RelationshipType type : RelationshipType.values()) {
      tables.relationships(type, between);
    }
    tables
        .arguments
        .add("--id-type=string", "--multiline-fields=true", "--quote=\"")
        .add("--array-delimiter=U+%04X".formatted((int) between));
    return tables;
  }

  /** What the import has to be told; it has to run in the folder. */
  ImmutableList<String> arguments() {
    return arguments.build();
  }

  /** How many rows there are, by label and type. */
  ImmutableMap<String, Counts> counts() {
    return counts.buildOrThrow();
  }

  private void nodes(Label label, char between) throws IOException {
    Map<String, String> types =
        types(action -> graph.forEachNode(label, row -> action.accept(row.properties())));
    if (types.isEmpty()) {
      return;
    }
    table(
        label.text(),
        List.of("_key:ID", "_hash:string"),
        types,
        between,
        action ->
            graph.forEachNode(
                label, row -> action.accept(List.of(row.key(), row.hash()), row.properties())));
    arguments.add("--nodes=Corridor:" + label.text() + "=" + fileName(label.text()));
  }

  private void relationships(RelationshipType type, char between) throws IOException {
    long[] found = {0};
    Map<String, String> types =
        types(
            action ->
                graph.forEachRelationship(
                    type,
                    row -> {
                      found[0]++;
                      action.accept(row.properties());
                    }));
    if (found[0] == 0) {
      return;
    }
    table(
        type.name(),
        List.of(":START_ID", ":END_ID", "_key:string", "_hash:string"),
        types,
        between,
        action ->
            graph.forEachRelationship(
                type,
                row ->
                    action.accept(
                        List.of(row.from(), row.to(), row.key(), row.hash()), row.properties())));
    arguments.add("--relationships=" + type.name() + "=" + fileName(type.name()));
  }

  private interface Row {
    void accept(List<String> own, Map<String, Object> properties);
  }

  private static String fileName(String name) {
    return name + ".csv";
  }

  private void table(
      String name, List<String> own, Map<String, String> types, char between, Consumer<Row> all)
      throws IOException {
    List<String> heading = new ArrayList<>(own);
    types.forEach((property, type) -> heading.add(property + ":" + type));
    long before = rows;
    try (CsvWriter csv = open(folder.resolve(fileName(name)))) {
      csv.writeRecord(heading);
      all.accept(
          (first, properties) -> {
            List<@Nullable String> cells = new ArrayList<>(first);
            types.keySet().forEach(property -> cells.add(cell(properties.get(property), between)));
            write(csv, cells);
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    counts.put(name, Counts.ofCreated(rows - before));
  }

  // The program reads an empty text where quotes are, and nothing where none are.
  private static CsvWriter open(Path file) throws IOException {
    return CsvWriter.builder()
        .quoteStrategy(QuoteStrategies.NON_EMPTY)
        .lineDelimiter(LineDelimiter.LF)
        .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
  }

  private void write(CsvWriter csv, List<@Nullable String> cells) {
    csv.writeRecord(cells);
    if (++rows % EVERY == 0) {
      run.checkCancelled(TASK);
    }
  }

  private static Map<String, String> types(Consumer<Consumer<Map<String, Object>>> rows) {
    Map<String, String> types = new TreeMap<>();
    rows.accept(properties -> properties.forEach((name, value) -> types.put(name, type(value))));
    return types;
  }

  private static String type(Object value) {
    if (value instanceof Long) {
      return "long";
    }
    if (value instanceof Double) {
      return "double";
    }
    if (value instanceof Boolean) {
      return "boolean";
    }
    if (value instanceof Coordinates) {
      return "point{crs:WGS-84}";
    }
    return value instanceof List ? "string[]" : "string";
  }

  private static @Nullable String cell(@Nullable Object value, char between) {
    if (value instanceof Coordinates place) {
      return "{latitude:" + place.lat() + ",longitude:" + place.lon() + "}";
    }
    if (value instanceof List<?> list) {
      return String.join(String.valueOf(between), list.stream().map(String::valueOf).toList());
    }
    return value == null ? null : value.toString();
  }

  /** A character that no text in a list has: it cannot be escaped there. */
  private static char delimiter(MirrorGraph graph) {
    BitSet used = new BitSet();
    for (Label label : Label.values()) {
      graph.forEachNode(
          label,
          row ->
              row.properties().values().stream()
                  .filter(List.class::isInstance)
                  .forEach(list -> String.valueOf(list).chars().forEach(used::set)));
    }
    // From the controls on that nobody types; quotes, line ends and what is in a list's own text
    // are taken either way.
    used.set('"');
    used.set('\n');
    used.set('\r');
    used.set(',');
    return (char) used.nextClearBit(0x1C);
  }
}
