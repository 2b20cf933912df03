package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Change over time, on networks small enough to know and on the atlas. */
class TimelineCommandTest {
  @TempDir private Path folder;

  /** Values by {@code subject layer period measure}. */
  private static Map<String, JsonNode> rows(Answer answer) throws IOException {
    assertEquals(0, answer.exitCode(), answer.err());
    Map<String, JsonNode> rows = new HashMap<>();
    for (JsonNode row : answer.json()) {
      String key =
          String.join(
              " ",
              row.get("subject").asText(),
              row.get("layer").asText(),
              row.get("period").asText(),
              row.get("measure").asText());
      assertEquals(null, rows.put(key, row), "twice: " + key);
    }
    return rows;
  }

  private static double value(Map<String, JsonNode> rows, String key) {
    assertTrue(rows.containsKey(key), () -> key + " is not among " + rows.keySet());
    return rows.get(key).get("value").asDouble(Double.NaN);
  }

  // ab 4 + bc 1 before; bc 2 + cd 3 + bd 1 (transfer) afterwards; ae has no years.
  private void writeSmall() throws IOException {
    DatedNetwork.write(
        folder,
        "a-b knowledge 4 2010..2012",
        "b-c knowledge 1 2010..2012",
        "b-c industry 2 2012..2014 agreement",
        "c-d industry 3 2012..2014",
        "b>d industry 1 2012..2014",
        "a-e value 7");
  }

  @Test
  void whatChangedIsToldInNumbers() throws IOException {
    writeSmall();
    Map<String, JsonNode> rows =
        rows(Answer.of(folder, "timeline --window 2 --step 2 --of b --format json"));
    String now = "network all 2012..2014 ";
    Map<String, Double> expected = new HashMap<>();
    expected.put(now + "ties", 3.0);
    expected.put(now + "weight", 6.0);
    expected.put(now + "new-ties", 2.0);
    expected.put(now + "lost-ties", 1.0);
    expected.put(now + "kept-ties", 1.0);
    expected.put(now + "jaccard", .25);
    expected.put(now + "new-tie-rate", 2 / 3.);
    expected.put(now + "weight-growth", .2);
    expected.put(now + "cross-cluster-share", .5);
    expected.put(now + "instrument-share", 2 / 3.);
    expected.put(now + "conversion", 1 / 3.);
    expected.put(now + "nodes-tied", 3.0);
    // Strengths 0 3 5 4 0: (9 + 25 + 16) / 144.
    expected.put(now + "strength-hhi", 50 / 144.);
    expected.put("network industry 2012..2014 share", 1.0);
    expected.put("network knowledge 2010..2012 share", 1.0);
    expected.put("cd all 2012..2014 weight-within", 3.0);
    expected.put("cd all 2012..2014 weight-across", 3.0);
    expected.put("cd all 2012..2014 openness", .5);
    expected.put("cd all 2012..2014 net-flow", -1.0);
    expected.put("ab all 2012..2014 asymmetry", 1.0);
    expected.put("b all 2010..2012 strength", 5.0);
    expected.put("b all 2010..2012 rank", 1.0);
    expected.put("b all 2012..2014 rank", 3.0);
    expected.put("b all 2012..2014 rank-rise", -2.0);
    expected.put("b all 2012..2014 cr1", 2 / 3.);
    expected.put("b all 2012..2014 net-flow", 1.0);
    expected.put("network all without years undated-ties", 1.0);
    // bc: knowledge 2010, industry 2012.
    expected.put("network knowledge|innovation→industry|value all years median-lag", 2.0);
    expected.forEach((key, value) -> assertEquals(value, value(rows, key), 1e-12, key));
  }

  @Test
  void tiesWithoutYearsCountOnlyIfAskedFor() throws IOException {
    writeSmall();
    String line = "timeline --periods 2010..2012,2012..2014 --format json";
    Answer without = Answer.of(folder, line);
    assertTrue(without.err().contains("network: ties without years: 1, counted in no period"));
    assertEquals(2, value(rows(without), "network all 2010..2012 ties"));
    Map<String, JsonNode> with = rows(Answer.of(folder, line + " --undated include"));
    assertEquals(3, value(with, "network all 2010..2012 ties"));
    assertEquals(2, value(with, "network all 2012..2014 kept-ties"));
  }

  @Test
  void twoNetworksAreCompared() throws IOException {
    writeSmall();
    Path other = folder.resolve("other");
    DatedNetwork.write(other, "a-b knowledge 1", "a-e value 7 2010..2011");
    Answer answer = Answer.of(folder, "timeline --format json --against " + other);
    Map<String, JsonNode> rows = rows(answer);
    String now = "network all " + folder + " ";
    assertEquals(2, value(rows, now + "kept-ties"));
    assertEquals(3, value(rows, now + "new-ties"));
    assertEquals(2 / 5., value(rows, now + "jaccard"), 1e-12);
    assertEquals(2, value(rows, "network all " + other + " ties"));
    Map<String, JsonNode> same =
        rows(Answer.of(folder, "timeline --format json --against " + folder));
    assertEquals(1, value(same, now + "jaccard"));
    assertEquals(0, value(same, now + "new-ties"));
  }

