package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code corridor tiers} tells of the atlas, and what it refuses. */
class TiersCommandTest {
  @TempDir private Path folder;

  private record Result(int exitCode, String out, String err) {}

  private static Result run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        CommandLineFactory.create(new PrintWriter(out, true), new PrintWriter(err, true))
            .execute(args);
    return new Result(exitCode, out.toString(), err.toString());
  }

  private static Result tiers(String options) {
    return run(
        Stream.concat(
                Stream.of("tiers", "--bootstraps", "20"),
                Arrays.stream(options.split(" ")).filter(word -> !word.isEmpty()))
            .toArray(String[]::new));
  }

  private static JsonNode json(String options) throws IOException {
    Result result = tiers(options + " --format json");
    assertEquals(0, result.exitCode(), result.err());
    return JsonMapper.builder().build().readTree(result.out());
  }

  @Test
  void theEvidenceOfACityAddsUpToItsStrength() throws IOException {
    Result hubs = run("hubs --kind city --by strength --top 100 --format json".split(" "));
    Map<String, Double> strength = new HashMap<>();
    for (JsonNode city : JsonMapper.builder().build().readTree(hubs.out())) {
      strength.put(city.get("name").asText(), city.get("strength").asDouble());
    }
    for (JsonNode city : json("--evidence --evidence-top 1000").get("evidence")) {
      double counts = 0;
      for (JsonNode tie : city.get("ties")) {
        counts += tie.get("counts").asDouble();
        assertFalse(tie.get("source").asText().isEmpty(), city::toString);
        assertEquals("observed", tie.get("status").asText());
      }
      assertEquals(0, city.get("leftOut").asInt());
      assertEquals(strength.get(city.get("name").asText()), counts, 1e-9, city::toString);
    }
  }

  @Test
  void measuresAreToldWhatTheyNeed() throws IOException {
    JsonNode tiers = json("--by bonacich-power,strength --beta 0.001");
    assertEquals(9, tiers.get("cities").size());
    assertEquals("bonacich-power", tiers.get("measures").get(0).asText());
  }

  @Test
  void aShortListOfEvidenceTellsWhatItLeavesOut() throws IOException {
    JsonNode all = json("--evidence --evidence-top 1000").get("evidence");
    JsonNode two = json("--evidence --evidence-top 2").get("evidence");
    for (int i = 0; i < 9; i++) {
      assertEquals(2, two.get(i).get("ties").size());
      assertEquals(all.get(i).get("ties").size() - 2, two.get(i).get("leftOut").asInt());
      assertEquals(all.get(i).get("ties").get(1), two.get(i).get("ties").get(1));
    }
    String csv = tiers("--evidence --evidence-top 2 --format csv").out();
    assertEquals(1 + 18, csv.lines().count());
    assertTrue(csv.startsWith("name,tier,partner,counts,from,to,via,"), csv);
  }

  @Test
  void reasonsAreZScoresAndPartnersAndTiersWithoutAMeasure() throws IOException {
    Map<String, Double> sums = new HashMap<>();
    for (JsonNode city : json("").get("cities")) {
      JsonNode scores = city.get("z");
      scores
          .fieldNames()
          .forEachRemaining(name -> sums.merge(name, scores.get(name).asDouble(), Double::sum));
      // The score is the mean of the z-scores.
      double mean = 0;
      for (JsonNode z : city.get("z")) {
        mean += z.asDouble() / 3;
      }
      assertEquals(mean, city.get("score").asDouble(), 1e-9, city::toString);
      assertEquals(3, city.get("tierWithout").size());
      double share = 1;
      for (JsonNode partner : city.get("partners")) {
        assertTrue(partner.get("share").asDouble() <= share, city::toString);
        share = partner.get("share").asDouble();
      }
    }
    assertEquals(3, sums.size());
    sums.values().forEach(sum -> assertEquals(0, sum, 1e-9));
    assertEquals(1 + 9, tiers("--why --format csv").out().lines().count());
  }

  @Test
  void withoutAMeasureIsWhatTheOthersAloneGive() throws IOException {
    Map<String, Integer> alone = new HashMap<>();
    json("--by strength,betweenness")
        .get("cities")
        .forEach(city -> alone.put(city.get("name").asText(), city.get("tier").asInt()));
    json("")
        .get("cities")
        .forEach(
            city ->
                assertEquals(
                    alone.get(city.get("name").asText()),
                    city.get("tierWithout").get("eigenvector").asInt(),
                    city::toString));
  }

  @Test
  void theNumberOfClassesIsTheOneWithTheGreatestBic() throws IOException {
    JsonNode answer = json("--classes auto");
    int best = 0;
    double bic = Double.NEGATIVE_INFINITY;
    for (JsonNode count : answer.get("classCounts")) {
      if (count.get("classes").asInt() > 1 && count.get("bic").asDouble() > bic) {
        best = count.get("classes").asInt();
        bic = count.get("bic").asDouble();
      }
    }
    assertEquals(4, answer.get("classCounts").size()); // half of nine
    assertEquals(best, answer.get("cities").get(8).get("tier").asInt());
    assertTrue(tiers("--classes auto").err().contains(best + " classes, since of 2 to 4"));
  }

  @Test
  void quantilesPutThreeCitiesInEachTier() throws IOException {
    int[] counts = new int[4];
    json("--method quantile").get("cities").forEach(city -> counts[city.get("tier").asInt()]++);
    assertEquals("[0, 3, 3, 3]", Arrays.toString(counts));
  }

  @Test
  void headAndTailAreAboveAndBelowTheMean() throws IOException {
    // z-scores have the mean 0, so the first cut is there.
    JsonNode cities = json("--method head-tail").get("cities");
    int last = cities.get(8).get("tier").asInt();
    for (JsonNode city : cities) {
      assertEquals(city.get("score").asDouble() <= 0, city.get("tier").asInt() == last);
    }
  }

  @Test
  void cutOffsAreSharesOfTheTopCity() throws IOException {
    Path table = folder.resolve("cuts.csv");
    Files.writeString(table, "class,share\nalpha,0.9\nbeta,0.2\nrest,0\n");
    JsonNode cities = json("--by strength --cut-offs " + table).get("cities");
    assertEquals(1, cities.get(0).get("score").asDouble());
    for (JsonNode city : cities) {
      double share = city.get("score").asDouble();
      assertEquals(share >= 0.9 ? 1 : share >= 0.2 ? 2 : 3, city.get("tier").asInt());
    }
    assertTrue(
        tiers("--cut-offs " + table).err().contains("alpha from 0.9, beta from 0.2, rest from"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class,share\nalpha,0.9\n",
        "class,share\nalpha,x\nrest,0\n",
        "name,share\nalpha,0.9\nrest,0\n",
        "class,share\nalpha,0.2\nbeta,0.9\nrest,0\n",
        ""
      })
  void refusesATableThatHasNoCutOffs(String text) throws IOException {
    Path table = folder.resolve("cuts.csv");
    Files.writeString(table, text);
    Result result = tiers("--cut-offs " + table);
    assertEquals(2, result.exitCode(), result.err());
    assertTrue(result.err().contains("cuts.csv"), result.err());
  }

  @Test
  void comparesWithAnyPublishedLevels() throws IOException {
    JsonNode own = json("").get("agreement");
    assertEquals(9, own.get("compared").asInt());
    assertEquals(0, own.get("permutationDraws").asInt());
    JsonNode circles = json("--published first-circle,second-circle").get("agreement");
    // Of the nine, 上海 杭州 合肥 are in the first circle, 芜湖 and 湖州 in the second.
    assertEquals(5, circles.get("compared").asInt());
    JsonNode same = json("--published g60-tier-1,g60-tier-2,g60-tier-3").get("agreement");
    assertEquals(own, same);
  }

  @Test
  void stagesTellWhoMoves() throws IOException {
    JsonNode answer = json("--stages 2016..2017,2017..2020,2020..");
    assertEquals(3, answer.get("stages").size());
    Map<String, Integer> moves = new HashMap<>();
    for (JsonNode move : answer.get("moves")) {
      assertFalse(move.get("tierBefore").equals(move.get("tierAfter")), move::toString);
      moves.merge(move.get("from").asText(), 1, Integer::sum);
    }
    Map<String, Integer> off = new HashMap<>();
    Map<String, Integer> all = new HashMap<>();
    for (JsonNode row : answer.get("transitions")) {
      String from = row.get("from").asText();
      for (String to : List.of("1", "2", "3", "None")) {
        int count = row.get("to" + to).asInt();
        all.merge(from, count, Integer::sum);
        if (count > 0 && !to.equals(row.get("tierBefore").asText())) {
          off.merge(from, count, Integer::sum);
        }
      }
    }
    assertEquals(off, moves);
    assertEquals(Map.of("2016..2017", 9, "2017..2020", 9), all);
    // A stage is what --during gives.
    assertEquals(
        json("--during 2017..2020").get("cities"), answer.get("stages").get(1).get("cities"));
  }

  @Test
  void aStageWithoutTiersIsToldAndTheOthersStay() throws IOException {
    JsonNode answer = json("--layer value --by strength --stages 2001,2020..");
    assertFalse(answer.get("stages").get(0).get("refused").isNull());
    assertEquals(9, answer.get("stages").get(1).get("cities").size());
    Result none = tiers("--layer value --by strength --stages 2001");
    assertEquals(3, none.exitCode(), none.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--evidence", "--stages 2016..2017,2020..", "--classes auto"})
  void threadsChangeNothing(String options) throws IOException {
    assertEquals(json(options + " --threads 1"), json(options + " --threads 2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --method cut-offs                | 2 | --cut-offs FILE
          --cut-offs no-such-file.csv      | 4 | no-such-file.csv
          --method head-tail --classes 3   | 2 | --classes
          --method quantile --classes auto | 2 | auto
          --classes some                   | 2 | some
          --method quantile --classes 10   | 3 | 10
          --evidence-top 0                 | 2 | --evidence-top
          --published yrd                  | 2 | no levels
          --stages 2016..2017 --why        | 2 | --stages
          --stages 2017..2016              | 2 | --stages
          --method quantile --cut-offs x   | 2 | --cut-offs
          """)
  void saysWhatItCannotDo(String options, int exitCode, String word) {
    Result result = tiers(options);
    assertEquals(exitCode, result.exitCode(), result.err());
    assertTrue(result.err().contains(word), result.err());
  }
}
