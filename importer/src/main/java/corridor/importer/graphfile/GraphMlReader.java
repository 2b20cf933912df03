package corridor.importer.graphfile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * GraphML 1.0 and 1.1, and the labels of yEd. Nodes of nested graphs become nodes like others, with
 * the node that holds them as attribute {@code parent}.
 */
final class GraphMlReader implements GraphReader {
  private static final ImmutableSet<String> NODE = ImmutableSet.of("id");
  private static final ImmutableSet<String> EDGE =
      ImmutableSet.of("id", "source", "target", "directed", "label");
  private static final ImmutableSet<String> LABELS = ImmutableSet.of("NodeLabel", "EdgeLabel");

  @Override
  public void read(GraphSource source, GraphCollector graph) throws IOException, BadFileException {
    try (Reader text = source.reader()) {
      new Reading(new XmlCursor(text, graph.findings()), graph).document();
    }
  }

  private static final class Reading {
    private final XmlCursor xml;
    private final GraphCollector graph;
    private final Findings findings;
    private final DeclaredAttributes ofNodes;
    private final DeclaredAttributes ofEdges;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private int graphs;

    Reading(XmlCursor xml, GraphCollector graph) {
      this.xml = xml;
      this.graph = graph;
      this.findings = graph.findings();
      this.ofNodes = new DeclaredAttributes("nodes", findings);
      this.ofEdges = new DeclaredAttributes("edges", findings);
    }

    void document() throws IOException, BadFileException {
      boolean inGraphMl = false;
      while (xml.nextTag()) {
        if (!xml.isStart()) {
          continue;
        }
        switch (xml.name()) {
          case "graphml" -> inGraphMl = true;
          case "key" -> key();
          case "graph" -> {
            if (++graphs > 1) {
              throw xml.severalGraphs();
            }
            graph("");
          }
          default -> xml.notRead();
        }
        if (!inGraphMl) {
          throw xml.doesNotBeginWith("graphml");
        }
      }
      if (graphs == 0) {
        throw xml.noGraph();
      }
    }

    private void key() throws IOException, BadFileException {
      int line = xml.line();
      int column = xml.column();
      String id = xml.attribute("id");
      String name = xml.attribute("attr.name");
      String type = xml.attribute("attr.type");
      String target = xml.attribute("for");
      String standard = "";
      while (xml.nextTag() && !xml.isEnd("key")) {
        if (xml.isStart() && xml.name().equals("default")) {
          standard = xml.content().text();
        } else if (xml.isStart()) {
          xml.notRead();
        }
      }
      boolean all = target.isEmpty() || target.equals("all");
      if (all || target.equals("node")) {
        ofNodes.declare(line, column, id, name, type, standard);
      }
      if (all || target.equals("edge")) {
        ofEdges.declare(line, column, id, name, type, standard);
      }
    }

    private void graph(String parent) throws IOException, BadFileException {
      boolean directed = edgeDefault();
      while (xml.nextTag() && !xml.isEnd("graph")) {
        if (!xml.isStart()) {
          continue;
        }
        switch (xml.name()) {
          case "node" -> node(parent);
          case "edge" -> edge(directed);
          case "key" -> key();
          case "hyperedge" ->
              throw new BadFileException(
                  IssueCode.UNSUPPORTED,
                  xml.line(),
                  xml.column(),
                  "a hyperedge ties several nodes at once",
                  "write it as edges between two nodes each, or as a node with edges");
          case "locator" ->
              throw new BadFileException(
                  IssueCode.UNSUPPORTED,
                  xml.line(),
                  xml.column(),
                  "the graph is kept in another file",
                  "give that file");
          default -> xml.notRead();
        }
      }
    }

    private boolean edgeDefault() throws BadFileException {
      String written = xml.attribute("edgedefault");
      switch (written) {
        case "directed" -> {
          return true;
        }
        case "undirected" -> {
          return false;
        }
        case "" ->
            findings.add(
                IssueCode.NO_DIRECTION,
                xml.line(),
                xml.column(),
                "the graph does not say whether its edges are directed",
                "taken for undirected where an edge does not say either; write edgedefault=\"…\"");
        default ->
            findings.add(
                IssueCode.UNKNOWN_VALUE,
                xml.line(),
                xml.column(),
                "edgedefault is " + Issues.quote(written),
                "allowed: directed, undirected");
      }
      return false;
    }

