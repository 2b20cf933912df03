package corridor.queries.cypher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import corridor.queries.neo4j.Bolt;
import corridor.queries.table.TableFormat;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;

/** Names that would be code somewhere go into queries and come out of them as they are. */
@ExtendWith(MirroredAtlas.class)
class HostileNamesAskedTest {
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final int NAMES = 1_000;
  private static final Answer.Limits WRITE =
      new Answer.Limits(true, Duration.ofSeconds(60), Long.MAX_VALUE, () -> false);
  private static final Answer.Limits READ =
      new Answer.Limits(false, Duration.ofSeconds(60), Long.MAX_VALUE, () -> false);

  private static final List<String> PARTS =
      List.of(
          "'",
          "\"",
          "`",
          "``",
          "\\",
          "\\u0060",
          "\\u0027",
          "{",
          "}",
          "{{",
          "$name",
          "$",
          "(",
          ")",
          "]",
          "//",
          "/*",
          "*/",
          ";",
          "\n",
          "\r\n",
          "\t",
          "\u202E",
          "\u200F",
          "\u2028",
          "\u0085",
          "\uFEFF",
          "\u0001",
          "\uD83D\uDE80",
          "上海",
          "a",
          " ",
          ",",
          "=",
          "|",
          "NULL",
          "%s",
          "--",
          "') DETACH DELETE n //",
          "\"}) MATCH (z) DETACH DELETE z //",
          "`) DETACH DELETE n WITH 1 AS q MATCH (z:`Corridor");

  private static List<String> names() {
    Random random = new Random(SEED);
    List<String> names = new ArrayList<>();
    names.add("'\"`\\u0060}{\n\u202E".repeat(64 * 1024 / 12));
    while (names.size() < NAMES) {
      StringBuilder name = new StringBuilder().append(names.size());
      for (int part = random.nextInt(8); part >= 0; part--) {
        name.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      names.add(name.toString());
    }
    return names;
  }

  @Test
  void passThroughUnharmed(Bolt bolt) throws IOException {
    List<String> names = names();
    long before = count(bolt);
    Map<String, Object> parameters = Map.of("names", names);
    String echo = "UNWIND $names AS name RETURN name";
    assertEquals(names, readJson(answer(bolt, echo, parameters, READ, TableFormat.JSONL)), seed());
    assertEquals(names, readCsv(answer(bolt, echo, parameters, READ, TableFormat.CSV)), seed());

    answer(
        bolt,
        "UNWIND range(0, size($names) - 1) AS i CREATE (:Hostile {i: i, name: $names[i]})",
        parameters,
        WRITE,
        TableFormat.CSV);
    try {
      String found =
          "UNWIND $names AS name MATCH (n:Hostile {name: name}) RETURN n.name ORDER BY n.i";
      assertEquals(
          names, readJson(answer(bolt, found, parameters, READ, TableFormat.JSONL)), seed());
      String nodes = "MATCH (n:Hostile) RETURN n ORDER BY n.i";
      String lines = answer(bolt, nodes, Map.of(), READ, TableFormat.JSONL);
      assertEquals(NAMES, lines.lines().count(), seed());
      assertEquals(before + NAMES, count(bolt), seed());
    } finally {
      answer(bolt, "MATCH (n:Hostile) DELETE n", Map.of(), WRITE, TableFormat.CSV);
    }
    assertEquals(before, count(bolt), seed());
  }

  @Test
  void areNoNameInTheLibraryEither(Bolt bolt) throws IOException {
    long before = count(bolt);
    NamedQuery query = QueryLibrary.all().get("shared-partners");
    for (String name : names().subList(0, 50)) {
      StringWriter out = new StringWriter();
      Question question = query.question(Map.of("one", name));
      Answer answer = Answer.of(question, bolt, READ, TableFormat.CSV, new PrintWriter(out, true));
      assertEquals(0, answer.rows(), seed());
    }
    assertEquals(before, count(bolt), seed());
  }

  private static String seed() {
    return "seed " + SEED;
  }

  private static String answer(
      Bolt bolt, String query, Map<String, Object> values, Answer.Limits limits, TableFormat format)
      throws IOException {
    StringWriter out = new StringWriter();
    Answer.of(new Question(query, values), bolt, limits, format, new PrintWriter(out, true));
    return out.toString();
  }

  private static List<String> readJson(String lines) throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    List<String> names = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      JsonNode row = mapper.readTree(line);
      names.add(row.elements().next().asText());
    }
    return names;
  }

  private static List<String> readCsv(String text) {
    return CsvReader.builder().ofCsvRecord(text).stream()
        .skip(1)
        .map((CsvRecord row) -> row.getField(0))
        .toList();
  }

  private static long count(Bolt bolt) {
    try (Session session = bolt.session(AccessMode.READ)) {
      return session.run("MATCH (n) RETURN count(n)").single().get(0).asLong();
    }
  }
}
