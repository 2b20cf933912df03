package corridor.importer.place;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Public data that may lie beside the project, and without which a test is skipped. */
final class SharedData {
  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", "."), "../../shared/data");

  private SharedData() {}

  static Path file(String name) {
    Path file = FOLDER.resolve(name);
    assumeTrue(Files.exists(file), "skipped: " + name + " is not here");
    return file;
  }

  /** Rows without the header, split at a delimiter: none of these files has quotes. */
  static List<String[]> rows(String name, String delimiter) throws IOException {
    return rows(name, delimiter, StandardCharsets.UTF_8);
  }

  static List<String[]> rows(String name, String delimiter, Charset charset) throws IOException {
    return Files.readAllLines(file(name), charset).stream()
        .skip(1)
        .map(line -> line.split(delimiter, -1))
        .toList();
  }
}
