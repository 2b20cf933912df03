package corridor.importer.graphfile;

import corridor.importer.GeneratedPart;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The page on graph files lists the formats as they are; -Dgolden.update writes it anew. */
class GraphFilesPageTest {
  @Test
  void thePageIsUpToDate() throws IOException {
    GeneratedPart.requireUpToDate("graph-files.md", GraphFilesPageTest.class, formats());
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
