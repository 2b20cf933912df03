package corridor.queries.neo4j;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the files of a database from tables, by the program {@code neo4j-admin} that comes with the
 * server. It runs in a Java machine of its own and in a folder of its own, beside the database in
 * use.
 */
final class StoreImport {
  private static final String MAIN_CLASS = "org.neo4j.cli.AdminTool";
  private static final int LONGEST = 300;

  private StoreImport() {}

  /**
   * Makes the database in {@code home}.
   *
   * @param tables where the tables are; they are named without a folder, since the program takes
   *     some characters of a path for patterns
   */
  static void run(ServerJars jars, Path home, Path tables, List<String> arguments)
      throws IOException {
    Path conf = Files.createDirectories(home.resolve("conf"));
    Files.writeString(
        conf.resolve("neo4j.conf"),
        "db.tx_log.preallocate=false\ndb.store.files.preallocate=false\n");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ServerSettings.javaOptions());
    command.addAll(List.of("-cp", jars.classpath(), MAIN_CLASS));
    command.addAll(List.of("database", "import", "full", Endpoint.DEFAULT_DATABASE));
    command.addAll(arguments);
    Path said = home.resolve("import.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(tables.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    ServerProcess.forget(builder.environment());
    builder.environment().put("NEO4J_HOME", home.toString());
    builder.environment().put("NEO4J_CONF", conf.toString());
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      int exitCode = process.waitFor();
      if (exitCode != 0) {
        throw new ServerException("the import into a new store failed: " + reason(said));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("the import into a new store was interrupted; nothing was changed");
    } finally {
      process.destroy();
    }
  }

  private static String reason(Path said) throws IOException {
    List<String> lines =
        Files.readAllLines(said, StandardCharsets.UTF_8).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("at "))
            .toList();
    String last =
        lines.stream()
            .filter(line -> line.contains("Caused by:") || line.contains("rror"))
            .reduce((earlier, later) -> later)
            .orElse(lines.isEmpty() ? "it says nothing" : lines.get(lines.size() - 1));
    return last.length() > LONGEST ? last.substring(0, LONGEST) + "…" : last;
  }
}
