package corridor.importer.graphfile;

import com.google.common.collect.ImmutableList;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * DOT of Graphviz: chains of edges, subgraphs as ends of edges, defaults of nodes and edges as they
 * hold where they stand.
 */
final class DotReader implements GraphReader {
  private static final int EDGES_OF_GROUPS = 2_000_000;

  @Override
  public void read(GraphSource source, GraphCollector graph) throws IOException, BadFileException {
    try (Reader text = source.reader()) {
      new Reading(new DotTokens(new CharScanner(text)), graph).file();
    }
  }

  private static final class Node {
    private final int line;
    private final int column;
    private final Map<String, Object> values;

    Node(int line, int column, Map<String, Object> defaults) {
      this.line = line;
      this.column = column;
      this.values = new LinkedHashMap<>(defaults);
    }
  }

  /** The defaults that hold within a pair of braces, and the nodes named in it. */
  private static final class Scope {
    private final Map<String, Object> ofNodes;
    private final Map<String, Object> ofEdges;
    private final Set<String> named = new LinkedHashSet<>();

    Scope(Map<String, Object> ofNodes, Map<String, Object> ofEdges) {
      this.ofNodes = new LinkedHashMap<>(ofNodes);
      this.ofEdges = new LinkedHashMap<>(ofEdges);
    }
  }

  private record Pair(String from, String to) {}

  private static final class Reading {
    private final DotTokens tokens;
    private final GraphCollector graph;
    private final Findings findings;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> subgraphs = new LinkedHashMap<>();
    private final Set<Pair> pairs = new HashSet<>();
    private boolean directed;
    private boolean strict;
    private long merged;
    private long ofGroups;

    Reading(DotTokens tokens, GraphCollector graph) {
      this.tokens = tokens;
      this.graph = graph;
      this.findings = graph.findings();
    }

    void file() throws IOException, BadFileException {
      tokens.next();
      if (tokens.isWord("strict")) {
        strict = true;
        tokens.next();
      }
      if (!tokens.isWord("graph") && !tokens.isWord("digraph")) {
        throw tokens.unexpected("graph or digraph");
      }
      directed = tokens.isWord("digraph");
      tokens.next();
      if (tokens.sort() == DotTokens.Sort.ID) {
        tokens.next();
      }
      statements(new Scope(Map.of(), Map.of()), 1);
      if (tokens.sort() != DotTokens.Sort.END) {
        throw new BadFileException(
            IssueCode.UNSUPPORTED,
            tokens.line(),
            tokens.column(),
            "something follows the graph",
            "put each graph into a file of its own");
      }
      for (Map.Entry<String, Node> entry : nodes.entrySet()) {
        Node node = entry.getValue();
        Object label = node.values.remove("label");
        String shown = label == null || label.equals("\\N") ? "" : label.toString();
        node.values.values().removeIf(""::equals);
        graph.node(node.line, node.column, entry.getKey(), shown, node.values);
      }
      if (merged > 0) {
        findings.rule(
            "a strict graph: " + merged + " edges between nodes that have one are not kept",
            "as DOT defines it");
      }
    }

    /** What stands in braces. */
    private void statements(Scope scope, int depth) throws IOException, BadFileException {
      if (depth > Limits.DEPTH) {
        throw BadFileException.tooLarge(
            tokens.line(),
            tokens.column(),
            "more than " + Limits.DEPTH + " subgraphs are within each other");
      }
      if (!tokens.isSign('{')) {
        throw tokens.unexpected("{");
      }
      tokens.next();
      while (!tokens.isSign('}')) {
        if (tokens.isSign(';')) {
          tokens.next();
        } else {
          statement(scope, depth);
        }
      }
      tokens.next();
    }

    private void statement(Scope scope, int depth) throws IOException, BadFileException {
      if (tokens.isWord("node") || tokens.isWord("edge") || tokens.isWord("graph")) {
        String what = tokens.value();
        int line = tokens.line();
        int column = tokens.column();
        tokens.next();
        Map<String, Object> values = new LinkedHashMap<>();
        if (!tokens.isSign('[')) {
          throw tokens.unexpected("[");
        }
        lists(values);
        if (what.equalsIgnoreCase("graph")) {
          values.keySet().forEach(name -> findings.notRead(line, column, "graph " + name));
        } else {
          (what.equalsIgnoreCase("node") ? scope.ofNodes : scope.ofEdges).putAll(values);
        }
        return;
      }
      int line = tokens.line();
      int column = tokens.column();
      boolean group = tokens.isSign('{') || tokens.isWord("subgraph");
      String name = tokens.value();
      List<String> first = ends(scope, depth);
      if (!group && tokens.isSign('=')) {
        tokens.next();
        value();
        findings.notRead(line, column, "graph " + name);
        return;
      }
      if (!group) {
        declare(first.get(0), line, column, scope);
      }
      if (tokens.sort() == DotTokens.Sort.EDGE) {
        edges(first, line, column, scope, depth);
        return;
      }
      Map<String, Object> values = new LinkedHashMap<>();
      lists(values);
      if (!group) {
        Node node = nodes.get(first.get(0));
        if (node != null) {
          node.values.putAll(values);
        }
      }
    }

