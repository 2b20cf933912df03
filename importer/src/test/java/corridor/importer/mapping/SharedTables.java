package corridor.importer.mapping;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tables of other people, which are no part of this project: they lie in a folder {@code shared}
 * beside it on machines that have them. Tests that need them are skipped elsewhere, and say so.
 */
final class SharedTables {
  private static final Path ROOT =
      Path.of(System.getProperty("basedir", "."), "..", "..", "shared", "data");

  private SharedTables() {}

  static Path find(String path) {
    Path root = Path.of(System.getProperty("shared.data", ROOT.toString()));
    Path file = root.resolve(path);
    assumeTrue(Files.exists(file), () -> "skipped: " + file.normalize() + " is not there");
    return file;
  }
}
