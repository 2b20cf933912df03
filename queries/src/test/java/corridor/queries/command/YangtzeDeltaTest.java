package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import corridor.engine.network.Group;
import corridor.engine.network.NameIndex;
import corridor.engine.network.Node;
import corridor.importer.Atlas;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tiers of G60 on the information flows between 41 cities of the Yangtze delta, a public table that
 * has nothing to do with the published levels. The test runs where the table lies beside the
 * project.
 */
class YangtzeDeltaTest {
  private static final Path TABLE = Path.of("../../shared/data/yrd/yrd_info.csv");

  @TempDir private static Path folder;

  @BeforeAll
  static void makeNetworkFolder() throws IOException {
    assumeTrue(Files.exists(TABLE), "skipped: the table of the 41 cities is not here");
    List<CsvRecord> rows;
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(TABLE)) {
      // A flow of 0 is no tie.
      rows = csv.stream().skip(1).filter(row -> !row.getField(2).strip().equals("0")).toList();
    }
    NameIndex<Node> known = NameIndex.ofNodes(Atlas.load().getNetwork().nodes());
    TreeSet<String> cities = new TreeSet<>();
    rows.forEach(row -> cities.addAll(List.of(row.getField(0), row.getField(1))));
    List<String> nodes = new ArrayList<>(List.of("id,kind,name"));
    int unknown = 0;
    for (String city : cities) {
      List<Node> found = known.find(city);
      String id = found.size() == 1 ? found.get(0).id() : "city-" + ++unknown;
      nodes.add(id + ",city," + city);
    }
    List<String> ties = new ArrayList<>(List.of("from,to,kind,layer,weight,source"));
    for (CsvRecord row : rows) {
      ties.add(
          String.join(
              ",",
              row.getField(0),
              row.getField(1),
              "collaboration,knowledge",
              row.getField(2),
              "yrd"));
    }
    List<String> groups =
        new ArrayList<>(List.of("id,kind,name,member,tier,source", "g60,corridor,G60,,,yrd"));
    Group published = Atlas.load().getNetwork().getGroup("g60");
    for (Group.Membership place : published.memberships()) {
      if (place.tier().isPresent()) {
        groups.add("g60,,," + place.member() + "," + place.tier().getAsInt() + ",");
      }
    }
    Files.write(folder.resolve("nodes.csv"), nodes);
    Files.write(folder.resolve("ties.csv"), ties);
    Files.write(folder.resolve("groups.csv"), groups);
    Files.write(
        folder.resolve("sources.csv"),
        List.of("id,title", "yrd,information flows between 41 cities of the Yangtze delta"));
  }

  private static String corridor(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        CommandLineFactory.create(new PrintWriter(out, true), new PrintWriter(err, true))
            .execute(args);
    assertEquals(0, exitCode, err.toString());
    return out.toString();
  }

  @Test
  void theTableBecomesASoundNetwork() {
    assertTrue(corridor("check", "-n", folder.toString()).contains("41"));
  }

  @Test
  void agreementIsWhatTheTiersSay() throws IOException {
    JsonNode answer =
        JsonMapper.builder()
            .build()
            .readTree(corridor("tiers", "-n", folder.toString(), "--format", "json"));
    assertEquals(9, answer.get("cities").size());
    // Quadratic kappa by its definition, from the tiers and levels in the answer.
    double observed = 0;
    double expected = 0;
    int same = 0;
    for (JsonNode a : answer.get("cities")) {
      int tier = a.get("tier").asInt();
      int own = a.get("publishedTier").asInt();
      same += tier == own ? 1 : 0;
      observed += Math.pow(tier - own, 2) / 9;
      for (JsonNode b : answer.get("cities")) {
        expected += Math.pow(tier - b.get("publishedTier").asInt(), 2) / 81;
      }
    }
    JsonNode agreement = answer.get("agreement");
    assertEquals(same / 9.0, agreement.get("exact").asDouble(), 1e-12);
    assertEquals(1 - observed / expected, agreement.get("kappa").asDouble(), 1e-12);
    for (JsonNode city : answer.get("cities")) {
      assertTrue(city.get("stability").asDouble() > 0, city::toString);
    }
  }
}
