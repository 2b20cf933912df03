package corridor.queries;

import corridor.queries.command.CommandLineFactory;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The command {@code corridor}. */
public final class Corridor {
  private Corridor() {}

  /** Runs the command with the given arguments and ends the Java machine if it fails. */
  public static void main(String[] args) {
    // UTF-8 whatever the locale: Java 17 would print "????" under LANG=C.
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int exitCode = CommandLineFactory.run(args, out, err);
    out.flush();
    err.flush();
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