    private void node(String parent) throws IOException, BadFileException {
      int line = xml.line();
      int column = xml.column();
      String id = xml.attribute("id");
      xml.expectAttributes(NODE);
      Map<String, Object> own = new LinkedHashMap<>();
      String[] label = {""};
      boolean nested = false;
      while (xml.nextTag() && !xml.isEnd("node")) {
        if (!xml.isStart()) {
          continue;
        }
        if (xml.name().equals("data")) {
          data(ofNodes, own, label);
        } else if (xml.name().equals("graph")) {
          if (!nested) {
            // The node goes before those it holds.
            emit(line, column, id, label[0], own, parent);
            nested = true;
          }
          findings.count(
              IssueCode.RULE,
              xml.line(),
              xml.column(),
              "a graph within a node: its nodes are nodes like others",
              "the node that holds them is kept as attribute parent",
              1);
          graph(id);
        } else {
          xml.notRead();
        }
      }
      if (nested && !own.isEmpty()) {
        findings.notRead(line, column, "data of a node after the graph within it");
      } else if (!nested) {
        emit(line, column, id, label[0], own, parent);
      }
    }

    private void emit(
        int line, int column, String id, String label, Map<String, Object> own, String parent)
        throws BadFileException {
      ofNodes.complete(own);
      if (!parent.isEmpty()) {
        own.putIfAbsent("parent", parent);
      }
      graph.node(line, column, id, label, own);
      own.clear();
    }

    private void data(DeclaredAttributes declared, Map<String, Object> own, String[] label)
        throws IOException, BadFileException {
      int line = xml.line();
      int column = xml.column();
      String key = xml.attribute("key");
      XmlCursor.Content content = xml.content();
      if (content.parts().isEmpty()) {
        declared.put(line, column, own, key, content.text());
        return;
      }
      for (String part : LABELS) {
        if (label[0].isEmpty()) {
          label[0] = content.parts().getOrDefault(part, "").strip();
        }
      }
      findings.notRead(line, column, "drawing of yEd or other elements within <data>");
    }

    private void edge(boolean directedByDefault) throws IOException, BadFileException {
      int line = xml.line();
      int column = xml.column();
      String id = xml.attribute("id");
      String from = xml.attribute("source");
      String to = xml.attribute("target");
      String kind = xml.attribute("label");
      boolean directed = directed(directedByDefault);
      xml.expectAttributes(EDGE);
      values.clear();
      String[] label = {""};
      while (xml.nextTag() && !xml.isEnd("edge")) {
        if (xml.isStart() && xml.name().equals("data")) {
          data(ofEdges, values, label);
        } else if (xml.isStart() && xml.name().equals("graph")) {
          throw new BadFileException(
              IssueCode.UNSUPPORTED,
              xml.line(),
              xml.column(),
              "an edge holds a graph",
              "no network can hold that; make it a node");
        } else if (xml.isStart()) {
          xml.notRead();
        }
      }
      ofEdges.complete(values);
      if (!label[0].isEmpty()) {
        values.putIfAbsent("label", label[0]);
      }
      GraphCollector.Way way =
          directed ? GraphCollector.Way.DIRECTED : GraphCollector.Way.UNDIRECTED;
      graph.edge(line, column, id, from, to, way, "", kind, ImmutableList.of(), values);
    }

    private boolean directed(boolean standard) throws BadFileException {
      String written = xml.attribute("directed");
      switch (written) {
        case "" -> {
          return standard;
        }
        case "true", "1" -> {
          return true;
        }
        case "false", "0" -> {
          return false;
        }
        default -> {
          findings.add(
              IssueCode.UNKNOWN_VALUE,
              xml.line(),
              xml.column(),
              "directed is " + Issues.quote(written),
              "allowed: true, false");
          return standard;
        }
      }
    }
  }
}
