package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Six cities along the equator, whose ties follow a law of gravity but for one pair that is tied
 * half as much and one that is not tied at all.
 */
class PartnersCommandTest {
  private static final double[] LON = {0, 0.3, 1.5, 2, 4, 9};
  private static final double[] GDP = {100, 40, 60, 10, 90, 30};

  @TempDir private Path folder;

  private void write(boolean exact) throws IOException {
    List<String> nodes = new ArrayList<>(List.of("id,kind,name,lat,lon,attributes"));
    List<String> ties = new ArrayList<>(List.of("from,to,kind,layer,subtype,weight,since,source"));
    List<String> indicators = new ArrayList<>(List.of("subject,indicator,year,value,unit,source"));
    for (int i = 0; i < 6; i++) {
      char id = (char) ('a' + i);
      nodes.add(
          "%s,city,%s,0,%s,size=%s"
              .formatted(id, String.valueOf(id).toUpperCase(Locale.ROOT), LON[i], GDP[i]));
      indicators.add("%s,gdp,2019,1,亿元,s".formatted(id));
      indicators.add("%s,gdp,2020,%s,亿元,s".formatted(id, GDP[i]));
      indicators.add("%s,staff,,%s,%s,s".formatted(id, GDP[i], i < 3 ? "人" : "万人"));
      for (int j = i + 1; j < 6; j++) {
        double km = 6371.0088 * Math.toRadians(LON[j] - LON[i]);
        double weight = 50 * Math.pow(GDP[i] * GDP[j], .6) / km;
        boolean half = !exact && i == 0 && j == 2;
        boolean none = !exact && i == 2 && j == 3;
        if (!none) {
          ties.add(
              "%s,%s,collaboration,knowledge,%s,%s,%d,s"
                  .formatted(
                      id,
                      (char) ('a' + j),
                      i == 0 && j == 4 ? "enclave" : "",
                      half ? weight / 2 : weight,
                      2010 + j));
        }
      }
    }
    nodes.add("g,city,G,,,");
    Files.write(folder.resolve("nodes.csv"), nodes);
    Files.write(folder.resolve("ties.csv"), ties);
    Files.write(folder.resolve("indicators.csv"), indicators);
    Files.write(folder.resolve("sources.csv"), List.of("id,title", "s,a test"));
  }

  private static JsonNode ok(Answer answer) throws IOException {
    assertEquals(0, answer.exitCode(), answer.err());
    return answer.json();
  }

  private static Map<String, JsonNode> by(JsonNode rows, String key) {
    Map<String, JsonNode> found = new HashMap<>();
    rows.forEach(row -> found.put(row.get(key).asText(), row));
    return found;
  }

  // The law was √… by construction: exponents .6 and −1, and no residuals but rounding.
  // From 2020 on the nine cities of G60 are all tied with each other.
  @Test
  void saysThatNoPairIsLeft() {
    Answer answer =
        Answer.of("partners --cluster g60 --kind city --during 2020..2024 --format csv");
    assertEquals(ExitCode.OK, answer.exitCode());
    assertEquals(1, answer.out().lines().count());
    assertTrue(answer.err().contains("no pair without a tie has a partner"), answer.err());
  }

  @Test
  void gravityFindsTheLaw() throws IOException {
    write(true);
    for (String mass : List.of("indicator:gdp", "indicator:gdp@2020", "attribute:size")) {
      Answer answer = Answer.of(folder, "partners --gravity --mass " + mass + " --format json");
      JsonNode object = ok(answer);
      Map<String, JsonNode> model = by(object.get("model"), "coefficient");
      String name = mass.substring(mass.indexOf(':') + 1);
      assertEquals(.6, model.get(name).get("estimate").asDouble(), 1e-9);
      assertEquals(-1, model.get("distance").get("estimate").asDouble(), 1e-9);
      assertEquals(1, object.get("devianceExplained").asDouble(), 1e-9);
      assertEquals(15, object.get("pairs").asInt());
      assertEquals("g", object.get("leftOut").get(0).asText());
      assertTrue(answer.err().contains("not observed"), answer.err());
      assertTrue(answer.err().contains("left out for want of a mass"), answer.err());
    }
  }

