package corridor.importer.graphfile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * GEXF 1.0 to 1.3. Nodes within nodes become nodes like others, with attribute {@code parent}; an
 * edge of type mutual becomes two.
 */
final class GexfReader implements GraphReader {
  private static final ImmutableSet<String> NODE =
      ImmutableSet.of(
          "id", "label", "pid", "start", "end", "startopen", "endopen", "timestamp", "timestamps");
  private static final ImmutableSet<String> EDGE =
      ImmutableSet.of(
          "id",
          "label",
          "source",
          "target",
          "type",
          "weight",
          "kind",
          "start",
          "end",
          "startopen",
          "endopen",
          "timestamp",
          "timestamps");
  private static final ImmutableSet<String> GRAPH =
      ImmutableSet.of(
          "defaultedgetype",
          "mode",
          "type",
          "timeformat",
          "timerepresentation",
          "timezone",
          "idtype");

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
    private boolean hasGraph;

    Reading(XmlCursor xml, GraphCollector graph) {
      this.xml = xml;
      this.graph = graph;
      this.findings = graph.findings();
      this.ofNodes = new DeclaredAttributes("nodes", findings);
      this.ofEdges = new DeclaredAttributes("edges", findings);
    }

    void document() throws IOException, BadFileException {
      boolean inGexf = false;
      while (xml.nextTag()) {
        if (!xml.isStart()) {
          continue;
        }
        inGexf |= xml.name().equals("gexf");
        if (!inGexf) {
          throw xml.doesNotBeginWith("gexf");
        }
        if (xml.name().equals("graph")) {
          if (hasGraph) {
            throw xml.severalGraphs();
          }
          hasGraph = true;
          graph();
        } else if (!xml.name().equals("gexf")) {
          xml.notRead();
        }
      }
      if (!hasGraph) {
        throw xml.noGraph();
      }
    }

    private void graph() throws IOException, BadFileException {
      String standard = xml.attribute("defaultedgetype");
      graph.defaultDirected(standard.equals("directed"));
      if (!standard.isEmpty() && !List.of("directed", "undirected", "mixed").contains(standard)) {
        findings.add(
            IssueCode.UNKNOWN_VALUE,
            xml.line(),
            xml.column(),
            "defaultedgetype is " + Issues.quote(standard),
            "allowed: directed, undirected; mutual only on an edge");
      }
      xml.expectAttributes(GRAPH);
      while (xml.nextTag() && !xml.isEnd("graph")) {
        if (!xml.isStart()) {
          continue;
        }
        switch (xml.name()) {
          case "attributes" -> attributes();
          case "nodes" -> nodes("");
          case "edges" -> edges();
          default -> xml.notRead();
        }
      }
    }

    private void attributes() throws IOException, BadFileException {
      String target = xml.attribute("class");
      DeclaredAttributes declared = target.equals("edge") ? ofEdges : ofNodes;
      if (!target.equals("edge") && !target.equals("node")) {
        xml.notRead();
        return;
      }
      while (xml.nextTag() && !xml.isEnd("attributes")) {
        if (!xml.isStart()) {
          continue;
        }
        if (!xml.name().equals("attribute")) {
          xml.notRead();
          continue;
        }
        int line = xml.line();
        int column = xml.column();
        String id = xml.attribute("id");
        String title = xml.attribute("title");
        String type = xml.attribute("type");
        String standard = "";
        while (xml.nextTag() && !xml.isEnd("attribute")) {
          if (xml.isStart() && xml.name().equals("default")) {
            standard = xml.content().text();
          } else if (xml.isStart()) {
            xml.notRead();
          }
        }
        declared.declare(line, column, id, title, type, standard);
      }
    }

    // ---- nodes

    private void nodes(String parent) throws IOException, BadFileException {
      OptionalInt told = toldCount();
      int line = xml.line();
      int before = graph.nodeCount();
      while (xml.nextTag() && !xml.isEnd("nodes")) {
        if (xml.isStart() && xml.name().equals("node")) {
          node(parent);
        } else if (xml.isStart()) {
          xml.notRead();
        }
      }
      if (parent.isEmpty()) {
        compareCount(line, told, graph.nodeCount() - before, "nodes");
      }
    }

    private OptionalInt toldCount() throws BadFileException {
      String count = xml.attribute("count");
      return count.matches("\\d{1,9}")
          ? OptionalInt.of(Integer.parseInt(count))
          : OptionalInt.empty();
    }

    private void compareCount(int line, OptionalInt told, int read, String what) {
      if (told.isPresent() && told.getAsInt() != read && !findings.hasErrors()) {
        findings.add(
            IssueCode.DIFFERENT_COUNT,
            line,
            0,
            "the file says " + told.getAsInt() + " " + what + " and holds " + read,
            "is it whole?");
      }
    }

