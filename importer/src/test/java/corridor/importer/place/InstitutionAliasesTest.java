package corridor.importer.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.importer.Issue;
import corridor.importer.IssueCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstitutionAliasesTest {
  @TempDir private Path folder;

  private InstitutionAliases.Read read(String text) throws IOException {
    return InstitutionAliases.read(Files.writeString(folder.resolve("aliases.csv"), text));
  }

  private static List<String> places(InstitutionAliases.Read read) {
    return read.issues().stream().map(issue -> issue.line() + " " + issue.code()).toList();
  }

  @Test
  void chainsAreFollowedToTheirEnd() throws IOException {
    InstitutionAliases.Read read =
        read("name,canonical,note\n浙大,Zheda,\nZheda,浙江大学,\n浙江大学,浙江大学,itself\n");
    assertEquals(Map.of("浙大", "浙江大学", "Zheda", "浙江大学", "浙江大学", "浙江大学"), read.aliases());
    assertEquals(List.of(), read.issues());
  }

  @Test
  void aCircleIsReported() throws IOException {
    InstitutionAliases.Read read = read("name,canonical\nA,B\nB,C\nC,A\nD,E\n");
    assertEquals(Map.of("D", "E"), read.aliases());
    assertEquals(List.of("0 AMBIGUOUS", "0 AMBIGUOUS", "0 AMBIGUOUS"), places(read));
  }

  @Test
  void contradictionsAndBlanksAreReported() throws IOException {
    InstitutionAliases.Read read = read("name,canonical\nX Ltd,A\nX Limited,B\nY,\n,Z\nQ,R\n");
    assertEquals(Map.of("X Ltd", "A", "Q", "R"), read.aliases());
    assertEquals(List.of("3 AMBIGUOUS", "4 BLANK", "5 BLANK"), places(read));
  }

  @Test
  void aTableWithoutTheColumnsIsReported() throws IOException {
    InstitutionAliases.Read read = read("from,to\nA,B\n");
    assertEquals(Map.of(), read.aliases());
    assertEquals(
        List.of(IssueCode.MISSING_COLUMN, IssueCode.MISSING_COLUMN),
        read.issues().stream().map(Issue::code).toList());
  }

  @Test
  void aMissingFileIsSaidSo() {
    assertThrows(
        NoSuchFileException.class, () -> InstitutionAliases.read(folder.resolve("none.csv")));
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Path file = folder.resolve("near.csv");
    Files.writeString(file, "old");
    InstitutionAliases.write(
        List.of(
            new NearDuplicate("a, \"b\"", "A,B", 1, "the same key"),
            new NearDuplicate("浙江大学 ", "浙江大学", 0.75, "similar letters")),
        file);
    InstitutionAliases.Read read = InstitutionAliases.read(file);
    assertEquals(Map.of("a, \"b\"", "A,B", "浙江大学", "浙江大学"), read.aliases());
    assertEquals(List.of(), read.issues());
    assertEquals(
        List.of("near.csv"),
        folder.toFile().list() == null ? List.of() : List.of(folder.toFile().list()));
  }
}
