package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the whole network is like, on networks small enough to know. */
class StructureCommandTest {
  @TempDir private Path folder;

  private static Map<String, JsonNode> rows(Answer answer) throws IOException {
    assertEquals(0, answer.exitCode(), answer.err());
    Map<String, JsonNode> rows = new LinkedHashMap<>();
    for (JsonNode row : answer.json()) {
      rows.put(row.get("measure").asText(), row);
    }
    return rows;
  }

  // A star of four rays, by hops: all centralised, diameter 2, mean distance 32/20.
  @Test
  void aStarIsAsCentralisedAsCanBe() throws IOException {
    SmallNetwork.write(folder, 5, "a-b a-c a-d a-e");
    Map<String, JsonNode> rows = rows(Answer.of(folder, "structure --length hops --format json"));
    Map<String, Double> expected =
        Map.ofEntries(
            Map.entry("nodes", 5.0),
            Map.entry("ties", 4.0),
            Map.entry("density", .4),
            Map.entry("mean-degree", 1.6),
            Map.entry("degree-centralisation", 1.0),
            Map.entry("betweenness-centralisation", 1.0),
            Map.entry("closeness-centralisation", 1.0),
            Map.entry("clustering", 0.0),
            Map.entry("transitivity", 0.0),
            Map.entry("triangles", 0.0),
            Map.entry("components", 1.0),
            Map.entry("largest-component", 5.0),
            Map.entry("connected", 1.0),
            Map.entry("diameter", 2.0),
            Map.entry("radius", 1.0),
            Map.entry("mean-distance", 1.6),
            Map.entry("global-efficiency", .7),
            Map.entry("persistence-centralisation", 1.0),
            Map.entry("articulation-points", 1.0),
            Map.entry("bridges", 4.0));
    expected.forEach(
        (measure, value) ->
            assertEquals(value, rows.get(measure).get("value").asDouble(), 1e-12, measure));
    assertTrue(rows.get("degree-centralisation").get("note").asText().contains("around A"));
    assertFalse(rows.containsKey("reciprocity"));
  }

  @Test
  void twoNodesHaveFewMeasuresAndSayWhy() throws IOException {
    SmallNetwork.write(folder, 2, "a-b");
    Map<String, JsonNode> rows = rows(Answer.of(folder, "structure --format json"));
    assertEquals(1, rows.get("density").get("value").asDouble());
    assertEquals(1, rows.get("diameter").get("value").asDouble());
    for (String measure :
        new String[] {
          "degree-centralisation",
          "clustering",
          "transitivity",
          "core-fit",
          "core-fit-tied",
          "persistence-centralisation"
        }) {
      assertTrue(rows.get(measure).get("value").isNull(), measure);
      assertTrue(rows.get(measure).get("note").asText().startsWith("undefined: "), measure);
    }
    Answer csv = Answer.of(folder, "structure --format csv");
    assertTrue(csv.out().contains("\nclustering,,undefined: no node has two ties\n"), csv.out());
    Answer table = Answer.of(folder, "structure");
    assertTrue(table.out().contains("–  undefined"), table.out());
  }

  @Test
  void onlyWhatIsAskedFor() throws IOException {
    SmallNetwork.write(folder, 3, "a-b b-c");
    Answer csv = Answer.of(folder, "structure --only ties,nodes --format csv");
    assertEquals("measure,value,note\nnodes,3,3 of them with ties\nties,2,edges\n", csv.out());
  }

  @Test
  void noTiesAtAllAreNoFailure() throws IOException {
    SmallNetwork.write(folder, 3, "");
    Map<String, JsonNode> rows = rows(Answer.of(folder, "structure --directed --format json"));
    assertEquals(3, rows.get("strong-components").get("value").asInt());
    for (String measure : new String[] {"reciprocity", "diameter", "mean-distance"}) {
      assertTrue(rows.get(measure).get("value").isNull(), measure);
    }
    Answer nobody = Answer.of(folder, "structure --kind alliance --format json");
    assertEquals(0, rows(nobody).get("nodes").get("value").asInt());
    assertEquals("", Answer.of(folder, "structure --critical --quiet --format csv").err());
  }

  @Test
  void directionsAreToldApartWhereTheyCan() throws IOException {
    Map<String, JsonNode> rows =
        rows(Answer.of("structure --directed --ties technology-transfer --format json"));
    double share = rows.get("reciprocity").get("value").asDouble();
    assertTrue(share >= 0 && share < 1);
    assertTrue(rows.containsKey("in-degree-centralisation"));
    assertTrue(
        rows.get("largest-strong-component").get("value").asInt()
            <= rows.get("largest-component").get("value").asInt());
    assertTrue(rows.get("clustering").get("note").asText().endsWith("directions ignored"));
  }

  // Two triangles that b–d ties together, and a ray at d.
  @Test
  void whatFallsOffIsNamed() throws IOException {
    SmallNetwork.write(folder, 7, "a-b b-c a-c b-d d-e e-f d-f d-g");
    JsonNode rows = Answer.of(folder, "structure --critical --format json").json();
    assertEquals(4, rows.size());
    assertEquals("D", rows.get(0).get("name").asText());
    assertEquals(3, rows.get(0).get("pieces").asInt());
    assertEquals(4 - 1, rows.get(0).get("cutOff").asInt());
    assertEquals("E, F, G", rows.get(0).get("fallsOff").asText());
    assertEquals("B – D", rows.get(1).get("name").asText());
    assertEquals("A, B, C", rows.get(1).get("fallsOff").asText());
    assertEquals("B", rows.get(2).get("name").asText());
    assertEquals("A, C", rows.get(2).get("fallsOff").asText());
    assertEquals("G", rows.get(3).get("fallsOff").asText());
    assertEquals(1, Answer.of(folder, "structure --critical --top 1 --format json").json().size());
  }

  // In a clique with a tail the club of degree 3 is a pair in every graph of these degrees.
  @Test
  void theRichClubStandsBesideRandomGraphs() throws IOException {
    SmallNetwork.write(folder, 5, "a-b a-c a-d b-c b-d c-d d-e");
    JsonNode rows = Answer.of(folder, "structure --rich-club --format json").json();
    assertEquals(4, rows.size());
    assertEquals(7 / 10.0, rows.get(0).get("coefficient").asDouble(), 1e-12);
    assertEquals(1, rows.get(1).get("coefficient").asDouble(), 1e-12);
    assertEquals(1, rows.get(0).get("normalised").asDouble(), 1e-12);
    assertTrue(rows.get(3).get("coefficient").isNull());
    assertFalse(rows.get(3).get("note").asText().isEmpty());
    JsonNode alone =
        Answer.of(folder, "structure --rich-club --random-graphs 0 --format json").json();
    assertTrue(alone.get(0).get("normalised").isNull());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          structure --critical --rich-club         | not both
          structure --critical --top 0             | at least 1
          structure --rich-club --random-graphs -1 | at least 0
          structure --only densty                  | density
          structure --cluster yrdd                 | yrd
          """)
  void wrongUsageIsExplained(String line, String hint) {
    Answer answer = Answer.of(line);
    assertEquals(ExitCode.USAGE, answer.exitCode(), answer.err());
    assertTrue(answer.err().contains(hint), answer.err());
  }
}
