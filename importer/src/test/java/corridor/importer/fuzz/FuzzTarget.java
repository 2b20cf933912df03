package corridor.importer.fuzz;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The target of Jazzer: {@code --target_class=corridor.importer.fuzz.FuzzTarget --target_args=gml}.
 */
public final class FuzzTarget {
  private static @Nullable FuzzedReader reader;

  private FuzzTarget() {}

  /** Chooses the reader; called by the fuzzer once. */
  public static void fuzzerInitialize(String[] arguments) {
    reader = FuzzedReader.named(arguments[0]);
  }

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    if (reader != null) {
      reader.readBytes(bytes);
    }
  }
}
