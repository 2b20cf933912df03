package corridor.queries.command;

import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Labels;
import corridor.engine.network.Layer;
import corridor.engine.network.TieKind;
import corridor.engine.run.Run;
import corridor.importer.graphfile.GraphFiles;
import corridor.importer.graphfile.GraphFormat;
import corridor.importer.graphfile.GraphNetwork;
import corridor.importer.graphfile.ImportedGraph;
import corridor.importer.mapping.Field;
import corridor.importer.table.TableOptions;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Files that are graphs: matrices, tables of nodes and edges as Gephi has them, VOSviewer's. */
final class GraphImport {
  private static final int FILES_OF_A_GRAPH = 2;

  private GraphImport() {}

  static ImportedGraph read(
      List<Path> files,
      String preset,
      ImmutableMap<Field, String> constants,
      TableOptions reading,
      Run run)
      throws IOException {
    if (files.size() > FILES_OF_A_GRAPH) {
      throw new UsageException(
          "--as " + preset + " takes one file, or two that belong together, not " + files.size());
    }
    GraphFiles.Options options =
        GraphFiles.Options.DEFAULT
            .withFormat(format(files.get(0), preset))
            .withRules(rules(constants));
    if (files.size() == FILES_OF_A_GRAPH) {
      options = options.withCompanion(files.get(1));
    }
    if (reading.encoding().isPresent()) {
      options = options.withEncoding(reading.encoding().get());
    }
    return GraphFiles.read(files.get(0), options, run);
  }

  private static GraphFormat format(Path file, String preset) {
    boolean workbook = file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    return switch (preset) {
      case "matrix" -> workbook ? GraphFormat.MATRIX_WORKBOOK : GraphFormat.MATRIX_TEXT;
      case "gephi" -> GraphFormat.NODES_AND_EDGES;
      default -> json ? GraphFormat.JSON : GraphFormat.VOSVIEWER;
    };
  }

  private static GraphNetwork.Rules rules(ImmutableMap<Field, String> constants) {
    GraphNetwork.Rules rules = GraphNetwork.Rules.DEFAULT;
    for (Map.Entry<Field, String> constant : constants.entrySet()) {
      String text = constant.getValue();
      rules =
          switch (constant.getKey()) {
            case LAYER ->
                rules.withLayer(
                    Labels.find(Layer.class, text)
                        .orElseThrow(() -> none("layer", text, Labels.list(Layer.class))));
            case KIND ->
                rules.withDirected(
                    Labels.find(TieKind.class, text)
                        .orElseThrow(() -> none("kind", text, Labels.list(TieKind.class))));
            default ->
                throw new UsageException(
                    "--set: of a graph, kind and layer can be set, not "
                        + constant.getKey().label());
          };
    }
    return rules;
  }

  private static UsageException none(String field, String text, String known) {
    return new UsageException("--set " + field + ": " + text + " is none of " + known);
  }

  static Table account(ImportedGraph imported) {
    Table table =
        new Table(
            List.of(
                Column.text("read as"),
                Column.number("nodes"),
                Column.number("edges"),
                Column.number("directed"),
                Column.number("ties")));
    table.row(
        imported.detected().toString(),
        imported.getGraph().nodes().size(),
        imported.getGraph().edges().size(),
        imported.getGraph().directedEdges(),
        imported.getNetwork().ties().size());
    return table;
  }
}
