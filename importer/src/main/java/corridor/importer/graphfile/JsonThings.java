package corridor.importer.graphfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import corridor.importer.IssueCode;
import corridor.importer.SemicolonList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes nodes and edges of JSON objects, whatever they call their parts. */
final class JsonThings {
  private static final ImmutableSet<String> NESTED =
      ImmutableSet.of("attributes", "metadata", "weights", "scores");

  private record Pending(
      boolean isNode,
      int line,
      int column,
      String id,
      String from,
      String to,
      GraphCollector.Way way,
      Map<String, Object> values) {}

  private final GraphCollector graph;
  private final boolean isGephiLite;
  private final List<Pending> pending = new ArrayList<>();
  private final Map<String, Map<String, Object>> nodeData = new LinkedHashMap<>();
  private final Map<String, Map<String, Object>> edgeData = new LinkedHashMap<>();
  private boolean directionKnown;
  private boolean keyed;
  private boolean byPosition;
  private boolean vosViewer;
  private boolean anyDefault;
  private int nodes;

  /** Gephi Lite keeps the values of nodes and edges apart from them. */
  JsonThings(GraphCollector graph, boolean isGephiLite) {
    this.graph = graph;
    this.isGephiLite = isGephiLite;
  }

  void directed(boolean directed) {
    graph.defaultDirected(directed);
    directionKnown = true;
  }

  /** {@code network} is where VOSviewer keeps its items. */
  void within(String name) {
    vosViewer |= name.equals("network");
  }

  /** graphology: directed, undirected, or mixed, where edges say that they are undirected. */
  void options(JsonNode options) {
    String type = options.path("type").asText("");
    if (!type.isEmpty()) {
      directed(!type.equals("undirected"));
    }
  }

  void node(JsonNode node, String key, int line, int column) throws BadFileException {
    int position = nodes++;
    if (node.isValueNode()) {
      emitNode(line, column, key.isEmpty() ? node.asText() : key, new LinkedHashMap<>());
      return;
    }
    keyed |= node.has("key") && !node.has("id");
    byPosition |= position == 0 && key.isEmpty() && !node.has("id") && !node.has("key");
    Map<String, Object> values = values(node);
    String id = key;
    if (byPosition && (node.has("id") || node.has("key"))) {
      throw BadFileException.syntax(
          line, column, "some nodes have ids and some have none", "give all of them ids, or none");
    }
    if (id.isEmpty()) {
      id = byPosition ? Integer.toString(position) : take(values, node.has("id") ? "id" : "key");
    }
    emitNode(line, column, id, values);
  }

  private void emitNode(int line, int column, String id, Map<String, Object> values)
      throws BadFileException {
    if (isGephiLite) {
      pending.add(new Pending(true, line, column, id, "", "", GraphCollector.Way.DEFAULT, values));
    } else {
      graph.node(line, column, id, take(values, "label"), values);
    }
  }

  void link(JsonNode link, int line, int column) throws BadFileException {
    String from = end(link, "source", "source_id", "from");
    String to = end(link, "target", "target_id", "to");
    Map<String, Object> values = values(link);
    for (String name : List.of("source", "target", "source_id", "target_id")) {
      values.remove(name);
    }
    if (!link.has("source") && !link.has("source_id")) {
      values.remove("from");
      values.remove("to");
    }
    String id = take(values, keyed && !link.has("id") ? "key" : "id");
    GraphCollector.Way way = way(link, values);
    anyDefault |= way == GraphCollector.Way.DEFAULT;
    if (isGephiLite) {
      pending.add(new Pending(false, line, column, id, from, to, way, values));
    } else {
      emitEdge(line, column, id, from, to, way, values);
    }
  }

  private void emitEdge(
      int line,
      int column,
      String id,
      String from,
      String to,
      GraphCollector.Way way,
      Map<String, Object> values)
      throws BadFileException {
    String weight = "";
    if (!values.containsKey("weight")) {
      for (String name : List.of("strength", "value")) {
        if (weight.isEmpty() && values.get(name) instanceof Number) {
          weight = take(values, name);
        }
      }
    }
    String kind = take(values, "kind");
    graph.edge(line, column, id, from, to, way, weight, kind, ImmutableList.of(), values);
  }

