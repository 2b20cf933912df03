package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayersCommandTest {
  @TempDir private Path folder;

  /** Two flows that are one layer of the six and two by subtype, of very different size. */
  @BeforeEach
  void writeFlows() throws IOException {
    Files.writeString(
        folder.resolve("nodes.csv"),
        """
        id,kind,name,attributes
        a,city,A,
        b,city,B,
        c,city,C,
        d,city,D,
        m,platform,mode,case=The belt|dominant=symbiosis、value
        s1,platform,Chain,industry=轴承|stage=overall
        """);
    Files.writeString(
        folder.resolve("ties.csv"),
        """
        from,to,kind,layer,subtype,weight,amount,unit,inferred,source,locator
        a,b,collaboration,symbiosis,rail,3000,1,km,false,p,table 1
        b,c,collaboration,symbiosis,rail,1000,1,km,false,p,table 1
        a,b,collaboration,symbiosis,bus,3,,,false,p,table 2
        b,c,collaboration,symbiosis,bus,1,,,false,p,table 2
        c,d,collaboration,value,finance,4,,,true,q,table 3
        """);
    Files.writeString(
        folder.resolve("groups.csv"),
        "id,kind,name,member,source\nbelt,belt,The belt,,p\nbelt,,,a,\nbelt,,,b,\nbelt,,,c,\n");
    Files.writeString(folder.resolve("sources.csv"), "id,title\np,A paper\nq,A report\n");
  }

  private JsonNode ask(String options) throws IOException {
    Answer answer = Answer.of(folder, "layers --format json " + options);
    assertEquals(0, answer.exitCode(), answer.err());
    return answer.json();
  }

  private static JsonNode askAtlas(String options) throws IOException {
    Answer answer = Answer.of("layers --format json " + options);
    assertEquals(0, answer.exitCode(), answer.err());
    return answer.json();
  }

  private static Map<String, JsonNode> by(JsonNode rows, String key) {
    Map<String, JsonNode> found = new HashMap<>();
    rows.forEach(row -> found.put(row.get(key).asText(), row));
    return found;
  }

  // By hand: rail is a thousand times bus, so that as shares they are the same everywhere.
  @Test
  void flowsOfDifferentUnitsAreComparedByTheirShares() throws IOException {
    JsonNode answer = ask("--layers-by subtype --permutations 0");
    assertEquals("shares", answer.get("values").asText());
    assertEquals(2, answer.get("present").asInt());
    Map<String, JsonNode> layers = by(answer.get("layers"), "layer");
    assertEquals(Set.of("bus", "rail"), layers.keySet());
    assertEquals(4000, layers.get("rail").get("weight").asDouble());
    assertEquals(3, layers.get("rail").get("nodes").asInt());
    assertEquals(1, layers.get("rail").get("isolates").asInt());
    JsonNode pair = answer.get("pairs").get(0);
    assertEquals(1, pair.get("weightedJaccard").asDouble(), 1e-12);
    assertEquals(1, pair.get("qap").asDouble(), 1e-12);
    assertEquals(0, pair.get("jsDistance").asDouble(), 1e-7);
    assertTrue(pair.get("qapP").isNull());
    for (JsonNode node : answer.get("nodes")) {
      assertEquals(1, node.get("participation").asDouble(), 1e-12);
      assertEquals(node.get("bus").asDouble(), node.get("rail").asDouble(), 1e-12);
    }
    // Strengths 3, 4, 1, 0: B has twice the mean, in each of the two layers.
    assertEquals(4, by(answer.get("nodes"), "id").get("b").get("overlap").asDouble(), 1e-12);
    assertFalse(by(answer.get("nodes"), "id").containsKey("d"));
  }

  @Test
  void weightsOfDifferentUnitsAreRefused() {
    Answer refused = Answer.of(folder, "layers --layers-by subtype --values weights");
    assertEquals(3, refused.exitCode());
    assertTrue(refused.err().contains("bus: none, rail: km"), refused.err());
    assertEquals("", refused.out());
    assertEquals(
        0, Answer.of(folder, "layers --layers-by subtype --values weights --only rail").exitCode());
    assertEquals(0, Answer.of(folder, "layers --layers-by subtype --values counts").exitCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--layers-by subtype --only tram;   no layer is called 'tram'",
        "--layers-by subtype --only finance; take them with --inferred",
        "--layers-by colour;                is none of layer, subtype, source, unit",
        "--omega 0;                         omega must be above 0 and at most 1000",
        "--omega 1e20;                      omega must be above 0 and at most 1000",
        "--touching;                        --touching needs --regions",
        "--permutations -1;                 permutations must be at least 0",
        "--top 0;                           --top must be at least 1",
        "--regions --resamples 99;          --resamples must be at least 100",
        "--regions --chain x;               not both",
        "--regions --show pairs;            --show must be one of regions, shares",
        "--chain 轴承 --show layers;         --show must be one of stages, segments, chains"
      })
  void whatCannotBeMeantIsSaid(String options, String message) {
    Answer answer = Answer.of(folder, "layers " + options);
    assertEquals(2, answer.exitCode(), answer.err());
    assertTrue(answer.err().contains(message), answer.err());
    assertEquals("", answer.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "json", "jsonl"})
  void everyFormatIsWritten(String format) {
    for (String view : List.of("", " --show nodes", " --regions", " --chain 轴承", " --evidence")) {
      Answer answer = Answer.of(folder, "layers" + view + " --format " + format);
      assertEquals(0, answer.exitCode(), answer.err());
      assertFalse(answer.out().isBlank());
      assertFalse(answer.out().contains("NaN"), answer.out());
    }
  }

  // All 4 ties within the belt are of symbiosis, which the source names: too few all the same.
  @Test
  void aRegionIsHeldAgainstWhatItsSourceSays() throws IOException {
    JsonNode belt = ask("--regions").get("regions").get(0);
    assertEquals("symbiosis", belt.get("dominant").asText());
    assertEquals("symbiosis + value", belt.get("published").asText());
    assertEquals(1, belt.get("share").asDouble());
    assertEquals(1, belt.get("publishedLead").asDouble(), 1e-9);
    assertEquals("undecidable", belt.get("verdict").asText());
    Files.writeString(
        folder.resolve("nodes.csv"),
        Files.readString(folder.resolve("nodes.csv")).replace("symbiosis、value", "service"));
    StringBuilder more = new StringBuilder(Files.readString(folder.resolve("ties.csv")));
    for (int tie = 0; tie < 8; tie++) {
      more.append("a,c,collaboration,symbiosis,s").append(tie).append(",1,,,false,p,\n");
    }
    Files.writeString(folder.resolve("ties.csv"), more);
    assertEquals(
        "contradict",
        ask("--regions --values counts").get("regions").get(0).get("verdict").asText());
  }

  @Test
  void anIndustryNobodySpeaksOfIsRefusedWithThoseThereAre() throws IOException {
    Answer answer = Answer.of(folder, "layers --chain 飞船");
    assertEquals(3, answer.exitCode());
    assertTrue(answer.err().contains("there are 轴承"), answer.err());
    Files.writeString(
        folder.resolve("nodes.csv"),
        Files.readString(folder.resolve("nodes.csv")).replace("industry=轴承|", ""));
    answer = Answer.of(folder, "layers --chain 飞船");
    assertEquals(3, answer.exitCode());
    assertTrue(answer.err().contains("no node names one"), answer.err());
  }

  @Test
  void aTableThatWasAskedForHasItsHeadingEvenIfItIsEmpty() {
    Answer answer = Answer.of(folder, "layers --kind institution --show nodes");
    assertEquals(0, answer.exitCode(), answer.err());
    assertTrue(answer.out().startsWith("rank"), answer.out());
  }

  // Zhongyin (2023), §二: 上海 designs, 桐城 adds batteries, 南京 builds, 永康 tests software.
  @Test
  void theChainOfNewEnergyVehiclesIsFound() throws IOException {
    JsonNode answer = askAtlas("--chain 新能源汽车");
    assertEquals("上海 → 桐城 → 南京 → 永康", answer.get("chains").get(0).get("chain").asText());
    assertEquals(3, answer.get("chains").get(0).get("steps").asInt());
    assertEquals(1, answer.get("chains").size());
    assertTrue(answer.get("segments").get(0).get("completeness").isNull());
    assertEquals(0, askAtlas("--chain 新能源汽车 --no-inferred").get("chains").size());
  }

  // Cao and others, table 2: each of the ten chains has all three parts.
  @ParameterizedTest
  @CsvSource({
    "大飞机,       yrd",
    "生物医药,     yrd",
    "生物医药,     gba",
    "智能网联汽车, jjj",
    "医药健康,     jjj",
    "人工智能,     jjj",
    "人工智能,     gba",
    "先进制造,     gba",
    "航空航天,     cc",
    "智能装备,     cc"
  })
  void theTenChainsOfTheTableAreComplete(String industry, String cluster) throws IOException {
    Set<Double> completeness = new TreeSet<>();
    for (JsonNode chain : askAtlas("--chain " + industry).get("segments")) {
      if (chain.get("cluster").asText().equals(cluster) && !chain.get("completeness").isNull()) {
        completeness.add(chain.get("completeness").asDouble());
      }
    }
    assertEquals(Set.of(1.0), completeness);
  }

  @Test
  void aChainCanBeAskedOfOneCluster() throws IOException {
    JsonNode delta = askAtlas("--chain 生物医药 --cluster yrd");
    assertEquals(1, delta.get("chains").size());
    delta.get("segments").forEach(chain -> assertEquals("yrd", chain.get("cluster").asText()));
    assertEquals(2, askAtlas("--chain 生物医药").get("chains").size());
  }

  // Pan (2023), table 1.
  @ParameterizedTest
  @CsvSource({
    "hhy-bay,   industry",
    "g60,       innovation + knowledge",
    "hnhh-belt, symbiosis",
    "demo-zone, service + value"
  })
  void theFourModesAreHeldAgainstTheirTable(String region, String published) throws IOException {
    JsonNode row = by(askAtlas("--regions").get("regions"), "id").get(region);
    assertEquals(published, row.get("published").asText());
    assertTrue(Set.of("agree", "contradict", "undecidable").contains(row.get("verdict").asText()));
  }

  @Test
  void sharesOfEachRegionAddUp() throws IOException {
    Map<String, Double> sums = new HashMap<>();
    for (JsonNode row : askAtlas("--regions --touching").get("shares")) {
      sums.merge(row.get("region").asText(), row.get("share").asDouble(), Double::sum);
      assertTrue(row.get("low").asDouble() <= row.get("high").asDouble());
    }
    assertTrue(sums.size() > 4);
    sums.forEach((region, sum) -> assertEquals(1, sum, 1e-9, region));
  }

  @Test
  void evidenceNamesSourcesOfTheLayersAskedFor() throws IOException {
    JsonNode answer = askAtlas("--only knowledge --top 2 --evidence --evidence-top 100");
    assertEquals(2, answer.get("evidence").size());
    for (JsonNode node : answer.get("evidence")) {
      assertTrue(node.get("ties").size() > 0);
      for (JsonNode tie : node.get("ties")) {
        assertEquals("knowledge", tie.get("layer").asText());
        assertFalse(tie.get("source").asText().isEmpty());
      }
    }
  }

  @Test
  void evidenceOfRegionsKeepsToTheLayersAskedFor() throws IOException {
    JsonNode ties = askAtlas("--regions --only service --touching --evidence").get("evidence");
    assertTrue(ties.size() > 0);
    ties.forEach(tie -> assertEquals("service", tie.get("layer").asText()));
    Answer told = Answer.of(folder, "layers --only value --inferred --evidence --top 1");
    assertTrue(told.err().contains("evidence: 0 observed, 1 inferred"), told.err());
  }

  @Test
  void threadsChangeNothing() {
    assertEquals(
        Answer.of("layers --format json --threads 1").out(),
        Answer.of("layers --format json --threads 2").out());
  }
}
