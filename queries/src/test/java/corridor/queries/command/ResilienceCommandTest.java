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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a network loses, on networks small enough to know. */
class ResilienceCommandTest {
  @TempDir private Path folder;

  private static JsonNode ok(Answer answer) throws IOException {
    assertEquals(0, answer.exitCode(), answer.err());
    return answer.json();
  }

  private static Map<String, JsonNode> by(JsonNode rows, String key) {
    Map<String, JsonNode> found = new HashMap<>();
    rows.forEach(row -> found.put(row.get(key).asText(), row));
    return found;
  }

  // A star of five: (5 − 1)/25 whoever aims at its centre; after that no weight is left.
  @Test
  void aStarFallsWithItsCentre() throws IOException {
    SmallNetwork.write(folder, 5, "a-b a-c a-d a-e:7");
    Answer answer = Answer.of(folder, "resilience --format json");
    JsonNode rows = ok(answer);
    assertEquals(7, rows.size());
    assertEquals("random", rows.get(0).get("attack").asText());
    assertTrue(rows.get(0).get("low").asDouble() < rows.get(0).get("high").asDouble());
    for (int i = 1; i < 7; i++) {
      JsonNode row = rows.get(i);
      assertEquals(4 / 25.0, row.get("robustness").asDouble(), 1e-12);
      assertEquals(0, row.get("weighted").asDouble());
      assertTrue(row.get("low").isNull());
      assertEquals(1, row.get("halfAfter").asInt());
      assertTrue(row.get("first").asText().startsWith("A, "), row::toString);
    }
    assertTrue(answer.err().contains("lowest id"), answer.err());
    assertTrue(answer.err().contains("attack=strength"), answer.err());
    JsonNode curve =
        ok(Answer.of(folder, "resilience --attack degree --orders 5 --curve --format json"));
    assertEquals(3 * 6, curve.size());
    assertEquals(1, curve.get(6).get("largest").asDouble());
    assertEquals("A", curve.get(7).get("name").asText());
    assertEquals(.2, curve.get(7).get("largest").asDouble(), 1e-12);
    assertEquals(0, curve.get(7).get("weight").asDouble());
    Answer both = Answer.of(folder, "resilience --curve --orders 5");
    assertTrue(both.out().contains("halfAfter") && both.out().contains("removed"), both.out());
  }

  @Test
  void theSameSeedTheSameDigits() throws IOException {
    String line = "resilience --orders 100 --format csv --quiet ";
    String once = Answer.of(line + "--threads 1 --seed 3").out();
    assertEquals(once, Answer.of(line + "--threads 2 --seed 3").out());
    assertFalse(once.equals(Answer.of(line + "--threads 2 --seed 4").out()));
  }

  // A star of four by hops: E = (6 + 6/2)/12; without the centre nothing, without a ray (4 +
  // 2/2)/12.
  @Test
  void whoCannotBeSpared() throws IOException {
    SmallNetwork.write(folder, 4, "a-b a-c a-d");
    JsonNode rows = ok(Answer.of(folder, "resilience --vitality --length hops --format json"));
    assertEquals("A", rows.get(0).get("name").asText());
    assertEquals(9 / 12.0, rows.get(0).get("efficiencyLoss").asDouble(), 1e-12);
    assertEquals(1, rows.get(0).get("lossShare").asDouble(), 1e-12);
    assertEquals(4 / 12.0, rows.get(1).get("efficiencyLoss").asDouble(), 1e-12);
    JsonNode among =
        ok(
            Answer.of(
                folder, "resilience --vitality --pairs remaining --length hops --format json"));
    assertEquals(9 / 12.0 - 5 / 6.0, among.get(1).get("efficiencyLoss").asDouble(), 1e-12);
    Answer critical = Answer.of(folder, "resilience --critical --format json");
    assertEquals(4, ok(critical).size());
  }

  // Two triangles that b–d and c–e tie together; without d one way and no triangle are left.
  @Test
  void whatRemainsBetweenClusters() throws IOException {
    SmallNetwork.write(
        folder, 6, "a-b a-c b-c d-e d-f e-f b-d:3 c-e:2", Map.of("left", "abc", "right", "def"));
    Answer answer = Answer.of(folder, "resilience --without D --length hops --format json");
    JsonNode object = ok(answer);
    assertEquals("D", object.get("removedNodes").get(0).asText());
    assertEquals(3, object.get("removedTies").asInt());
    Map<String, JsonNode> measures = by(object.get("measures"), "measure");
    assertEquals(6, measures.get("nodes").get("before").asInt());
    assertEquals(5, measures.get("nodes").get("after").asInt());
    assertEquals(8, measures.get("ties").get("before").asInt());
    assertEquals(5, measures.get("ties").get("after").asInt());
    assertEquals(6 / 11.0, measures.get("weight").get("kept").asDouble(), 1e-12);
    assertEquals(1, measures.get("components").get("after").asInt());
    JsonNode link = object.get("clusters").get(0);
    assertEquals(List.of(2, 1), List.of(link.get("ties").asInt(), link.get("tiesAfter").asInt()));
    assertEquals(List.of(2, 1), List.of(link.get("paths").asInt(), link.get("pathsAfter").asInt()));
    assertEquals(5, link.get("weight").asDouble());
    assertEquals(2, link.get("weightAfter").asDouble());
    // b has two ties besides b–d, c two besides c–e, e and d likewise: the least is 3 + 2 or less.
    assertEquals(5, link.get("cut").asDouble());
    assertEquals(2, link.get("cutAfter").asDouble());
    Answer twice = Answer.of(folder, "resilience --without D,E --format json");
    assertEquals("F", ok(twice).get("cutOff").get(0).asText());
    assertTrue(twice.err().contains("cut off from the largest component: F"), twice.err());
    String clusters =
        Answer.of(folder, "resilience --without D --between --format csv --quiet").out();
    assertTrue(clusters.startsWith("from,to,ties,tiesAfter"), clusters);
    JsonNode nothing = ok(Answer.of(folder, "resilience --without layer:value --format json"));
    assertEquals(0, nothing.get("removedTies").asInt());
  }

