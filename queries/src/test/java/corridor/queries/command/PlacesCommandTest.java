package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Partners, flows, brokers by cluster and communities, on networks small enough to know. */
class PlacesCommandTest {
  @TempDir private Path folder;

  private static JsonNode ok(Answer answer) throws IOException {
    assertEquals(0, answer.exitCode(), answer.err());
    return answer.json();
  }

  // A square a–b–c–d with a ray e at d: b and d share a and c with 2 ties each, a and c share b
  // with 2 and d with 3 ties.
  @Test
  void pairsStandWithThePartnersTheyShare() throws IOException {
    SmallNetwork.write(folder, 5, "a-b b-c c-d a-d d-e");
    JsonNode rows = ok(Answer.of(folder, "partners --format json"));
    assertEquals(4, rows.size());
    assertEquals("D", rows.get(0).get("second").asText());
    assertEquals("A, C", rows.get(0).get("common").asText());
    assertEquals(1, rows.get(0).get("resource-allocation").asDouble(), 1e-12);
    JsonNode second = rows.get(1);
    assertEquals("A", second.get("first").asText());
    assertEquals("C", second.get("second").asText());
    assertEquals("B, D", second.get("common").asText());
    assertEquals(1 / 2.0 + 1 / 3.0, second.get("resource-allocation").asDouble(), 1e-12);
    assertEquals(1 / Math.log(2) + 1 / Math.log(3), second.get("adamic-adar").asDouble(), 1e-12);
    assertEquals(1, second.get("jaccard").asDouble(), 1e-12);
    assertEquals(1, ok(Answer.of(folder, "partners --top 1 --format json")).size());
  }

  @Test
  void ofOneNodeComesItFirst() throws IOException {
    SmallNetwork.write(folder, 6, "a-b b-c c-d a-d d-e");
    JsonNode rows =
        ok(Answer.of(folder, "partners --of E --by common-neighbours,jaccard --format json"));
    assertEquals(2, rows.size());
    for (JsonNode row : rows) {
      assertEquals("E", row.get("first").asText());
      assertEquals(1, row.get("common-neighbours").asDouble());
      assertEquals(1, row.get("rank").asInt());
      assertEquals("D", row.get("common").asText());
    }
    assertEquals(0, ok(Answer.of(folder, "partners --of F --format json")).size());
    Answer csv = Answer.of(folder, "partners --of E --by jaccard --format csv");
    assertTrue(
        csv.out().startsWith("rank,firstId,first,secondId,second,jaccard,common,status\n1,e,E,"));
  }

  // Two ways of 2 and 3, the second narrowed to 1; the third tie of b carries nothing.
  @Test
  void whatLimitsTheFlowIsNamed() throws IOException {
    SmallNetwork.write(folder, 5, "a-b:2 b-e:4 a-c:3 c-e:1 b-d:9");
    JsonNode flow = ok(Answer.of(folder, "flow --from a --to E --format json"));
    assertEquals(3, flow.get("value").asDouble());
    assertEquals(2, flow.get("cut").size());
    assertEquals("A", flow.get("cut").get(0).get("cutFrom").asText());
    assertEquals("B", flow.get("cut").get(0).get("cutTo").asText());
    assertEquals("C", flow.get("cut").get(1).get("cutFrom").asText());
    assertEquals(1, flow.get("cut").get(1).get("capacity").asDouble());
    Answer table = Answer.of(folder, "flow --from a --to e");
    assertTrue(table.out().contains("cutFrom") && table.out().contains("flowFrom"), table.out());
    Answer csv = Answer.of(folder, "flow --from a --to e --format csv");
    assertEquals("cutFrom,cutTo,capacity\nA,B,2.0\nC,E,1.0\n", csv.out());
    JsonNode widest = ok(Answer.of(folder, "flow --from a --to e --widest --format json"));
    assertEquals("A → B → E", widest.get(0).get("path").asText());
    assertEquals(2, widest.get(0).get("width").asDouble());
  }

