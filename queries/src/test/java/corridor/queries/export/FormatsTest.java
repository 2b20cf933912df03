package corridor.queries.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.Source;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What is read back from each format by a reader that is not ours. */
class FormatsTest {
  private static final Network MIXED = MixedNetwork.of(60, 300, 5);
  private static final Extract KEPT = Extract.whole(MIXED, List.of());
  private static final Extract AGGREGATED = KEPT.withParallel(Parallel.AGGREGATE);

  private interface Content {
    long write(Writer out) throws IOException;
  }

  private static String text(Content document) throws IOException {
    StringWriter out = new StringWriter();
    assertEquals(0, document.write(out), "characters were replaced");
    return out.toString();
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    MIXED.nodes().forEach(node -> names.put(node.id(), node.name()));
    return names;
  }

  private static int size(Extract extract) {
    int[] count = {0};
    extract.ties().forEach(tie -> count[0]++);
    return count[0];
  }

  @Test
  void gexfKeepsNamesDirectionsKindsAndYears() throws Exception {
    Look look = LookTest.of(AGGREGATED, ColourBy.LAYER);
    Document gexf = xml(text(out -> Gexf.write(AGGREGATED, look, out)));
    assertEquals("1.3", gexf.getDocumentElement().getAttribute("version"));
    Map<String, String> labels = new LinkedHashMap<>();
    elements(gexf, "node")
        .forEach(node -> labels.put(node.getAttribute("id"), node.getAttribute("label")));
    assertEquals(names(), labels);
    Element graph = elements(gexf, "graph").get(0);
    assertEquals("dynamic", graph.getAttribute("mode"));
    assertFalse(graph.hasAttribute("defaultedgetype"));
    Set<String> unique = new HashSet<>();
    int edges = 0;
    for (Element edge : elements(gexf, "edge")) {
      edges++;
      String kind = edge.getAttribute("kind");
      assertEquals(
          kind.startsWith("collaboration/") ? "undirected" : "directed", edge.getAttribute("type"));
      assertTrue(
          unique.add(edge.getAttribute("source") + " " + edge.getAttribute("target") + " " + kind));
      if (edge.hasAttribute("end")) {
        Map<String, String> values = new LinkedHashMap<>();
        NodeList cells = edge.getElementsByTagNameNS("*", "attvalue");
        for (int i = 0; i < cells.getLength(); i++) {
          Element cell = (Element) cells.item(i);
          values.put(cell.getAttribute("for"), cell.getAttribute("value"));
        }
        int end = Integer.parseInt(edge.getAttribute("end"));
        assertEquals(Integer.parseInt(values.get("until")), end + 1);
      }
    }
    assertEquals(size(AGGREGATED), edges);
    Set<String> declared = new HashSet<>();
    elements(gexf, "attribute").forEach(attribute -> declared.add(attribute.getAttribute("id")));
    elements(gexf, "attvalue")
        .forEach(value -> assertTrue(declared.contains(value.getAttribute("for"))));
  }

  @Test
  void gexfOfUndatedTiesHasNoTimeline() throws Exception {
    Network undated =
        new NetworkBuilder()
            .add(Source.of("s", "s"))
            .add(Node.of("a", NodeKind.CITY, "a"))
            .add(Node.of("b", NodeKind.CITY, "b"))
            .add(Tie.of("a", "b", TieKind.COLLABORATION, Layer.KNOWLEDGE, "s"))
            .build();
    Extract extract = Extract.whole(undated, List.of());
    String gexf = text(out -> Gexf.write(extract, LookTest.of(extract, ColourBy.KIND), out));
    assertFalse(gexf.contains("dynamic"), gexf);
    assertFalse(gexf.contains("start="), gexf);
  }

