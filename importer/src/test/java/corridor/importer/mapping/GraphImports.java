package corridor.importer.mapping;

import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Tie;
import corridor.engine.run.Run;
import corridor.importer.NumberText;
import corridor.importer.place.Institution;
import corridor.importer.table.TableOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Graph files written and imported. */
final class GraphImports {
  private final Path folder;
  private Optional<NodeKind> nodes = Optional.empty();
  private Import.Options options = Import.Options.DEFAULT;

  GraphImports(Path folder) {
    this.folder = folder;
  }

  GraphImports nodes(NodeKind kind) {
    nodes = Optional.of(kind);
    return this;
  }

  GraphImports set(Map<Field, String> constants) {
    options =
        new Import.Options(
            TableOptions.DETECT,
            ImmutableMap.copyOf(constants),
            options.aliases(),
            options.strict(),
            options.register(),
            options.keepUnmatched());
    return this;
  }

  GraphImports aliases(Map<String, String> aliases) {
    options =
        new Import.Options(
            TableOptions.DETECT,
            options.constants(),
            ImmutableMap.copyOf(aliases),
            options.strict(),
            options.register(),
            options.keepUnmatched());
    return this;
  }

  GraphImports register(Institution institution) {
    options = options.withRegister(List.of(institution));
    return this;
  }

  GraphImports keepingUnmatched() {
    options = options.withUnmatchedKept(true);
    return this;
  }

  GraphImports strict() {
    options = options.inStrictMode();
    return this;
  }

  ImportedTables run(String name, String text) throws IOException {
    return run(Files.writeString(folder.resolve(name), text));
  }

  ImportedTables run(Path file) throws IOException {
    String preset =
        file.toString().endsWith(".json") || file.toString().endsWith(".net") ? "graph" : "matrix";
    try (ImportedTables imported =
        GraphImport.run(List.of(file), preset, nodes, options, Run.quiet())) {
      return imported;
    }
  }

  /** A symmetric matrix in which every label is tied to the next with weights 1, 2, … */
  static String matrix(String... labels) {
    StringBuilder text = new StringBuilder();
    for (String label : labels) {
      text.append(',').append(label);
    }
    for (int row = 0; row < labels.length; row++) {
      text.append('\n').append(labels[row]);
      for (int column = 0; column < labels.length; column++) {
        boolean next = Math.abs(row - column) == 1;
        text.append(',').append(next ? 1 + Math.min(row, column) : 0);
      }
    }
    return text.append('\n').toString();
  }

  /** Node-link JSON with these nodes and links. */
  static String json(String nodes, String links) {
    return "{\"directed\": true, \"nodes\": [" + nodes + "], \"links\": [" + links + "]}";
  }

  static RowAccount nodes(ImportedTables imported) {
    return imported.tables().get(0).account();
  }

  static RowAccount ties(ImportedTables imported) {
    return imported.tables().get(1).account();
  }

  static Network network(ImportedTables imported) {
    return imported.network().orElseThrow(() -> new AssertionError(imported.issues().toString()));
  }

  /** Ties as {@code from-to weight}, by ids, in the order of the network. */
  static List<String> tieTexts(ImportedTables imported) {
    List<String> ties = new ArrayList<>();
    for (Tie tie : network(imported).ties()) {
      ties.add(
          tie.from()
              + (tie.kind().directed() ? ">" : "-")
              + tie.to()
              + " "
              + NumberText.of(tie.weight()));
    }
    return ties;
  }
}
