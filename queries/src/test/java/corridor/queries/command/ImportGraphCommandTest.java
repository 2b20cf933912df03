package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graph files and names of institutions, as far as a user of the command sees. */
class ImportGraphCommandTest {
  private static final String G60 =
      """
      ,上海,嘉兴,杭州,金华,苏州,湖州,宣城,芜湖,合肥
      上海,-,40,300,20,280,30,10,15,90
      嘉兴,40,-,80,8,60,25,4,5,12
      杭州,300,80,-,70,120,60,12,14,66
      金华,20,8,70,-,10,6,3,4,9
      苏州,280,60,120,10,-,28,9,13,50
      湖州,30,25,60,6,28,-,11,7,13
      宣城,10,4,12,3,9,11,-,35,30
      芜湖,15,5,14,4,13,7,35,-,75
      合肥,90,12,66,9,50,13,30,75,-
      """;

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aMatrixAnswersHubsAndTiersAtOnce() throws IOException {
    Path out = folder.resolve("net");
    Answer answer =
        Answer.of("import " + write("m.csv", G60) + " --as matrix --format json -o " + out);
    assertEquals(ExitCode.OK, answer.exitCode(), answer.err());
    assertEquals(36, answer.json().get(1).get("used").asInt());
    assertTrue(answer.err().contains("9 of 9 labels are names of cities"), answer.err());
    for (String file : List.of("import.json", "rejected.csv", "unmatched.csv")) {
      assertTrue(Files.exists(out.resolve(file)), file);
    }
    assertEquals(ExitCode.OK, Answer.of(out, "check").exitCode());
    JsonNode hubs = Answer.of(out, "hubs --kind city --format json --quiet").json();
    assertEquals("上海", hubs.get(0).get("name").asText());
    assertEquals(785, hubs.get(0).get("strength").asDouble());
    JsonNode tiers = Answer.of(out, "tiers --group g60 --format json --quiet").json();
    assertEquals(9, tiers.get("cities").size());
    JsonNode record =
        JsonMapper.builder().build().readTree(Files.readString(out.resolve("import.json")));
    assertEquals("matrix", record.get("mapping").asText());
    assertEquals("node", record.get("files").get(0).get("rowsAre").asText());
    assertEquals(36, record.get("files").get(1).get("used").asInt());
    assertTrue(record.get("notes").toString().contains("symmetric"), record::toString);
  }

  @Test
  void whatIsNotFoundIsRejectedUnlessItIsKept() throws IOException {
    Path matrix = write("m.csv", G60.replace("湖州", "糊州"));
    Path out = folder.resolve("net");
    String line = "import " + matrix + " --as matrix --set layer=service -o " + out;
    Answer answer = Answer.of(line);
    assertEquals(ExitCode.DATA, answer.exitCode());
    assertTrue(answer.err().contains("UNKNOWN_CITY: node: \"糊州\""), answer.err());
    assertTrue(answer.err().contains("--tolerate 9 accepts that"), answer.err());
    assertEquals(10, Files.readAllLines(out.resolve("rejected.csv")).size());
    String unmatched = Files.readString(out.resolve("unmatched.csv"));
    assertTrue(unmatched.contains("糊州,,8,no city is called so,m.csv,"), unmatched);
    assertEquals(ExitCode.OK, Answer.of(line + " --tolerate 9").exitCode());
    assertEquals(ExitCode.OK, Answer.of(line + " --unmatched keep").exitCode());
    Path aliases = write("a.csv", "name,canonical\n糊州,湖州\n");
    Answer mended = Answer.of(line + " --aliases " + aliases);
    assertEquals(ExitCode.OK, mended.exitCode(), mended.err());
    JsonNode tiers = Answer.of(out, "tiers --group g60 --format json --quiet").json();
    assertEquals(9, tiers.get("cities").size());
    Path strict = folder.resolve("strict");
    assertEquals(
        ExitCode.DATA,
        Answer.of("import " + matrix + " --as matrix --strict -o " + strict).exitCode());
    assertFalse(Files.exists(strict));
  }

