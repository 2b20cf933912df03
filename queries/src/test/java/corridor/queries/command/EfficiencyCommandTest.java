package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 四大城市群产业链创新链融合发展比较研究: its table 3, and the same from the inputs of provinces. */
class EfficiencyCommandTest {
  @TempDir private Path folder;

  private static Map<String, JsonNode> rows(Answer answer, String key) throws IOException {
    assertEquals(0, answer.exitCode(), answer.err());
    Map<String, JsonNode> rows = new LinkedHashMap<>();
    answer.json().forEach(row -> rows.put(row.get(key).asText(), row));
    return rows;
  }

  private static List<String> words(String text) {
    return Splitter.on(' ').omitEmptyStrings().splitToList(text);
  }

  // Table 3: 京津冀 长三角 珠三角 成渝, patents and then profit per unit of R&D.
  @ParameterizedTest
  @CsvSource({
    "2013, 15.20 14.52 15.43 13.88, 1.14 1.42 1.73 1.33",
    "2014, 21.39 23.10 20.85 20.07, 1.17 1.45 1.62  .94",
    "2015, 22.29 24.62 21.48 20.53, 1.19 1.68 1.97  .98",
    "2016, 23.64 22.08 22.48 20.27, 1.23 1.77 2.21 1.16",
    "2017, 23.18 20.91 22.73 18.22, 1.40 1.72 2.10  .85",
    "2018, 22.10 18.69 22.09 16.60, 1.14 1.65 2.10  .73",
    "2019, 22.95 21.03 22.82 16.28, 1.58 1.81 2.24  .90",
  })
  void publishedValues(int year, String patents, String profit) throws IOException {
    Map<String, JsonNode> rows = rows(Answer.of("efficiency --format json --year " + year), "unit");
    String[] clusters = {"京津冀", "长三角", "珠三角", "成渝"};
    for (int i = 0; i < clusters.length; i++) {
      JsonNode row = rows.get(clusters[i]);
      assertEquals(Double.parseDouble(words(patents).get(i)), row.get("stage1").asDouble());
      assertEquals(Double.parseDouble(words(profit).get(i)), row.get("stage2").asDouble());
      assertEquals("as published", row.get("status").asText());
    }
  }

  // Ranks as its §二 names them; the rest computed from the printed figures with numpy.
  @ParameterizedTest
  @CsvSource({
    "京津冀, 1, 3, -2, .06885,      1, .7054, .7014, .7014, 21.536, 1.264",
    "长三角, 3, 2,  1, .08607,  .9163, .8080, .8768, .8035, 20.707, 1.643",
    "珠三角, 2, 1,  1, .09816,  .9943,     1,     1, .9943, 21.126, 1.996",
    "成渝,   4, 4,  0, .05528,  .7094, .4018, .5632, .3995, 17.979,  .984",
  })
  void ranksAndRelativeEfficiencies(
      String cluster,
      int rank1,
      int rank2,
      int mismatch,
      double conversion,
      double dea1,
      double dea2,
      double deaConversion,
      double twoStage,
      double mean1,
      double mean2)
      throws IOException {
    JsonNode row = rows(Answer.of("efficiency --format json --year 2019"), "unit").get(cluster);
    assertEquals(rank1, row.get("rank1").asInt());
    assertEquals(rank2, row.get("rank2").asInt());
    assertEquals(mismatch, row.get("mismatch").asInt());
    assertEquals(conversion, row.get("conversion").asDouble(), 6e-6);
    assertEquals(dea1, row.get("dea1").asDouble(), 5e-5);
    assertEquals(dea2, row.get("dea2").asDouble(), 5e-5);
    assertEquals(deaConversion, row.get("deaConversion").asDouble(), 5e-5);
    assertEquals(twoStage, row.get("twoStage").asDouble(), 6e-5);
    JsonNode means = rows(Answer.of("efficiency --format json --means"), "unit").get(cluster);
    assertEquals(mean1, means.get("stage1").asDouble(), 6e-4);
    assertEquals(mean2, means.get("stage2").asDouble(), 6e-4);
  }

