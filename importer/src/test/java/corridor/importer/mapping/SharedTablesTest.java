package corridor.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.network.Coordinates;
import corridor.engine.network.Indicator;
import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Imports of real tables give the numbers that whoever published them states. */
class SharedTablesTest {
  private static final double EARTH_KM = 6371;

  private static Network network(Mapping mapping, Path... files) throws IOException {
    ImportedTables imported = Imports.run(mapping, List.of(files));
    assertEquals(0, imported.rejectedRows(), imported.issues().toString());
    return imported.network().orElseThrow(() -> new AssertionError(imported.issues()));
  }

  // ---- twelve tables of 41 cities

  private static Network delta() throws IOException {
    Path folder = SharedTables.find("yrd");
    String mapping =
        Files.readString(Path.of(System.getProperty("basedir", "."), "docs/mappings/yrd.yaml"));
    try (Stream<Path> files = Files.list(folder)) {
      return network(Imports.mapping(mapping), files.sorted().toArray(Path[]::new));
    }
  }

  // The economic column is sqrt(GDP1·P1)·sqrt(GDP2·P2)/d², and d is the distance on the globe.
  @Test
  void theGravityOfCitiesFollowsFromWhatWasImported() throws IOException {
    Network network = delta();
    Map<String, Double> indicators = new HashMap<>();
    for (Indicator indicator : network.indicators()) {
      indicators.put(indicator.subject() + indicator.indicator(), indicator.value());
    }
    List<Tie> gravity =
        network.ties().stream().filter(tie -> tie.subtype().equals("gravity")).toList();
    assertEquals(820, gravity.size());
    for (Tie tie : gravity) {
      double distance =
          haversine(
              network.getNode(tie.from()).coordinates().orElseThrow(),
              network.getNode(tie.to()).coordinates().orElseThrow());
      assertEquals(distance, tie.amount().orElseThrow(), 1e-3 * distance, tie.toString());
      double expected =
          Math.sqrt(mass(indicators, tie.from()) * mass(indicators, tie.to()))
              / Math.pow(tie.amount().orElseThrow(), 2);
      assertEquals(expected, tie.weight(), 1e-6 * expected, tie.toString());
      assertTrue(tie.inferred());
    }
  }

  private static double mass(Map<String, Double> indicators, String city) {
    return indicators.get(city + "gdp") * indicators.get(city + "population");
  }

  private static double haversine(Coordinates one, Coordinates other) {
    double lat = Math.toRadians(other.lat() - one.lat());
    double lon = Math.toRadians(other.lon() - one.lon());
    double h =
        Math.pow(Math.sin(lat / 2), 2)
            + Math.cos(Math.toRadians(one.lat()))
                * Math.cos(Math.toRadians(other.lat()))
                * Math.pow(Math.sin(lon / 2), 2);
    return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
  }

  @Test
  void theDeltaHasItsCities() throws IOException {
    Network network = delta();
    assertEquals(9, network.getGroup("g60").members().size());
    assertEquals(41, network.getGroup("yrd").members().size());
    assertEquals(12, network.sources().size() - 1);
  }

  // ---- research projects

  @Test
  void fp7HasItsPairs() throws IOException {
    Network network =
        network(Presets.find("cordis").orElseThrow(), SharedTables.find("cordis/fp7/fp7edges.csv"));
    assertEquals(30_973, network.nodes().size());
    assertEquals(673_050, network.ties().size());
  }

  @Test
  void organisationsOfFp7HaveNames() throws IOException {
    ImportedTables imported =
        Imports.run(
            Presets.find("cordis").orElseThrow(),
            List.of(
                SharedTables.find("cordis/fp7/fp7edges.csv"),
                SharedTables.find("cordis/fp7/fp7orgs.csv")));
    assertEquals(135_670, imported.tables().get(0).account().used());
    assertEquals(3, imported.rejectedRows(), imported.issues().toString());
    Network network = imported.network().orElseThrow();
    assertTrue(
        network.nodes().stream()
            .filter(node -> node.id().equals("f5a50715a011a061e4db375d7a2dc4b4"))
            .anyMatch(node -> node.name().equals("AKEO PLUS")));
  }

  // numProj of organisations and numOrg of projects, as the tables themselves state them.
  @Test
  void h2020CountsAreThePublishedOnes() throws IOException {
    Path edges = SharedTables.find("cordis/h2020-2016/edges.csv");
    String text = Presets.text("cordis").orElseThrow();
    String members = text.replaceFirst("keys: ids\n", "keys: ids\nshape: members\n");
    Network network =
        network(
            Imports.mapping(members),
            edges,
            SharedTables.find("cordis/h2020-2016/unique_org.csv"),
            SharedTables.find("cordis/h2020-2016/projects.csv"));
    Map<String, Integer> degrees = new HashMap<>();
    for (Tie tie : network.ties()) {
      assertEquals(TieKind.AFFILIATION, tie.kind());
      degrees.merge(tie.from(), 1, Integer::sum);
      degrees.merge(tie.to(), 1, Integer::sum);
    }
    Map<String, Integer> organisations =
        published("cordis/h2020-2016/unique_org.csv", "new_org_id", "numProj");
    assertEquals(12_326, organisations.size());
    organisations.forEach((id, count) -> assertEquals(count, degrees.get(id), id));
    Map<String, Integer> projects = published("cordis/h2020-2016/projects.csv", "rcn", "numOrg");
    assertEquals(7_574, projects.size());
    projects.forEach((id, count) -> assertEquals(count, degrees.get("project-" + id), id));
  }

  // Read on its own, by position: tabs, no quotes that matter in these columns.
  private static Map<String, Integer> published(String file, String id, String count)
      throws IOException {
    List<String> lines =
        Files.readAllLines(SharedTables.find(file), java.nio.charset.StandardCharsets.UTF_8);
    List<String> header = List.of(lines.get(0).split("\t", -1));
    Map<String, Integer> counts = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t", -1);
      counts.put(
          fields[header.indexOf(id)], Integer.parseInt(fields[header.indexOf(count)].strip()));
    }
    return counts;
  }

  @Test
  void otherVintagesAreRead() throws IOException {
    Mapping cordis = Presets.find("cordis").orElseThrow();
    Network participations =
        network(cordis, SharedTables.find("cordis/h2020-participations/h2020.csv.gz"));
    List<Integer> years =
        participations.ties().stream()
            .flatMapToInt(tie -> tie.period().since().stream())
            .boxed()
            .toList();
    assertTrue(years.size() > .9 * participations.ties().size(), () -> years.size() + " dated");
    assertTrue(years.stream().allMatch(year -> year >= 2013 && year <= 2022), years::toString);
    Network current =
        network(
            cordis,
            SharedTables.find(
                "cordis/h2020-current-schema/h2020_organizations_out_formatted_latest.csv"));
    assertTrue(current.nodes().stream().anyMatch(node -> node.coordinates().isPresent()));
  }

  // ---- institutions

  @Test
  void institutionsOfChinaHaveCities() throws IOException {
    Network network =
        network(
            Presets.find("ror").orElseThrow(),
            SharedTables.find("institutions/ror_latest_cn_hk_mo_tw.jsonl.gz"));
    long institutions =
        network.nodes().stream().filter(node -> node.kind() == NodeKind.INSTITUTION).count();
    assertEquals(2_503, institutions);
    long hosted = network.nodes().stream().filter(node -> node.locatedIn().isPresent()).count();
    assertTrue(hosted > 2_300, () -> hosted + " have a city");
  }
}
