package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Warnings, on networks that break one rule each and on the atlas. */
class MonitorCommandTest {
  /**
   * Index of collaborative innovation of the Yangtze River Delta 2011–2023, edition 2024:
   * sh.office369.com/news/603147.html, renrendoc.com/paper/370579606.html.
   */
  private static final double[] INDEX = {
    100, 103.38, 115.52, 129.54, 137.45, 145.00, 161.34, 171.86, 197.95, 216.27, 240.90, 262.52,
    267.57
  };

  @TempDir private Path folder;

  private static JsonNode json(Answer answer) throws IOException {
    assertEquals(0, answer.exitCode(), answer.err());
    return answer.json();
  }

  private static List<String> warnings(JsonNode answer) {
    List<String> lines = new ArrayList<>();
    for (JsonNode row : answer.get("warnings")) {
      lines.add(
          String.join(
              " ",
              row.get("grade").asText(),
              row.get("rule").asText(),
              row.get("scale").asText(),
              row.get("subject").asText(),
              row.get("value").asText(),
              row.get("threshold").asText()));
    }
    return lines;
  }

  @Test
  void theDeltaIndexOf2023IsAWarning() throws IOException {
    DatedNetwork.write(folder);
    String[] rows = new String[INDEX.length];
    for (int i = 0; i < INDEX.length; i++) {
      rows[i] = "collaborative-innovation-index," + (2011 + i) + "," + INDEX[i];
    }
    DatedNetwork.addIndicators(folder, rows);
    JsonNode answer = json(Answer.of(folder, "monitor --format json"));
    List<JsonNode> growth = ofRule(answer, "growth");
    assertEquals(1, growth.size(), answer.toString());
    JsonNode warning = growth.get(0);
    assertEquals("yellow", warning.get("grade").asText());
    assertEquals("黄", warning.get("gradeZh").asText());
    assertEquals("cluster", warning.get("scale").asText());
    assertEquals("ab: collaborative-innovation-index", warning.get("subject").asText());
    assertEquals("2022–2023", warning.get("period").asText());
    assertEquals(-2.07, warning.get("value").asDouble(), .005);
    assertEquals("< -2", warning.get("threshold").asText());
    assertEquals("indicator collaborative-innovation-index / test", warning.get("port").asText());
    assertTrue(warning.get("detail").asText().startsWith("grew 1.92 %"), warning.toString());
    Answer table = Answer.of(folder, "monitor");
    assertTrue(table.out().matches("(?s).*yellow 黄 +growth +cluster.*"), table.out());
    // Without the last year it is none.
    JsonNode earlier = json(Answer.of(folder, "monitor --during ..2023 --format json"));
    assertEquals(List.of(), ofRule(earlier, "growth"));
  }

