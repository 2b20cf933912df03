package corridor.importer.graphfile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Collects what a reader finds, in any order, and checks what all formats have in common: ids that
 * are there once, edges that end at nodes, weights that are numbers, characters that XML can hold.
 */
final class GraphCollector {
  /** Whether an edge says which way it leads. */
  enum Way {
    DIRECTED,
    UNDIRECTED,
    /** As the file says for all, before or after. */
    DEFAULT
  }

  private static final ImmutableSet<String> WEIGHTS = ImmutableSet.of("weight", "edge weight");
  private static final OptionalDouble ONE = OptionalDouble.of(1);
  private static final int SHARED_TEXTS = 100_000;
  private static final int SHARED_LENGTH = 64;

  private final Findings findings;
  private final List<GraphNode> nodes = new ArrayList<>();
  private final Map<String, Integer> indexOf = new HashMap<>();
  private final List<GraphEdge> edges = new ArrayList<>();
  private final BitSet byDefault = new BitSet();
  private final Set<String> edgeIds = new HashSet<>();
  private final Map<String, AttributeType> nodeColumns = new LinkedHashMap<>();
  private final Map<String, AttributeType> edgeColumns = new LinkedHashMap<>();
  private final Map<String, String> shared = new HashMap<>();
  private int[] nodeLines = new int[64];
  private long[] edgePlaces = new long[64];
  private String fileOfEdges = "";
  private boolean defaultDirected;
  private boolean nodesStandInEdges;

  GraphCollector(Findings findings) {
    this.findings = findings;
  }

  Findings findings() {
    return findings;
  }

  int nodeCount() {
    return nodes.size();
  }

  int edgeCount() {
    return edges.size();
  }

  boolean hasNode(String id) {
    return indexOf.containsKey(id);
  }

  /** What {@link Way#DEFAULT} means. */
  void defaultDirected(boolean directed) {
    defaultDirected = directed;
  }

  /** The format needs no list of nodes: an end that is none yet becomes one. */
  void nodesStandInEdges() {
    nodesStandInEdges = true;
  }

  /** A node; its label may be empty, and is then looked for among its attributes. */
  void node(int line, int column, String id, String label, Map<String, Object> attributes)
      throws BadFileException {
    if (id.isBlank()) {
      findings.add(IssueCode.BLANK, line, column, "a node has no id", "every node needs an id");
      return;
    }
    checkText(line, column, "the id of a node", id);
    checkText(line, column, "the label of node " + Issues.quote(id), label);
    Integer known = indexOf.putIfAbsent(id, nodes.size());
    if (known != null) {
      findings.add(
          IssueCode.DUPLICATE_ID,
          line,
          column,
          "the id " + Issues.quote(id) + " is given to another node already",
          nodeLines[known] == 0 ? "ids are unique" : "it is in line " + nodeLines[known]);
      return;
    }
    if (nodes.size() == nodeLines.length) {
      nodeLines = Arrays.copyOf(nodeLines, 2 * nodeLines.length);
    }
    nodeLines[nodes.size()] = line;
    Attributes kept = keep(line, column, attributes, nodeColumns);
    String name = label.isBlank() ? labelAmong(kept).orElse(id) : label;
    nodes.add(new GraphNode(id, name, kept));
  }

  private static Optional<String> labelAmong(Attributes attributes) {
    for (String name : List.of("label", "Label", "name", "Name")) {
      String label = attributes.text(name);
      if (!label.isBlank()) {
        return Optional.of(label);
      }
    }
    return Optional.empty();
  }

  /** An edge without id, kind and times. */
  void edge(
      int line,
      int column,
      String from,
      String to,
      Way way,
      String weight,
      Map<String, Object> attributes)
      throws BadFileException {
    edge(line, column, "", from, to, way, weight, "", ImmutableList.of(), attributes);
  }

  /**
   * An edge.
   *
   * @param weight as it is written; if empty it is looked for among the attributes
   */
  void edge(
      int line,
      int column,
      String id,
      String from,
      String to,
      Way way,
      String weight,
      String kind,
      ImmutableList<Spell> spells,
      Map<String, Object> attributes)
      throws BadFileException {
    if (from.isBlank() || to.isBlank()) {
      findings.add(
          IssueCode.BLANK,
          line,
          column,
          "an edge has no " + (from.isBlank() ? "source" : "target"),
          "every edge needs the ids of two nodes");
      return;
    }
    OptionalDouble number = weight(line, column, weight, attributes);
    if (!id.isEmpty() && !edgeIds.add(id)) {
      findings.count(
          IssueCode.DUPLICATE_EDGE_ID,
          line,
          column,
          "an edge has the id of another one, as " + Issues.quote(id),
          "both are kept",
          1);
    }
    checkText(line, column, "the kind of an edge", kind);
    if (edges.isEmpty()) {
      fileOfEdges = findings.file();
    }
    if (way == Way.DEFAULT) {
      byDefault.set(edges.size());
    }
    if (edges.size() == edgePlaces.length) {
      edgePlaces = Arrays.copyOf(edgePlaces, 2 * edgePlaces.length);
    }
    edgePlaces[edges.size()] = ((long) line << Integer.SIZE) | (column & 0xFFFF_FFFFL);
    edges.add(
        new GraphEdge(
            id,
            share(from),
            share(to),
            way == Way.DIRECTED,
            number,
            share(kind),
            spells,
            keep(line, column, attributes, edgeColumns)));
  }

