package corridor.importer.graphfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page on graph files lists the formats as they are; -Dgolden.update writes it anew. */
class GraphFilesPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "."), "docs/graph-files.md");
  private static final String BEGIN = "<!-- begin of what GraphFilesPageTest writes -->\n";
  private static final String END = "<!-- end of what GraphFilesPageTest writes -->\n";

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = Files.readString(PAGE);
    String written =
        page.substring(0, page.indexOf(BEGIN))
            + BEGIN
            + formats()
            + END
            + page.substring(page.indexOf(END) + END.length());
    if (System.getProperty("golden.update") != null) {
      Files.writeString(PAGE, written);
    }
    assertEquals(written, Files.readString(PAGE));
  }

  private static String formats() {
    StringBuilder text =
        new StringBuilder("| format | endings | what is read | what is not, and is counted |\n");
    text.append("| --- | --- | --- | --- |\n");
    for (GraphFormat format : GraphFormat.values()) {
      text.append("| ").append(format.label()).append(" | ");
      text.append(
          format.endings().isEmpty()
              ? "any other"
              : "`." + String.join("` `.", format.endings()) + "`");
      text.append(" | ").append(format.reads().replace("<", "&lt;"));
      text.append(" | ").append(format.leaves()).append(" |\n");
    }
    return text.toString();
  }
}
