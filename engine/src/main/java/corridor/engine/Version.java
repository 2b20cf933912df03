package corridor.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this engine, as every provenance states it. */
public final class Version {
  private static final String VERSION = read();

  private Version() {}

  /** The version, such as {@code 0.1.0}. */
  public static String string() {
    return VERSION;
  }

  private static String read() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      if (in == null) {
        throw new IllegalStateException("version.properties is missing from the engine");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = properties.getProperty("version", "");
    if (version.isBlank()) {
      throw new IllegalStateException("version.properties names no version");
    }
    return version;
  }
}