  // Provincial statistics, compiled for the test: invention grants of 2020 in pieces, R&D of 2019
  // in 亿元.
  private void provinces() throws IOException {
    List<String> nodes = new ArrayList<>(List.of("id,kind,name"));
    List<String> values = new ArrayList<>(List.of("subject,indicator,year,value,unit,source"));
    String table =
        """
        京 63266 2233.6
        津 5262 463.0
        冀 6365 566.7
        沪 24208 1524.6
        苏 45975 2779.5
        浙 49888 1669.8
        皖 21432 754.0
        粤 70695 3098.5
        川 14187 871.0
        渝 7637 469.6
        """;
    for (String line : table.lines().toList()) {
      List<String> words = words(line);
      String id = "p" + nodes.size();
      nodes.add(id + ",region," + words.get(0));
      values.add(id + ",grants,2020," + words.get(1) + ",件,test");
      values.add(id + ",rd,2019," + words.get(2) + ",亿元,test");
      values.add(id + ",rd,2020," + words.get(2) + ",亿元,test");
    }
    values.add("p1,odd,2020,1,件,test");
    values.add("p2,odd,2020,1,万件,test");
    Files.write(folder.resolve("nodes.csv"), nodes);
    Files.write(folder.resolve("indicators.csv"), values);
    Files.write(folder.resolve("ties.csv"), List.of("from,to,kind,layer,weight,source"));
    Files.write(folder.resolve("sources.csv"), List.of("id,title", "test,a test"));
  }

  private Answer computed(String more) throws IOException {
    provinces();
    return Answer.of(
        folder,
        "efficiency --input rd --output grants --area 京津冀=京+津+冀 --area 长三角=沪+苏+浙+皖"
            + " --area 珠三角=粤 --area 成渝=川+渝 "
            + more);
  }

  @ParameterizedTest
  @CsvSource({"京津冀, 22.950", "长三角, 21.032", "珠三角, 22.816", "成渝, 16.279"})
  void wholeProvincesGiveThePrintedRow(String cluster, double expected) throws IOException {
    Answer answer = computed("--lag 1 --year 2019 --format json");
    JsonNode row = rows(answer, "unit").get(cluster);
    assertEquals(expected, row.get("stage1").asDouble(), 6e-4);
    assertEquals("computed", row.get("status").asText());
    assertTrue(answer.err().contains("成渝 = 川 + 渝"), answer.err());
    assertTrue(answer.err().contains("lag 1: 2019→2020"), answer.err());
  }

  @Test
  void theYearAfterTheLastIsUndefined() throws IOException {
    JsonNode row = rows(computed("--year 2020 --format json"), "unit").get("成渝");
    assertTrue(row.get("stage1").isNull());
    assertTrue(row.get("rank1").isNull());
    assertTrue(row.get("dea1").isNull());
    assertEquals("undefined: a value is missing", row.get("status").asText());
  }

  @Test
  void evidenceNamesEveryValue() throws IOException {
    Answer answer = computed("--evidence --format json");
    assertEquals(0, answer.exitCode(), answer.err());
    assertEquals(30, answer.json().size());
  }

  @Test
  void unitsMustAgree() throws IOException {
    provinces();
    Answer answer = Answer.of(folder, "efficiency --input odd --output grants --lag 0");
    assertEquals(3, answer.exitCode(), answer.err());
    assertTrue(answer.err().contains("different units"), answer.err());
    assertEquals("", answer.out());
  }

  // §一(三): 3508, 47, -1039, 369; 347 亿 are 9.3 %.
  @Test
  void balanceAndAbsorption() throws IOException {
    Map<String, JsonNode> rows = rows(Answer.of("efficiency --balance --format json"), "name");
    assertEquals(3508, rows.get("京津冀").get("net").asDouble());
    assertEquals(47, rows.get("长三角").get("net").asDouble());
    assertEquals(-1039, rows.get("珠三角").get("net").asDouble());
    assertEquals(369, rows.get("成渝").get("net").asDouble());
    assertTrue(rows.get("成渝").get("netShare").isNull());
    Answer implied =
        Answer.of(
            "efficiency --format json --absorption technology-contract-exports-to-tianjin-hebei:"
                + "tianjin-hebei-share-of-technology-contract-exports-to-other-provinces");
    assertEquals(3731.2, implied.json().get(0).get("impliedWhole").asDouble(), .05);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--input x",
        "--output x",
        "--input x --output y",
        "--year 1999",
        "--input rd-intensity --output rd-intensity --lag 4",
        "--area nothing",
        "--area a=Atlantis",
        "--balance --absorption a:b",
        "--balance --year 2013",
        "--balance --means",
        "--lag 9",
        "--absorption a",
        "--absorption a:b",
      })
  void wrongUsageIsOneSentence(String options) {
    Answer answer = Answer.of("efficiency " + options);
    assertEquals(2, answer.exitCode(), options + answer.err());
    assertEquals("", answer.out());
    assertEquals(1, answer.err().strip().lines().count(), answer.err());
  }
}