  // A tie of the one year 2020 starts and ends in 2020, since both ends of an interval belong to
  // it.
  @Test
  void gexfEndsInTheLastYear() throws Exception {
    Network dated =
        new NetworkBuilder()
            .add(Source.of("s", "s"))
            .add(Node.of("a", NodeKind.CITY, "a"))
            .add(Node.of("b", NodeKind.CITY, "b"))
            .add(
                Tie.of("a", "b", TieKind.COLLABORATION, Layer.KNOWLEDGE, "s")
                    .withPeriod(Period.of(2020, 2021)))
            .build();
    Extract extract = Extract.whole(dated, List.of());
    String gexf = text(out -> Gexf.write(extract, LookTest.of(extract, ColourBy.KIND), out));
    assertTrue(gexf.contains("start=\"2020\" end=\"2020\""), gexf);
  }

  @Test
  void graphMlForGephiSaysDirectionAndKindOfEveryEdge() throws Exception {
    Look look = LookTest.of(AGGREGATED, ColourBy.KIND);
    Document graphMl = xml(text(out -> GraphMl.writeForGephi(AGGREGATED, look, out)));
    Set<String> keys = new HashSet<>();
    elements(graphMl, "key").forEach(key -> keys.add(key.getAttribute("id")));
    elements(graphMl, "data")
        .forEach(data -> assertTrue(keys.contains(data.getAttribute("key")), data::toString));
    for (Element edge : elements(graphMl, "edge")) {
      boolean undirected = edge.getAttribute("label").startsWith("collaboration/");
      assertEquals(undirected ? "false" : "true", edge.getAttribute("directed"));
    }
    Map<String, String> labels = new LinkedHashMap<>();
    for (Element node : elements(graphMl, "node")) {
      labels.put(node.getAttribute("id"), ((Element) node.getFirstChild()).getTextContent());
    }
    assertEquals(names(), labels);
  }

  @Test
  void csvIsReadBackEqual() throws IOException {
    List<NamedCsvRecord> nodes =
        CsvReader.builder()
            .ofNamedCsvRecord(text(out -> CsvTables.writeNodes(KEPT, false, out)))
            .stream()
            .toList();
    Map<String, String> labels = new LinkedHashMap<>();
    nodes.forEach(row -> labels.put(row.getField("Id"), row.getField("Label")));
    assertEquals(names(), labels);
    List<NamedCsvRecord> edges =
        CsvReader.builder()
            .ofNamedCsvRecord(text(out -> CsvTables.writeEdges(KEPT, false, out)))
            .stream()
            .toList();
    assertEquals(
        MIXED.ties().stream()
            .map(
                tie ->
                    tie.from()
                        + (tie.kind().directed() ? " Directed " : " Undirected ")
                        + tie.to()
                        + " "
                        + tie.weight())
            .toList(),
        edges.stream()
            .map(
                row ->
                    row.getField("Source")
                        + " "
                        + row.getField("Type")
                        + " "
                        + row.getField("Target")
                        + " "
                        + row.getField("Weight"))
            .toList());
  }

  @Test
  void csvForExcelBeginsWithAMark() throws IOException {
    assertTrue(text(out -> CsvTables.writeNodes(KEPT, true, out)).startsWith("\uFEFFId,Label"));
  }

  @Test
  void nodeLinkIsReadBackEqual() throws IOException {
    JsonNode json = JsonMapper.builder().build().readTree(text(out -> NodeLink.write(KEPT, out)));
    Map<String, String> labels = new LinkedHashMap<>();
    json.get("nodes")
        .forEach(node -> labels.put(node.get("id").asText(), node.get("name").asText()));
    assertEquals(names(), labels);
    assertEquals(300, json.get("links").size());
    for (int i = 0; i < 300; i++) {
      JsonNode link = json.get("links").get(i);
      Tie tie = MIXED.ties().get(i);
      assertEquals(tie.from(), link.get("source").asText());
      assertEquals(tie.weight(), link.get("weight").asDouble());
      assertEquals(tie.inferred(), link.get("inferred").asBoolean());
      assertEquals(tie.period().until().isPresent(), link.has("until"));
    }
    assertEquals(MIXED.fingerprint().hex(), json.get("graph").get("network").asText());
  }

