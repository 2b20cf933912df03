package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables 1 and 3 of 区域创新共同体治理的逻辑框架、行动实践与政策启示, counted by hand in the paper. */
class MatrixCommandTest {
  @TempDir private Path folder;

  private static JsonNode row(JsonNode rows, String key, String value) {
    for (JsonNode row : rows) {
      if (row.get(key).asText().equals(value)) {
        return row;
      }
    }
    throw new AssertionError("no row " + value);
  }

  @ParameterizedTest
  @CsvSource({
    "element,  mechanism,                    1, 1, 1, 1",
    "element,  national-policy,              4, 1, 3, 1",
    "element,  local-policy,                 3, 3, 2, 2",
    "element,  industry-innovation-platform, 5, 3, 2, 3",
    "element,  science-facility-cluster,     5, 4, 6, 5",
    "element,  innovation-alliance,          5, 3, 5, 3",
    "element,  resource-sharing,             3, 3, 2, 3",
    "element,  achievement-transfer,         4, 2, 4, 2",
    "element,  total,                       30, 20, 25, 20",
    "category, industry,                     1, 1, 1, 1",
    "category, new-rd-institution,           2, 1, 3, 1",
    "category, resource-sharing,             1, 1, 2, 2",
    "category, talent,                       2, 1, 2, 1",
    "category, finance,                      1, 1, 1, 2",
    "category, achievement-transfer,         2, 1, 2, 1",
  })
  void tablesOfThePaper(String rows, String label, int yrd, int jjj, int gba, int cc)
      throws IOException {
    JsonNode row = row(Answer.of("matrix --format json --rows " + rows).json(), rows, label);
    assertEquals(yrd, row.get("yrd").asInt());
    assertEquals(jjj, row.get("jjj").asInt());
    assertEquals(gba, row.get("gba").asInt());
    assertEquals(cc, row.get("cc").asInt());
    assertEquals(yrd + jjj + gba + cc, row.get("total").asInt());
    assertEquals(1, row.get("completeness").asDouble());
  }

  // Table 2: three stages of 2, 3, 3 and 2 chains; another paper adds a chain to 京津冀.
  @ParameterizedTest
  @CsvSource({"upstream", "midstream", "downstream"})
  void stagesOfChains(String stage) throws IOException {
    JsonNode rows =
        Answer.of(
                "matrix --rows stage --where subtype=chain-segment --except industry=集成电路"
                    + " --format json")
            .json();
    JsonNode row = row(rows, "stage", stage);
    assertEquals(2, row.get("yrd").asInt());
    assertEquals(3, row.get("jjj").asInt());
    assertEquals(3, row.get("gba").asInt());
    assertEquals(2, row.get("cc").asInt());
  }

  private void small() throws IOException {
    SmallNetwork.write(folder, 2, "", Map.of("x", "a", "y", "b"));
    Files.write(
        folder.resolve("nodes.csv"),
        List.of(
            "id,kind,name,subtype,located_in,attributes",
            "a,city,A,,,",
            "b,city,B,,,",
            "p,platform,P,zone,a,title=t、u",
            "q,platform,Q,park,b,title=t",
            "r,platform,R,zone,,title=u",
            "s,alliance,S|T,,a,title=v"));
    Files.write(
        folder.resolve("ties.csv"),
        List.of(
            "from,to,kind,layer,subtype,weight,source,locator",
            "r,q,affiliation,industry,part-of,1,test,p. 1",
            "b,s,affiliation,service,member-of,1,test,p. 2"));
  }

  @Test
  void countsGapsPairsAndBreadthOfASmallNetwork() throws IOException {
    small();
    JsonNode counts = Answer.of(folder, "matrix --rows title --format json").json();
    assertEquals(1, row(counts, "title", "t").get("x").asInt());
    assertEquals(1, row(counts, "title", "t").get("y").asInt());
    // r has no cluster but is part of q.
    assertEquals(1, row(counts, "title", "u").get("y").asInt());
    assertEquals(0, row(counts, "title", "v").get("y").asInt());
    assertEquals(5 / 6.0, row(counts, "title", "total").get("completeness").asDouble(), 1e-15);
    JsonNode gaps = Answer.of(folder, "matrix --rows title --show gaps --format json").json();
    assertEquals(1, gaps.size());
    assertEquals("v", gaps.get(0).get("title").asText());
    JsonNode pair =
        Answer.of(folder, "matrix --rows title --show pairs --format json").json().get(0);
    assertEquals(2 / 3.0, pair.get("jaccard").asDouble(), 1e-15);
    assertEquals(1 / 3.0, pair.get("complementarity").asDouble(), 1e-15);
    assertEquals(0, pair.get("sharedThings").asInt());
    JsonNode shared =
        Answer.of(folder, "matrix --rows cluster --columns title --show pairs --format json")
            .json();
    assertEquals(1, shared.get(0).get("sharedThings").asInt());
    JsonNode breadth = Answer.of(folder, "matrix --rows title --show breadth --format json").json();
    assertEquals("s", breadth.get(0).get("id").asText());
    assertEquals(2, breadth.get(0).get("breadth").asInt());
    JsonNode names = Answer.of(folder, "matrix --rows title --list --format json").json();
    assertEquals(5, names.size());
    assertEquals("test p. 1", row(names, "id", "r").get("statedIn").asText());
  }

  @Test
  void markdownEscapesWhatWouldBreakIt() throws IOException {
    small();
    Answer answer = Answer.of(folder, "matrix --rows title --list --markdown");
    assertEquals(0, answer.exitCode(), answer.err());
    assertTrue(answer.out().contains("| S\\|T |"), answer.out());
    long bars =
        answer
            .out()
            .lines()
            .mapToLong(line -> line.replace("\\|", "").chars().filter(c -> c == '|').count())
            .distinct()
            .count();
    assertEquals(1, bars);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--rows nothing",
        "--rows abolished --columns element",
        "--list --show gaps",
        "--markdown --format csv",
        "--where nothing",
      })
  void wrongUsageIsOneSentence(String options) {
    Answer answer = Answer.of("matrix " + options);
    assertEquals(2, answer.exitCode(), options + answer.err());
    assertEquals("", answer.out());
    assertEquals(1, answer.err().strip().lines().count(), answer.err());
  }
}