  @Test
  void stagesAreHalfOpenAndWithinTheirGroup() throws IOException {
    writeSmall();
    Map<String, JsonNode> rows = rows(Answer.of(folder, "timeline --stages-of way --format json"));
    assertEquals(2, value(rows, "way all 2010..2012 ties"));
    assertEquals(1, value(rows, "way all 2012.. ties"));
    assertFalse(rows.keySet().stream().anyMatch(key -> key.startsWith("network")));
    Answer atlas = Answer.of("timeline --stages-of all");
    assertTrue(atlas.err().contains("demo-zone) is left out: its 3 stages have no years"));
    assertTrue(atlas.out().contains("2016..2017"), atlas.out());
  }

  @Test
  void newAndLostTiesAreListedWithTheirSources() throws IOException {
    writeSmall();
    Answer answer =
        Answer.of(folder, "timeline --window 2 --step 2 --evidence --format csv --quiet");
    List<String> lines = answer.out().lines().toList();
    assertEquals(4, lines.size(), answer.out());
    assertTrue(lines.get(1).startsWith("network,2012..2014,new,C,D,3.0"), answer.out());
    assertTrue(lines.get(3).startsWith("network,2012..2014,lost,A,B,4.0"), answer.out());
    assertTrue(lines.get(3).contains("a test"));
  }

  // Growth of applications for inventions by block, 2015 to 2018: methods 003-a, in per cent.
  @Test
  void growthOfThePaperIsThatOfItsValues() throws IOException {
    Map<String, JsonNode> rows =
        rows(Answer.of("timeline --indicators invention-applications --format json"));
    Map<String, Double> percent =
        Map.of(
            "area-east", 45.96, "area-central", 76.21, "area-west", 12.05, "area-northeast", 19.61);
    percent.forEach(
        (area, growth) ->
            assertEquals(
                growth / 100,
                value(rows, area + "  2015–2018 invention-applications growth"),
                .00005,
                area));
    assertEquals(0, value(rows, "all  first to last invention-applications falling"));
  }

  @Test
  void aBreakIsDoubtedWhereValuesAreFew() throws IOException {
    DatedNetwork.write(folder);
    DatedNetwork.addIndicators(folder, "x,2010,1", "x,2011,1", "x,2012,5", "x,2013,5");
    Map<String, JsonNode> rows = rows(Answer.of(folder, "timeline --indicators --format json"));
    assertEquals(2011, value(rows, "ab  2010–2013 x last year before break"));
    assertTrue(rows.get("ab  2010–2013 x break p").get("note").asText().contains("p means little"));
    assertTrue(rows.get("ab  2010–2013 x z of last growth").get("value").isNull());
  }

  @Test
  void theTableIsForReading() throws IOException {
    writeSmall();
    Answer answer = Answer.of(folder, "timeline --window 2 --step 2 --of a");
    List<String> headings =
        Splitter.on("\n\n")
            .splitToStream(answer.out())
            .map(part -> part.substring(0, part.indexOf(' ')))
            .toList();
    assertEquals(List.of("period", "period", "cluster", "name", "to"), headings);
    assertTrue(answer.err().contains("measure=timeline, subject=network, period=2010..2012"));
  }

  @Test
  void aNodeThatIsNotInTheGraphIsMissed() {
    Answer answer = Answer.of("timeline --periods 2020 --of inst-sass --format csv");
    assertEquals(0, answer.exitCode(), answer.err());
    assertTrue(answer.err().contains("上海社会科学院 is no node of the graph"), answer.err());
    assertFalse(answer.out().contains("inst-sass"), answer.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          timeline --window 0                           | 2 | at least 1
          timeline --periods 2010 --stages-of g60       | 2 | one of --periods
          timeline --periods 2010,2010                  | 2 | comes twice
          timeline --periods 2010 --during 2010         | 2 | goes without --during
          timeline --stages-of all --window 2           | 2 | go without
          timeline --undated perhaps                    | 2 | exclude, include
          timeline --indicators invention-grant         | 2 | invention-grants
          timeline --of 上海市市                         | 2 | did you mean
          timeline --stages-of demo-zone                | 3 | no group that was asked for
          timeline --against /nowhere/at/all            | 4 | no such file
          timeline --during 2010..2012 --window 5       | 3 | no window of 5 years
          """)
  void wrongUsageIsExplained(String line, int exitCode, String hint) {
    Answer answer = Answer.of(line);
    assertEquals(exitCode, answer.exitCode(), answer.err());
    assertTrue(answer.err().contains(hint), answer.err());
  }

  @Test
  void withoutYearsThereIsNoTimeline() throws IOException {
    SmallNetwork.write(folder, 3, "a-b b-c");
    Answer answer = Answer.of(folder, "timeline");
    assertEquals(ExitCode.REFUSED, answer.exitCode());
    assertTrue(answer.err().contains("no tie has years"), answer.err());
  }
}
