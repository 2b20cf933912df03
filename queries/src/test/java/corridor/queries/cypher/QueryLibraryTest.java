package corridor.queries.cypher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import corridor.queries.cypher.NamedQuery.Parameter;
import corridor.queries.cypher.NamedQuery.ResultColumn;
import corridor.queries.neo4j.Bolt;
import corridor.queries.table.TableFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every query of the library on the mirror of the atlas, and keeps its page true. */
@ExtendWith(MirroredAtlas.class)
class QueryLibraryTest {
  private static final Path PAGE = Path.of("docs", "cypher.md");
  private static final Path FOLDER =
      Path.of("src", "main", "resources", "corridor", "queries", "cypher");
  private static final String LIBRARY = "## The library\n";
  private static final Answer.Limits LIMITS =
      new Answer.Limits(false, Duration.ofSeconds(60), 10_000, () -> false);

  static Stream<String> names() {
    return QueryLibrary.all().keySet().stream();
  }

  @Test
  void theIndexListsWhatIsThere() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> found =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(file -> file.endsWith(".cypher"))
              .map(file -> file.replace(".cypher", ""))
              .sorted()
              .toList();
      assertEquals(found, names().sorted().toList());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void answersWithTheColumnsThatItDeclares(String name, Bolt bolt) throws IOException {
    NamedQuery query = QueryLibrary.all().get(name);
    StringWriter csv = new StringWriter();
    Answer answer = run(query, bolt, TableFormat.CSV, csv);
    String columns = String.join(",", query.columns().stream().map(ResultColumn::name).toList());
    assertEquals(columns, csv.toString().lines().findFirst().orElse(""), name);
    assertTrue(answer.rows() > 0, () -> name + " finds nothing in the atlas");
    assertEquals(List.of(), answer.notes(), () -> name + ": the server has something to say");
    assertEquals("", answer.changes());
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysWhatItAsksAndTakes(String name) {
    NamedQuery query = QueryLibrary.all().get(name);
    assertTrue(query.question().contains("?"), query.question());
    assertFalse(query.columns().isEmpty(), name);
    String body =
        String.join("\n", query.text().lines().filter(line -> !line.startsWith("//")).toList());
    TreeSet<String> used = new TreeSet<>();
    var found = Pattern.compile("\\$(\\w+)").matcher(body);
    while (found.find()) {
      used.add(found.group(1));
    }
    assertEquals(
        used, new TreeSet<>(query.parameters().stream().map(Parameter::name).toList()), name);
  }

  /** A hostile name is a name that nobody has. */
  @ParameterizedTest
  @MethodSource("names")
  void hasNoAnswerWhereNothingIsCalledThat(String name, Bolt bolt) throws IOException {
    NamedQuery query = QueryLibrary.all().get(name);
    List<Parameter> texts =
        query.parameters().stream().filter(each -> each.type() == NamedQuery.Type.TEXT).toList();
    if (texts.isEmpty()) {
      return;
    }
    String nobody = "nobody \"'}) \\u0060 DETACH DELETE n //\\";
    StringWriter csv = new StringWriter();
    Question question = query.question(Map.of(texts.get(0).name(), nobody));
    assertEquals(
        0,
        Answer.of(question, bolt, LIMITS, TableFormat.CSV, new PrintWriter(csv, true)).rows(),
        csv::toString);
  }

  @Test
  void thePageShowsThemAll(Bolt bolt) throws IOException {
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(LIBRARY) + LIBRARY.length());
    StringBuilder renewed = new StringBuilder(before);
    for (NamedQuery query : QueryLibrary.all().values()) {
      renewed.append(section(query, bolt));
    }
    if (System.getProperty("golden.update") != null) {
      Files.writeString(PAGE, renewed);
    }
    assertEquals(renewed.toString(), Files.readString(PAGE));
  }

  private static String section(NamedQuery query, Bolt bolt) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.addAll(List.of("", "### " + query.name(), "", query.question(), ""));
    for (Parameter each : query.parameters()) {
      lines.add("- `" + each.name() + "` (" + each.usual() + "): " + each.meaning());
    }
    if (!query.parameters().isEmpty()) {
      lines.add("");
    }
    lines.addAll(List.of("| column | meaning |", "| --- | --- |"));
    for (ResultColumn each : query.columns()) {
      lines.add("| `" + each.name() + "` | " + each.meaning() + " |");
    }
    StringWriter table = new StringWriter();
    run(query, bolt, TableFormat.TABLE, table);
    lines.addAll(List.of("", "```console"));
    lines.add("$ java -jar queries/target/corridor.jar cypher " + query.name() + " --quiet");
    lines.add(table.toString().stripTrailing());
    lines.addAll(List.of("```", "", "```cypher"));
    query.text().lines().filter(line -> !line.startsWith("//")).forEach(lines::add);
    lines.addAll(List.of("```", ""));
    return String.join("\n", lines);
  }

  private static Answer run(NamedQuery query, Bolt bolt, TableFormat format, StringWriter out)
      throws IOException {
    return Answer.of(query.question(Map.of()), bolt, LIMITS, format, new PrintWriter(out, true));
  }

  @Test
  void knowsTheTiersOfG60(Bolt bolt) throws IOException {
    // Expected from the atlas' own table of groups: g60-tier-1 has five rows, one the group itself.
    NamedQuery query = QueryLibrary.all().get("tier-and-strength");
    StringWriter json = new StringWriter();
    run(query, bolt, TableFormat.JSON, json);
    JsonNode rows = JsonMapper.builder().build().readTree(json.toString());
    List<String> first = new ArrayList<>();
    rows.forEach(
        row -> {
          if (row.get("tier").asText().equals("g60-tier-1")) {
            first.add(row.get("city").asText());
          }
        });
    assertEquals(new TreeSet<>(List.of("上海", "杭州", "合肥", "苏州")), new TreeSet<>(first));
  }
}