  private OptionalDouble weight(
      int line, int column, String written, Map<String, Object> attributes) {
    String text = written.strip();
    if (text.isEmpty() && !attributes.isEmpty()) {
      for (String name : attributes.keySet()) {
        if (WEIGHTS.contains(name.toLowerCase(Locale.ROOT))) {
          Object value = attributes.get(name);
          text = value == null ? "" : AttributeType.text(value).strip();
          attributes.remove(name);
          break;
        }
      }
    }
    return text.isEmpty()
        ? OptionalDouble.empty()
        : WeightText.parse(text, "weight", line, column, findings).orElse(ONE);
  }

  private Attributes keep(
      int line, int column, Map<String, Object> attributes, Map<String, AttributeType> columns)
      throws BadFileException {
    if (attributes.isEmpty()) {
      return Attributes.NONE;
    }
    for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
      String name = attribute.getKey();
      AttributeType type = AttributeType.ofValue(attribute.getValue());
      if (!columns.containsKey(name)) {
        checkText(line, column, "the name of an attribute", name);
        if (columns.size() >= Limits.COLUMNS) {
          throw BadFileException.tooLarge(
              line, column, "there are more than " + Limits.COLUMNS + " names of attributes");
        }
      }
      columns.merge(name, type, AttributeType::or);
      if (attribute.getValue() instanceof String text) {
        checkText(line, column, name, text);
        attribute.setValue(share(text));
      }
    }
    return Attributes.of(attributes);
  }

  /** Files say the same few words a million times. */
  private String share(String text) {
    Integer node = indexOf.get(text);
    if (node != null && node < nodes.size()) {
      return nodes.get(node).id();
    }
    if (text.length() > SHARED_LENGTH || shared.size() >= SHARED_TEXTS) {
      return text;
    }
    String known = shared.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  private void checkText(int line, int column, String what, String text) throws BadFileException {
    if (text.length() > Limits.TEXT) {
      throw BadFileException.tooLarge(
          line, column, what + " is longer than " + Limits.TEXT + " characters");
    }
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if ((character < ' ' && character != '\t' && character != '\n' && character != '\r')
          || character >= '\uFFFE'
          || (Character.isSurrogate(character) && isLone(text, i))) {
        findings.add(
            IssueCode.ILLEGAL_CHARACTER,
            line,
            column,
            String.format(Locale.ROOT, "%s has the character U+%04X in it", what, (int) character),
            "XML 1.0 and therefore GraphML cannot hold it; delete the character");
        return;
      }
    }
  }

  private static boolean isLone(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }

  /** The graph; nothing if there are errors. */
  Optional<GraphFile> finish(GraphFormat format) throws BadFileException {
    Set<String> added = new HashSet<>();
    if (!edges.isEmpty()) {
      findings.reading(fileOfEdges);
    }
    for (int i = 0; i < edges.size(); i++) {
      int line = (int) (edgePlaces[i] >> Integer.SIZE);
      int column = (int) edgePlaces[i];
      GraphEdge edge = edges.get(i);
      for (String end : List.of(edge.from(), edge.to())) {
        if (indexOf.containsKey(end)) {
          continue;
        }
        if (nodesStandInEdges) {
          added.add(end);
          node(line, column, end, "", new LinkedHashMap<>());
        } else {
          findings.add(
              IssueCode.UNKNOWN_NODE,
              line,
              column,
              "an edge ends at " + Issues.quote(end) + ", which is no node of the file",
              "add the node or delete the edge");
        }
      }
    }
    if (!added.isEmpty()) {
      findings.rule(added.size() + " nodes are named by edges only", "their ids are their labels");
    }
    if (findings.hasErrors()) {
      return Optional.empty();
    }
    if (defaultDirected) {
      byDefault.stream().forEach(i -> edges.set(i, edges.get(i).withDirected(true)));
    }
    if (nodes.isEmpty()) {
      findings.rule("the file has no nodes", "an empty graph is a graph");
    }
    return Optional.of(
        new GraphFile(
            format,
            ImmutableList.copyOf(nodes),
            ImmutableList.copyOf(edges),
            ImmutableMap.copyOf(nodeColumns),
            ImmutableMap.copyOf(edgeColumns)));
  }
}