    private void node(String parent) throws IOException, BadFileException {
      int line = xml.line();
      int column = xml.column();
      String id = xml.attribute("id");
      String label = xml.attribute("label");
      GexfThing thing = new GexfThing(xml, findings, ofNodes, false);
      thing.ownTime();
      String pid = xml.attribute("pid");
      xml.expectAttributes(NODE);
      boolean emitted = false;
      while (xml.nextTag() && !xml.isEnd("node")) {
        if (!xml.isStart()) {
          continue;
        }
        if (xml.name().equals("nodes") || xml.name().equals("edges")) {
          if (!emitted) {
            emitNode(line, column, id, label, thing, pid.isEmpty() ? parent : pid);
            emitted = true;
          }
          if (xml.name().equals("nodes")) {
            nodes(id);
          } else {
            edges();
          }
        } else if (!thing.part()) {
          xml.notRead();
        }
      }
      if (!emitted) {
        emitNode(line, column, id, label, thing, pid.isEmpty() ? parent : pid);
      } else if (!thing.values.isEmpty()) {
        findings.notRead(line, column, "attvalues of a node after the nodes within it");
      }
    }

    private void emitNode(
        int line, int column, String id, String label, GexfThing thing, String parent)
        throws BadFileException {
      ofNodes.complete(thing.values);
      if (!parent.isEmpty()) {
        thing.addTo("parent", parent);
      }
      if (thing.values.containsKey("parent")) {
        findings.count(
            IssueCode.RULE,
            line,
            column,
            "a node within another",
            "it is a node like others; the one that holds it is kept as attribute parent",
            1);
      }
      for (Spell spell : thing.spells) {
        thing.addTo("spells", spell.start() + ".." + spell.end());
      }
      for (Spell weight : thing.weights) {
        thing.addTo("weight", Spells.text(weight));
      }
      graph.node(line, column, id, label, thing.values);
      thing.values.clear();
    }

    // ---- edges

    private void edges() throws IOException, BadFileException {
      OptionalInt told = toldCount();
      int line = xml.line();
      int before = graph.edgeCount();
      int mutual = 0;
      while (xml.nextTag() && !xml.isEnd("edges")) {
        if (xml.isStart() && xml.name().equals("edge")) {
          mutual += edge() ? 1 : 0;
        } else if (xml.isStart()) {
          xml.notRead();
        }
      }
      compareCount(line, told, graph.edgeCount() - before - mutual, "edges");
    }

    /** Whether it is mutual, and so two. */
    private boolean edge() throws IOException, BadFileException {
      int line = xml.line();
      int column = xml.column();
      String id = xml.attribute("id");
      String from = xml.attribute("source");
      String to = xml.attribute("target");
      String type = xml.attribute("type");
      String label = xml.attribute("label");
      String weight = xml.attribute("weight");
      String kind = xml.attribute("kind");
      GexfThing thing = new GexfThing(xml, findings, ofEdges, true);
      thing.ownTime();
      xml.expectAttributes(EDGE);
      while (xml.nextTag() && !xml.isEnd("edge")) {
        if (xml.isStart() && !thing.part()) {
          xml.notRead();
        }
      }
      if (!thing.weights.isEmpty()) {
        // Dated values take the place of a default.
        thing.values.keySet().removeIf(name -> name.equalsIgnoreCase("weight"));
        ofEdges.complete(thing.values);
        thing.values.keySet().removeIf(name -> name.equalsIgnoreCase("weight"));
      } else {
        ofEdges.complete(thing.values);
      }
      if (!label.isEmpty()) {
        thing.values.putIfAbsent("label", label);
      }
      ImmutableList<Spell> spells =
          ImmutableList.copyOf(thing.weights.isEmpty() ? thing.spells : thing.weights);
      GraphCollector.Way way =
          switch (type.toLowerCase(java.util.Locale.ROOT)) {
            case "" -> GraphCollector.Way.DEFAULT;
            case "directed", "mutual" -> GraphCollector.Way.DIRECTED;
            case "undirected" -> GraphCollector.Way.UNDIRECTED;
            default -> {
              findings.add(
                  IssueCode.UNKNOWN_VALUE,
                  line,
                  column,
                  "the type of an edge is " + Issues.quote(type),
                  "allowed: directed, undirected, mutual");
              yield GraphCollector.Way.DEFAULT;
            }
          };
      Map<String, Object> back = new LinkedHashMap<>(thing.values);
      graph.edge(line, column, id, from, to, way, weight, kind, spells, thing.values);
      if (type.equalsIgnoreCase("mutual")) {
        findings.count(IssueCode.RULE, line, column, "a mutual edge", "it is two, one each way", 1);
        graph.edge(line, column, "", to, from, way, weight, kind, spells, back);
        return true;
      }
      return false;
    }
  }
}
