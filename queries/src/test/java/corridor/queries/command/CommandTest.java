package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import corridor.queries.answer.Measure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a user meets it: output, errors, exit codes. */
class CommandTest {
  private record Result(int exitCode, String out, String err) {
    JsonNode json() throws IOException {
      return JsonMapper.builder().build().readTree(out);
    }
  }

  private static Result corridor(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        CommandLineFactory.create(new PrintWriter(out, true), new PrintWriter(err, true))
            .execute(args);
    return new Result(exitCode, out.toString(), err.toString());
  }

  private static Set<String> keys(JsonNode object) {
    Set<String> keys = new TreeSet<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void hubsGivesRowsWithTheMeasuresAsked() throws IOException {
    Result result =
        corridor(
            "hubs --kind city --by strength,betweenness,pagerank --top 10 --format json"
                .split(" "));
    assertEquals(0, result.exitCode(), result.err());
    JsonNode rows = result.json();
    assertEquals(10, rows.size());
    for (JsonNode row : rows) {
      assertEquals(
          Set.of("rank", "id", "name", "kind", "cluster", "strength", "betweenness", "pagerank"),
          keys(row));
      assertEquals("city", row.get("kind").asText());
    }
    assertEquals(1, rows.get(0).get("rank").asInt());
  }

  @Test
  void tiersGivesTheNineCitiesOfG60() throws IOException {
    Result result = corridor("tiers", "--group", "g60", "--bootstraps", "50", "--format", "json");
    assertEquals(0, result.exitCode(), result.err());
    JsonNode object = result.json();
    assertEquals(
        Set.of("group", "measures", "gvf", "gadf", "method", "agreement", "cities", "provenance"),
        keys(object));
    assertEquals(
        Set.of("exact", "kappa", "tauB", "compared", "permutationP", "permutationDraws"),
        keys(object.get("agreement")));
    assertEquals(9, object.get("cities").size());
    for (JsonNode city : object.get("cities")) {
      assertEquals(
          Set.of(
              "name",
              "score",
              "tier",
              "publishedTier",
              "stability",
              "unsteady",
              "tierShares",
              "z",
              "partners",
              "tierWithout"),
          keys(city));
    }
    assertEquals(
        Set.of("上海", "嘉兴", "杭州", "金华", "苏州", "湖州", "宣城", "芜湖", "合肥"),
        new TreeSet<>(object.get("cities").findValuesAsText("name")));
  }

  @Test
  void spilloverGivesPathsThatAreSharesOfTheGlobalInfluence() throws IOException {
    Result result =
        corridor("spillover", "--from", "北京", "--to", "yrd", "--paths", "5", "--format", "json");
    assertEquals(0, result.exitCode(), result.err());
    JsonNode object = result.json();
    assertEquals(
        Set.of("from", "to", "global", "explained", "paths", "gateways", "provenance"),
        keys(object));
    double shares = 0;
    for (JsonNode path : object.get("paths")) {
      assertEquals(Set.of("nodes", "direct", "multiplier", "total", "share"), keys(path));
      double total = path.get("direct").asDouble() * path.get("multiplier").asDouble();
      assertEquals(total, path.get("total").asDouble(), 1e-12);
      shares += path.get("share").asDouble();
    }
    assertEquals(shares, object.get("explained").asDouble(), 1e-12);
    assertTrue(shares > 0 && shares <= 1);
  }

  @Test
  void mostProbablePathsHaveFallingProbabilities() throws IOException {
    Result result =
        corridor("spillover --from 北京 --to 杭州 --most-probable --paths 5 --format json".split(" "));
    assertEquals(0, result.exitCode(), result.err());
    double last = 1;
    for (JsonNode path : result.json()) {
      assertTrue(path.get("probability").asDouble() <= last && last <= 1);
      last = path.get("probability").asDouble();
    }
    assertEquals(5, result.json().size());
    assertEquals(
        ExitCode.REFUSED,
        corridor("spillover --from jjj --to yrd --most-probable".split(" ")).exitCode());
  }

  private static Result spillover(String options) {
    return corridor(("spillover " + options + " --format json").split(" "));
  }

  @Test
  void gatewaysLoseAtLeastTheirShareOfThePaths() throws IOException {
    JsonNode gateways = spillover("--from 北京 --to 杭州").json().get("gateways");
    assertEquals("上海", gateways.get(0).get("node").asText());
    assertEquals(1, gateways.get(0).get("loss").asDouble(), 1e-12);
    for (JsonNode gateway : gateways) {
      assertEquals(Set.of("node", "loss", "pathShare", "asymmetry", "role"), keys(gateway));
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
    Result result = spillover("--matrix");
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
    assertEquals(ExitCode.REFUSED, spillover("--from 北京 --to jjj --cut").exitCode());
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
    Result result = spillover(options);
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
    Result result =
        corridor("spillover", "--from", name, "--to", "合肥", "--format", "json", "--quiet");
    assertEquals(0, result.exitCode(), result.err());
    assertEquals("上海", result.json().get("from").asText());
    assertEquals("", result.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hubs --by betwenness                   | betweenness
          hubs --kind town                       | city, institution, alliance, platform
          hubs --layer none                      | symbiosis
          hubs --during soon                     | 2017..2020
          hubs --during 2020..2017               | until must be after since
          hubs --top 0                           | at least 1
          hubs --threads 0                       | at least 1
          hubs --by clusterin                    | clustering
          hubs --by sampled-betweenness --length hops --epsilon 2 | epsilon
          hubs --format xml                      | --format
          hubs --by bonacich-power               | --beta
          tiers --group g61                      | g60
          tiers --classes 1                      | classes
          spillover --from 上海                    | --to
          spillover --from 上海滩 --to yrd         | 上海
          spillover --from 上海 --to yrd --rho 1.5  | rho
          export --to atlas.xls                  | .graphml
          hups                                   | hubs
          """)
  void wrongUsageIsExplained(String line, String hint) {
    Result result = corridor(line.split(" "));
    assertEquals(ExitCode.USAGE, result.exitCode(), result.err());
    assertTrue(result.err().contains(hint), result.err());
    assertFalse(result.err().contains("Exception"), result.err());
    assertEquals("", result.out());
  }

  @Test
  void whatIsUndefinedIsRefused() {
    Result noPath = corridor("spillover", "--from", "上海", "--to", "cc", "--layer", "value");
    assertEquals(ExitCode.REFUSED, noPath.exitCode(), noPath.err());
    Result tooMany = corridor("tiers", "--classes", "10", "--bootstraps", "0");
    assertEquals(ExitCode.REFUSED, tooMany.exitCode(), tooMany.err());
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    Result result = corridor("check", "-n", "no-such-folder");
    assertEquals(ExitCode.FILE_OR_SERVER, result.exitCode(), result.err());
    assertEquals(
        "corridor: no-such-folder could not be used: there is no such folder; give a network"
            + " folder or 'atlas'",
        result.err().strip());
  }

  @Test
  void aFileThatCannotBeWrittenIsSaid(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "x");
    Result result = corridor("export", "--to", file.resolve("x.graphml").toString());
    assertEquals(ExitCode.FILE_OR_SERVER, result.exitCode(), result.err());
    assertTrue(result.err().contains("a-file"), result.err());
  }

  @Test
  void dataWithErrorsAreToldAndNothingIsWritten(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("nodes.csv"), "id,kind,name\n1,town,上海\n");
    Files.writeString(folder.resolve("ties.csv"), "from,to,kind,layer,source\n");
    Files.writeString(folder.resolve("sources.csv"), "id,title\ns,t\n");
    Path output = folder.resolve("out.graphml");
    Result export = corridor("export", "-n", folder.toString(), "--to", output.toString());
    assertEquals(ExitCode.DATA, export.exitCode(), export.err());
    assertTrue(export.err().contains("nodes.csv:2"), export.err());
    assertFalse(Files.exists(output));
    assertEquals(ExitCode.DATA, corridor("check", "-n", folder.toString()).exitCode());
  }

  @Test
  void theAtlasIsSound() {
    Result result = corridor("check");
    assertEquals(0, result.exitCode(), result.out());
    assertTrue(result.out().contains("cities"), result.out());
  }

  @Test
  void theMainJobPrintsThreeTablesAndWritesItsFiles(@TempDir Path folder) throws IOException {
    Result result = corridor("--out", folder.toString());
    assertEquals(0, result.exitCode(), result.err());
    for (String heading : List.of("Hubs", "Tiers", "Spillover")) {
      assertTrue(result.out().contains(heading), result.out());
    }
    for (String name : List.of("hubs.csv", "tiers.csv", "spillover.csv", "atlas.graphml")) {
      String text = Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
      assertTrue(text.contains("上海"), name);
    }
    JsonNode provenance =
        JsonMapper.builder().build().readTree(Files.readString(folder.resolve("provenance.json")));
    assertEquals(Set.of("hubs.csv", "tiers.csv", "spillover.csv"), keys(provenance));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "check",
        "hubs",
        "tiers",
        "spillover",
        "brokers",
        "communities",
        "structure",
        "partners",
        "flow",
        "export"
      })
  void everyHelpHasExamples(String command) {
    Result result = command.isEmpty() ? corridor("--help") : corridor(command, "--help");
    assertEquals(0, result.exitCode());
    assertTrue(result.out().contains("Examples:"), result.out());
  }

  @Test
  void theHelpOfHubsListsEveryMeasure() {
    String help = corridor("hubs", "--help").out();
    Measure.all().keySet().forEach(name -> assertTrue(help.contains("  " + name + " "), name));
  }

  @Test
  void hubsTakesEveryMeasure() throws IOException {
    String all = String.join(",", Measure.all().keySet());
    Result result =
        corridor(
            ("hubs --kind city --length hops --beta 0.001 --format json --quiet --by " + all)
                .split(" "));
    assertEquals(0, result.exitCode(), result.err());
    assertTrue(keys(result.json().get(0)).containsAll(Measure.all().keySet()));
  }

  // What has no meaning with directions, or for lengths other than hops, says so.
  @Test
  void hubsTakesEveryMeasureDirectedOrRefusesIt() throws IOException {
    Set<String> undirectedOnly = Set.of("clustering", "barrat-clustering", "triangles");
    Set<String> hopsOnly = Set.of("sampled-betweenness", "estimated-harmonic");
    Set<String> taken = new TreeSet<>(Measure.all().keySet());
    taken.removeAll(undirectedOnly);
    taken.removeAll(hopsOnly);
    Result result =
        corridor(
            ("hubs --kind city --directed --beta -0.001 --format json --quiet --by "
                    + String.join(",", taken))
                .split(" "));
    assertEquals(0, result.exitCode(), result.err());
    assertTrue(keys(result.json().get(0)).containsAll(taken));
    for (String measure : undirectedOnly) {
      Result refused = corridor("hubs", "--directed", "--quiet", "--by", measure);
      assertEquals(ExitCode.REFUSED, refused.exitCode(), refused.err());
      assertTrue(refused.err().contains("symmetrise"), refused.err());
    }
    for (String measure : hopsOnly) {
      Result refused = corridor("hubs", "--quiet", "--by", measure);
      assertEquals(ExitCode.REFUSED, refused.exitCode(), refused.err());
      assertTrue(refused.err().contains("hops"), refused.err());
      assertEquals(
          0,
          corridor(("hubs --quiet --directed --length hops --by " + measure).split(" "))
              .exitCode());
    }
  }

  @Test
  void sampledBetweennessIsAsNearAsAsked() throws IOException {
    JsonNode rows =
        corridor(
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
  void communitiesPutTiedCitiesTogether() throws IOException {
    Result result = corridor("communities", "--format", "json");
    assertEquals(0, result.exitCode(), result.err());
    assertTrue(result.json().get("agreement").get("adjustedRand").asDouble() > 0, result.out());
    for (JsonNode row : result.json().get("nodes")) {
      assertEquals(Set.of("community", "id", "name", "kind", "cluster", "strength"), keys(row));
      assertTrue(row.get("strength").asDouble() > 0);
    }
    assertTrue(result.err().contains("modularity"), result.err());
  }

  @Test
  void theRolesOfABrokerAddUp() throws IOException {
    Result result = corridor("brokers --top 5 --permutations 100 --format json".split(" "));
    assertEquals(0, result.exitCode(), result.err());
    assertEquals(5, result.json().size());
    for (JsonNode row : result.json()) {
      double sum = 0;
      for (String role :
          List.of(
              "coordinator AAA",
              "itinerant ABA",
              "representative AAB",
              "gatekeeper ABB",
              "liaison ABC")) {
        sum += row.get(role).asDouble();
      }
      assertEquals(row.get("total").asDouble(), sum, row.toString());
    }
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    String hubs = "hubs --by betweenness,harmonic,pagerank --format csv --threads ";
    assertEquals(corridor((hubs + 1).split(" ")).out(), corridor((hubs + 2).split(" ")).out());
  }
}
