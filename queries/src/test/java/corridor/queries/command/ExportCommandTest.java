package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import corridor.engine.network.Network;
import corridor.importer.Atlas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {
  private static final Network ATLAS = Atlas.load().getNetwork();

  @TempDir private Path folder;

  private Answer export(String file, String options) {
    return Answer.of(("export --to " + folder.resolve(file) + " " + options).strip());
  }

  private JsonNode json(String options) throws IOException {
    Answer answer = export("network.json", options);
    assertEquals(ExitCode.OK, answer.exitCode(), answer.err());
    return JsonMapper.builder().build().readTree(folder.resolve("network.json").toFile());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gexf", "graphml", "json", "net", "dot", "vos.json", "GEXF"})
  void everyEndingWritesOneFileThatSaysWhereItComesFrom(String ending) throws IOException {
    Answer answer = export("atlas." + ending, "");
    assertEquals(ExitCode.OK, answer.exitCode(), answer.err());
    assertEquals("", answer.out());
    assertEquals(List.of("atlas." + ending), files());
    String text = Files.readString(folder.resolve("atlas." + ending));
    assertTrue(text.contains("上海"));
    assertTrue(text.contains(ATLAS.fingerprint().hex()));
  }

  @Test
  void csvWritesTwoTablesAndTheirProvenance() throws IOException {
    Answer answer = export("atlas.csv", "--with degree --bom");
    assertEquals(ExitCode.OK, answer.exitCode(), answer.err());
    assertEquals(List.of("atlas.edges.csv", "atlas.nodes.csv", "atlas.provenance.json"), files());
    List<String> nodes = Files.readAllLines(folder.resolve("atlas.nodes.csv"));
    assertTrue(nodes.get(0).startsWith("\uFEFFId,Label,"), nodes.get(0));
    assertTrue(nodes.get(0).endsWith(",degree"), nodes.get(0));
    assertTrue(
        Files.readString(folder.resolve("atlas.provenance.json")).contains("measure=degree"));
  }

  @Test
  void theWholeNetworkIsWrittenUnlessLessIsAskedFor() throws IOException {
    JsonNode all = json("");
    assertEquals(ATLAS.nodes().size(), all.get("nodes").size());
    assertEquals(ATLAS.ties().size(), all.get("links").size());
    assertEquals("the whole network", all.get("graph").get("selection").asText());
    assertEquals(
        ATLAS.ties().stream().filter(tie -> !tie.inferred()).count(),
        json("--no-inferred").get("links").size());
    JsonNode transfers = json("--ties technology-transfer");
    assertEquals(
        ATLAS.ties().stream()
            .filter(tie -> tie.kind().label().equals("technology-transfer"))
            .count(),
        transfers.get("links").size());
  }

  @Test
  void liftedWeightsAreThoseOfHubs() throws IOException {
    JsonNode lifted = json("--lift-to-cities --with strength --kind city");
    double shanghai = 0;
    for (JsonNode link : lifted.get("links")) {
      boolean within = link.get("source").equals(link.get("target"));
      boolean touches =
          link.get("source").asText().equals("310000")
              || link.get("target").asText().equals("310000");
      shanghai += touches && !within ? link.get("weight").asDouble() : 0;
    }
    // The README's table, which is checked against the command.
    assertEquals(58, shanghai, 1e-9);
    for (JsonNode node : lifted.get("nodes")) {
      assertEquals("city", node.get("kind").asText());
      if (node.get("id").asText().equals("310000")) {
        assertEquals(58, node.get("strength").asDouble(), 1e-9);
      }
    }
  }

  @Test
  void aggregatedTiesSayHowManyTheyAre() throws IOException {
    int ties = 0;
    for (JsonNode link : json("--parallel aggregate").get("links")) {
      ties += link.get("ties").asInt();
    }
    assertEquals(ATLAS.ties().size(), ties);
    assertFalse(json("").get("links").get(0).has("ties"));
  }

  @Test
  void undefinedIsAbsent() throws IOException {
    for (JsonNode node : json("--with clustering,tier").get("nodes")) {
      if (node.get("kind").asText().equals("region")) {
        assertFalse(node.has("clustering"), node::toString);
        assertFalse(node.has("tier"), node::toString);
      }
    }
  }

  @Test
  void charactersThatAFormatCannotHoldAreCounted() throws IOException {
    Path network = Files.createDirectory(folder.resolve("network"));
    SmallNetwork.write(network, 2, "a-b");
    Files.writeString(
        network.resolve("nodes.csv"), "id,kind,name\na,city,\"the \"\"A\"\" \\ city\"\nb,city,B\n");
    Answer answer = Answer.of(network, "export --to " + folder.resolve("x.net"));
    assertEquals(ExitCode.OK, answer.exitCode(), answer.err());
    assertTrue(answer.err().contains("3 characters that .net cannot hold"), answer.err());
    assertTrue(Files.readString(folder.resolve("x.net")).contains("\"the  A    city\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x.xls     |                       | .gexf, .graphml, .csv, .vos.json, .json, .net, .dot
          x.gexf    | --with tiers          | did you mean tier
          x.gexf    | --size-by role        | must be a number
          x.gexf    | --size-by strenght    | did you mean
          x.gexf    | --colour-by shape     | kind, cluster, tier, layer, community
          x.gexf    | --profile gephi       | --profile goes with .graphml only
          x.gexf    | --bom                 | --bom goes with .csv and .net only
          x.json    | --colour-by kind      | --colour-by goes with
          x.graphml | --size-by degree      | --profile gephi
          x.net     | --colour-by kind      | --colour-by goes with
          x.vos.json | --size-by degree     | --size-by goes with
          x.vos.json | --colour-by layer    | colours edges
          x.gexf    | --parallel some       | keep, aggregate
          x.gexf    | --with tier --group g61 | --group
          x.gexf    | --cluster nowhere     | --cluster
          x.gexf    | --with bonacich-power | --beta
          """)
  void wrongUsageIsExplainedAndNothingWritten(String file, String options, String hint)
      throws IOException {
    Answer answer = export(file, options == null ? "" : options);
    assertEquals(ExitCode.USAGE, answer.exitCode(), answer.err());
    assertTrue(answer.err().contains(hint), answer.err());
    assertEquals(List.of(), files());
  }

  @Test
  void aFolderInTheWayIsSaid() throws IOException {
    Files.createDirectory(folder.resolve("x.gexf"));
    Answer answer = export("x.gexf", "");
    assertEquals(ExitCode.FILE_OR_SERVER, answer.exitCode(), answer.err());
    assertTrue(answer.err().contains("x.gexf"), answer.err());
    assertEquals(List.of("x.gexf"), files());
  }

  @Test
  void theHelpListsTheColumnsAndEndings() {
    String help = Answer.of("export --help").out();
    for (String text : List.of("tier_stability", "community", "betweenness", ".vos.json")) {
      assertTrue(help.contains("  " + text), text);
    }
  }
}
