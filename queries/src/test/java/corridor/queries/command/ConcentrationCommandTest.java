package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the papers print about concentration, from the atlas; and what is refused. */
class ConcentrationCommandTest {
  @TempDir private Path folder;

  private static JsonNode json(String options) throws IOException {
    Answer answer = Answer.of("concentration --format json " + options);
    assertEquals(0, answer.exitCode(), answer.err());
    return answer.json();
  }

  private static Map<String, JsonNode> by(String key, JsonNode rows) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    rows.forEach(row -> found.put(row.get(key).asText(), row));
    return found;
  }

  // 经济管理 2020(8), 表1; indices computed from it with numpy.
  @ParameterizedTest
  @CsvSource({
    "invention-applications, .463534, .475121, .450144, .478153, .385161, .413708, .6493",
    "invention-grants,       .513924, .524725, .484828, .498556, .452545, .475009, .6995",
  })
  void fourBlocks(
      String indicator,
      double hhi,
      double hhiLater,
      double gini,
      double giniLater,
      double theil,
      double theilLater,
      double eastLater)
      throws IOException {
    Map<String, JsonNode> rows =
        by("measure", json("--indicator " + indicator + " --year 2015,2018"));
    String before = indicator + " 2015";
    String after = indicator + " 2018";
    assertEquals(hhi, rows.get("hhi").get(before).asDouble(), 5e-7);
    assertEquals(hhiLater, rows.get("hhi").get(after).asDouble(), 5e-7);
    assertEquals(hhiLater - hhi, rows.get("hhi").get("change").asDouble(), 1e-6);
    assertEquals(gini, rows.get("gini").get(before).asDouble(), 5e-7);
    assertEquals(giniLater, rows.get("gini").get(after).asDouble(), 5e-7);
    assertEquals(theil, rows.get("theil").get(before).asDouble(), 5e-7);
    assertEquals(theilLater, rows.get("theil").get(after).asDouble(), 5e-7);
    assertEquals(eastLater, rows.get("cr1").get(after).asDouble(), 5e-5);
    assertEquals("东部", rows.get("cr1").get("note").asText());
    assertEquals(Set.of("measure", before, after, "change", "note"), Answer.keys(rows.get("hhi")));
  }

  // The same paper, §二1(1), as printed; and whether the table rounds or truncates to that.
  @ParameterizedTest
  @CsvSource({
    "invention-applications, area-east,      45.95, truncated",
    "invention-applications, area-central,   76.20, truncated",
    "invention-applications, area-west,      12.05, rounded or truncated",
    "invention-applications, area-northeast, 19.61, rounded or truncated",
    "invention-grants,       area-central,   35.45, rounded",
    "invention-grants,       area-northeast, 11.84, rounded or truncated",
  })
  void growthAsPrinted(String indicator, String subject, double printed, String how)
      throws IOException {
    JsonNode row =
        by("subject", json("--indicator " + indicator + " --year 2015,2018 --show growth"))
            .get(subject);
    assertEquals(printed, row.get("printed%").asDouble(), 1e-9);
    assertEquals(how, row.get("printed is").asText());
  }

  // 新时期我国区域创新布局的优化研究, §2.2: 6 + 3 + 3 of 21 centres.
  // The fifth paper: R&D intensity of the G60 corridor from 3 to 3.55 %, the share of strategic
  // industries from 11.5 to 15 %; the later values have no year.
  @ParameterizedTest
  @CsvSource({"rd-intensity, 0.55", "strategic-emerging-industry-share-of-gdp, 3.5"})
  void pointsGainedUpToAValueWithoutAYear(String indicator, double points) throws IOException {
    JsonNode row =
        json("--indicator " + indicator + " --year 2018,undated --of g60 --show growth").get(0);
    assertEquals(points, row.get("difference").doubleValue(), 1e-9);
  }

  @Test
  void partsOfAStatedWholeAreBounds() throws IOException {
    Map<String, JsonNode> rows =
        by("measure", json("--indicator national-manufacturing-innovation-centers --without gba"));
    assertEquals(12 / 21.0, rows.get("cr3").get("value").asDouble(), 1e-12);
    assertEquals(54 / 441.0, rows.get("hhi").get("value").asDouble(), 1e-12);
    assertTrue(rows.get("cr3").get("note").asText().startsWith("at least"));
    assertTrue(!rows.containsKey("gini"));
  }

  // 经济管理 2020(8), §二2(1) and §二2(4).
  @ParameterizedTest
  @CsvSource({
    "--indicator invention-applications-share --year 2018 --ratio area-south:area-north, share, .72",
    "--indicator firms-with-rd-units-share --year 2015 --ratio area-south:area-north, share, .83",
    "--over hightech-zones-employment-decline:national-hightech-zones, ratio, .2367",
    "--over hightech-zones-revenue-decline:national-hightech-zones, ratio, .2189",
    "--over hightech-zones-employment-decline:hightech-zones, ratio, .75",
    "--over hightech-zones-revenue-decline:hightech-zones, ratio, .625",
  })
  void ratios(String options, String column, double expected) throws IOException {
    JsonNode rows = json(options);
    assertEquals(1, rows.size());
    assertEquals(expected, rows.get(0).get(column).asDouble(), 5e-5);
  }

  @Test
  void northEastLostResearchers() throws IOException {
    JsonNode row = json("--indicator rd-personnel --year 2015,2018 --show growth").get(0);
    assertEquals(-11.7, row.get("rounded%").asDouble(), .05);
  }

  @Test
  void splitOfTheilAddsUpAndRegionsAreStated() throws IOException {
    Map<String, JsonNode> rows = by("measure", json("--split block"));
    assertEquals(
        rows.get("theil").get("value").asDouble(),
        rows.get("theil-between").get("value").asDouble()
            + rows.get("theil-within").get("value").asDouble(),
        1e-12);
    Answer told = Answer.of("concentration --count platform --per province --ratio east:west");
    assertEquals(0, told.exitCode(), told.err());
    assertTrue(told.err().contains("east: 北京 天津 河北 上海 江苏 浙江 福建 山东 广东 海南"), told.err());
  }

  // Two cities with 3 and 1 of 4 tie ends each: worked by hand.
  @Test
  void strengthOfASmallNetwork() throws IOException {
    SmallNetwork.write(folder, 4, "a-b:2 a-c:1 b-c:1", Map.of("x", "ab", "y", "cd"));
    Answer answer = Answer.of(folder, "concentration --split cluster --format json --cr 2");
    Map<String, JsonNode> rows = by("measure", answer.json());
    assertEquals(8, rows.get("total").get("value").asDouble());
    assertEquals((9 + 9 + 4) / 64.0, rows.get("hhi").get("value").asDouble(), 1e-15);
    assertEquals(.75, rows.get("cr2").get("value").asDouble(), 1e-15);
    assertEquals("A, B", rows.get("cr2").get("note").asText());
    double between = .75 * Math.log(1.5) + .25 * Math.log(.5);
    assertEquals(between, rows.get("theil-between").get("value").asDouble(), 1e-12);
    Answer ego = Answer.of(folder, "concentration --ego a --format json --cr 1");
    assertEquals(2 / 3.0, by("measure", ego.json()).get("cr1").get("value").asDouble(), 1e-15);
    Answer inside = Answer.of(folder, "concentration --internal --format json");
    Map<String, JsonNode> shares = by("group", inside.json());
    assertEquals(.5, shares.get("x").get("internalShare").asDouble(), 1e-15);
    assertEquals(0, shares.get("y").get("internalShare").asDouble());
    Answer evidence = Answer.of(folder, "concentration --ego a --evidence --format json");
    assertEquals(2, evidence.json().size());
  }

  @Test
  void nothingIsUndefinedAndNotZero() throws IOException {
    SmallNetwork.write(folder, 3, "");
    Answer answer = Answer.of(folder, "concentration --format json --split kind");
    assertEquals(0, answer.exitCode(), answer.err());
    Map<String, JsonNode> rows = by("measure", answer.json());
    for (String measure : List.of("hhi", "cr1", "gini", "theil", "theil-between", "entropy")) {
      assertTrue(rows.get(measure).get("value").isNull(), measure);
      assertTrue(rows.get(measure).get("note").asText().startsWith("undefined: "), measure);
    }
  }

  // LQ of c in y: 1 of 1 there, 2 of 3 in all.
  @Test
  void quotientsTitlesAndAgglomerationOfASmallNetwork() throws IOException {
    SmallNetwork.write(folder, 4, "a-b c-d", Map.of("x", "ab", "y", "cd"));
    Files.write(
        folder.resolve("nodes.csv"),
        List.of(
            "id,kind,name,subtype,located_in,attributes",
            "a,city,A,,,",
            "b,city,B,,,",
            "c,city,C,,,",
            "d,city,D,,,",
            "p,platform,P,zone,a,title=t、u",
            "q,platform,Q,park,b,title=t",
            "r,platform,R,zone,c,title=u"));
    Map<String, JsonNode> zones = new LinkedHashMap<>();
    Answer lq =
        Answer.of(folder, "concentration --lq subtype:cluster --kind platform --format json");
    for (JsonNode row : lq.json()) {
      zones.put(row.get("subtype").asText() + row.get("cluster").asText(), row);
    }
    assertEquals(1.5, zones.get("zoney").get("lq").asDouble(), 1e-15);
    assertEquals(.75, zones.get("zonex").get("lq").asDouble(), 1e-15);
    assertEquals(0, zones.get("parky").get("lq").asDouble());
    JsonNode titles = Answer.of(folder, "concentration --titles title --format json").json();
    assertEquals(1, titles.size());
    assertEquals(1 / 3.0, titles.get(0).get("jaccard").asDouble(), 1e-15);
    assertEquals("A", titles.get(0).get("both").asText());
    Answer areas = Answer.of(folder, "concentration --count zone --agglomerated --format json");
    assertEquals("no", by("cluster", areas.json()).get("y").get("concentratedOnly").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--indicator gdp",
        "--indicator invention-grants --year 1999",
        "--indicator invention-grants --count zone",
        "--count nothing-of-the-kind",
        "--lq subtype",
        "--lq subtype:nothing",
        "--show groups",
        "--show growth",
        "--show growth --indicator invention-grants --year 2018",
        "--indicator invention-grants --year 2018,undated",
        "--indicator invention-grants --year latest",
        "--agglomerated",
        "--per province",
        "--per province --indicator invention-grants --year 2018",
        "--where subtype=park",
        "--with-empty",
        "--over invention-grants:invention-applications --year 2018",
        "--year 2018",
        "--cr 0",
        "--ego Atlantis",
        "--ratio a:b",
      })
  void wrongUsageIsOneSentence(String options) {
    Answer answer = Answer.of("concentration " + options);
    assertEquals(2, answer.exitCode(), options + answer.err());
    assertEquals("", answer.out());
    assertEquals(1, answer.err().strip().lines().count(), answer.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--indicator net-technology-contract-output",
        "--indicator rd-intensity --year 2022 --whole 440000 --of 440000,110000",
      })
  void whatHasNoSharesIsRefused(String options) {
    Answer answer = Answer.of("concentration " + options);
    assertEquals(3, answer.exitCode(), options + answer.err());
    assertEquals("", answer.out());
  }
}