  @Test
  void wrongUsageOfGraphsIsExplained() throws IOException {
    Path matrix = write("m.csv", G60);
    for (String options :
        List.of(
            "--as matrix --set kind=city",
            "--as matrix --set from=x",
            "--as matrix --nodes town",
            "--as matrix --unmatched lose",
            "--as matrix --sheet 2",
            "--as matrix --as x",
            "--as city-pairs --nodes city",
            "--as matrix " + matrix + " " + matrix)) {
      Answer answer =
          Answer.of("import " + matrix + " " + options + " -o " + folder.resolve("net"));
      assertEquals(ExitCode.USAGE, answer.exitCode(), options + answer.err());
      assertFalse(answer.err().contains("Exception"), answer.err());
    }
    Answer damaged =
        Answer.of(
            "import "
                + write("d.csv", ",a\na,much\n")
                + " --as matrix -o "
                + folder.resolve("net"));
    assertEquals(ExitCode.DATA, damaged.exitCode());
    assertTrue(damaged.err().contains("d.csv:2:2: ERROR NOT_A_NUMBER"), damaged.err());
    assertFalse(Files.exists(folder.resolve("net")));
  }

  @Test
  void nearDuplicatesAreMergedOnlyWhenTheyAreGivenBack() throws IOException {
    Path table =
        write(
            "p.csv",
            """
            a,b
            浙江华友钴业股份有限公司,复旦大学
            浙江华友钴业有限公司,同济大学
            浙江华友钴业股份有限公司,同济大学
            第一研究所,第二研究所
            """);
    Path map = write("m.yaml", "columns: {from: a, to: b}\nnodes: institution\n");
    Path out = folder.resolve("net");
    String line = "import " + table + " --map " + map + " -o " + out;
    assertEquals(ExitCode.OK, Answer.of(line).exitCode());
    assertFalse(Files.exists(out.resolve("near-duplicates.csv")));
    Answer answer = Answer.of(line + " --near-duplicates");
    assertEquals(ExitCode.OK, answer.exitCode(), answer.err());
    assertTrue(answer.err().contains("1 pair of 6 names"), answer.err());
    assertTrue(answer.err().contains(": 6 nodes, 4 ties"), answer.err());
    assertEquals(
        List.of(
            "name,canonical,score,why",
            "浙江华友钴业有限公司,浙江华友钴业股份有限公司,0.950,the same with another legal form"),
        Files.readAllLines(out.resolve("near-duplicates.csv")));
    Path mine = Files.copy(out.resolve("near-duplicates.csv"), folder.resolve("mine.csv"));
    Answer merged = Answer.of(line + " --aliases " + mine);
    assertEquals(ExitCode.OK, merged.exitCode(), merged.err());
    assertTrue(merged.err().contains(": 5 nodes, 3 ties"), merged.err());
    assertFalse(Files.exists(out.resolve("near-duplicates.csv")), "that of the import before");
  }

  @Test
  void aRegisterGivesNames() throws IOException {
    Path ror =
        write(
            "ror.json",
            "[{\"id\": \"https://ror.org/013q1eq08\", \"name\": \"Fudan University\","
                + " \"status\": \"active\", \"aliases\": [], \"acronyms\": [],"
                + " \"labels\": [{\"label\": \"复旦大学\", \"iso639\": \"zh\"}],"
                + " \"country\": {\"country_code\": \"CN\"},"
                + " \"addresses\": [{\"city\": \"Shanghai\", \"lat\": 31.3, \"lng\": 121.5}]}]");
    Path table = write("p.csv", "a,b\n复旦大学,X\nFudan University,Y\n");
    Path map = write("m.yaml", "columns: {from: a, to: b}\nnodes: institution\n");
    Path out = folder.resolve("net");
    Answer tables = Answer.of("import " + table + " --map " + map + " --ror " + ror + " -o " + out);
    assertEquals(ExitCode.OK, tables.exitCode(), tables.err());
    assertTrue(tables.err().contains(": 3 nodes, 2 ties"), tables.err());
    String nodes = Files.readString(out.resolve("nodes.csv"));
    assertTrue(nodes.contains("Fudan University"), nodes);
    assertTrue(nodes.contains("register=https://ror.org/013q1eq08"), nodes);
    assertTrue(nodes.contains("复旦大学"), nodes);
    Path graph =
        write("g.csv", ",复旦大学,Fudan University,X\n复旦大学,0,1,2\nFudan University,1,0,3\nX,2,3,0\n");
    Answer matrix = Answer.of("import " + graph + " --as matrix --ror " + ror + " -o " + out);
    assertEquals(ExitCode.OK, matrix.exitCode(), matrix.err());
    assertTrue(matrix.err().contains(": 2 nodes, 2 ties"), matrix.err());
    Answer none = Answer.of("import " + graph + " --as matrix --ror " + table + " -o " + out);
    assertEquals(ExitCode.DATA, none.exitCode(), none.err());
  }
}
