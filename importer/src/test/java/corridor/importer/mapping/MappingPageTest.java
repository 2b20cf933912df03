package corridor.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page on mappings says what the schema says; -Dgolden.update writes it anew. */
class MappingPageTest {
  private static final Path PAGE = Path.of(System.getProperty("basedir", "."), "docs/mapping.md");
  private static final String BEGIN = "<!-- begin of what MappingPageTest writes -->\n";
  private static final String END = "<!-- end of what MappingPageTest writes -->\n";

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = Files.readString(PAGE);
    String written =
        page.substring(0, page.indexOf(BEGIN))
            + BEGIN
            + keys()
            + fields()
            + presets()
            + END
            + page.substring(page.indexOf(END) + END.length());
    if (System.getProperty("golden.update") != null) {
      Files.writeString(PAGE, written);
    }
    assertEquals(written, Files.readString(PAGE));
  }

  private static String keys() {
    StringBuilder text =
        new StringBuilder("\n## Keys\n\n| key | holds | meaning |\n| --- | --- | --- |\n");
    for (Key key : MappingSchema.KEYS) {
      row(text, key, "");
      boolean ofFields = List.of("columns", "constants", "values").contains(key.name());
      if (!ofFields) {
        key.keys().forEach(inner -> row(text, inner, key.name() + "."));
      }
    }
    return text.toString();
  }

  private static void row(StringBuilder text, Key key, String prefix) {
    String holds =
        key.allowed().isEmpty()
            ? key.holds().words()
            : "`" + String.join("`, `", key.allowed()) + "`";
    text.append("| `").append(prefix).append(key.name()).append("` | ");
    text.append(holds).append(" | ").append(key.description().replace("|", "\\|")).append(" |\n");
  }

  private static String fields() {
    StringBuilder text =
        new StringBuilder(
            """

            ## Fields

            What `columns`, `constants` and `values` may name.

            | field | in rows that are | meaning |
            | --- | --- | --- |
            """);
    for (Field field : Field.values()) {
      text.append("| `").append(field.label()).append("` | ");
      text.append(String.join(", ", field.rows().stream().sorted().toList())).append(" | ");
      text.append(field.description()).append(" |\n");
    }
    return text.toString();
  }

  private static String presets() {
    StringBuilder text = new StringBuilder("\n## Presets\n\n");
    for (String name : Presets.NAMES) {
      String first =
          Presets.text(name).orElseThrow().lines().findFirst().orElseThrow().substring(2);
      text.append("- `").append(name).append("`: ").append(first).append('\n');
    }
    return text.append('\n').toString();
  }
}