  @Test
  void groupsFlowAsOneAndNoPathIsRefused() throws IOException {
    SmallNetwork.write(folder, 5, "a-c:2 b-c:3 c-d:9", Map.of("left", "ab", "right", "d"));
    JsonNode flow = ok(Answer.of(folder, "flow --from left --to right --format json"));
    assertEquals(5, flow.get("value").asDouble());
    for (String format : List.of("table", "csv", "json")) {
      Answer none = Answer.of(folder, "flow --from left --to e --format " + format);
      assertEquals(ExitCode.REFUSED, none.exitCode());
      assertEquals("", none.out());
      assertTrue(none.err().contains("no path leads from left to E"), none.err());
    }
    Answer widest = Answer.of(folder, "flow --from a --to e --widest");
    assertEquals(ExitCode.REFUSED, widest.exitCode());
    assertTrue(widest.err().contains("no path leads from A to E"), widest.err());
  }

  @Test
  void tiesWithoutYearsThatCountInAnyAreTold() throws IOException {
    SmallNetwork.write(folder, 3, "a-b b-c");
    String ties = Files.readString(folder.resolve("ties.csv"));
    Files.writeString(
        folder.resolve("ties.csv"),
        ties.replace(",source\n", ",source,since,until\n")
            .replace(
                "a,b,collaboration,knowledge,1,test",
                "a,b,collaboration,knowledge,1,test,2017,2020")
            .replace("b,c,collaboration,knowledge,1,test", "b,c,collaboration,knowledge,1,test,,"));
    String note = " of them without years, which count in any";
    Answer before = Answer.of(folder, "hubs --kind city --during 1900..1901");
    assertTrue(before.err().contains("1 edges from 1 of 2 ties, 1" + note), before.err());
    Answer then = Answer.of(folder, "hubs --kind city --during 2018");
    assertTrue(then.err().contains("2 edges from 2 of 2 ties, 1" + note), then.err());
    assertFalse(Answer.of(folder, "hubs --kind city").err().contains(note));
  }

  // x has one tie inside and one out, y the same tie and none inside.
  @Test
  void clustersHaveTheirIndex() throws IOException {
    SmallNetwork.write(folder, 4, "a-b:3 b-c:1", Map.of("x", "ab", "y", "cd"));
    JsonNode object = ok(Answer.of(folder, "brokers --by-cluster --format json"));
    assertEquals((1 - 3) / 4.0, object.get("network").get("e-i-index").asDouble(), 1e-12);
    assertEquals(1 / 3.0, object.get("network").get("expected").asDouble(), 1e-12);
    double p = object.get("network").get("pAtMost").asDouble();
    assertTrue(p > 0 && p <= 1);
    assertEquals(2, object.get("clusters").size());
    JsonNode y = object.get("clusters").get(1);
    assertEquals("y", y.get("cluster").asText());
    assertEquals(1, y.get("e-i-index").asDouble());
    assertTrue(y.get("pAtMost").isNull());
    JsonNode broker = object.get("nodes").get(0);
    assertEquals("B", broker.get("name").asText());
    assertEquals(1, broker.get("AAB").asDouble());
    assertEquals(1, broker.get("ABB").asDouble());
    assertEquals(-.5, broker.get("e-i-index").asDouble(), 1e-12);
    assertEquals(1 - 9 / 16.0 - 1 / 16.0, broker.get("participation").asDouble(), 1e-12);
    Answer csv = Answer.of(folder, "brokers --by-cluster --permutations 0 --format csv");
    assertEquals(4, csv.out().lines().count(), csv.out());
    assertTrue(csv.out().startsWith("cluster,nodes,external,internal,e-i-index,expected"));
    Answer table = Answer.of(folder, "brokers --by-cluster");
    assertTrue(table.out().contains("constraint"), table.out());
  }

