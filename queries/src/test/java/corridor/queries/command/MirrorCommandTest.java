package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import corridor.queries.neo4j.Bolt;
import corridor.queries.neo4j.LocalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

@ExtendWith(LocalServer.class)
class MirrorCommandTest {
  @TempDir private Path folder;

  private final Bolt bolt;

  MirrorCommandTest(Bolt bolt) {
    this.bolt = bolt;
  }

  @BeforeEach
  void emptyDatabase() {
    try (Session session = bolt.session(AccessMode.WRITE)) {
      session.run("MATCH (n) DETACH DELETE n").consume();
    }
  }

  private List<Map<String, Object>> query(String cypher) {
    try (Session session = bolt.session(AccessMode.READ)) {
      return session.run(cypher).list(row -> row.asMap(Value::asObject));
    }
  }

  private static JsonNode all(Answer answer) throws IOException {
    JsonNode rows = answer.json().get("rows");
    return rows.get(rows.size() - 1);
  }

  @Test
  void fillsAndThenHasNothingToWrite() throws IOException {
    Answer plan = Answer.of("mirror --dry-run --format json");
    assertEquals(0, plan.exitCode(), plan::err);
    assertTrue(plan.err().contains("this is a dry run"), plan::err);
    assertEquals(List.of(), query("MATCH (n) RETURN n"));
    Answer first = Answer.of("mirror --format json");
    assertEquals(0, first.exitCode(), first::err);
    assertTrue(first.json().get("written").asBoolean());
    assertEquals(all(plan), all(first));
    Answer second = Answer.of("mirror --format json");
    assertFalse(second.json().get("written").asBoolean());
    assertEquals(all(first).get("created"), all(second).get("unchanged"));
    assertTrue(second.err().contains("nothing to write, it is up to date"), second::err);
    assertEquals(
        List.of(Map.of("name", "atlas", "nodes", 787L)),
        query("MATCH (m:_CorridorMirror) RETURN m.name AS name, m.nodes AS nodes"));
  }

  @Test
  void resultsAreThoseOfTheOtherCommands() throws IOException {
    Answer answer = Answer.of("mirror --with betweenness,tier,tier-stability,community,spillover");
    assertEquals(0, answer.exitCode(), answer::err);
    for (JsonNode hub : Answer.of("hubs --by betweenness --top 50 --format json").json()) {
      assertEquals(
          List.of(Map.of("value", hub.get("betweenness").asDouble())),
          query(
              "MATCH (n:Corridor {id: '"
                  + hub.get("id").asText()
                  + "'})"
                  + " RETURN n.betweenness AS value"),
          hub::toString);
    }
    for (JsonNode city : Answer.of("tiers --format json").json().get("cities")) {
      assertEquals(
          List.of(
              Map.of(
                  "tier", city.get("tier").asLong(), "steady", city.get("stability").asDouble())),
          query(
              "MATCH (n:City {name: '"
                  + city.get("name").asText()
                  + "'})"
                  + " WHERE n.tier IS NOT NULL RETURN n.tier AS tier, n.tierStability AS steady"),
          city::toString);
    }
    JsonNode path =
        Answer.of("spillover --from jjj --to yrd --format json").json().get("paths").get(0);
    assertEquals(
        List.of(Map.of("names", List.of("北京", "上海"), "total", path.get("total").asDouble())),
        query(
            "MATCH (p:SpilloverPath {from: 'jjj', to: 'yrd', rank: 1})-[s:PASSES]->(n)"
                + " WITH p, s, n ORDER BY s.position WITH p, collect(n.name) AS passed"
                + " WHERE passed = p.names RETURN passed AS names, p.total AS total"));
    assertEquals(
        List.of(
            Map.of(
                "with",
                List.of("betweenness", "tier", "tierStability", "community", "spillover"),
                "n",
                5L)),
        query("MATCH (m:_CorridorMirror) RETURN m.with AS with, size(m.provenance) AS n"));
    assertEquals(0, Answer.of("mirror --quiet").exitCode());
    assertEquals(
        List.of(), query("MATCH (n) WHERE n.tier IS NOT NULL OR n:SpilloverPath RETURN n.id"));
  }

  @Test
  void anotherNetworkIsRefused() throws IOException {
    assertEquals(0, Answer.of("mirror --quiet").exitCode());
    SmallNetwork.write(folder, 3, "a-b a-c:2");
    Answer refused = Answer.of(folder, "mirror");
    assertEquals(3, refused.exitCode(), refused::err);
    assertTrue(
        refused.err().startsWith("corridor: refused: the database holds the mirror of another"),
        refused::err);
    assertEquals("", refused.out());
    assertEquals(0, Answer.of(folder, "mirror --force --quiet").exitCode());
    assertEquals(List.of(Map.of("n", 3L)), query("MATCH (n:Corridor:City) RETURN count(n) AS n"));
    assertEquals(0, Answer.of(folder, "mirror --quiet").exitCode());
  }

  @Test
  void wrongUsageIsToldInASentence() throws IOException {
    Answer unknown = Answer.of("mirror --with nonsense");
    assertEquals(2, unknown.exitCode());
    assertTrue(unknown.err().contains("--with: no column is called nonsense"), unknown::err);
    Answer misspelt = Answer.of("mirror --with betweenness,spilover --network no-such-folder");
    assertEquals(2, misspelt.exitCode(), "before the network is read");
    assertTrue(misspelt.err().contains("did you mean spillover"), misspelt::err);
    Path password = Files.writeString(folder.resolve("password"), "secret");
    Answer nobody = Answer.of("mirror --uri bolt://127.0.0.1:1 --password-file " + password);
    assertEquals(4, nobody.exitCode());
    assertTrue(nobody.err().contains("nothing listens at"), nobody::err);
    assertFalse(nobody.err().contains("secret"), nobody::err);
  }
}
