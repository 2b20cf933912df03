package corridor.importer.graphfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.engine.run.Run;
import corridor.importer.Issue;
import corridor.importer.IssueCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules that make a network of a graph, one by one. */
class GraphNetworkTest {
  @TempDir private Path folder;

  private ImportedGraph read(String nodes, String links, GraphNetwork.Rules rules)
      throws IOException {
    String text = "{\"directed\": true, \"nodes\": [" + nodes + "], \"links\": [" + links + "]}";
    Path file = Files.write(folder.resolve("x.json"), text.getBytes(UTF_8));
    return GraphFiles.read(file, GraphFiles.Options.DEFAULT.withRules(rules), Run.quiet());
  }

  private ImportedGraph read(String nodes, String links) throws IOException {
    return read(nodes, links, GraphNetwork.Rules.DEFAULT);
  }

  private static Optional<Issue> find(ImportedGraph read, String part) {
    return read.issues().stream().filter(issue -> issue.message().contains(part)).findFirst();
  }

  @Test
  void nodesAreInstitutionsUnlessAColumnSaysOtherwise() throws IOException {
    String nodes =
        "{\"id\": \"a\"}, {\"id\": \"b\", \"kind\": \"City\"}, {\"id\": \"c\", \"category\": \"platform\"},"
            + "{\"id\": \"d\", \"kind\": \"person\"}";
    Network network = read(nodes, "").getNetwork();
    assertEquals(NodeKind.INSTITUTION, network.getNode("a").kind());
    assertEquals(NodeKind.CITY, network.getNode("b").kind());
    assertEquals(NodeKind.PLATFORM, network.getNode("c").kind());
    assertEquals(NodeKind.INSTITUTION, network.getNode("d").kind());
    assertEquals("person", network.getNode("d").attributes().get("kind"));
    Network cities =
        read(nodes, "", GraphNetwork.Rules.DEFAULT.withNodeKind(NodeKind.CITY)).getNetwork();
    assertEquals(NodeKind.CITY, cities.getNode("a").kind());
    Network others =
        read(nodes, "", GraphNetwork.Rules.DEFAULT.withKindColumns(List.of("category")))
            .getNetwork();
    assertEquals(NodeKind.INSTITUTION, others.getNode("b").kind());
  }

  @Test
  void directionGivesTheKindOfATie() throws IOException {
    String nodes = "{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"c\"}";
    String links =
        "{\"source\": \"b\", \"target\": \"a\", \"weight\": 2},"
            + "{\"source\": \"c\", \"target\": \"b\", \"undirected\": true},"
            + "{\"source\": \"a\", \"target\": \"c\", \"relation\": \"affiliation\", \"layer\": \"value\"}";
    List<Tie> ties = read(nodes, links).getNetwork().ties();
    assertEquals(3, ties.size());
    assertEquals(TieKind.AFFILIATION, ties.get(0).kind());
    assertEquals(Layer.VALUE, ties.get(0).layer());
    assertEquals(TieKind.TECHNOLOGY_TRANSFER, ties.get(1).kind());
    assertEquals("b", ties.get(1).from());
    assertEquals(2, ties.get(1).weight());
    assertEquals(Layer.KNOWLEDGE, ties.get(1).layer());
    assertEquals(TieKind.COLLABORATION, ties.get(2).kind());
    assertEquals(1, ties.get(2).weight());
    GraphNetwork.Rules rules =
        GraphNetwork.Rules.DEFAULT.withDirected(TieKind.AFFILIATION).withLayer(Layer.INNOVATION);
    Tie told = read(nodes, links, rules).getNetwork().ties().get(1);
    assertEquals(TieKind.AFFILIATION, told.kind());
    assertEquals(Layer.INNOVATION, told.layer());
  }

  @Test
  void zeroIsNoTieAndANegativeWeightIsAnError() throws IOException {
    String nodes = "{\"id\": \"a\"}, {\"id\": \"b\"}";
    String zero = "{\"source\": \"a\", \"target\": \"b\", \"weight\": 0}";
    String negative = "{\"source\": \"a\", \"target\": \"b\", \"weight\": -0.5}";
    ImportedGraph read = read(nodes, zero);
    assertEquals(0, read.getNetwork().ties().size());
    assertEquals(1, read.getGraph().edges().size());
    assertEquals(IssueCode.LEFT_OUT, find(read, "weight 0").orElseThrow().code());
    ImportedGraph refused = read(nodes, negative);
    assertTrue(refused.network().isEmpty() && refused.graph().isPresent());
    assertEquals(IssueCode.OUT_OF_RANGE, refused.errors().get(0).code());
    GraphNetwork.Rules other =
        GraphNetwork.Rules.DEFAULT.withUnusable(
            GraphNetwork.Unusable.REFUSE, GraphNetwork.Unusable.LEAVE_OUT);
    assertTrue(read(nodes, zero, other).network().isEmpty());
    ImportedGraph left = read(nodes, negative + "," + negative, other);
    assertEquals(0, left.getNetwork().ties().size());
    assertTrue(find(left, "below 0 is left out, 2 times").isPresent());
  }