  @Test
  void clustersHaveTheirShares() throws IOException {
    SmallNetwork.write(folder, 5, "a-b:2 b-c:1 a-c:1 c-d:4", Map.of("x", "ab", "y", "e"));
    JsonNode rows = ok(Answer.of(folder, "communities --shares --format json"));
    JsonNode x = rows.get(0);
    assertEquals("cluster", x.get("of").asText());
    assertEquals(.5, x.get("internalShare").asDouble(), 1e-12);
    assertEquals(.5, x.get("openness").asDouble(), 1e-12);
    assertEquals(1, x.get("embeddedness").asDouble(), 1e-12);
    assertTrue(rows.get(1).get("openness").isNull());
    assertEquals("community", rows.get(2).get("of").asText());
    assertTrue(Answer.of(folder, "communities").out().contains("\n\nof "));
    assertFalse(Answer.of(folder, "communities --format csv").out().contains("openness"));
  }

  // Two cliques with one tie between are the same in every run; f is of the other cluster.
  @Test
  void manyRunsSayWhoBelongsElsewhere() throws IOException {
    SmallNetwork.write(
        folder, 6, "a-b:5 b-c:5 a-c:5 d-e:5 e-f:5 d-f:5 c-d:1", Map.of("x", "abcf", "y", "de"));
    Answer answer = Answer.of(folder, "communities --runs 10 --format json");
    for (JsonNode row : ok(answer).get("nodes")) {
      assertEquals(1, row.get("stability").asDouble());
      assertEquals(row.get("id").asText().equals("f") ? 1 : 0, row.get("elsewhere").asDouble());
    }
    assertEquals(6, answer.json().get("nodes").size());
    assertEquals(10, answer.json().get("runs").asInt());
    assertEquals(6, answer.json().get("agreement").get("compared").asInt());
    assertEquals(4, answer.json().get("shares").size());
    assertTrue(answer.err().contains("mean adjusted Rand between them 1"), answer.err());
    assertFalse(Answer.of(folder, "communities").out().contains("elsewhere"));
  }

  @Test
  void withoutClustersNothingIsSaidOfThem() throws IOException {
    SmallNetwork.write(folder, 3, "a-b b-c a-c");
    String hint = "column cluster of nodes.csv";
    for (String matrix : List.of("spillover --matrix", "spillover --gateway-matrix")) {
      Answer answer = Answer.of(folder, matrix);
      assertEquals(3, answer.exitCode());
      assertTrue(answer.err().contains(hint), answer.err());
    }
    for (String line : List.of("brokers", "brokers --by-cluster", "communities")) {
      Answer answer = Answer.of(folder, line);
      assertEquals(0, answer.exitCode(), answer.err());
      assertTrue(answer.err().contains(hint), answer.err());
    }
    assertTrue(Answer.of(folder, "brokers").err().contains("100 % of the pairs are tied"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spillover --from 上海 --to 北京 --matrix | 2 | leave out --from and --to
          spillover --from 上海 --to 北京 --paths 0 | 2 | --paths must be at least 1
          spillover --matrix --cut             | 2 | corridor: --matrix, --cut are mutually
          tiers --group nosuch                 | 2 | yrd
          partners --top 0                     | 2 | at least 1
          partners --by adamic                 | 2 | adamic-adar
          partners --of 合飞                     | 2 | 合肥
          partners --of 复旦大学                   | 3 | no node of the projection
          flow --from 上海                       | 2 | --to
          flow --from 上海滩 --to yrd            | 2 | 上海
          flow --from 上海 --to yrd              | 2 | no node in common
          flow --from 北京 --to yrd --widest     | 3 | stands for
          communities --runs 0                 | 2 | at least 1
          brokers --by-cluster --permutations -1 | 2 | permutations
          """)
  void whatCannotBeIsExplained(String line, int exitCode, String hint) {
    Answer answer = Answer.of(line);
    assertEquals(exitCode, answer.exitCode(), answer.err());
    assertTrue(answer.err().contains(hint), answer.err());
    assertFalse(answer.err().contains("Exception"), answer.err());
    assertEquals("", answer.out());
  }
}
