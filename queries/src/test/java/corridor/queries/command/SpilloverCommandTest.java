package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spillover as a user meets it. */
class SpilloverCommandTest {
  @Test
  void spilloverGivesPathsThatAreSharesOfTheGlobalInfluence() throws IOException {
    Answer result =
        Answer.ofWords(
            "spillover", "--from", "北京", "--to", "yrd", "--paths", "5", "--format", "json");
    assertEquals(0, result.exitCode(), result.err());
    JsonNode object = result.json();
    assertEquals(
        Set.of("from", "to", "global", "explained", "paths", "gateways", "provenance"),
        Answer.keys(object));
    double shares = 0;
    for (JsonNode path : object.get("paths")) {
      assertEquals(Set.of("nodes", "direct", "multiplier", "total", "share"), Answer.keys(path));
      double total = path.get("direct").asDouble() * path.get("multiplier").asDouble();
      assertEquals(total, path.get("total").asDouble(), 1e-12);
      shares += path.get("share").asDouble();
    }
    assertEquals(shares, object.get("explained").asDouble(), 1e-12);
    assertTrue(shares > 0 && shares <= 1);
  }

  @Test
  void mostProbablePathsHaveFallingProbabilities() throws IOException {
    Answer result =
        Answer.ofWords(
            "spillover --from 北京 --to 杭州 --most-probable --paths 5 --format json".split(" "));
    assertEquals(0, result.exitCode(), result.err());
    double last = 1;
    for (JsonNode path : result.json()) {
      assertTrue(path.get("probability").asDouble() <= last && last <= 1);
      last = path.get("probability").asDouble();
    }
    assertEquals(5, result.json().size());
    assertEquals(
        ExitCode.REFUSED,
        Answer.ofWords("spillover --from jjj --to yrd --most-probable".split(" ")).exitCode());
  }

  private static Answer spillover(String options) {
    return Answer.ofWords(("spillover " + options + " --format json").split(" "));
  }

  @Test
  void gatewaysLoseAtLeastTheirShareOfThePaths() throws IOException {
    JsonNode gateways = spillover("--from 北京 --to 杭州").json().get("gateways");
    assertEquals("上海", gateways.get(0).get("node").asText());
    assertEquals(1, gateways.get(0).get("loss").asDouble(), 1e-12);
    for (JsonNode gateway : gateways) {
      assertEquals(Set.of("node", "loss", "pathShare", "asymmetry", "role"), Answer.keys(gateway));
      assertTrue(gateway.get("loss").asDouble() >= gateway.get("pathShare").asDouble() - 1e-12);
    }
  }

  @Test
  void everyPathRestsOnTiesWithASource() throws IOException {
    JsonNode object = spillover("--from 北京 --to 杭州 --paths 2 --evidence").json();
    Set<Integer> paths = new TreeSet<>();
    for (JsonNode row : object.get("evidence")) {
      paths.add(row.get("path").asInt());
      assertFalse(row.get("source").asText().isEmpty(), row.toString());
      assertFalse(row.get("locator").asText().isEmpty(), row.toString());
    }
    assertEquals(Set.of(1, 2), paths);
  }

  @Test
  void thePartsOfTheFlowBetweenClustersAddUp() throws IOException {
    Answer result = spillover("--matrix");
    assertEquals(0, result.exitCode(), result.err());
    for (JsonNode row : result.json()) {
      double parts =
          row.get("rounds").asDouble()
              + row.get("feedback").asDouble()
              + row.get("viaOthers").asDouble();
      assertEquals(row.get("indirect").asDouble(), parts, 1e-10, row.toString());
    }
    for (JsonNode row : spillover("--gateway-matrix --gateways 2").json()) {
      assertTrue(row.get("rank").asInt() <= 2 && row.get("loss").asDouble() > 0, row.toString());
    }
  }

  @Test
  void theOnlyWayIsTheMinimumCutAndLosesAll() throws IOException {
    JsonNode ties = spillover("--from jjj --to yrd --cut --top 3").json();
    assertEquals(3, ties.size());
    assertEquals("yes", ties.get(0).get("minimumCut").asText());
    assertEquals(1, ties.get(0).get("loss").asDouble(), 1e-12);
    assertEquals("no", ties.get(1).get("minimumCut").asText());
    for (String misuse : List.of("spillover --from 北京 --to jjj --cut", "flow --from 北京 --to jjj")) {
      Answer overlap = Answer.of(misuse);
      assertEquals(ExitCode.USAGE, overlap.exitCode(), misuse);
      assertTrue(overlap.err().contains("北京 is in 北京 and in 京津冀"), overlap.err());
    }
  }

  @Test
  void ranksAreToldForEveryRho() throws IOException {
    JsonNode rows = spillover("--from jjj --to yrd --sensitivity --paths 3 --gateways 2").json();
    assertEquals(5, rows.size());
    for (int path = 0; path < 3; path++) {
      assertEquals("path", rows.get(path).get("what").asText());
      assertEquals(path + 1, rows.get(path).get("rank 0.5").asInt());
    }
    assertEquals("gateway", rows.get(3).get("what").asText());
    assertEquals(
        ExitCode.USAGE, spillover("--from jjj --to yrd --sensitivity --form leontief").exitCode());
  }

  @Test
  void reachFallsAndLeavesThePlaceItselfOut() throws IOException {
    double last = 1;
    JsonNode rows = spillover("--from 上海 --reach --top 5").json();
    assertEquals(5, rows.size());
    for (JsonNode row : rows) {
      assertTrue(row.get("reach").asDouble() <= last && row.get("reach").asDouble() > 0);
      last = row.get("reach").asDouble();
      assertFalse(row.get("name").asText().equals("上海"));
    }
    assertEquals(ExitCode.USAGE, spillover("--from 上海 --reach --restart 1").exitCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --from jjj --to yrd --form leontief                     | spectral radius
          --from 北京 --to 杭州 --most-probable --probability weight | probability
          --from 上海 --to cc                                      | No tie joins the two
          --from 上海 --to cc --cut                                | -n FOLDER
          """)
  void whatCannotBeToldIsRefusedInASentence(String options, String said) {
    Answer result = spillover(options);
    assertEquals(ExitCode.REFUSED, result.exitCode(), result.err());
    assertTrue(result.err().contains(said), result.err());
  }

  @Test
  void theSolverChangesNothing() throws IOException {
    JsonNode dense = spillover("--from 北京 --to all --solver dense").json();
    JsonNode sparse = spillover("--from 北京 --to all --solver sparse").json();
    assertEquals(dense.get("global").asDouble(), sparse.get("global").asDouble(), 1e-10);
    assertEquals(dense.get("paths").findValues("nodes"), sparse.get("paths").findValues("nodes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"上海", "上海市", "Shanghai", "310000"})
  void aCityGoesByAnyOfItsNames(String name) throws IOException {
    Answer result =
        Answer.ofWords("spillover", "--from", name, "--to", "合肥", "--format", "json", "--quiet");
    assertEquals(0, result.exitCode(), result.err());
    assertEquals("上海", result.json().get("from").asText());
    assertEquals("", result.err());
  }
}