  @Test
  void underLinkedPairsComeFirst() throws IOException {
    write(false);
    JsonNode rows =
        ok(Answer.of(folder, "partners --gravity --mass indicator:gdp --format json"))
            .get("underLinked");
    List<String> two = List.of(pair(rows.get(0)), pair(rows.get(1)));
    assertTrue(two.containsAll(List.of("AC", "CD")), two::toString);
    JsonNode untied = by(rows, "second").get("D");
    assertEquals(0, untied.get("observed").asDouble());
    assertEquals(-untied.get("predicted").asDouble(), untied.get("residual").asDouble(), 1e-9);
    assertEquals("inferred", untied.get("status").asText());
    JsonNode ofD =
        ok(Answer.of(folder, "partners --gravity --mass indicator:gdp --of D --format json"))
            .get("underLinked");
    assertEquals("DC", pair(ofD.get(0)));
    JsonNode over =
        ok(Answer.of(folder, "partners --gravity --mass indicator:gdp --over --format json"))
            .get("overLinked");
    assertTrue(over.get(0).get("residual").asDouble() > 0);
    Answer csv =
        Answer.of(folder, "partners --gravity --mass indicator:gdp --top 1 --format csv --quiet");
    assertEquals(2, csv.out().lines().count(), csv.out());
    Answer table = Answer.of(folder, "partners --gravity --mass strength");
    assertEquals(0, table.exitCode(), table.err());
    assertTrue(table.out().contains("coefficient"), table.out());
    assertTrue(table.err().contains("flatters itself"), table.err());
  }

  private static String pair(JsonNode row) {
    return row.get("first").asText() + row.get("second").asText();
  }

  // a–b 33 km; the equator leaves only neighbours in order next door to each other.
  @Test
  void nearAndFar() throws IOException {
    write(true);
    Answer answer = Answer.of(folder, "partners --decay --format json");
    Map<String, JsonNode> rows = by(ok(answer).get("rows"), "which");
    assertEquals(1, rows.get("0 to 50 km").get("tied").asInt() - 0, answer.out());
    assertEquals(5, rows.get("next door").get("pairs").asInt());
    assertEquals(10, rows.get("not next door").get("pairs").asInt());
    assertEquals(
        1,
        rows.get("next door").get("weightShare").asDouble()
            + rows.get("not next door").get("weightShare").asDouble(),
        1e-12);
    double bands = 0;
    for (JsonNode row : rows.values()) {
      bands += row.get("which").asText().contains("km") ? row.get("weightShare").asDouble() : 0;
    }
    assertEquals(1, bands, 1e-12);
    assertEquals(1, rows.get("enclaves").get("tied").asInt());
    double km = 6371.0088 * Math.toRadians(4);
    assertEquals(50 * Math.pow(9000, .6) / km, rows.get("enclaves").get("weight").asDouble(), 1e-9);
    assertTrue(answer.err().contains("0 of their 1 pairs are next door"), answer.err());
    assertTrue(answer.err().contains("1 nodes without coordinates"), answer.err());
    assertTrue(ok(answer).get("exponent").asDouble() < 0);
  }

  // Ties since 2010 + j: those with f are the latest, five of fifteen.
  @Test
  void laterTiesAreHiddenWhereTiesHaveYears() throws IOException {
    write(true);
    Answer answer = Answer.of(folder, "partners --hold-out --format json");
    JsonNode rows = ok(answer);
    assertTrue(answer.err().contains("tied since 2015 and not before"), answer.err());
    assertEquals(5, rows.get(0).get("hidden").asInt());
    Map<String, JsonNode> methods = by(rows, "ranking");
    // Of 11 pairs shown without a tie 5 are hidden; the other 6 are those of g.
    assertEquals(5 / 11.0, methods.get("random").get("precision").asDouble(), 1e-12);
    assertEquals(.5, methods.get("random").get("auc").asDouble());
    assertTrue(methods.get("distance").get("auc").isNull());
    assertTrue(methods.get("distance").get("note").asText().contains("coordinates"), answer.out());
    assertTrue(Answer.of(folder, "partners --hold-out --since 2014").err().contains("since 2014"));
  }

  @Test
  void elseSomeAtRandom() throws IOException {
    SmallNetwork.write(folder, 8, "a-b a-c a-d b-c b-d c-d e-f e-g e-h f-g f-h g-h d-e");
    Answer answer = Answer.of(folder, "partners --hold-out --by common-neighbours --format json");
    JsonNode rows = ok(answer);
    assertTrue(answer.err().contains("at random"), answer.err());
    assertTrue(rows.get(0).get("auc").asDouble() > .7, answer.out());
    Answer ranked = Answer.of(folder, "partners --by common-neighbours --format json");
    assertTrue(ranked.err().contains("tried on hidden ties"), ranked.err());
    assertEquals("inferred", ok(ranked).get(0).get("status").asText());
    assertEquals("", Answer.of(folder, "partners --quiet").err());
  }

