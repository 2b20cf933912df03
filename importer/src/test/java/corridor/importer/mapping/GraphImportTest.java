package corridor.importer.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.importer.IssueCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Graph files go the way of tables: cities looked up, everything accounted for. */
class GraphImportTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  @TempDir private Path folder;
  private GraphImports imports = new GraphImports(Path.of("."));

  @BeforeEach
  void start() {
    imports = new GraphImports(folder);
  }

  @Test
  void aMatrixOfCitiesHasCodesPlacesAndClusters() throws IOException {
    ImportedTables imported =
        imports.run("m.csv", GraphImports.matrix("上海市", "Hangzhou", "襄樊", "北京"));
    Network network = GraphImports.network(imported);
    assertEquals(
        List.of("110000-420600 3", "310000-330100 1", "330100-420600 2"),
        GraphImports.tieTexts(imported));
    Node shanghai = network.getNode("310000");
    assertEquals(NodeKind.CITY, shanghai.kind());
    assertEquals("上海", shanghai.name());
    assertEquals("Shanghai", shanghai.nameEn());
    assertEquals("310000", shanghai.adminCode());
    assertTrue(shanghai.coordinates().isPresent());
    assertEquals(List.of("310000", "330100"), network.getGroup("yrd").members());
    assertEquals(List.of("310000", "330100"), network.getGroup("g60").members());
    assertEquals(List.of("110000"), network.getGroup("jjj").members());
    assertEquals("corridor-cities", network.getGroup("g60").source());
    assertTrue(network.getNode("420600").aliases().contains("襄樊"));
    assertEquals(4, GraphImports.nodes(imported).used());
    assertEquals(3, GraphImports.ties(imported).used());
  }

  @Test
  void everyFormatAndEncodingGivesTheSame() throws IOException {
    String matrix = GraphImports.matrix("上海", "杭州", "苏州");
    String dl = "dl n=3 format=fullmatrix\nlabels:\n上海,杭州,苏州\ndata:\n0 1 0\n1 0 2\n0 2 0\n";
    String pajek = "*Vertices 3\n1 \"上海\"\n2 \"杭州\"\n3 \"苏州\"\n*Edges\n1 2 1\n2 3 2\n";
    Path gbk = Files.write(folder.resolve("g.csv"), matrix.getBytes(Charset.forName("GBK")));
    Path marked = Files.write(folder.resolve("b.csv"), ("\uFEFF" + matrix).getBytes(UTF_8));
    List<String> ties = List.of("310000-330100 1", "320500-330100 2");
    assertEquals(ties, GraphImports.tieTexts(imports.run("m.csv", matrix)));
    assertEquals(ties, GraphImports.tieTexts(imports.run("m.dl", dl)));
    assertEquals(ties, GraphImports.tieTexts(imports.run("m.net", pajek)));
    assertEquals(ties, GraphImports.tieTexts(imports.run(gbk)));
    assertEquals(ties, GraphImports.tieTexts(imports.run(marked)));
  }

  @Test
  void aDashInAMatrixIsNoTie() throws IOException {
    ImportedTables imported = imports.run("m.csv", ",上海,杭州\n上海,-,3\n杭州,3,—\n");
    assertEquals(List.of("310000-330100 3"), GraphImports.tieTexts(imported));
  }

  @Test
  void homonymsAreNeverGuessedAndNothingIsLost() throws IOException {
    ImportedTables imported =
        imports.run("m.csv", GraphImports.matrix("上海", "Suzhou", "杭州", "南京", "Atlantis"));
    assertEquals(5, GraphImports.nodes(imported).read());
    assertEquals(Map.of(IssueCode.UNKNOWN_CITY, 2L), GraphImports.nodes(imported).rejected());
    assertEquals(4, GraphImports.ties(imported).read());
    assertEquals(Map.of(IssueCode.UNKNOWN_CITY, 3L), GraphImports.ties(imported).rejected());
    assertEquals(List.of("320100-330100 3"), GraphImports.tieTexts(imported));
    UnmatchedNames.Unmatched suzhou = imported.unmatched().get(0);
    assertEquals("Suzhou", suzhou.name());
    assertEquals(2, suzhou.count());
    assertEquals(List.of("苏州市 Suzhou (320500)", "宿州市 Suzhou (341300)"), suzhou.candidates());
    assertEquals("Atlantis", imported.unmatched().get(1).name());
    assertEquals(2, imported.issues().size(), "the nodes, and not each of their ties");
  }

  @Test
  void aProvinceOrACodeTellsHomonymsApart() throws IOException {
    String matrix = GraphImports.matrix("Hefei", "Suzhou", "Wuhu");
    ImportedTables set = imports.set(Map.of(Field.PROVINCE, "安徽")).run("m.csv", matrix);
    assertTrue(GraphImports.network(set).findNode("341300").isPresent());
    String nodes =
        "{\"id\": \"a\", \"label\": \"Suzhou\", \"province\": \"江苏\"},"
            + "{\"id\": \"341300\", \"label\": \"Suzhou\"},{\"id\": \"c\", \"label\": \"上海\"}";
    ImportedTables byNode = new GraphImports(folder).run("n.json", GraphImports.json(nodes, ""));
    assertEquals(
        List.of("310000", "320500", "341300"),
        GraphImports.network(byNode).nodes().stream().map(Node::id).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "上海 杭州 苏州,         CITY",
    "上海 杭州 Atlantis,     CITY",
    "上海 Atlantis Lemuria,  INSTITUTION",
    "Suzhou Taizhou Fuzhou,  CITY",
    "310000 320500 330100,   CITY",
    "1101 3101 3205,         INSTITUTION",
    "1 2 3,                  INSTITUTION",
    "复旦大学 浙江大学 上海交通大学, INSTITUTION",
    "昆山 太仓 张家港,        INSTITUTION",
    "Li Wang Zhang,          INSTITUTION",
    "上海,                   INSTITUTION",
  })
  void nodesAreCitiesIfTwoThirdsBearNamesOfCities(String labels, NodeKind kind) throws IOException {
    ImportedTables imported =
        imports.keepingUnmatched().run("m.csv", GraphImports.matrix(labels.split(" ")));
    if (imported.network().isPresent()) {
      assertEquals(kind, GraphImports.network(imported).nodes().iterator().next().kind());
    } else {
      assertEquals(kind, NodeKind.CITY);
    }
  }

  @Test
  void whatNodesAreCanBeTold() throws IOException {
    String matrix = GraphImports.matrix("昆山", "杭州", "苏州");
    ImportedTables cities = imports.nodes(NodeKind.CITY).run("m.csv", matrix);
    // 昆山 counts for 苏州, as in tables: two ties of one pair, told.
    assertEquals(List.of("320500-330100 1", "320500-330100 2"), GraphImports.tieTexts(cities));
    assertEquals(3, GraphImports.nodes(cities).used());
    assertTrue(cities.notes().toString().contains("count for it: 苏州 → 苏州"), cities::toString);
    ImportedTables others =
        new GraphImports(folder).nodes(NodeKind.INSTITUTION).run("m.csv", matrix);
    assertEquals(3, GraphImports.network(others).nodes().size());
    assertEquals(0, GraphImports.network(others).groups().size());
  }

  @Test
  void whatTheFileCallsACityStaysOne() throws IOException {
    String nodes =
        "{\"id\": \"a\", \"label\": \"上海\", \"kind\": \"city\", \"cluster\": \"yrd\"},"
            + "{\"id\": \"b\", \"label\": \"横滨\", \"kind\": \"city\"},"
            + "{\"id\": \"c\", \"label\": \"浦东新区\", \"kind\": \"city\", \"located_in\": \"a\"},"
            + "{\"id\": \"d\", \"label\": \"长三角\", \"kind\": \"region\"}";
    String links = "{\"source\": \"a\", \"target\": \"b\"},{\"source\": \"c\", \"target\": \"d\"}";
    ImportedTables imported = imports.run("n.json", GraphImports.json(nodes, links));
    Network network = GraphImports.network(imported);
    assertEquals(List.of("310000>b 1", "c>d 1"), GraphImports.tieTexts(imported));
    assertEquals("310000", network.getNode("c").locatedIn().orElseThrow());
    assertEquals(NodeKind.CITY, network.getNode("b").kind());
    assertEquals(List.of("310000"), network.getGroup("yrd").members());
    assertEquals(0, GraphImports.nodes(imported).rejectedRows());
    assertEquals(List.of("横滨"), imported.unmatched().stream().map(name -> name.name()).toList());
  }

  @Test
  void institutionsLieInTheCitiesOfTheirColumn() throws IOException {
    String nodes =
        "{\"id\": \"a\", \"label\": \"复旦大学\", \"City\": \"上海市\"},"
            + "{\"id\": \"b\", \"label\": \"MIT\", \"City\": \"Cambridge\", \"country\": \"US\"},"
            + "{\"id\": \"c\", \"label\": \"某所\", \"City\": \"乌有市\"}";
    ImportedTables imported =
        imports.run("n.json", GraphImports.json(nodes, "{\"source\": \"a\", \"target\": \"b\"}"));
    Network network = GraphImports.network(imported);
    assertEquals("310000", network.findHostCity("a").orElseThrow().id());
    assertEquals("Cambridge", network.getNode("b").attributes().get("City"));
    assertEquals("乌有市", network.getNode("c").attributes().get("City"));
    assertEquals(1, imported.unmatched().size());
    assertEquals(1, imported.unmatched().get(0).count());
    assertEquals(List.of("310000"), network.getGroup("g60").members());
  }

  @Test
  void idsOfCitiesAndGroupsAreTheirs() throws IOException {
    String nodes =
        "{\"id\": \"310000\", \"label\": \"公司\", \"city\": \"上海\"},"
            + "{\"id\": \"g60\", \"label\": \"联盟\"},{\"id\": \"g60_\", \"label\": \"另一个\"}";
    String links = "{\"source\": \"310000\", \"target\": \"g60\"}";
    ImportedTables imported = imports.run("n.json", GraphImports.json(nodes, links));
    assertEquals(List.of("310000_>g60__ 1"), GraphImports.tieTexts(imported));
    assertEquals("公司", GraphImports.network(imported).getNode("310000_").name());
    assertEquals("上海", GraphImports.network(imported).getNode("310000").name());
  }

  @Test
  void weightsThatAreNoStrengthAndTiesWithinANode() throws IOException {
    String nodes = "{\"id\": \"a\"},{\"id\": \"b\"}";
    String links =
        "{\"source\": \"a\", \"target\": \"b\", \"weight\": 0},"
            + "{\"source\": \"a\", \"target\": \"b\", \"weight\": -2},"
            + "{\"source\": \"a\", \"target\": \"a\"},{\"source\": \"b\", \"target\": \"a\"},"
            + "{\"source\": \"b\", \"target\": \"a\", \"since\": 2020, \"until\": 2019}";
    ImportedTables imported = imports.run("n.json", GraphImports.json(nodes, links));
    RowAccount ties = GraphImports.ties(imported);
    assertEquals(5, ties.read());
    assertEquals(1, ties.used());
    assertEquals(
        Map.of(IssueCode.OUT_OF_RANGE, 1L, IssueCode.REVERSED_PERIOD, 1L), ties.rejected());
    assertEquals(Map.of("tie of a node with itself", 1L, "weight 0", 1L), ties.filtered());
    ImportedTables cities = new GraphImports(folder).run("m.csv", ",上海,杭州\n上海,5,1\n杭州,1,0\n");
    assertEquals(List.of("310000-310000 5", "310000-330100 1"), GraphImports.tieTexts(cities));
    ImportedTables strict =
        new GraphImports(folder).strict().run("n.json", GraphImports.json(nodes, links));
    assertFalse(strict.network().isPresent());
  }

  @Test
  void constantsGoBeforeWhatTheFileSays() throws IOException {
    imports.set(
        Map.of(
            Field.KIND, "collaboration",
            Field.LAYER, "服务",
            Field.SUBTYPE, "rail",
            Field.UNIT, "trains",
            Field.YEAR, "2020"));
    String links =
        "{\"source\": \"a\", \"target\": \"b\", \"relation\": \"technology-transfer\","
            + " \"layer\": \"value\", \"since\": 1999}";
    Tie tie =
        GraphImports.network(
                imports.run("n.json", GraphImports.json("{\"id\": \"a\"},{\"id\": \"b\"}", links)))
            .ties()
            .get(0);
    assertEquals(TieKind.COLLABORATION, tie.kind());
    assertEquals(Layer.SERVICE, tie.layer());
    assertEquals("rail", tie.subtype());
    assertEquals("trains", tie.unit());
    assertEquals(Period.of(2020, 2021), tie.period());
  }

  @Test
  void aMatrixOfTransfersIsDirected() throws IOException {
    imports.set(Map.of(Field.KIND, "technology-transfer"));
    assertEquals(
        List.of("310000>330100 1", "330100>310000 1"),
        GraphImports.tieTexts(imports.run("m.csv", GraphImports.matrix("上海", "杭州"))));
  }

  @ParameterizedTest
  @CsvSource({
    "KIND,     city,   --nodes city",
    "KIND,     x,      one of collaboration",
    "LAYER,    x,      one of symbiosis",
    "YEAR,     20x0,   a year such as 2020",
    "AMOUNT,   much,   a number",
    "INFERRED, maybe,  true or false",
    "NAME,     x,      'can be set: kind, layer'",
  })
  void constantsThatNoGraphHasAreRefused(Field field, String text, String reason) {
    imports.set(Map.of(field, text));
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> imports.run("m.csv", ",a\na,1\n"));
    assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused::getMessage);
  }

  @Test
  void institutionsAreOneOnlyIfAnAliasSaysSo() throws IOException {
    String matrix = GraphImports.matrix("复旦大学", "复旦", "Fudan University", "同济大学");
    assertEquals(4, GraphImports.network(imports.run("m.csv", matrix)).nodes().size());
    ImportedTables merged =
        imports.aliases(Map.of("复旦", "复旦大学", "Fudan University", "复旦大学")).run("m.csv", matrix);
    Network network = GraphImports.network(merged);
    assertEquals(2, network.nodes().size());
    assertEquals(
        ImmutableList.of("复旦", "Fudan University"),
        network.nodes().stream()
            .filter(node -> node.name().equals("复旦大学"))
            .findFirst()
            .orElseThrow()
            .aliases());
    assertEquals(Map.of("tie of a node with itself", 2L), GraphImports.ties(merged).filtered());
    assertEquals(1, network.ties().size());
  }

  @Test
  void everyNodeAndTieIsAccountedFor() throws IOException {
    List<String> labels =
        List.of("上海", "上海市", "昆山", "苏州", "Suzhou", "乌有", "杭州", "3301", "320500", "江苏");
    for (int i = 0; i < 100; i++) {
      SplittableRandom random = new SplittableRandom(SEED + i);
      StringBuilder nodes = new StringBuilder();
      int count = 2 + random.nextInt(12);
      for (int node = 0; node < count; node++) {
        nodes.append(node == 0 ? "" : ",").append("{\"id\": \"n").append(node);
        nodes.append("\", \"label\": \"").append(labels.get(random.nextInt(labels.size())));
        nodes.append("\", \"kind\": \"").append(random.nextInt(4) == 0 ? "platform" : "");
        nodes.append("\"}");
      }
      StringBuilder links = new StringBuilder();
      int edges = random.nextInt(20);
      for (int edge = 0; edge < edges; edge++) {
        links.append(edge == 0 ? "" : ",").append("{\"source\": \"n").append(random.nextInt(count));
        links.append("\", \"target\": \"n").append(random.nextInt(count));
        links.append("\", \"weight\": ").append(random.nextInt(5) - 1).append("}");
      }
      String context = "seed " + (SEED + i) + ": " + nodes;
      ImportedTables imported =
          new GraphImports(folder)
              .nodes(NodeKind.CITY)
              .run("r.json", GraphImports.json(nodes.toString(), links.toString()));
      assertEquals(count, GraphImports.nodes(imported).read(), context);
      assertEquals(edges, GraphImports.ties(imported).read(), context);
      if (imported.network().isPresent()) {
        Network network = GraphImports.network(imported);
        assertEquals(GraphImports.ties(imported).used(), network.ties().size(), context);
        assertTrue(network.nodes().size() <= GraphImports.nodes(imported).used(), context);
      } else {
        assertEquals(0, GraphImports.nodes(imported).used(), context);
      }
    }
  }
}
