package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import corridor.queries.cypher.MirroredAtlas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code cypher} on the mirror of the atlas, in the real local server. */
@ExtendWith(MirroredAtlas.class)
class CypherCommandTest {
  @TempDir private Path folder;

  private static Answer cypher(String query, String... options) {
    List<String> words = new ArrayList<>(List.of("cypher", query));
    words.addAll(List.of(options));
    return Answer.ofWords(words.toArray(String[]::new));
  }

  @Test
  void listsTheCitiesOfG60() {
    // As the atlas' table of groups has them. Songjiang, which is there, too, is a district.
    Answer answer =
        cypher(
            "MATCH (c:City)-[:IN_GROUP]->(:Group {id: 'g60'}) RETURN c.name ORDER BY c.name",
            "--format",
            "csv",
            "--quiet");
    assertEquals("c.name\n上海\n合肥\n嘉兴\n宣城\n杭州\n湖州\n芜湖\n苏州\n金华\n", answer.out());
    assertEquals("", answer.err());
    assertEquals(ExitCode.OK, answer.exitCode());
  }

  @Test
  void alignsChineseNamesInATable() {
    Answer answer =
        cypher(
            "UNWIND [['上海', 1], ['x', 22]] AS row RETURN row[0] AS name, row[1] AS n", "--quiet");
    assertEquals("name   n\n上海   1\nx     22\n", answer.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE (n:Thing) RETURN n | changes the database",
        "MATCH (n) SET n.x = 1 | changes the database",
        "MATCH (n) DETACH DELETE n | changes the database",
        "MERGE (n:City {id: '1'}) | changes the database",
        "CREATE INDEX x FOR (n:City) ON (n.x) | changes the database",
        "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS | changes the database",
        "CALL db.createLabel('X') | changes the database",
        "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row | LoadCSV",
        "LOAD CSV FROM 'http://127.0.0.1:1/' AS row RETURN row | LoadCSV",
        "MATCH (n) CALL (n) { LOAD CSV FROM 'http://127.0.0.1:1/' AS r RETURN r } RETURN r | LoadCSV",
        "SHOW SETTINGS | more than read",
        "SHOW TRANSACTIONS | more than read",
        "SHOW USERS | refused",
        "TERMINATE TRANSACTIONS 'neo4j-transaction-1' | more than read",
        "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b' | refused",
      })
  void refusesWhatDoesMoreThanRead(String query, String reason) {
    Answer answer = cypher(query);
    assertEquals(ExitCode.REFUSED, answer.exitCode(), answer.err());
    assertTrue(answer.err().contains(reason), answer.err());
    assertEquals("", answer.out());
  }

  @Test
  void writesIfAllowed() {
    Answer made = cypher("CREATE (:Scratch {x: 1}), (:Scratch {x: 2})", "--write");
    assertEquals(ExitCode.OK, made.exitCode(), made.err());
    assertTrue(made.err().contains("2 nodes created"), made.err());
    Answer gone =
        cypher(
            "MATCH (n:Scratch) WITH n, n.x AS x DELETE n RETURN x",
            "--write",
            "--limit",
            "1",
            "--quiet");
    assertEquals(2, gone.out().lines().count(), "a heading and one row");
    assertEquals(
        "n\n0\n",
        cypher("MATCH (n:Scratch) RETURN count(n) AS n", "--quiet", "--format", "csv").out());
  }

  @Test
  void showsWhereTheQueryIsWrong() {
    Answer answer = cypher("MATCH (c:City)\nRETRUN c");
    assertEquals(ExitCode.USAGE, answer.exitCode());
    assertTrue(answer.err().contains("(line 2, column 1)"), answer.err());
    String caret = answer.err().lines().reduce((first, second) -> second).orElse("");
    assertEquals(" ^", caret, answer.err()); // the line above opens with a quotation mark
    assertFalse(answer.err().contains("EXPLAIN"), answer.err());
  }

  @Test
  void tellsOfAMisspeltLabel() {
    Answer answer = cypher("MATCH (c:Citty) RETURN c");
    assertEquals(ExitCode.OK, answer.exitCode());
    assertTrue(answer.err().contains("Citty"), answer.err());
  }

  @Test
  void asksForAParameterThatIsMissing() {
    Answer answer = cypher("RETURN $name AS name");
    assertEquals(ExitCode.USAGE, answer.exitCode());
    assertTrue(answer.err().contains("Expected parameter(s): name"), answer.err());
  }

  @Test
  void aParameterIsATextUnlessItIsJson() throws IOException {
    Answer text = cypher("RETURN $x AS x", "--param", "x=310000", "--format", "json");
    assertTrue(text.json().get(0).get("x").isTextual(), text.out());
    Answer json =
        cypher(
            "RETURN $x AS x",
            "--param-json",
            "x=[2017, 1.5, null, {\"a\": true}]",
            "--format",
            "json");
    assertEquals("[2017,1.5,null,{\"a\":true}]", json.json().get(0).get("x").toString());
    Answer none = cypher("MATCH (c:City) WHERE c.lat = $lat RETURN c", "--param", "lat=31.23");
    assertTrue(none.err().contains("--param-json lat=31.23"), none.err());
  }

