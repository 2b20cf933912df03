package corridor.queries.neo4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Why the local server ended instead of starting, as its output and log tell. */
final class StartFailure {
  private static final int LONGEST = 300;

  private StartFailure() {}

  static boolean isBusyPort(ServerFolder folder) {
    String said = said(folder);
    return said.contains("Address already in use") || said.contains("PortBindException");
  }

  static ServerException explain(ServerFolder folder) {
    String said = said(folder);
    String path = String.valueOf(folder.path());
    if (said.contains("store_lock") || said.contains("FileLockException")) {
      return new ServerException(
          "another program uses the databases in " + path + "; end it, or set CORRIDOR_HOME");
    }
    if (said.contains("No space left on device")) {
      return new ServerException("the disk that holds " + path + " is full");
    }
    if (said.contains("AccessDeniedException") || said.contains("Permission denied")) {
      return new ServerException(
          "the local Neo4j may not write to " + path + "; set CORRIDOR_HOME to a folder of yours");
    }
    if (said.contains("Could not reserve enough space")
        || said.contains("insufficient memory")
        || said.contains("OutOfMemoryError")) {
      return new ServerException("there is not enough free memory for the local Neo4j");
    }
    if (said.contains("UnsupportedClassVersionError")) {
      return new ServerException("the local Neo4j needs Java 17 or later");
    }
    if (said.contains("UpgradeNotAllowedException")
        || said.contains("StoreVersion")
        || said.contains("store version")
        || said.contains("Unknown store")) {
      return new ServerException(
          "the databases in "
              + path
              + " were written by another version of Neo4j; 'corridor neo4j reset' begins with an"
              + " empty one");
    }
    return new ServerException(
        "the local Neo4j did not start: "
            + lastReason(said)
            + " (more in "
            + folder.log()
            + "); 'corridor neo4j reset' begins with an empty database");
  }

  /** The deepest cause, else the last line. */
  private static String lastReason(String said) {
    List<String> lines = said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    String reason = "it says nothing";
    for (String line : lines) {
      if (line.contains("Caused by: ") || !line.contains(" at ")) {
        reason = line;
      }
    }
    for (String line : lines) {
      if (line.contains("Caused by: ")) {
        reason = line.substring(line.indexOf("Caused by: ") + "Caused by: ".length());
      }
    }
    return reason.length() > LONGEST ? reason.substring(0, LONGEST) + "…" : reason;
  }

  private static String said(ServerFolder folder) {
    return text(folder.output()) + "\n" + text(folder.log());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