  private static GraphCollector.Way way(JsonNode link, Map<String, Object> values) {
    Optional<Boolean> undirected = truth(link.path("undirected"));
    Optional<Boolean> directed = truth(link.path("directed"));
    if (undirected.isPresent()) {
      values.remove("undirected");
      return undirected.get() ? GraphCollector.Way.UNDIRECTED : GraphCollector.Way.DIRECTED;
    }
    if (directed.isPresent()) {
      values.remove("directed");
      return directed.get() ? GraphCollector.Way.DIRECTED : GraphCollector.Way.UNDIRECTED;
    }
    return GraphCollector.Way.DEFAULT;
  }

  private static Optional<Boolean> truth(JsonNode value) {
    return value.isBoolean() || value.isTextual()
        ? AttributeType.TRUTH.parse(value.asText()).map(Boolean.class::cast)
        : Optional.empty();
  }

  // d3 puts the very node in place of its id once it has drawn the graph.
  private static String end(JsonNode link, String... names) {
    for (String name : names) {
      JsonNode end = link.path(name);
      if (end.isObject()) {
        end = end.has("id") ? end.path("id") : end.path("index");
      }
      if (end.isValueNode() && !end.isNull()) {
        return end.asText();
      }
    }
    return "";
  }

  void data(boolean ofNodes, String id, Map<String, Object> values, int line, int column) {
    if (!isGephiLite) {
      graph.findings().notRead(line, column, ofNodes ? "\"nodeData\"" : "\"edgeData\"");
      return;
    }
    (ofNodes ? nodeData : edgeData).put(id, values);
  }

  void finish() throws BadFileException {
    for (Pending thing : pending) {
      Map<String, Object> values = thing.values();
      Map<String, Object> more = (thing.isNode() ? nodeData : edgeData).remove(thing.id());
      if (more != null) {
        values.putAll(more);
      }
      if (thing.isNode()) {
        graph.node(thing.line(), thing.column(), thing.id(), take(values, "label"), values);
      } else {
        emitEdge(
            thing.line(),
            thing.column(),
            thing.id(),
            thing.from(),
            thing.to(),
            thing.way(),
            values);
      }
    }
    int left = nodeData.size() + edgeData.size();
    if (left > 0) {
      graph
          .findings()
          .count(IssueCode.NOT_READ, 0, 0, "data of nodes and edges that are not there", "", left);
    }
    if (!directionKnown && vosViewer) {
      graph.defaultDirected(false);
    } else if (!directionKnown && keyed) {
      // graphology without options is mixed: what is undirected says so.
      graph.defaultDirected(true);
    } else if (!directionKnown && anyDefault) {
      graph
          .findings()
          .add(
              IssueCode.NO_DIRECTION,
              0,
              0,
              "the file does not say whether its links are directed",
              "taken for undirected, as d3 and NetworkX do; write \"directed\": true");
    }
  }

  private static String take(Map<String, Object> values, String name) {
    Object value = values.remove(name);
    return value == null ? "" : AttributeType.text(value);
  }

  /** The values of an object; those of its attributes, weights and scores among them. */
  static Map<String, Object> values(JsonNode object) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      if (NESTED.contains(field.getKey()) && value.isObject()) {
        for (Map.Entry<String, JsonNode> inner : value.properties()) {
          put(values, nestedName(field.getKey(), inner.getKey()), inner.getValue());
        }
      } else {
        put(values, field.getKey(), value);
      }
    }
    return values;
  }

  // As VOSviewer's map files call them.
  private static String nestedName(String list, String name) {
    return switch (list) {
      case "weights" -> "weight<" + name + ">";
      case "scores" -> "score<" + name + ">";
      default -> name;
    };
  }

  private static void put(Map<String, Object> values, String name, JsonNode value) {
    Object plain = plain(value);
    if (!name.isEmpty() && !plain.equals("")) {
      values.put(name, plain);
    }
  }

  private static Object plain(JsonNode value) {
    if (value.isBoolean()) {
      return value.asBoolean();
    }
    if (value.isIntegralNumber()) {
      return value.canConvertToLong() ? (Object) value.asLong() : value.asText();
    }
    if (value.isNumber()) {
      double number = value.doubleValue();
      boolean tooLarge = value.isBigDecimal() && Double.isInfinite(number);
      return tooLarge ? (Object) value.decimalValue().toString() : number;
    }
    if (value.isArray()) {
      List<String> items = new ArrayList<>();
      value.forEach(item -> items.add(item.isContainerNode() ? item.toString() : item.asText()));
      return SemicolonList.join(items);
    }
    return value.isNull() ? "" : value.isObject() ? value.toString() : value.asText();
  }
}
