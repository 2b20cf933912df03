package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import corridor.importer.Imported;
import corridor.importer.NetworkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final int VARIANTS = 200;

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void aTableBecomesAFolderThatEveryCommandReads() throws IOException {
    Path table = write("pairs.csv", "起点,终点,次数\n上海,苏州,3\n苏州,杭州,2\n");
    Path out = folder.resolve("net");
    Answer answer = Answer.of("import " + table + " --as city-pairs --set layer=service -o " + out);
    assertEquals(ExitCode.OK, answer.exitCode(), answer.err());
    assertEquals(
        Set.of(
            "nodes.csv",
            "ties.csv",
            "groups.csv",
            "indicators.csv",
            "sources.csv",
            "datapackage.json",
            "import.json",
            "rejected.csv",
            "unmatched.csv"),
        names(out));
    assertEquals(ExitCode.OK, Answer.of(out, "check").exitCode());
    JsonNode hubs = Answer.of(out, "hubs --format json --quiet").json();
    assertEquals("苏州", hubs.get(0).get("name").asText());
    JsonNode record =
        JsonMapper.builder().build().readTree(Files.readString(out.resolve("import.json")));
    assertEquals(2, record.get("files").get(0).get("used").asInt());
    assertEquals("UTF-8", record.get("files").get(0).get("detected").get("encoding").asText());
    assertEquals("service", record.get("set").get("layer").asText());
    assertTrue(Files.readString(out.resolve("ties.csv")).contains(",service,"));
  }

  @Test
  void importedTwiceItIsTheSame() throws IOException {
    Path table = write("pairs.csv", "起点,终点,次数\n上海,苏州,3\n苏州,杭州,2\n");
    Path out = folder.resolve("net");
    String line = "import --quiet " + table + " --as city-pairs -o " + out;
    assertEquals(ExitCode.OK, Answer.of(line).exitCode());
    List<String> before = Files.readAllLines(out.resolve("ties.csv"));
    String record = Files.readString(out.resolve("import.json"));
    assertEquals(ExitCode.OK, Answer.of(line).exitCode());
    assertEquals(before, Files.readAllLines(out.resolve("ties.csv")));
    assertEquals(record, Files.readString(out.resolve("import.json")));
  }

  @Test
  void rejectedRowsEndWithOneUnlessTheyAreTolerated() throws IOException {
    Path table = write("pairs.csv", "起点,终点,次数\n上海,苏州,3\n上海,亚特兰蒂斯,2\n");
    Path out = folder.resolve("net");
    String line = "import " + table + " --as city-pairs -o " + out;
    Answer answer = Answer.of(line);
    assertEquals(ExitCode.DATA, answer.exitCode());
    assertTrue(answer.err().contains("pairs.csv:3: ERROR UNKNOWN_CITY"), answer.err());
    assertTrue(answer.err().contains("1 row was rejected"), answer.err());
    assertEquals(2, Files.readAllLines(out.resolve("rejected.csv")).size());
    assertEquals(2, Files.readAllLines(out.resolve("unmatched.csv")).size());
    assertEquals(ExitCode.OK, Answer.of(line + " --tolerate 1").exitCode());
    Path strict = folder.resolve("strict");
    assertEquals(
        ExitCode.DATA,
        Answer.of("import " + table + " --as city-pairs --strict -o " + strict).exitCode());
    assertFalse(Files.exists(strict));
  }

  @Test
  void wrongUsageIsExplained() throws IOException {
    Path table = write("pairs.csv", "起点,终点\n上海,苏州\n");
    Path out = folder.resolve("net");
    for (String line :
        List.of(
            "import " + table + " --as city-pears -o " + out,
            "import " + table + " --as city-pairs",
            "import " + table + " -o " + out,
            "import " + table + " --as city-pairs --set colour=red -o " + out,
            "import " + table + " --as city-pairs --encoding UFT-9 -o " + out,
            "import " + table + " --as city-pairs --delimiter ,, -o " + out,
            "import -o " + out)) {
      Answer answer = Answer.of(line);
      assertEquals(ExitCode.USAGE, answer.exitCode(), line + answer.err());
      assertFalse(answer.err().contains("Exception"), answer.err());
    }
    assertEquals(
        ExitCode.FILE_OR_SERVER,
        Answer.of("import no-such.csv --as city-pairs -o " + out).exitCode());
    Path mapping = write("m.yaml", "columns: {fron: a, to: b}\n");
    Answer wrong = Answer.of("import " + table + " --map " + mapping + " -o " + out);
    assertEquals(ExitCode.DATA, wrong.exitCode());
    assertTrue(wrong.err().contains("m.yaml:1:11: ERROR UNKNOWN_KEY"), wrong.err());
    assertTrue(wrong.err().contains("did you mean from"), wrong.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void aSuggestionIsPrinted() throws IOException {
    Path table = write("pairs.csv", "城市1,城市2,联系度\n上海,苏州,3\n");
    Answer answer = Answer.of("import --suggest " + table);
    assertEquals(ExitCode.OK, answer.exitCode(), answer.err());
    assertTrue(answer.out().contains("from: 城市1"), answer.out());
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws IOException {
    Path table = write("pairs.csv", "起点,终点\n上海,苏州\n");
    Path out = Files.createDirectory(folder.resolve("net"));
    Path mine = Files.writeString(out.resolve("mine.txt"), "x");
    Answer answer = Answer.of("import " + table + " --as city-pairs -o " + out);
    assertEquals(ExitCode.FILE_OR_SERVER, answer.exitCode(), answer.err());
    assertEquals("x", Files.readString(mine));
    assertEquals(Set.of("mine.txt"), names(out));
  }

  @Test
  void damagedTablesAreToldOfAndNothingIsLost() throws IOException {
    DamagedTable.Damage[] ways = DamagedTable.Damage.values();
    for (int i = 0; i < VARIANTS; i++) {
      DamagedTable table = new DamagedTable(SEED + i);
      DamagedTable.Damage way = ways[i % ways.length];
      Path file = Files.write(folder.resolve("t.csv"), table.damaged(way));
      Path out = folder.resolve("net" + i);
      Answer answer = Answer.of("import " + file + " --as city-pairs --format json -o " + out);
      String context = way + ", seed " + (SEED + i) + ": " + answer.err();
      assertEquals(ExitCode.DATA, answer.exitCode(), context);
      assertFalse(answer.err().contains("Exception"), context);
      assertFalse(answer.err().contains("defect"), context);
      assertTrue(answer.err().contains("ERROR"), context);
      if (!Files.exists(out)) {
        assertTrue(answer.err().contains("nothing was written"), context);
        continue;
      }
      JsonNode account = answer.json().get(0);
      assertEquals(
          account.get("read").asLong(),
          account.get("used").asLong()
              + account.get("rejected").asLong()
              + account.get("filtered").asLong(),
          context);
      assertTrue(account.get("rejected").asLong() > 0, context);
      assertEquals(
          account.get("rejected").asLong(),
          Files.readAllLines(out.resolve("rejected.csv")).size() - 1,
          context);
      // What was written is not read back by the import: here it is.
      Imported back = NetworkFolder.read(out);
      assertEquals(List.of(), back.issues(), context);
    }
    Set<String> left = names(folder);
    left.removeIf(name -> name.startsWith("net"));
    assertEquals(Set.of("t.csv"), left);
  }
}