    /** The nodes that an end of an edge stands for: one, or those of a subgraph. */
    private List<String> ends(Scope scope, int depth) throws IOException, BadFileException {
      if (tokens.isSign('{') || tokens.isWord("subgraph")) {
        return subgraph(scope, depth);
      }
      if (tokens.sort() != DotTokens.Sort.ID) {
        throw tokens.unexpected("a node");
      }
      String id = tokens.value();
      tokens.next();
      // name:port:compass
      for (int i = 0; i < 2 && tokens.isSign(':'); i++) {
        findings.notRead(tokens.line(), tokens.column(), "port");
        tokens.next();
        value();
      }
      return List.of(id);
    }

    private List<String> subgraph(Scope scope, int depth) throws IOException, BadFileException {
      String name = "";
      if (tokens.isWord("subgraph")) {
        tokens.next();
        if (tokens.sort() == DotTokens.Sort.ID) {
          name = tokens.value();
          tokens.next();
        }
      }
      Set<String> known = name.isEmpty() ? null : subgraphs.get(name);
      if (known != null && !tokens.isSign('{')) {
        return new ArrayList<>(known);
      }
      Scope inner = new Scope(scope.ofNodes, scope.ofEdges);
      statements(inner, depth + 1);
      scope.named.addAll(inner.named);
      if (!name.isEmpty()) {
        subgraphs.computeIfAbsent(name, key -> new LinkedHashSet<>()).addAll(inner.named);
        if (name.startsWith("cluster")) {
          for (String id : inner.named) {
            Node node = nodes.get(id);
            if (node != null) {
              node.values.putIfAbsent("subgraph", name);
            }
          }
        }
      }
      return new ArrayList<>(inner.named);
    }

    private void declare(String id, int line, int column, Scope scope) {
      nodes.computeIfAbsent(id, key -> new Node(line, column, scope.ofNodes));
      scope.named.add(id);
    }

    private void edges(List<String> first, int line, int column, Scope scope, int depth)
        throws IOException, BadFileException {
      List<List<String>> chain = new ArrayList<>();
      chain.add(first);
      while (tokens.sort() == DotTokens.Sort.EDGE) {
        if (tokens.value().equals("->") != directed) {
          throw BadFileException.syntax(
              tokens.line(),
              tokens.column(),
              tokens.value() + " in a " + (directed ? "digraph" : "graph"),
              directed ? "edges of a digraph are written ->" : "edges of a graph are written --");
        }
        tokens.next();
        int atLine = tokens.line();
        int atColumn = tokens.column();
        boolean group = tokens.isSign('{') || tokens.isWord("subgraph");
        List<String> ends = ends(scope, depth);
        if (!group) {
          declare(ends.get(0), atLine, atColumn, scope);
        }
        chain.add(ends);
      }
      Map<String, Object> values = new LinkedHashMap<>(scope.ofEdges);
      lists(values);
      values.values().removeIf(""::equals);
      for (int i = 0; i + 1 < chain.size(); i++) {
        long made = (long) chain.get(i).size() * chain.get(i + 1).size();
        ofGroups += made > 1 ? made : 0;
        if (ofGroups > EDGES_OF_GROUPS) {
          throw BadFileException.tooLarge(
              line, column, "subgraphs as ends make more than " + EDGES_OF_GROUPS + " edges");
        }
        for (String from : chain.get(i)) {
          for (String to : chain.get(i + 1)) {
            edge(from, to, line, column, values);
          }
        }
      }
    }

    private void edge(String from, String to, int line, int column, Map<String, Object> values)
        throws BadFileException {
      if (strict) {
        boolean swap = !directed && from.compareTo(to) > 0;
        if (!pairs.add(swap ? new Pair(to, from) : new Pair(from, to))) {
          merged++;
          return;
        }
      }
      graph.edge(
          line,
          column,
          "",
          from,
          to,
          directed ? GraphCollector.Way.DIRECTED : GraphCollector.Way.UNDIRECTED,
          "",
          "",
          ImmutableList.of(),
          new LinkedHashMap<>(values));
    }

    /** Lists of attributes, if any. */
    private void lists(Map<String, Object> values) throws IOException, BadFileException {
      while (tokens.isSign('[')) {
        tokens.next();
        while (!tokens.isSign(']')) {
          if (tokens.isSign(';') || tokens.isSign(',')) {
            tokens.next();
            continue;
          }
          String name = value();
          if (tokens.isSign('=')) {
            tokens.next();
            values.put(name, Entities.unescape(value()));
          } else {
            // Graphviz takes a lone name for true.
            values.put(name, "true");
          }
        }
        tokens.next();
      }
    }

    private String value() throws IOException, BadFileException {
      if (tokens.sort() != DotTokens.Sort.ID) {
        throw tokens.unexpected("a name or a value");
      }
      if (tokens.value().length() > Limits.TEXT) {
        throw BadFileException.tooLarge(
            tokens.line(), tokens.column(), Issues.quote(tokens.value()) + " is too long");
      }
      String value = tokens.value();
      tokens.next();
      return value;
    }
  }
}
