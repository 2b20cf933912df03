package corridor.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.network.Indicator;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartiesTest {
  private static final String CELLS =
      "rows: parties\ncolumns: {parties: p}\nseparator: ';'\nread: {delimiter: tab}\n";

  @TempDir private Path folder;
  private Imports imports;

  @BeforeEach
  void open() {
    imports = new Imports(folder);
  }

  // Closed forms: m(m − 1)/2 pairs; each party's ties add up to 1; all ties add up to 1.
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 10})
  void countingAddsUp(int parties) throws IOException {
    StringBuilder cell = new StringBuilder("p1");
    for (int i = 2; i <= parties; i++) {
      cell.append(";p").append(i);
    }
    String table = "p\n" + cell + "\n";
    int pairs = parties * (parties - 1) / 2;
    List<Tie> full = network(CELLS, table).ties();
    assertEquals(pairs, full.size());
    assertTrue(full.stream().allMatch(tie -> tie.weight() == 1));
    Map<String, Double> strengths = new TreeMap<>();
    for (Tie tie : network(CELLS + "counting: fractional\n", table).ties()) {
      strengths.merge(tie.from(), tie.weight(), Double::sum);
      strengths.merge(tie.to(), tie.weight(), Double::sum);
    }
    strengths.values().forEach(strength -> assertEquals(1, strength, 1e-12));
    assertEquals(
        1,
        network(CELLS + "counting: whole\n", table).ties().stream().mapToDouble(Tie::weight).sum(),
        1e-12);
  }

  private Network network(String mapping, String table) throws IOException {
    ImportedTables imported = imports.run(mapping, table);
    assertEquals(List.of(), imported.issues());
    return imported.network().orElseThrow();
  }

  @Test
  void whereAllAreTiedWithAllThereIsNoDirection() {
    assertThrows(
        IllegalArgumentException.class,
        () -> imports.run(CELLS + "constants: {kind: technology-transfer}\n", "p\nA;B\n"));
  }

  @Test
  void oneWhoIsNamedTwiceCountsOnce() throws IOException {
    ImportedTables imported = imports.run(CELLS, "p\nA;B;a\nA;;B\nC\n");
    assertEquals(List.of("A-B 2"), Imports.ties(imported));
    assertEquals(3, imported.network().orElseThrow().nodes().size());
  }

  @Test
  void largeOnesCanBeLeftOut() throws IOException {
    ImportedTables imported = imports.run(CELLS + "most-parties: 2\n", "p\nA;B;C\nA;B\n");
    assertEquals(List.of("A-B 1"), Imports.ties(imported));
    assertEquals(Map.of("more than most-parties", 1L), Imports.account(imported).filtered());
  }

  @Test
  void partiesMayHaveNamesAndCities() throws IOException {
    Network network =
        network(
            """
            rows: parties
            columns: {event: no, parties: ids, names: names, cities: cities, year: 申请日}
            separator: ';'
            keys: ids
            """,
            "no,ids,names,cities,申请日\nCN1,u1;u2,复旦大学;某公司,上海;苏州市,2020-05-06\n");
    Node fudan = network.getNode("u1");
    assertEquals("复旦大学", fudan.name());
    assertEquals("310000", fudan.locatedIn().orElseThrow());
    assertEquals(Period.of(2020, 2021), network.ties().get(0).period());
  }

  @Test
  void listsThatDoNotGoTogetherAreRejected() throws IOException {
    ImportedTables imported =
        imports.run(
            "rows: parties\ncolumns: {parties: p, cities: c}\nseparator: ';'\n",
            "p,c\nA;B,上海\nC;D,上海;苏州\n");
    assertEquals(1, imported.rejectedRows());
    assertEquals(List.of("C-D 1"), Imports.ties(imported));
  }

  private static final String PROJECTS =
      """
      rows: participation
      columns: {event: project, party: org}
      keys: ids
      ---
      rows: node
      columns: {id: id, name: name, city: city, country: country}
      keys: ids
      ---
      rows: event
      columns: {event: rcn, name: acronym, since: start, last: end}
      """;

  private List<Path> projects() throws IOException {
    return List.of(
        imports.write("parts.csv", "project,org\n1,a\n1,b\n1,c\n2,a\n2,b\n2,b\n3,d\n"),
        imports.write(
            "orgs.csv", "id,name,city,country\na,Alpha,Beijing,CN\nb,Beta,Paris,FR\ne,Eps,,\n"),
        imports.write(
            "events.csv", "rcn,acronym,start,end\n1,ONE,2014-01-01,2016-12-31\n2,TWO,2018,2018\n"));
  }

  @Test
  void tablesAreJoinedByIds() throws IOException {
    ImportedTables imported = imports.run(PROJECTS, projects());
    assertEquals(
        List.of("Alpha-Beta 1", "Alpha-Beta 1", "Alpha-c 1", "Beta-c 1"), Imports.ties(imported));
    Network network = imported.network().orElseThrow();
    assertEquals(
        List.of(Period.of(2014, 2017), Period.of(2018, 2019)),
        network.ties().stream().limit(2).map(Tie::period).toList());
    assertEquals("110000", network.getNode("a").locatedIn().orElseThrow());
    assertEquals("Paris", network.getNode("b").attributes().get("city"));
    assertTrue(network.findNode("e").isPresent());
    assertEquals(Map.of("a", 2.0, "b", 2.0, "c", 1.0, "d", 1.0), counts(network));
    assertTrue(imported.notes().toString().contains("1 participations came twice"));
    assertTrue(imported.unmatched().isEmpty(), imported.unmatched().toString());
  }

  private static Map<String, Double> counts(Network network) {
    Map<String, Double> counts = new TreeMap<>();
    for (Indicator indicator : network.indicators()) {
      assertEquals("project-count", indicator.indicator());
      counts.put(indicator.subject(), indicator.value());
    }
    return counts;
  }

  @Test
  void theThingItselfCanBeANode() throws IOException {
    String mapping =
        PROJECTS.replace(
            "keys: ids\n---\nrows: node", "keys: ids\nshape: members\n---\nrows: node");
    Network network = imports.run(mapping, projects()).network().orElseThrow();
    assertEquals(6, network.ties().size());
    assertTrue(network.ties().stream().allMatch(tie -> tie.kind() == TieKind.AFFILIATION));
    Node one = network.getNode("project-1");
    assertEquals(NodeKind.PLATFORM, one.kind());
    assertEquals("ONE", one.name());
    assertEquals(3, network.ties().stream().filter(tie -> tie.to().equals("project-1")).count());
  }

  @Test
  void theOrderOfTheFilesChangesNothing() throws IOException {
    List<Path> files = projects();
    Network network = imports.run(PROJECTS, files).network().orElseThrow();
    List<Path> reversed = List.of(files.get(2), files.get(1), files.get(0));
    assertEquals(network, imports.run(PROJECTS, reversed).network().orElseThrow());
  }

  @Test
  void amountsOfAPartyCanBeAddedUp() throws IOException {
    Network network =
        network(
            """
            rows: participation
            columns: {event: p, party: o}
            keys: ids
            indicators: [{column: eur, of: party, name: money, unit: EUR, take: sum}]
            """,
            "p;o;eur\n1;a;1.000,50\n1;b;NA\n2;a;2,25\n");
    Indicator money =
        network.indicators().stream()
            .filter(indicator -> indicator.indicator().equals("money"))
            .findFirst()
            .orElseThrow();
    assertEquals("a", money.subject());
    assertEquals(1002.75, money.value());
  }

  @Test
  void jsonLinesGiveParties() throws IOException {
    Path works =
        imports.write(
            "works.jsonl",
            """
            {"id":"https://openalex.org/W1","publication_year":2021,"authorships":[{"institutions":[{"id":"https://openalex.org/I1","display_name":"Fudan University","country_code":"CN"}]},{"institutions":[{"id":"https://openalex.org/I2","display_name":"ETH Zurich","country_code":"CH"},{"id":"https://openalex.org/I1","display_name":"Fudan University","country_code":"CN"}]}]}
            {"id":"https://openalex.org/W2","publication_year":2022,"authorships":[]}
            """);
    ImportedTables imported = Imports.run(Presets.find("openalex").orElseThrow(), List.of(works));
    assertEquals(List.of("Fudan University-ETH Zurich 1"), Imports.ties(imported));
    assertEquals(1, imported.rejectedRows());
    assertEquals("CH", imported.network().orElseThrow().getNode("I2").attributes().get("country"));
  }
}
