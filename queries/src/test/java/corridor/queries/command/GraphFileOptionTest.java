package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A graph file of another program stands wherever a network folder may. */
class GraphFileOptionTest {
  private static final String GEXF =
      """
      <gexf version="1.2"><graph defaultedgetype="undirected"><nodes>
      <node id="a" label="Alpha"/><node id="b" label="Beta"/><node id="c" label="Gamma"/></nodes>
      <edges><edge source="a" target="b"/><edge source="a" target="c"/></edges></graph></gexf>
      """;

  @TempDir private Path folder;

  @Test
  void hubsOfAGexfFile() throws IOException {
    Path file = Files.writeString(folder.resolve("stars.gexf"), GEXF);
    Answer answer = Answer.of(file, "hubs --kind institution --by degree --format json");
    assertEquals(ExitCode.OK, answer.exitCode(), answer.err());
    assertEquals("Alpha", answer.json().get(0).get("name").asText());
    assertTrue(answer.err().contains("GEXF, UTF-8 (rule of XML): 3 nodes, 2 ties"), answer.err());
    Answer quiet = Answer.of(file, "hubs --kind institution --by degree --format json --quiet");
    assertEquals("", quiet.err());
  }

  @Test
  void checkTellsTheRules() throws IOException {
    Path file = Files.writeString(folder.resolve("stars.gexf"), GEXF);
    Answer answer = Answer.of(file, "check --format csv");
    assertEquals(ExitCode.OK, answer.exitCode(), answer.err());
    assertTrue(answer.out().contains("2 of 2 edges have no weight"), answer.out());
  }

  @Test
  void aDamagedFileEndsWithItsErrors() throws IOException {
    Path file = Files.writeString(folder.resolve("cut.gexf"), GEXF.substring(0, 150));
    Answer hubs = Answer.of(file, "hubs");
    assertEquals(ExitCode.DATA, hubs.exitCode());
    assertTrue(hubs.err().contains("cut.gexf:2:"), hubs.err());
    assertFalse(hubs.err().contains("at corridor."), hubs.err());
    assertEquals(ExitCode.DATA, Answer.of(file, "check").exitCode());
    Path other = Files.writeString(folder.resolve("letter.doc"), "Dear Sir,");
    assertEquals(ExitCode.DATA, Answer.of(other, "check").exitCode());
  }
}
