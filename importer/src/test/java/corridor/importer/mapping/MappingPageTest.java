package corridor.importer.mapping;

import corridor.importer.GeneratedPart;
import corridor.importer.settings.Key;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page on mappings says what the schema says; -Dgolden.update writes it anew. */
class MappingPageTest {
  @Test
  void thePageIsUpToDate() throws IOException {
    GeneratedPart.requireUpToDate(
        "mapping.md", MappingPageTest.class, keys() + fields() + presets());
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