  // The economic ties of wxh1018/YangtzeRiverDelta are √(P₁G₁)·√(P₂G₂)/d²; the test runs where the
  // table lies beside the project.
  @Test
  void publishedTiesThatAFormulaMade() throws IOException {
    Path table = Path.of("../../shared/data/yrd/yrd_economic.csv");
    assumeTrue(Files.exists(table), "skipped: the table of the 41 cities is not here");
    String mapping = Files.readString(Path.of("../importer/docs/mappings/yrd.yaml"));
    Path map = folder.resolve("economic.yaml");
    Files.writeString(map, mapping.substring(0, mapping.indexOf("\n---") + 1));
    Path made = folder.resolve("made");
    Answer imported =
        Answer.ofWords("import", table.toString(), "--map", map.toString(), "-o", made.toString());
    assertEquals(0, imported.exitCode(), imported.err());
    Answer answer =
        Answer.of(
            made,
            "partners --inferred --gravity --mass indicator:gdp,indicator:population --format json");
    JsonNode object = ok(answer);
    Map<String, JsonNode> model = by(object.get("model"), "coefficient");
    assertEquals(.5, model.get("gdp").get("estimate").asDouble(), 1e-9);
    assertEquals(.5, model.get("population").get("estimate").asDouble(), 1e-9);
    assertEquals(-2, model.get("distance").get("estimate").asDouble(), 1e-9);
    assertEquals(820, object.get("pairs").asInt());
    assertTrue(object.get("pseudoR2").asDouble() <= 1);
    assertTrue(answer.err().contains("made by such a formula"), answer.err());
  }

  // b and d share a and c: the evidence of the best pair are the four ties with them.
  @Test
  void evidenceOfPairs() throws IOException {
    SmallNetwork.write(folder, 5, "a-b:2 b-c:3 c-d:4 a-d:5 d-e:6");
    JsonNode object = ok(Answer.of(folder, "partners --top 1 --evidence --format json"));
    assertEquals("D", object.get("pairs").get(0).get("second").asText());
    double weight = 0;
    for (JsonNode row : object.get("evidence")) {
      assertEquals("observed", row.get("status").asText());
      weight += row.get("counts").asDouble();
    }
    assertEquals(2 + 3 + 4 + 5, weight);
    Answer csv = Answer.of(folder, "partners --top 1 --evidence --format csv --quiet");
    assertEquals(5, csv.out().lines().count(), csv.out());
    write(false);
    JsonNode gravity =
        ok(
            Answer.of(
                folder,
                "partners --gravity --mass indicator:gdp --evidence --top 2 --format json"));
    assertEquals(1, gravity.get("evidence").size());
    assertEquals("C", gravity.get("evidence").get(0).get("and").asText());
    Answer table = Answer.of(folder, "partners --gravity --mass indicator:gdp --evidence");
    assertTrue(table.out().contains("locator"), table.out());
  }

  @Test
  void refusals() throws IOException {
    write(true);
    Answer units = Answer.of(folder, "partners --gravity --mass indicator:staff");
    assertEquals(ExitCode.REFUSED, units.exitCode(), units.err());
    assertTrue(units.err().contains("several units"), units.err());
    Answer unknown = Answer.of(folder, "partners --gravity --mass indicator:gpd");
    assertEquals(ExitCode.REFUSED, unknown.exitCode(), unknown.err());
    assertTrue(unknown.err().contains("indicator:gdp (6 nodes)"), unknown.err());
    Answer year = Answer.of(folder, "partners --gravity --mass indicator:gdp@2019");
    assertTrue(year.err().contains("same for all"), year.err());
    Answer lost = Answer.of(folder, "partners --gravity --mass indicator:gdp --of G");
    assertEquals(ExitCode.REFUSED, lost.exitCode(), lost.err());
    List<String> nodes = Files.readAllLines(folder.resolve("nodes.csv"));
    nodes.set(2, nodes.get(2).replace(",0.3,", ",0,"));
    Files.write(folder.resolve("nodes.csv"), nodes);
    Answer same = Answer.of(folder, "partners --gravity --mass indicator:gdp");
    assertEquals(ExitCode.REFUSED, same.exitCode(), same.err());
    assertTrue(same.err().contains("a and b is 0.0"), same.err());
    Answer decay = Answer.of(folder, "partners --decay --format json");
    assertTrue(ok(decay).get("exponent").isNull());
    assertTrue(decay.err().contains("no exponent"), decay.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          partners --gravity                        | --mass
          partners --gravity --mass gdp             | indicator:NAME
          partners --gravity --mass indicator:x@now | year
          partners --mass indicator:gdp             | --gravity
          partners --gravity --decay                | not several
          partners --since 2015                     | --hold-out
          partners --decay --evidence               | --evidence
          partners --hold-out --of 上海               | --of
          partners --hold-out --since 2015 --during 2016..2020 | nothing comes before
          """)
  void wrongUsageIsExplained(String line, String hint) {
    Answer answer = Answer.ofWords(line.split(" "));
    assertEquals(ExitCode.USAGE, answer.exitCode(), answer.err());
    assertTrue(answer.err().contains(hint), answer.err());
  }
}
