package corridor.queries;

import corridor.engine.Version;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The command. */
public final class Corridor {
  private Corridor() {}

  /** Runs the command with the given arguments. */
  public static void main(String[] args) {
    // UTF-8 whatever the locale: JDK 17 would print "????" under LANG=C.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    out.println("Corridor " + Version.string());
  }
}