  @Test
  void onlyCitiesHaveTiesWithinThemselves() throws IOException {
    String nodes = "{\"id\": \"a\", \"kind\": \"city\"}, {\"id\": \"b\"}";
    String links = "{\"source\": \"a\", \"target\": \"a\"}, {\"source\": \"b\", \"target\": \"b\"}";
    ImportedGraph read = read(nodes, links);
    assertEquals(List.of("a"), read.getNetwork().ties().stream().map(Tie::from).toList());
    assertEquals(IssueCode.LEFT_OUT, find(read, "to itself").orElseThrow().code());
  }

  @Test
  void parallelEdgesAreKeptAndCounted() throws IOException {
    String nodes = "{\"id\": \"a\"}, {\"id\": \"b\"}";
    String link = "{\"source\": \"a\", \"target\": \"b\"}";
    String back = "{\"source\": \"b\", \"target\": \"a\"}";
    ImportedGraph read = read(nodes, link + "," + link + "," + back);
    assertEquals(3, read.getNetwork().ties().size());
    assertTrue(find(read, "1 edges are parallel").isPresent());
  }

  @Test
  void anEdgeAtSeveralTimesBecomesAsManyTies() throws IOException {
    ImportedGraph read =
        GraphFiles.read(
            Path.of("src/test/resources/graphs/gexf-features.gexf"),
            GraphFiles.Options.DEFAULT,
            Run.quiet());
    List<Tie> ties =
        read.getNetwork().ties().stream().filter(tie -> tie.from().equals("c")).toList();
    assertEquals(3, ties.size());
    assertEquals(Period.of(2004, 2005), ties.get(0).period());
    assertEquals(1, ties.get(0).weight());
    assertEquals(Period.of(2005, 2007), ties.get(1).period());
    assertEquals(2, ties.get(1).weight());
    assertEquals(Period.ALWAYS, ties.get(2).period());
  }

  @Test
  void idsThatTablesCannotHoldAreReplacedAndStay() throws IOException {
    String nodes = "{\"id\": \"上海\"}, {\"id\": \"a b\", \"label\": \"A B\"}, {\"id\": \"n2\"}";
    ImportedGraph read = read(nodes, "{\"source\": \"上海\", \"target\": \"a b\"}");
    Network network = read.getNetwork();
    assertEquals(List.of("n1", "n2", "n2_"), network.nodes().stream().map(Node::id).toList());
    assertEquals("上海", network.getNode("n1").name());
    assertEquals("a b", network.getNode("n2_").attributes().get("id"));
    assertEquals("n2_", network.ties().get(0).to());
  }

  @Test
  void whatATieHasNoPlaceForIsCounted() throws IOException {
    String nodes = "{\"id\": \"a\", \"x\": 1}, {\"id\": \"b\"}";
    ImportedGraph read =
        read(
            nodes, "{\"source\": \"a\", \"target\": \"b\", \"colour\": \"red\", \"label\": \"l\"}");
    assertEquals("l", read.getNetwork().ties().get(0).subtype());
    assertEquals(IssueCode.NOT_READ, find(read, "\"colour\" of edges").orElseThrow().code());
    assertEquals(IssueCode.NOT_READ, find(read, "on a drawing").orElseThrow().code());
  }

  @Test
  void hostsThatRunInACircleAreAnError() throws IOException {
    ImportedGraph read =
        read(
            "{\"id\": \"a\", \"located_in\": \"b\"}, {\"id\": \"b\", \"located_in\": \"a\"},"
                + "{\"id\": \"c\", \"located_in\": \"Mars\"}",
            "");
    assertEquals(IssueCode.CYCLIC_LOCATION, read.errors().get(0).code());
    assertTrue(find(read, "located_in names no node").isPresent());
  }

  @Test
  void numbersOfCommunitiesAreNoClusters() throws IOException {
    Network network =
        read("{\"id\": \"a\", \"cluster\": 3}, {\"id\": \"b\", \"cluster\": \"yrd\"}", "")
            .getNetwork();
    assertEquals("3", network.getNode("a").attributes().get("cluster"));
    assertEquals(List.of("b"), network.getGroup("yrd").members());
  }

  @Test
  void anUndirectedEdgeCannotBeTransfer() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new GraphNetwork.Rules(
                NodeKind.CITY,
                GraphNetwork.Rules.DEFAULT.kindColumns(),
                TieKind.TECHNOLOGY_TRANSFER,
                TieKind.TECHNOLOGY_TRANSFER,
                Layer.VALUE,
                GraphNetwork.Unusable.REFUSE,
                GraphNetwork.Unusable.REFUSE));
  }
}
