package corridor.importer.graphfile;

import corridor.engine.run.Run;
import corridor.importer.Issue;
import corridor.importer.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A graph file and what was found in it, as lines that people can write by hand. */
final class GraphText {
  private GraphText() {}

  static List<String> of(ImportedGraph read) {
    List<String> lines = new ArrayList<>();
    List<Issue> ofNetwork = new ArrayList<>();
    read.graph()
        .ifPresent(
            graph -> {
              graph.nodes().forEach(node -> lines.add(node(node)));
              graph.edges().forEach(edge -> lines.add(edge(edge)));
              ofNetwork.addAll(
                  GraphNetwork.of(
                          graph,
                          GraphNetwork.Rules.DEFAULT,
                          read.issues().get(0).file(),
                          Run.quiet())
                      .issues());
            });
    read.issues().stream()
        .filter(issue -> !ofNetwork.contains(issue))
        .map(issue -> issue.code() + " " + issue.line() + " " + issue.message())
        .sorted()
        .forEach(lines::add);
    return lines;
  }

  static String node(GraphNode node) {
    return node.id() + " \"" + node.label() + "\"" + values(node.attributes());
  }

  static String edge(GraphEdge edge) {
    return edge.from()
        + (edge.directed() ? " -> " : " -- ")
        + edge.to()
        + (edge.weight().isPresent() ? " " + NumberText.of(edge.weight().getAsDouble()) : "")
        + (edge.id().isEmpty() ? "" : " #" + edge.id())
        + (edge.kind().isEmpty() ? "" : " kind=" + edge.kind())
        + values(edge.attributes())
        + edge.spells().stream().map(GraphText::spell).collect(Collectors.joining());
  }

  private static String spell(Spell spell) {
    return " ["
        + spell.start()
        + ".."
        + spell.end()
        + (spell.endOpen() ? ")" : "]")
        + (spell.weight().isPresent() ? " " + NumberText.of(spell.weight().getAsDouble()) : "");
  }

  private static String values(Attributes attributes) {
    return attributes.asMap().entrySet().stream()
        .map(
            (Map.Entry<String, Object> value) ->
                " " + value.getKey() + "=" + AttributeType.text(value.getValue()))
        .collect(Collectors.joining());
  }
}
