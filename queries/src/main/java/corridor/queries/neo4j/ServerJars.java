package corridor.queries.neo4j;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The jars of the local server. The build puts them beside ours; they are never on our classpath.
 *
 * @param folder where they are
 * @param version of Neo4j
 */
record ServerJars(Path folder, String version) {
  private static final Pattern KERNEL = Pattern.compile("neo4j-kernel-(\\d.*)\\.jar");
  private static final String WHERE_FROM =
      "build them with 'mvn -q -DskipTests package', or name their folder in CORRIDOR_NEO4J_LIB, or"
          + " use a server of your own with --uri";

  /** Those in the folder that the environment names, else those beside our jar. */
  static ServerJars find(@Nullable String named) {
    Path folder = named == null || named.isBlank() ? besideUs() : Path.of(named);
    String version = "";
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        version =
            files
                .map(file -> KERNEL.matcher(String.valueOf(file.getFileName())))
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .findFirst()
                .orElse("");
      } catch (IOException e) {
        throw new ServerException(folder + " could not be read; " + WHERE_FROM);
      }
    }
    if (version.isEmpty()) {
      throw new ServerException(
          "the program of the local Neo4j is not in " + folder + "; " + WHERE_FROM);
    }
    return new ServerJars(folder.toAbsolutePath().normalize(), version);
  }

  // Ours is target/corridor.jar or target/classes; theirs are in target/neo4j/lib.
  private static Path besideUs() {
    CodeSource source = ServerJars.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI()).resolveSibling("neo4j").resolve("lib");
    } catch (URISyntaxException e) {
      throw new ServerException("Corridor's own place is not a file; " + WHERE_FROM);
    }
  }

  /** All of them, in a form so short that a listing of processes shows what comes after it. */
  String classpath() {
    return folder.resolve("*").toString();
  }
}
