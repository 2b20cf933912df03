package corridor.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One folder a rule, in src/test/resources/cases. Files that a case does not have are those of the
 * case {@code sound}, and {@code datapackage.json} the one that goes with them; an empty file
 * NAME.absent takes one away. {@code issues.txt} has what must be found; {@code -Dgolden.update}
 * writes it anew, to be reviewed as a diff.
 */
class CaseFoldersTest {
  private static final Path CASES =
      Path.of(System.getProperty("basedir", "."), "src/test/resources/cases");
  private static final Path SOUND = CASES.resolve("sound");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static Imported read(String name) throws IOException {
    Path folder = CASES.resolve(name);
    return NetworkFolder.read(
        file -> {
          if (Files.exists(folder.resolve(file))) {
            return Optional.<InputStream>of(Files.newInputStream(folder.resolve(file)));
          }
          boolean replaced =
              Files.exists(folder.resolve(file + ".absent"))
                  || Files.exists(folder.resolve(file + ".gz"));
          if (replaced) {
            return Optional.empty();
          }
          if (file.equals("datapackage.json")) {
            byte[] bytes = DataPackage.describe(Packing.PLAIN).getBytes(UTF_8);
            return Optional.<InputStream>of(new ByteArrayInputStream(bytes));
          }
          return Files.exists(SOUND.resolve(file))
              ? Optional.of(Files.newInputStream(SOUND.resolve(file)))
              : Optional.empty();
        });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatIssuesTxtSays(String name) throws IOException {
    Imported imported = read(name);
    StringBuilder found = new StringBuilder();
    imported.issues().forEach(issue -> found.append(issue).append('\n'));
    Path expected = CASES.resolve(name).resolve("issues.txt");
    if (System.getProperty("golden.update") != null) {
      Files.writeString(expected, found);
    }
    assertEquals(Files.readString(expected), found.toString());
    assertEquals(
        imported.errors().isEmpty(), imported.network().isPresent(), "a network or an error");
  }

  /** Every kind of finding about network folders has a case. */
  @Test
  void everyCodeHasACase() throws IOException {
    TreeSet<IssueCode> missing = new TreeSet<>(List.of(IssueCode.values()));
    missing.removeIf(code -> code.data() != IssueCode.Data.NETWORK_FOLDER);
    for (String name : cases()) {
      read(name).issues().forEach(issue -> missing.remove(issue.code()));
    }
    assertTrue(missing.isEmpty(), missing::toString);
  }

  @Test
  void filesInOtherFormsAreTheSameNetwork() throws IOException {
    for (String name :
        List.of("byte-order-mark", "crlf", "gzip", "names-for-ids", "column-order")) {
      assertEquals(read("sound").getNetwork(), read(name).getNetwork(), name);
    }
  }
}
