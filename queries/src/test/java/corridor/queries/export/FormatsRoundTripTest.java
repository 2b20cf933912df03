package corridor.queries.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.engine.run.Run;
import corridor.importer.Atlas;
import corridor.importer.graphfile.GraphEdge;
import corridor.importer.graphfile.GraphFile;
import corridor.importer.graphfile.GraphFiles;
import corridor.importer.graphfile.GraphNode;
import corridor.importer.graphfile.ImportedGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is exported comes back by the readers of graph files: the very nodes and ties where a format
 * can hold them; where it cannot, what it holds, and nothing else is lost. The page export.md has
 * the table.
 */
class FormatsRoundTripTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  @TempDir private Path folder;

  static Stream<Network> networks() {
    return Stream.of(Atlas.load().getNetwork(), MixedNetwork.of(80, 400, SEED));
  }

  private ImportedGraph back(String name, AtomicFile.Content content) throws IOException {
    Path file = folder.resolve(name);
    AtomicFile.write(file, content);
    return GraphFiles.read(file, GraphFiles.Options.DEFAULT, Run.quiet());
  }

  private static Look look(Extract extract) {
    return LookTest.of(extract, ColourBy.KIND);
  }

  private static void assertSame(Network expected, Network actual, String context) {
    for (Node node : expected.nodes()) {
      assertEquals(node, actual.findNode(node.id()).orElse(null), context);
    }
    assertEquals(expected.nodes().size(), actual.nodes().size(), context);
    assertEquals(expected.ties().size(), actual.ties().size(), context);
    for (int i = 0; i < expected.ties().size(); i++) {
      assertEquals(expected.ties().get(i), actual.ties().get(i), context);
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void gexfJsonDotAndTablesHoldAllFactsOfNodesAndTies(Network network) throws IOException {
    Extract whole = Extract.whole(network, List.of());
    String context = "seed " + SEED;
    assertSame(
        network,
        back("x.gexf", out -> Gexf.write(whole, look(whole), out)).getNetwork(),
        "GEXF, " + context);
    assertSame(
        network,
        back("x.json", out -> NodeLink.write(whole, out)).getNetwork(),
        "JSON, " + context);
    assertSame(
        withLineFeeds(network),
        back("x.dot", out -> Dot.write(whole, look(whole), out)).getNetwork(),
        "DOT, " + context);
    for (boolean mark : new boolean[] {true, false}) {
      AtomicFile.write(
          folder.resolve("x.nodes.csv"), out -> CsvTables.writeNodes(whole, mark, out));
      assertSame(
          network,
          back("x.edges.csv", out -> CsvTables.writeEdges(whole, mark, out)).getNetwork(),
          "CSV, " + context);
    }
  }

  /** A label of DOT has one sort of line ends. */
  private static Network withLineFeeds(Network network) {
    NetworkBuilder builder = new NetworkBuilder();
    for (Node node : network.nodes()) {
      builder.add(
          new Node(
              node.id(),
              node.kind(),
              node.name().replace("\r\n", "\n"),
              node.nameEn(),
              node.aliases(),
              node.subtype(),
              node.locatedIn(),
              node.coordinates(),
              node.adminCode(),
              node.attributes()));
    }
    network.ties().forEach(builder::add);
    network.sources().forEach(builder::add);
    return builder.build();
  }

  /** Names, weights and directions; ids are numbers, and kinds, layers and years are lost. */
  @ParameterizedTest
  @MethodSource("networks")
  void pajekHoldsNamesWeightsAndDirections(Network network) throws IOException {
    Extract whole = Extract.whole(network, List.of());
    ImportedGraph read = back("x.net", out -> Pajek.write(whole, look(whole), false, out));
    GraphFile graph = read.getGraph();
    List<Node> nodes = List.copyOf(network.nodes());
    assertEquals(nodes.size(), graph.nodes().size());
    Map<String, String> idOf = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      GraphNode node = graph.nodes().get(i);
      idOf.put(node.id(), nodes.get(i).id());
      String name = LegalText.ofQuotedLine().of(nodes.get(i).name());
      assertEquals(name, node.label().substring(0, name.length()));
    }
    Map<String, Long> expected =
        network.ties().stream()
            .collect(
                Collectors.groupingBy(
                    tie -> edge(tie.kind().directed(), tie.from(), tie.to(), tie.weight()),
                    TreeMap::new,
                    Collectors.counting()));
    Map<String, Long> actual =
        graph.edges().stream()
            .collect(
                Collectors.groupingBy(
                    edge ->
                        edge(
                            edge.directed(),
                            idOf.getOrDefault(edge.from(), "?"),
                            idOf.getOrDefault(edge.to(), "?"),
                            edge.weight().orElseThrow()),
                    TreeMap::new,
                    Collectors.counting()));
    assertEquals(expected, actual);
    for (Node node : read.getNetwork().nodes()) {
      assertEquals(NodeKind.INSTITUTION, node.kind(), "a kind that Pajek cannot hold");
    }
    for (Tie tie : read.getNetwork().ties()) {
      assertEquals(Period.ALWAYS, tie.period(), "years that Pajek cannot hold");
    }
  }

  private static String edge(boolean directed, String from, String to, double weight) {
    boolean swap = !directed && from.compareTo(to) > 0;
    return (swap ? to + "-" + from : from + (directed ? ">" : "-") + to) + " " + weight;
  }

  /** Ids, names and the sum of weights of each pair; a tie within a node is none. */
  @ParameterizedTest
  @MethodSource("networks")
  void vosViewerHoldsPairs(Network network) throws IOException {
    Extract whole = Extract.whole(network, List.of());
    ImportedGraph read = back("x.vos.json", out -> VosViewer.write(whole, look(whole), out));
    GraphFile graph = read.getGraph();
    Map<String, String> names =
        network.nodes().stream().collect(Collectors.toMap(Node::id, Node::name));
    assertEquals(
        names, graph.nodes().stream().collect(Collectors.toMap(GraphNode::id, GraphNode::label)));
    Map<String, Double> expected = new TreeMap<>();
    for (Tie tie : network.ties()) {
      if (!tie.isSelfTie()) {
        boolean swap = tie.from().compareTo(tie.to()) > 0;
        expected.merge(
            swap ? tie.to() + "-" + tie.from() : tie.from() + "-" + tie.to(),
            tie.weight(),
            Double::sum);
      }
    }
    Map<String, Double> actual = new TreeMap<>();
    for (GraphEdge edge : graph.edges()) {
      assertFalse(edge.directed());
      boolean swap = edge.from().compareTo(edge.to()) > 0;
      actual.put(
          swap ? edge.to() + "-" + edge.from() : edge.from() + "-" + edge.to(),
          edge.weight().orElseThrow());
    }
    assertEquals(expected, actual);
    for (Tie tie : read.getNetwork().ties()) {
      assertEquals(TieKind.COLLABORATION, tie.kind(), "a direction that VOSviewer cannot hold");
    }
  }
}