  @Test
  void pajekHasOneLineAVertexAndUniqueLabels() throws IOException {
    StringWriter out = new StringWriter();
    long replaced = Pajek.write(KEPT, LookTest.of(KEPT, ColourBy.KIND), false, out);
    assertTrue(replaced > 0, "hostile names fit into labels");
    List<String> lines = out.toString().lines().toList();
    assertTrue(lines.get(0).startsWith("% writer: Corridor"), lines.get(0));
    assertEquals("*Vertices 60", lines.get(1));
    Pattern vertex = Pattern.compile("(\\d+) \"([^\"\\\\]+)\" 0\\.\\d+ 0\\.\\d+ 0\\.5");
    Set<String> labels = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      var match = vertex.matcher(lines.get(2 + i));
      assertTrue(match.matches(), lines.get(2 + i));
      assertEquals(Integer.toString(i + 1), match.group(1));
      assertTrue(labels.add(match.group(2)));
    }
    long directed = MIXED.ties().stream().filter(tie -> tie.kind().directed()).count();
    assertEquals("*Arcs", lines.get(62));
    assertEquals("*Edges", lines.get(63 + (int) directed));
    assertEquals(64 + 300, lines.size());
  }

  @Test
  void pajekTellsHomonymsApart() throws IOException {
    Network twins =
        new NetworkBuilder()
            .add(Node.of("a", NodeKind.CITY, "台州"))
            .add(Node.of("b", NodeKind.CITY, "台州"))
            .add(Node.of("a2", NodeKind.CITY, "台州 (b)"))
            .build();
    Extract extract = Extract.whole(twins, List.of());
    String net = text(out -> Pajek.write(extract, LookTest.of(extract, ColourBy.KIND), false, out));
    assertTrue(net.contains("1 \"台州\" "), net);
    assertTrue(net.contains("2 \"台州 (b)\" "), net);
    assertTrue(net.contains("3 \"台州 (b) (b)\" "), net);
  }

  @Test
  void vosViewerHasOneLinkAPair() throws IOException {
    Look look = LookTest.of(AGGREGATED, ColourBy.KIND);
    JsonNode json =
        JsonMapper.builder().build().readTree(text(out -> VosViewer.write(AGGREGATED, look, out)));
    JsonNode network = json.get("network");
    assertEquals(60, network.get("items").size());
    Set<Set<String>> pairs = new HashSet<>();
    double strength = 0;
    for (JsonNode link : network.get("links")) {
      Set<String> pair = new HashSet<>();
      pair.add(link.get("source_id").asText());
      pair.add(link.get("target_id").asText());
      assertEquals(2, pair.size(), link::toString);
      assertTrue(pairs.add(pair), link::toString);
      strength += link.get("strength").asDouble();
    }
    assertEquals(
        MIXED.ties().stream().filter(tie -> !tie.isSelfTie()).mapToDouble(Tie::weight).sum(),
        strength);
    double total = 0;
    for (JsonNode item : network.get("items")) {
      total += item.get("weights").get("Total link strength").asDouble();
      assertTrue(item.get("cluster").asInt() >= 1);
    }
    assertEquals(2 * strength, total);
    assertFalse(network.get("items").get(0).get("description").asText().contains("<"));
  }

  @Test
  void whatAFormatCannotHoldIsReplacedAndCounted() throws IOException {
    Network network =
        new NetworkBuilder().add(Node.of("a", NodeKind.CITY, "a\u0000b\uFFFEc\uD800d")).build();
    Extract extract = Extract.whole(network, List.of());
    Look look = LookTest.of(extract, ColourBy.KIND);
    StringWriter out = new StringWriter();
    // As the label and as the column "name".
    assertEquals(6, Gexf.write(extract, look, out));
    assertTrue(out.toString().contains("label=\"a\uFFFDb\uFFFDc\uFFFDd\""));
    assertEquals(6, GraphMl.write(extract, new StringWriter()));
    assertEquals(3, Dot.write(extract, look, new StringWriter())); // no column "name"
    // JSON and CSV can hold anything but half a character.
    assertEquals(1, NodeLink.write(extract, new StringWriter()));
    assertEquals(2, CsvTables.writeNodes(extract, false, new StringWriter()));
  }
}
