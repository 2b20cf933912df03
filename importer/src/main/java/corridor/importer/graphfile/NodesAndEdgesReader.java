package corridor.importer.graphfile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tables of nodes ({@code Id, Label, …}) and of edges ({@code Source, Target, Type, Kind, Weight,
 * …}), as Gephi writes and reads them; either, or both.
 */
final class NodesAndEdgesReader implements GraphReader {
  private static final ImmutableSet<String> OF_NODE = ImmutableSet.of("id", "label");
  private static final ImmutableSet<String> OF_EDGE =
      ImmutableSet.of("id", "source", "target", "type", "kind", "weight", "start", "end");

  @Override
  public void read(GraphSource source, GraphCollector graph) throws IOException, BadFileException {
    Optional<Path> other = Companion.of(source, GraphFormat.NODES_AND_EDGES, graph.findings());
    boolean edges = table(source, graph, source.name());
    boolean alone = other.isEmpty();
    if (other.isPresent()) {
      GraphSource companion = source.companion(other.get());
      companion.encoding().issue(companion.name()).ifPresent(graph.findings()::add);
      graph.findings().reading(companion.name());
      if (table(companion, graph, companion.name()) == edges) {
        throw BadFileException.syntax(
            0,
            0,
            source.name()
                + " and "
                + companion.name()
                + " are both tables of "
                + (edges ? "edges" : "nodes"),
            "give one of nodes and one of edges");
      }
    }
    if (alone && edges) {
      graph.nodesStandInEdges();
    }
  }

  /** Whether it is a table of edges. */
  private static boolean table(GraphSource source, GraphCollector graph, String name)
      throws IOException, BadFileException {
    try (DelimitedText rows = DelimitedText.open(source)) {
      List<String> header = rows.next();
      TableColumns columns = new TableColumns(header, rows.line(), graph.findings());
      boolean edges = columns.has("source") && columns.has("target");
      if (!edges && !columns.has("id")) {
        throw new BadFileException(
            IssueCode.MISSING_HEADER,
            rows.line(),
            0,
            name + " has neither the columns Source and Target nor a column Id",
            "the first row names the columns");
      }
      for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
        if (edges) {
          edge(columns, row, rows.line(), graph);
        } else {
          Map<String, Object> values = columns.others(row, rows.line(), OF_NODE::contains);
          graph.node(
              rows.line(),
              columns.number("id"),
              columns.field(row, "id"),
              columns.field(row, "label"),
              values);
        }
      }
      if (edges && !columns.has("type") && graph.edgeCount() > 0) {
        graph
            .findings()
            .add(
                IssueCode.NO_DIRECTION,
                1,
                0,
                "the table of edges has no column Type",
                "taken for directed from Source to Target; add Type: Directed or Undirected");
      }
      return edges;
    }
  }

  private static void edge(TableColumns columns, List<String> row, int line, GraphCollector graph)
      throws BadFileException {
    Findings findings = graph.findings();
    String type = columns.field(row, "type");
    GraphCollector.Way way =
        switch (type.toLowerCase(Locale.ROOT)) {
          case "", "directed" -> GraphCollector.Way.DIRECTED;
          case "undirected" -> GraphCollector.Way.UNDIRECTED;
          default -> {
            findings.add(
                IssueCode.UNKNOWN_VALUE,
                line,
                columns.number("type"),
                "the type of an edge is " + Issues.quote(type),
                "allowed: Directed, Undirected");
            yield GraphCollector.Way.DIRECTED;
          }
        };
    Map<String, Object> values = columns.others(row, line, OF_EDGE::contains);
    String weight = columns.field(row, "weight");
    ImmutableList<Spell> spells = ImmutableList.of();
    if (weight.startsWith("<") || weight.startsWith("[")) {
      spells = Spells.parse(weight);
      if (spells.isEmpty()) {
        findings.add(
            IssueCode.NOT_A_NUMBER,
            line,
            columns.number("weight"),
            "weight: "
                + Issues.quote(weight)
                + " is neither a number nor one that changes with time",
            "<[start, end, weight]; …>");
      }
      weight = "";
    } else if (columns.has("timeset") && !columns.field(row, "timeset").isEmpty()) {
      spells = Spells.parse(columns.field(row, "timeset"));
      if (!spells.isEmpty()) {
        values.keySet().removeIf(name -> name.equalsIgnoreCase("timeset"));
      }
    } else if (!columns.field(row, "start").isEmpty() || !columns.field(row, "end").isEmpty()) {
      spells =
          ImmutableList.of(
              new Spell(
                  Spells.bound(columns.field(row, "start")),
                  Spells.bound(columns.field(row, "end")),
                  false,
                  java.util.OptionalDouble.empty()));
    }
    graph.edge(
        line,
        columns.number("source"),
        columns.field(row, "id"),
        columns.field(row, "source"),
        columns.field(row, "target"),
        way,
        weight,
        columns.field(row, "kind"),
        spells,
        values);
  }
}
