package corridor.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a page that a test writes; -Dgolden.update writes it anew. */
public final class GeneratedPart {
  private GeneratedPart() {}

  /** Asserts that what {@code test} writes of docs/{@code page} is {@code text}. */
  public static void requireUpToDate(String page, Class<?> test, String text) throws IOException {
    Path path = Path.of(System.getProperty("basedir", "."), "docs", page);
    String begin = "<!-- begin of what " + test.getSimpleName() + " writes -->\n";
    String end = "<!-- end of what " + test.getSimpleName() + " writes -->\n";
    String old = Files.readString(path);
    String written =
        old.substring(0, old.indexOf(begin))
            + begin
            + text
            + end
            + old.substring(old.indexOf(end) + end.length());
    if (System.getProperty("golden.update") != null) {
      Files.writeString(path, written);
    }
    assertEquals(written, Files.readString(path));
  }
}
