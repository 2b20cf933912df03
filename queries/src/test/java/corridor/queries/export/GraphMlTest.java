package corridor.queries.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.network.Coordinates;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.Source;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.importer.Atlas;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphMlTest {
  private static Network network(String name) {
    return new NetworkBuilder()
        .add(Source.of("s", "s"))
        .add(Node.of("310000", NodeKind.CITY, "上海").withCoordinates(new Coordinates(31.23, 121.47)))
        .add(Node.of("plat-x", NodeKind.PLATFORM, name).withLocatedIn("310000"))
        .add(
            Tie.of("310000", "plat-x", TieKind.COLLABORATION, Layer.VALUE, "s")
                .withWeight(0.1)
                .withPeriod(Period.of(2017, 2020)))
        .add(Tie.of("plat-x", "310000", TieKind.TECHNOLOGY_TRANSFER, Layer.KNOWLEDGE, "s"))
        .build();
  }

  private static String graphMl(Network network) throws IOException {
    StringWriter out = new StringWriter();
    GraphMl.write(Extract.whole(network, List.of()), out);
    return out.toString();
  }

  /** Reads with jgrapht-io, which checks the file against the GraphML schema. */
  private static Map<String, Map<String, String>> readNodes(
      String xml, Graph<String, DefaultEdge> graph) {
    Map<String, Map<String, String>> attributes = new HashMap<>();
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setEdgeWeightAttributeName("weight");
    importer.setVertexFactory(id -> id);
    importer.addVertexAttributeConsumer(
        (key, value) ->
            attributes
                .computeIfAbsent(key.getFirst(), id -> new HashMap<>())
                .put(key.getSecond(), value.getValue()));
    importer.importGraph(graph, new StringReader(xml));
    return attributes;
  }

  @Test
  void jgraphtReadsItBackWithItsSchemaCheck() throws IOException {
    Graph<String, DefaultEdge> graph = new DirectedWeightedPseudograph<>(DefaultEdge.class);
    Map<String, Map<String, String>> nodes = readNodes(graphMl(network("鹏城实验室")), graph);
    assertEquals(2, graph.vertexSet().size());
    assertEquals(2, graph.edgeSet().size());
    assertEquals("鹏城实验室", nodes.get("plat-x").get("name"));
    assertEquals("31.23", nodes.get("310000").get("lat"));
    List<Double> weights = graph.edgeSet().stream().map(graph::getEdgeWeight).sorted().toList();
    assertEquals(List.of(0.1, 1.0), weights);
  }

  @Test
  void jgraphtReadsTheWholeAtlas() throws IOException {
    Network atlas = Atlas.load().getNetwork();
    Graph<String, DefaultEdge> graph = new DirectedWeightedPseudograph<>(DefaultEdge.class);
    Map<String, Map<String, String>> nodes = readNodes(graphMl(atlas), graph);
    assertEquals(atlas.nodes().size(), graph.vertexSet().size());
    assertEquals(atlas.ties().size(), graph.edgeSet().size());
    atlas.nodes().forEach(node -> assertEquals(node.name(), nodes.get(node.id()).get("name")));
  }

  @Test
  void hostileNamesComeBackAsTheyWere() throws IOException {
    String name = "a<b>&\"c'd]]>\u202Eé\uD83D\uDE00 \t名";
    Graph<String, DefaultEdge> graph = new DirectedWeightedPseudograph<>(DefaultEdge.class);
    assertEquals(name, readNodes(graphMl(network(name)), graph).get("plat-x").get("name"));
  }

  @Test
  void whatXmlCannotHoldIsReplaced() throws IOException {
    String xml = graphMl(network("a\u0000b\uFFFEc"));
    assertTrue(xml.contains("a\uFFFDb\uFFFDc"));
    assertFalse(xml.contains("\u0000"));
  }

  @Test
  void aFailureLeavesTheOldFileAndNothingElse(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("network.graphml");
    Files.writeString(file, "old");
    assertThrows(
        IOException.class,
        () ->
            AtomicFile.write(
                file,
                out -> {
                  out.write("half");
                  throw new IOException("disk full");
                }));
    assertEquals("old", Files.readString(file, StandardCharsets.UTF_8));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }
}
