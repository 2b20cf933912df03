package corridor.queries.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Source;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.queries.HostileText;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A thousand hostile names and one of 64 KB, exported and read back by readers that are not ours.
 */
class HostileNamesExportedTest {
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final int NODES = 1_000;
  private static final String ILLEGAL_IN_XML =
      "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";
  private static final Network NETWORK = network();
  private static final Extract EXTRACT = Extract.whole(NETWORK, List.of());

  private interface Content {
    long write(Writer out) throws IOException;
  }

  private static Network network() {
    SplittableRandom random = new SplittableRandom(SEED);
    NetworkBuilder facts = new NetworkBuilder().add(Source.of("s", "a source"));
    for (int i = 0; i < NODES; i++) {
      String name = i == 0 ? "长".repeat(1 << 16) : HostileText.name(random);
      facts.add(Node.of("n" + i, NodeKind.INSTITUTION, name));
      if (i > 0) {
        facts.add(
            Tie.of("n" + (i - 1), "n" + i, TieKind.TECHNOLOGY_TRANSFER, Layer.INNOVATION, "s")
                .withSubtype(HostileText.text(random)));
      }
    }
    return facts.build();
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    NETWORK.nodes().forEach(node -> names.put(node.id(), node.name()));
    return names;
  }

  private static Map<String, String> namesOfXml() {
    Map<String, String> names = names();
    names.replaceAll((id, name) -> name.replaceAll(ILLEGAL_IN_XML, "\uFFFD"));
    return names;
  }

  private static Document xml(Content content) throws Exception {
    StringWriter out = new StringWriter();
    assertTrue(content.write(out) > 0, "no character was counted as replaced");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(out.toString())));
  }

  private static Map<String, String> labels(Document document) {
    Map<String, String> labels = new LinkedHashMap<>();
    NodeList nodes = document.getElementsByTagNameNS("*", "node");
    for (int i = 0; i < nodes.getLength(); i++) {
      Element node = (Element) nodes.item(i);
      labels.put(node.getAttribute("id"), label(node));
    }
    return labels;
  }

  private static String label(Element node) {
    NodeList cells = node.getElementsByTagNameNS("*", "data");
    for (int i = 0; i < cells.getLength(); i++) {
      if (((Element) cells.item(i)).getAttribute("key").equals("n_label")) {
        return cells.item(i).getTextContent();
      }
    }
    return node.getAttribute("label");
  }

  @Test
  void graphMlAndGexfHoldAllThatXmlCan() throws Exception {
    Look look = LookTest.of(EXTRACT, ColourBy.KIND);
    assertEquals(namesOfXml(), labels(xml(out -> GraphMl.write(EXTRACT, out))));
    assertEquals(namesOfXml(), labels(xml(out -> GraphMl.writeForGephi(EXTRACT, look, out))));
    assertEquals(namesOfXml(), labels(xml(out -> Gexf.write(EXTRACT, look, out))));
  }

  @Test
  void jsonHoldsAll() throws IOException {
    StringWriter out = new StringWriter();
    NodeLink.write(EXTRACT, out);
    Map<String, String> names = new LinkedHashMap<>();
    for (JsonNode node : new JsonMapper().readTree(out.toString()).get("nodes")) {
      names.put(node.get("id").asText(), node.get("name").asText());
    }
    assertEquals(names(), names);
  }

  @Test
  void tablesHoldAll() throws IOException {
    StringWriter out = new StringWriter();
    CsvTables.writeNodes(EXTRACT, false, out);
    Map<String, String> names = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().maxBufferSize(1 << 24).ofNamedCsvRecord(out.toString())) {
      reader.forEach(row -> names.put(row.getField("Id"), row.getField("Label")));
    }
    assertEquals(names(), names);
  }
}
