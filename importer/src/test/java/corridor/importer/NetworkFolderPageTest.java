package corridor.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page on the network folder says what the schema says; -Dgolden.update writes it anew. */
class NetworkFolderPageTest {
  @Test
  void thePageIsUpToDate() throws IOException {
    GeneratedPart.requireUpToDate(
        "network-folder.md", NetworkFolderPageTest.class, tables() + findings());
  }

  private static String tables() {
    StringBuilder text = new StringBuilder();
    for (Table table : Table.values()) {
      text.append("\n## ").append(table.file()).append(table.required() ? "" : " (optional)");
      text.append("\n\n").append(table.description()).append("\n\n");
      text.append("| column | needed | holds | meaning |\n| --- | --- | --- | --- |\n");
      for (Column column : table.columns()) {
        text.append("| `").append(column.name()).append("` | ");
        text.append(column.need().description()).append(" | ");
        text.append(holds(column)).append(" | ");
        text.append(cell(column.description())).append(" |\n");
      }
    }
    return text.toString();
  }

  private static String holds(Column column) {
    List<String> parts = new ArrayList<>(List.of(cell(column.type().description())));
    if (column.type() != ColumnType.TRUTH && !column.allowed().isEmpty()) {
      parts.add("`" + String.join("`, `", column.allowed()) + "`");
    }
    if (column.range().hasLowerBound()) {
      parts.add(FieldCheck.describe(column.range()));
    }
    return parts.size() == 1
        ? parts.get(0)
        : parts.get(0) + ": " + String.join(", ", parts.subList(1, parts.size()));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private static String findings() {
    StringBuilder text = new StringBuilder("\n## Findings\n\n");
    findings(IssueCode.Data.NETWORK_FOLDER, text);
    text.append("\nOnly in [tables that are imported](imports.md) and their mappings:\n\n");
    findings(IssueCode.Data.TABLES, text);
    text.append("\nOnly in [graph files](graph-files.md):\n\n");
    findings(IssueCode.Data.GRAPH_FILES, text);
    return text.append('\n').toString();
  }

  private static void findings(IssueCode.Data data, StringBuilder text) {
    text.append("| code | severity | what it means |\n| --- | --- | --- |\n");
    for (IssueCode code : IssueCode.values()) {
      if (code.data() == data) {
        text.append("| `").append(code).append("` | ");
        text.append(code.severity()).append(" | ");
        text.append(code.description()).append(" |\n");
      }
    }
  }
}
