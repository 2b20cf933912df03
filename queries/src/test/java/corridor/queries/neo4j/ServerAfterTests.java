package corridor.queries.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Sees to it that the server of the tests does not outlive them, even if they are killed. */
public final class ServerAfterTests implements LauncherSessionListener {
  private static final String HOME = "corridor.home";

  /** Waits for the tests' Java machine to be gone, then ends the server whose state is there. */
  private static final String WATCH =
      "while kill -0 \"$1\" 2>/dev/null; do sleep 1; done;"
          + " [ -f \"$2\" ] && kill \"$(cut -d' ' -f1 \"$2\")\" 2>/dev/null; exit 0";

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty(HOME) == null) { // started by something else than Maven
      System.setProperty(HOME, Path.of("target", "corridor-home").toAbsolutePath().toString());
    }
    watch(ProcessHandle.current().pid(), Path.of(System.getProperty(HOME)));
  }

  /** Ends the server of a home some time after a process is gone. */
  static void watch(long pid, Path home) {
    if (!Files.isExecutable(Path.of("/bin/sh"))) {
      return;
    }
    try {
      String state = home.resolve("neo4j").resolve("server").toString();
      new ProcessBuilder("/bin/sh", "-c", WATCH, "watch", String.valueOf(pid), state)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    try {
      LocalNeo4j.standard().stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
