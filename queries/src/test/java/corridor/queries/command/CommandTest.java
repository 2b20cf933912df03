package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
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
  @Test
  void tiersGivesTheNineCitiesOfG60() throws IOException {
    Answer result =
        Answer.ofWords("tiers", "--group", "g60", "--bootstraps", "50", "--format", "json");
    assertEquals(0, result.exitCode(), result.err());
    JsonNode object = result.json();
    assertEquals(
        Set.of("group", "measures", "gvf", "gadf", "method", "agreement", "cities", "provenance"),
        Answer.keys(object));
    assertEquals(
        Set.of("exact", "kappa", "tauB", "compared", "permutationP", "permutationDraws"),
        Answer.keys(object.get("agreement")));
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
          Answer.keys(city));
    }
    assertEquals(
        Set.of("上海", "嘉兴", "杭州", "金华", "苏州", "湖州", "宣城", "芜湖", "合肥"),
        new TreeSet<>(object.get("cities").findValuesAsText("name")));
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
          communities --resolution 0             | above 0
          communities --resolution NaN           | above 0
          tiers --by bonacich-power --bootstraps 0 | --beta
          tiers --group g61                      | g60
          tiers --classes 1                      | classes
          spillover --from 上海                    | --to
          spillover --from 上海滩 --to yrd         | 上海
          spillover --from 上海 --to yrd --rho 1.5  | rho
          export --to atlas.xls                  | .graphml
          hups                                   | hubs
          """)
  void wrongUsageIsExplained(String line, String hint) {
    Answer result = Answer.ofWords(line.split(" "));
    assertEquals(ExitCode.USAGE, result.exitCode(), result.err());
    assertTrue(result.err().contains(hint), result.err());
    assertFalse(result.err().contains("Exception"), result.err());
    assertEquals("", result.out());
  }

  @Test
  void whatIsUndefinedIsRefused() {
    Answer noPath = Answer.ofWords("spillover", "--from", "上海", "--to", "cc", "--layer", "value");
    assertEquals(ExitCode.REFUSED, noPath.exitCode(), noPath.err());
    Answer tooMany = Answer.ofWords("tiers", "--classes", "10", "--bootstraps", "0");
    assertEquals(ExitCode.REFUSED, tooMany.exitCode(), tooMany.err());
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    Answer result = Answer.ofWords("check", "-n", "no-such-folder");
    assertEquals(ExitCode.FILE_OR_SERVER, result.exitCode(), result.err());
    assertEquals(
        "corridor: no-such-folder could not be used: there is no such file or folder; give a"
            + " network folder, a graph file or 'atlas'",
        result.err().strip());
  }

  @Test
  void aFileThatCannotBeWrittenIsSaid(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "x");
    Answer result = Answer.ofWords("export", "--to", file.resolve("x.graphml").toString());
    assertEquals(ExitCode.FILE_OR_SERVER, result.exitCode(), result.err());
    assertTrue(result.err().contains("a-file"), result.err());
  }

  @Test
  void dataWithErrorsAreToldAndNothingIsWritten(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("nodes.csv"), "id,kind,name\n1,town,上海\n");
    Files.writeString(folder.resolve("ties.csv"), "from,to,kind,layer,source\n");
    Files.writeString(folder.resolve("sources.csv"), "id,title\ns,t\n");
    Path output = folder.resolve("out.graphml");
    Answer export = Answer.ofWords("export", "-n", folder.toString(), "--to", output.toString());
    assertEquals(ExitCode.DATA, export.exitCode(), export.err());
    assertTrue(export.err().contains("nodes.csv:2"), export.err());
    assertFalse(Files.exists(output));
    assertEquals(ExitCode.DATA, Answer.ofWords("check", "-n", folder.toString()).exitCode());
  }

  @Test
  void theAtlasIsSound() {
    Answer result = Answer.ofWords("check");
    assertEquals(0, result.exitCode(), result.out());
    assertTrue(result.out().contains("cities"), result.out());
  }

  @Test
  void theMainJobPrintsThreeTablesAndWritesItsFiles(@TempDir Path folder) throws IOException {
    Answer result = Answer.ofWords("--out", folder.toString());
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
    assertEquals(Set.of("hubs.csv", "tiers.csv", "spillover.csv"), Answer.keys(provenance));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "check",
        "import",
        "hubs",
        "tiers",
        "spillover",
        "brokers",
        "communities",
        "structure",
        "resilience",
        "partners",
        "flow",
        "export"
      })
  void everyHelpHasExamples(String command) {
    Answer result =
        command.isEmpty() ? Answer.ofWords("--help") : Answer.ofWords(command, "--help");
    assertEquals(0, result.exitCode());
    assertTrue(result.out().contains("Examples:"), result.out());
  }

  @Test
  void communitiesPutTiedCitiesTogether() throws IOException {
    Answer result = Answer.ofWords("communities", "--format", "json");
    assertEquals(0, result.exitCode(), result.err());
    assertTrue(result.json().get("agreement").get("adjustedRand").asDouble() > 0, result.out());
    for (JsonNode row : result.json().get("nodes")) {
      assertEquals(
          Set.of("community", "id", "name", "kind", "cluster", "strength"), Answer.keys(row));
      assertTrue(row.get("strength").asDouble() > 0);
    }
    assertTrue(result.err().contains("modularity"), result.err());
  }
}
