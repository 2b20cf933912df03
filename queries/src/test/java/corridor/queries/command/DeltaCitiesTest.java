package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The answers of docs/yangtze-delta.md, on a folder made as that page says. Values in comments
 * marked Python are of NumPy and NetworkX 2.8.8 on the same table: (I − A)⁻¹ by numpy.linalg.inv
 * with A = 0.5·W/strength, losses by setting rows and columns to 0, blocks by summing. The test
 * runs where the table lies beside the project.
 */
class DeltaCitiesTest {
  private static final Path TABLE = Path.of("../../shared/data/yrd/yrd_info.csv");
  private static final double EXACT = 1e-9;
  private static final Map<String, String> PROVINCES =
      Map.of(
          "sh", "上海",
          "js", "南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁",
          "zj", "杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水",
          "ah", "合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城");
  private static final List<String> PUBLISHED =
      List.of("上海,1", "合肥,1", "杭州,1", "苏州,1", "嘉兴,2", "湖州,2", "芜湖,2", "金华,3", "宣城,3");

  @TempDir private static Path folder;

  @BeforeAll
  static void makeNetworkFolder() throws IOException {
    assumeTrue(Files.exists(TABLE), "skipped: the table of the 41 cities is not here");
    List<String> nodes = new ArrayList<>(List.of("id,kind,name,cluster"));
    List<String> groups = new ArrayList<>(List.of("id,kind,name,member,tier,source"));
    new TreeMap<>(PROVINCES)
        .forEach(
            (cluster, cities) -> {
              groups.add(cluster + ",cluster,province " + cluster + ",,,own");
              for (String city : List.of(cities.split(" "))) {
                nodes.add("c" + nodes.size() + ",city," + city + "," + cluster);
              }
            });
    groups.add("g60,corridor,G60,,,own");
    PUBLISHED.forEach(level -> groups.add("g60,,," + level + ","));
    List<String> ties = new ArrayList<>(List.of("from,to,kind,layer,weight,source"));
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(TABLE)) {
      csv.stream()
          .skip(1)
          .filter(row -> !row.getField(2).strip().equals("0"))
          .map(
              row ->
                  row.getField(0)
                      + ","
                      + row.getField(1)
                      + ",collaboration,knowledge,"
                      + row.getField(2)
                      + ",own")
          .forEach(ties::add);
    }
    Files.write(folder.resolve("nodes.csv"), nodes);
    Files.write(folder.resolve("ties.csv"), ties);
    Files.write(folder.resolve("groups.csv"), groups);
    Files.write(folder.resolve("sources.csv"), List.of("id,title", "own,flows and provinces"));
  }

  private static JsonNode ask(String line) throws IOException {
    Answer answer = Answer.of(folder, line + " --format json");
    assertEquals(0, answer.exitCode(), answer.err());
    return answer.json();
  }

  private static Map<String, JsonNode> by(JsonNode rows, String key) {
    Map<String, JsonNode> found = new HashMap<>();
    rows.forEach(row -> found.put(row.get(key).asText(), row));
    return found;
  }

  private static void assertValue(double expected, JsonNode row, String key) {
    assertEquals(expected, row.get(key).asDouble(), EXACT * Math.max(1, expected), row::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spillover --from 上海 --to 合肥 --paths 10",
        "spillover --matrix",
        "tiers --group g60 --evidence --bootstraps 0",
        "tiers --group g60 --why --bootstraps 0",
        "tiers --group g60 --classes auto --bootstraps 0",
        "brokers --by-cluster",
        "communities --runs 10",
        "structure",
        "partners",
        "partners --hold-out",
        "partners --decay",
        "resilience --orders 50",
        "resilience --without 上海,合肥",
        "resilience --vitality",
        "flow --from 上海 --to 合肥"
      })
  void everyQuestionIsAnsweredAsTableAndCsv(String line) {
    for (String format : List.of("table", "csv")) {
      Answer answer = Answer.of(folder, line + " --format " + format);
      assertEquals(0, answer.exitCode(), answer.err());
      assertTrue(answer.out().lines().count() > 2, answer.out());
      assertFalse(answer.out().contains("NaN"), answer.out());
    }
  }

  @Test
  void pathsAndGateways() throws IOException {
    JsonNode answer = ask("spillover --from 上海 --to 合肥 --paths 10");
    assertValue(0.04817877665803063, answer, "global"); // Python
    assertValue(0.6230590100466717, answer, "explained"); // Python, paths by their determinants
    JsonNode straight = answer.get("paths").get(0);
    assertEquals(2, straight.get("nodes").size());
    assertValue(0.02048673267786099, straight, "direct"); // Python
    assertValue(1.0897429339340572, straight, "multiplier"); // Python
    assertValue(0.4633839570804813, straight, "share"); // Python
    JsonNode second = answer.get("paths").get(1);
    assertEquals("芜湖", second.get("nodes").get(1).asText());
    assertValue(0.0010590537833009364, second, "total"); // Python
    JsonNode gateway = answer.get("gateways").get(0);
    assertEquals("杭州", gateway.get("node").asText());
    assertValue(0.06534664869673024, gateway, "loss"); // Python
    answer
        .get("gateways")
        .forEach(
            row ->
                assertTrue(
                    row.get("loss").asDouble() >= row.get("pathShare").asDouble(), row::toString));
  }

  @Test
  void betweenProvinces() throws IOException {
    Map<String, JsonNode> rows = new HashMap<>();
    ask("spillover --matrix")
        .forEach(row -> rows.put(row.get("from").asText() + row.get("to").asText(), row));
    assertEquals(16, rows.size());
    JsonNode row = rows.get("ahjs"); // all six Python
    assertValue(1.7889075934307421, row, "direct");
    assertValue(4.613101002883548, row, "total");
    assertValue(1.697360927034549, row, "rounds");
    assertValue(0.06517376268638087, row, "feedback");
    assertValue(1.0616587197318759, row, "viaOthers");
    assertValue(0.14415940634011087, row, "share");
    assertValue(0.759218654192896, rows.get("zjzj"), "feedback"); // Python
  }

  @Test
  void tiersOfTheCorridor() throws IOException {
    JsonNode answer = ask("tiers --group g60 --bootstraps 0");
    Map<String, JsonNode> cities = by(answer.get("cities"), "name");
    assertValue(1.486925718346744, cities.get("上海"), "score"); // Python
    assertValue(0.38183515173478816, cities.get("苏州"), "score"); // Python
    assertEquals(-0.9123865624838162, cities.get("湖州").get("score").asDouble(), EXACT); // Python
    assertValue(0.9845239954701591, answer, "gvf"); // Python, all 28 cuts into three
    JsonNode agreement = answer.get("agreement");
    assertValue(0.6511627906976745, agreement, "kappa"); // Python
    assertValue(0.8006407690254357, agreement, "tauB"); // 15/√(…) of the 36 pairs, Python
    assertValue(10 / 1260.0, agreement, "permutationP"); // Python, all 1,260 labellings
  }

  @Test
  void brokersBetweenProvinces() throws IOException {
    JsonNode answer = ask("brokers --by-cluster --top 41");
    assertEquals(
        -0.02564557983579184, answer.get("network").get("e-i-index").asDouble(), EXACT); // Python
    assertValue(0.3829268292682927, answer.get("network"), "expected"); // 1 − 2·506/1640
    Map<String, JsonNode> clusters = by(answer.get("clusters"), "cluster");
    assertValue(0.25543604634403666, clusters.get("ah"), "e-i-index"); // Python
    JsonNode shanghai = by(answer.get("nodes"), "name").get("上海");
    assertValue(0.1383072115167621, shanghai, "constraint"); // NetworkX
    assertValue(30.925568426871486, shanghai, "effective-size"); // NetworkX
    assertValue(0.6463202478613428, shanghai, "participation"); // Python
  }

  @Test
  void communitiesAndProvinces() throws IOException {
    JsonNode answer = ask("communities --runs 10");
    assertValue(0.22327071266545584, answer, "modularity"); // NetworkX; its Louvain finds no better
    assertValue(0.9633656833365408, answer.get("agreement"), "adjustedRand"); // Python
    assertValue(0.9611574529069863, answer.get("agreement"), "nmi"); // Python
    Map<String, JsonNode> nodes = by(answer.get("nodes"), "name");
    assertEquals(nodes.get("南京").get("community"), nodes.get("上海").get("community"));
    Map<String, JsonNode> shares = by(answer.get("shares"), "name");
    assertValue(0.4160372141360783, shares.get("js"), "internalShare"); // Python
  }

  @Test
  void theRest() throws IOException {
    assertEquals(27, ask("partners --top 100").size()); // 820 pairs less 793
    assertValue(1.011011862327652, ask("partners").get(0), "resource-allocation"); // NetworkX
    assertValue(328182, ask("flow --from 上海 --to 合肥"), "value"); // NetworkX
    assertValue(793 / 820.0, by(ask("structure"), "measure").get("density"), "value");
  }

  // NetworkX: the node of the highest score removed, ties by the lowest id, connected components
  // and
  // their weight; betweenness by length 1/weight.
  @Test
  void attacks() throws IOException {
    double[][] expected = {
      {0.48542534205829857, 0.20355303784847228},
      {0.48542534205829857, 0.2038549298994156},
      {0.4878048780487804, 0.16129995263994326},
      {0.4860202260559189, 0.13340279145552264},
      {0.48720999405115994, 0.12799907528264187},
      {0.4848304580606781, 0.12572498545040248}
    };
    JsonNode rows = ask("resilience --orders 10");
    for (int i = 0; i < expected.length; i++) {
      assertValue(expected[i][0], rows.get(i + 1), "robustness");
      assertValue(expected[i][1], rows.get(i + 1), "weighted");
    }
    JsonNode first = ask("resilience --vitality").get(0);
    assertEquals("杭州", first.get("name").asText());
    assertValue(1241.745124879707, first, "efficiencyLoss"); // NetworkX
    assertValue(0.164090620930647, first, "lossShare"); // NetworkX
  }

  @Test
  void withoutTwoCities() throws IOException {
    JsonNode rest = ask("resilience --without 上海,合肥");
    Map<String, JsonNode> measures = by(rest.get("measures"), "measure");
    assertValue(714, measures.get("ties"), "after"); // NetworkX
    assertValue(2137212, measures.get("weight"), "after"); // NetworkX
    assertValue(0.7000654643150728, measures.get("efficiency"), "kept"); // NetworkX
    assertEquals(6, rest.get("clusters").size());
    for (JsonNode pair : rest.get("clusters")) {
      boolean shanghai =
          pair.get("from").asText().equals("sh") || pair.get("to").asText().equals("sh");
      assertEquals(shanghai, pair.get("pathsAfter").asInt() == 0, pair::toString);
    }
  }
}