  @Test
  void writesWhatAGraphHolds() throws IOException {
    String query =
        "MATCH p = (a:City {id: '310000'})-[r:TRANSFERS_TO]->(b:City {id: '330200'})"
            + " RETURN a, r, p, [a] AS list, {x: 1} AS map, date('2020-02-29') AS day,"
            + " duration('P1Y2M') AS span, point({x: 1, y: 2}) AS point, 0.0 / 0.0 AS nan,"
            + " null AS nothing LIMIT 1";
    JsonNode row = cypher(query, "--format", "json", "--quiet").json().get(0);
    assertEquals("[\"City\"]", row.get("a").get("labels").toString());
    assertEquals("上海", row.get("a").get("properties").get("name").asText());
    assertFalse(row.get("a").get("properties").has("_key"), row.toString());
    assertEquals("TRANSFERS_TO", row.get("r").get("type").asText());
    assertEquals(2, row.get("p").get("nodes").size());
    assertTrue(row.get("p").get("relationships").get(0).get("forward").asBoolean());
    assertEquals("{\"x\":1}", row.get("map").toString());
    assertEquals("2020-02-29", row.get("day").asText());
    assertEquals("P14M", row.get("span").asText());
    assertEquals("{\"srid\":7203,\"x\":1.0,\"y\":2.0}", row.get("point").toString());
    assertEquals("NaN", row.get("nan").asText());
    assertTrue(row.get("nothing").isNull());

    String csv = cypher(query, "--format", "csv", "--quiet").out();
    assertTrue(csv.contains("(上海)-[:TRANSFERS_TO]->(宁波)"), csv);
  }

  @Test
  void stopsAtTheLimitAndSaysSo() {
    Answer answer = cypher("UNWIND range(1, 50) AS x RETURN x", "--limit", "3");
    assertEquals("x\n1\n2\n3\n", answer.out());
    assertTrue(answer.err().contains("only the first 3 rows"), answer.err());
    Answer whole = cypher("UNWIND range(1, 3) AS x RETURN x", "--limit", "3");
    assertFalse(whole.err().contains("only the first"), whole.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "jsonl", "json"})
  void streamsMoreRowsThanATableHolds(String format) throws IOException {
    String out =
        cypher("UNWIND range(1, 20000) AS x RETURN x", "--format", format, "--quiet").out();
    long rows =
        format.equals("json")
            ? JsonMapper.builder().build().readTree(out).size()
            : out.lines().filter(line -> !line.equals("x")).count();
    assertEquals(20_000, rows);
  }

  @Test
  void givesUpAfterTheTimeout() {
    Answer answer =
        cypher(
            "UNWIND range(1, 100000000) AS x UNWIND range(1, 1000) AS y RETURN max(x * y)",
            "--timeout",
            "0.5");
    assertEquals(ExitCode.REFUSED, answer.exitCode(), answer.err());
    assertTrue(answer.err().contains("--timeout"), answer.err());
  }

  @Test
  void readsAQueryFromAFile() throws IOException {
    Path file = folder.resolve("q.cypher");
    Files.writeString(file, "// a comment\nMATCH (c:City {id: $id})\nRETURN c.name AS name;\n");
    Answer answer =
        Answer.ofWords(
            "cypher", "--file", file.toString(), "--param", "id=310000", "--format", "csv");
    assertEquals("name\n上海\n", answer.out());
    Answer missing = Answer.ofWords("cypher", "--file", folder.resolve("none").toString());
    assertEquals(ExitCode.FILE_OR_SERVER, missing.exitCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cypher | a query is missing",
        "cypher no-such-query | no query of the library is called no-such-query",
        "cypher --show no-such-query | no query of the library is called no-such-query",
        "cypher hubs-of-cluster --param clutser=yrd | has no parameter clutser; it has cluster",
        "cypher hubs-of-cluster --param top=many | must be a whole number",
        "cypher hubs-of-cluster --param-json top={ | must be JSON",
        "cypher hubs-of-cluster --limit 0 | --limit must be at least 1",
        "cypher hubs-of-cluster --timeout 0 | --timeout must be above 0",
        "cypher hubs-of-cluster --user me | --user needs --uri",
        "cypher hubs-of-cluster --file x | not both",
        "neo4j fly | is none of start, stop, status, reset",
      })
  void explainsWrongUsage(String line, String reason) {
    Answer answer = Answer.of(line);
    assertEquals(ExitCode.USAGE, answer.exitCode(), answer.err());
    assertTrue(answer.err().contains(reason), answer.err());
  }

  @Test
  void warnsIfTheMirrorIsOfAnotherNetwork() throws IOException {
    SmallNetwork.write(folder, 2, "a-b");
    Answer answer = cypher("RETURN 1", "--network", folder.toString());
    assertEquals(ExitCode.OK, answer.exitCode(), answer.err());
    assertTrue(answer.err().contains("the mirror is one of atlas, not of "), answer.err());
  }

  @Test
  void statusSaysHowToAttach() throws IOException {
    JsonNode status = Answer.of("neo4j status --format json").json();
    assertEquals("running", status.get("state").asText());
    assertTrue(status.get("uri").asText().startsWith("bolt://127.0.0.1:"), status.toString());
    assertTrue(status.get("mirror").asText().startsWith("atlas, 787 nodes, 705 ties"));
    String password = Files.readString(Path.of(status.get("password").asText().substring(3)));
    assertFalse(status.toString().contains(password.strip()), "the password itself is not shown");
  }
}