  @Test
  void whateverIsNamedGoes() throws IOException {
    Map<String, Integer> least =
        Map.of(
            "layer:knowledge", 20,
            "ties:technology-transfer", 50,
            "kind:alliance", 20,
            "subtype:supply-chain", 30,
            "group:g60", 50,
            "industry：大飞机", 3,
            "country:美国", 1,
            "上海", 50);
    for (Map.Entry<String, Integer> term : least.entrySet()) {
      Answer answer = Answer.ofWords("resilience", "--without", term.getKey(), "--format", "json");
      JsonNode object = ok(answer);
      assertTrue(
          object.get("removedTies").asInt() >= term.getValue(),
          () -> term.getKey() + " " + object.get("removedTies"));
      Map<String, JsonNode> measures = by(object.get("measures"), "measure");
      assertTrue(measures.get("weight").get("lost").asDouble() >= 0, term.getKey());
      for (JsonNode pair : object.get("clusters")) {
        assertTrue(
            pair.get("weightAfter").asDouble() <= pair.get("weight").asDouble() + 1e-12,
            pair::toString);
      }
    }
  }

  // What the evidence lists is what the graph loses.
  @Test
  void evidenceAddsUpToWhatIsLost() throws IOException {
    JsonNode object =
        ok(Answer.of("resilience --without layer:industry,kind:alliance --evidence --format json"));
    double listed = 0;
    for (JsonNode row : object.get("evidence")) {
      listed += row.get("between").equals(row.get("and")) ? 0 : row.get("counts").asDouble();
      assertFalse(row.get("source").asText().isEmpty());
    }
    double lost = by(object.get("measures"), "measure").get("weight").get("lost").asDouble();
    assertTrue(lost > 0);
    assertEquals(lost, listed, 1e-9);
  }

  @Test
  void layersAloneAndTogether() throws IOException {
    Files.write(
        folder.resolve("nodes.csv"),
        List.of("id,kind,name", "a,city,A", "b,city,B", "c,city,C", "d,city,D"));
    Files.write(
        folder.resolve("ties.csv"),
        List.of(
            "from,to,kind,layer,weight,source",
            "a,b,collaboration,knowledge,2,s",
            "b,c,collaboration,knowledge,1,s",
            "a,b,collaboration,value,3,s",
            "c,d,collaboration,value,1,s"));
    Files.write(folder.resolve("sources.csv"), List.of("id,title", "s,a test"));
    Map<String, JsonNode> rows =
        by(ok(Answer.of(folder, "resilience --layers --orders 10 --format json")), "layer");
    assertEquals(Set.of("knowledge", "value", "any of them", "all of them"), rows.keySet());
    assertEquals(3, rows.get("any of them").get("ties").asInt());
    assertEquals(4, rows.get("any of them").get("largest").asInt());
    assertEquals(1, rows.get("all of them").get("ties").asInt());
    assertEquals(2, rows.get("all of them").get("tied").asInt());
    // Path of four, b first: c–d are left, then one, one, none.
    assertEquals((2 + 1 + 1) / 16.0, rows.get("any of them").get("robustness").asDouble(), 1e-12);
    assertEquals(3 / 16.0, rows.get("all of them").get("robustness").asDouble(), 1e-12);
  }

  @Test
  void nothingToMeasure() throws IOException {
    SmallNetwork.write(folder, 2, "");
    JsonNode rows = ok(Answer.of(folder, "resilience --format json"));
    assertEquals(.25, rows.get(0).get("robustness").asDouble());
    assertTrue(rows.get(0).get("weighted").isNull());
    JsonNode nobody = ok(Answer.of(folder, "resilience --kind alliance --format json"));
    assertTrue(nobody.get(1).get("robustness").isNull());
    assertEquals(0, Answer.of(folder, "resilience --vitality --kind alliance").exitCode());
    assertEquals(0, Answer.of(folder, "resilience --layers").exitCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          resilience --vitality --layers           | not several
          resilience --evidence                    | --without
          resilience --orders 0                    | at least 1
          resilience --attack degrees              | betweenness
          resilience --without layer:none          | symbiosis
          resilience --without 上海滩                 | 上海
          resilience --without industry:飞机         | 大飞机
          resilience --without colour:red          | industry
          resilience --without group:g61           | g60
          resilience --without subtype:none        | agreement
          resilience --without 上海 --directed       | --directed
          resilience --vitality --pairs half       | original
          """)
  void wrongUsageIsExplained(String line, String hint) {
    Answer answer = Answer.ofWords(line.split(" "));
    assertEquals(ExitCode.USAGE, answer.exitCode(), answer.err());
    assertTrue(answer.err().contains(hint), answer.err());
  }
}