  private static List<JsonNode> ofRule(JsonNode answer, String rule) {
    List<JsonNode> rows = new ArrayList<>();
    for (JsonNode row : answer.get("warnings")) {
      if (row.get("rule").asText().equals(rule)) {
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void nothingIsWorseThanItself() throws IOException {
    for (String line :
        List.of(
            "monitor --against atlas --format json",
            "monitor --during 2016..2020 --against-period 2016..2020 --format json")) {
      JsonNode answer = json(Answer.of(line));
      assertEquals(0, answer.get("warnings").size(), line);
      assertTrue(answer.get("standing").asInt() > 0, line);
    }
  }

  // Two ways between the clusters become one; b is left with one supplier.
  @Test
  void whatBecameWorseIsToldWithItsTies() throws IOException {
    DatedNetwork.write(
        folder,
        "a-b knowledge 1 2010..",
        "c-d knowledge 1 2010..",
        "b-c knowledge 1 2010..",
        "a-d knowledge 1 2010..2012",
        "a>b industry 1 2010..",
        "c>b industry 1 2010..2012");
    Answer answer =
        Answer.of(
            folder,
            "monitor --during 2012..2014 --against-period 2010..2012 --format json --evidence");
    JsonNode json = json(answer);
    List<String> lines = warnings(json);
    assertTrue(lines.contains("orange bridging cluster ab|cd 1.0 <= 1"), lines.toString());
    assertTrue(lines.contains("red supplier-concentration city b 1.0 > 0.9"), lines.toString());
    JsonNode bridge = ofRule(json, "bridging").get(0);
    assertEquals(2, bridge.get("baseline").asDouble());
    assertEquals("b", bridge.get("evidence").get(0).get("from").asText());
    assertEquals("c", bridge.get("evidence").get(0).get("to").asText());
    assertEquals("knowledge / test", bridge.get("port").asText());
    assertEquals("a test", bridge.get("ties").get(0).get("source").asText());
    Set<String> reasons = new TreeSet<>();
    json.get("notJudged").forEach(row -> reasons.add(row.get("rule").asText()));
    assertTrue(reasons.contains("ego-cr1") && reasons.contains("growth"), reasons.toString());
    String csv =
        Answer.of(
                folder,
                "monitor --during 2012..2014 --against-period 2010..2012 --format csv --quiet")
            .out();
    assertTrue(csv.contains("not judged,ego-cr4,city,a,A,"), csv);
    assertTrue(csv.startsWith("grade,rule,scale,subject,name,port,period,value,baseline,"), csv);
  }

  @Test
  void theBuiltInRulesAreAFileThatSaysTheSame() throws IOException {
    Path file = folder.resolve("rules.yaml");
    assertEquals(0, Answer.of("monitor --write-rules " + file).exitCode());
    assertEquals(
        Answer.of("monitor --quiet").out(), Answer.of("monitor --quiet --rules " + file).out());
    Answer again = Answer.of("monitor --write-rules " + file);
    assertEquals(ExitCode.USAGE, again.exitCode());
    assertTrue(again.err().contains("is there already"), again.err());
  }

  @Test
  void aFileOfOneRuleAppliesThatOne() throws IOException {
    DatedNetwork.write(folder, "a-b knowledge 1", "b-c knowledge 1", "c-d knowledge 1");
    Path file = folder.resolve("one.yaml");
    Files.writeString(file, "bridging: {yellow: 1}\n");
    JsonNode answer = json(Answer.of(folder, "monitor --format json --rules " + file));
    assertEquals(List.of("yellow bridging cluster ab|cd 1.0 <= 1"), warnings(answer));
    assertEquals(0, answer.get("notJudged").size());
  }

  @Test
  void errorsInRulesHaveAPlaceAndAHint() throws IOException {
    Path file = folder.resolve("bad.yaml");
    Files.writeString(
        file,
        """
        raise-from: 1
        bridgin: {yellow: 1}
        growth:
          yellow: -2
          orange: -1
          tie: "yes"
        ego-cr4: {least-partners: 3}
        supplier-concentration: {layer: industri, yellow: much}
        """);
    Answer answer = Answer.of("monitor --rules " + file);
    assertEquals(ExitCode.DATA, answer.exitCode(), answer.err());
    List<String> lines = answer.err().lines().toList();
    assertTrue(lines.get(0).startsWith("bad.yaml:1:13: ERROR OUT_OF_RANGE"), answer.err());
    assertTrue(lines.get(1).startsWith("bad.yaml:2:1: ERROR UNKNOWN_KEY"), answer.err());
    assertTrue(lines.get(1).contains("did you mean bridging"), answer.err());
    assertTrue(answer.err().contains("levels must fall from yellow to red"), answer.err());
    assertTrue(answer.err().contains("bad.yaml:6:3: ERROR UNKNOWN_KEY"), answer.err());
    assertTrue(answer.err().contains("leastPartners must be more than the 4"), answer.err());
    assertTrue(answer.err().contains("did you mean industry"), answer.err());
    assertTrue(answer.err().contains("yellow has to be a number, not \"much\""), answer.err());
    assertTrue(answer.err().contains("bad.yaml has 7 errors"), answer.err());
    assertEquals("", answer.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          monitor --standing                      | 2 | needs an earlier time
          monitor --against-period 2010..2012     | 2 | needs --during
          monitor --rules /nowhere/rules.yaml     | 4 | nowhere
          monitor --against /nowhere/at/all       | 4 | no such file
          monitor --during 2010-2012              | 2 | years
          """)
  void wrongUsageIsExplained(String line, int exitCode, String hint) {
    Answer answer = Answer.of(line);
    assertEquals(exitCode, answer.exitCode(), answer.err());
    assertTrue(answer.err().contains(hint), answer.err());
  }

  @Test
  void anEmptyNetworkIsNotJudged() throws IOException {
    DatedNetwork.write(folder);
    JsonNode answer = json(Answer.of(folder, "monitor --format json"));
    assertFalse(answer.get("notJudged").isEmpty());
    assertEquals(
        List.of("red bridging cluster ab|cd 0.0 <= 0"), warnings(answer), answer.toString());
  }
}
