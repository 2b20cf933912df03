package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import corridor.queries.answer.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rankings as a user meets them. */
class HubsCommandTest {
  // Trains a day and tonnes a year must not become one strength without a word.
  @ParameterizedTest
  @CsvSource({"2, false", "3000, true"})
  void saysThatKindsOfTiesDifferInScale(double tonnes, boolean told, @TempDir Path folder)
      throws IOException {
    SmallNetwork.write(folder, 3, "a-b:2 b-c:3");
    Files.writeString(
        folder.resolve("ties.csv"),
        "a,c,collaboration,value," + tonnes + ",test\n",
        StandardOpenOption.APPEND);
    Answer answer = Answer.of(folder, "hubs --by strength");
    assertEquals(ExitCode.OK, answer.exitCode(), answer.err());
    assertEquals(
        told, answer.err().contains("times as large as those of knowledge/"), answer.err());
  }

  @Test
  void hubsGivesRowsWithTheMeasuresAsked() throws IOException {
    Answer result =
        Answer.ofWords(
            "hubs --kind city --by strength,betweenness,pagerank --top 10 --format json"
                .split(" "));
    assertEquals(0, result.exitCode(), result.err());
    JsonNode rows = result.json();
    assertEquals(10, rows.size());
    for (JsonNode row : rows) {
      assertEquals(
          Set.of("rank", "id", "name", "kind", "cluster", "strength", "betweenness", "pagerank"),
          Answer.keys(row));
      assertEquals("city", row.get("kind").asText());
    }
    assertEquals(1, rows.get(0).get("rank").asInt());
  }

  @Test
  void theHelpOfHubsListsEveryMeasure() {
    String help = Answer.ofWords("hubs", "--help").out();
    Measure.all().keySet().forEach(name -> assertTrue(help.contains("  " + name + " "), name));
  }

  @Test
  void hubsTakesEveryMeasure() throws IOException {
    String all = String.join(",", Measure.all().keySet());
    Answer result =
        Answer.ofWords(
            ("hubs --kind city --length hops --beta 0.001 --format json --quiet --by " + all)
                .split(" "));
    assertEquals(0, result.exitCode(), result.err());
    assertTrue(Answer.keys(result.json().get(0)).containsAll(Measure.all().keySet()));
  }

  // What has no meaning with directions, or for lengths other than hops, says so.
  @Test
  void hubsTakesEveryMeasureDirectedOrRefusesIt() throws IOException {
    Set<String> undirectedOnly = Set.of("clustering", "barrat-clustering", "triangles");
    Set<String> hopsOnly = Set.of("sampled-betweenness", "estimated-harmonic");
    Set<String> taken = new TreeSet<>(Measure.all().keySet());
    taken.removeAll(undirectedOnly);
    taken.removeAll(hopsOnly);
    Answer result =
        Answer.ofWords(
            ("hubs --kind city --directed --beta -0.001 --format json --quiet --by "
                    + String.join(",", taken))
                .split(" "));
    assertEquals(0, result.exitCode(), result.err());
    assertTrue(Answer.keys(result.json().get(0)).containsAll(taken));
    for (String measure : undirectedOnly) {
      Answer refused = Answer.ofWords("hubs", "--directed", "--quiet", "--by", measure);
      assertEquals(ExitCode.REFUSED, refused.exitCode(), refused.err());
      assertTrue(refused.err().contains("symmetrise"), refused.err());
    }
    for (String measure : hopsOnly) {
      Answer refused = Answer.ofWords("hubs", "--quiet", "--by", measure);
      assertEquals(ExitCode.REFUSED, refused.exitCode(), refused.err());
      assertTrue(refused.err().contains("hops"), refused.err());
      assertEquals(
          0,
          Answer.ofWords(("hubs --quiet --directed --length hops --by " + measure).split(" "))
              .exitCode());
    }
  }

  @Test
  void sampledBetweennessIsAsNearAsAsked() throws IOException {
    JsonNode rows =
        Answer.ofWords(
                ("hubs --kind city --length hops --by sampled-betweenness,betweenness --top 80"
                        + " --epsilon 0.02 --format json")
                    .split(" "))
            .json();
    for (JsonNode row : rows) {
      assertEquals(
          row.get("betweenness").asDouble(), row.get("sampled-betweenness").asDouble(), .02);
    }
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    String hubs = "hubs --by betweenness,harmonic,pagerank --format csv --threads ";
    assertEquals(
        Answer.ofWords((hubs + 1).split(" ")).out(), Answer.ofWords((hubs + 2).split(" ")).out());
  }
}
