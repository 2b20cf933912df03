package corridor.importer.graphfile;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import corridor.importer.IssueCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Map and network files of VOSviewer: items with a header; links, two ids and a strength a line,
 * without one. Links have no direction.
 */
final class VosViewerReader implements GraphReader {
  private static final ImmutableSet<String> OF_ITEM = ImmutableSet.of("id", "label");

  @Override
  public void read(GraphSource source, GraphCollector graph) throws IOException, BadFileException {
    Optional<Path> other = Companion.of(source, GraphFormat.VOSVIEWER, graph.findings());
    boolean map = file(source, graph);
    if (other.isPresent()) {
      GraphSource companion = source.companion(other.get());
      companion.encoding().issue(companion.name()).ifPresent(graph.findings()::add);
      graph.findings().reading(companion.name());
      if (file(companion, graph) == map) {
        throw BadFileException.syntax(
            0,
            0,
            source.name() + " and " + companion.name() + " are both " + (map ? "maps" : "networks"),
            "give a map and a network");
      }
    } else if (!map) {
      graph.nodesStandInEdges();
    }
  }

  /** Whether it begins with a header, as a map does. */
  static boolean isMap(String head) {
    String first = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    List<String> names = headers(first);
    return names.contains("label")
        && (names.contains("id") || names.contains("x") || names.contains("cluster"));
  }

  private static List<String> headers(String line) {
    return Splitter.on(CharMatcher.anyOf("	,;"))
        .trimResults()
        .splitToList(line.toLowerCase(Locale.ROOT).replace("\"", ""));
  }

  private static boolean file(GraphSource source, GraphCollector graph)
      throws IOException, BadFileException {
    boolean map = isMap(source.head(1 << 16));
    try (DelimitedText rows = DelimitedText.open(source)) {
      if (map) {
        items(rows, graph);
      } else {
        links(rows, graph);
      }
    }
    return map;
  }

  private static void items(DelimitedText rows, GraphCollector graph)
      throws IOException, BadFileException {
    TableColumns columns = new TableColumns(rows.next(), rows.line(), graph.findings());
    int number = 0;
    for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
      number++;
      // A map without ids counts its items.
      String id = columns.has("id") ? columns.field(row, "id") : Integer.toString(number);
      Map<String, Object> values = columns.others(row, rows.line(), OF_ITEM::contains);
      graph.node(rows.line(), columns.number("id"), id, columns.field(row, "label"), values);
    }
  }

  private static void links(DelimitedText rows, GraphCollector graph)
      throws IOException, BadFileException {
    for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
      if (row.size() < 2 || row.size() > 3) {
        graph
            .findings()
            .add(
                IssueCode.RAGGED_ROW,
                rows.line(),
                0,
                "a link has " + row.size() + " fields",
                "two ids and a strength, with a tab or a comma between them");
        continue;
      }
      graph.edge(
          rows.line(),
          1,
          row.get(0).strip(),
          row.get(1).strip(),
          GraphCollector.Way.UNDIRECTED,
          row.size() == 3 ? row.get(2) : "",
          new LinkedHashMap<>());
    }
  }
}
