package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mappings for tables that many have. They are YAML files as anybody can write them. */
public final class Presets {
  /** Their names. */
  public static final ImmutableList<String> NAMES =
      ImmutableList.of(
          "city-pairs",
          "co-patent",
          "patent-transfer",
          "technology-contracts",
          "cordis",
          "openalex",
          "ror");

  /** Names for files that are graphs, not tables; they are read by the readers of graph files. */
  public static final ImmutableList<String> GRAPHS =
      ImmutableList.of("matrix", "gephi", "vosviewer", "graph");

  private Presets() {}

  /** The preset of this name, if there is one. */
  public static Optional<Mapping> find(String name) {
    return text(name)
        .map(
            text ->
                Mapping.parse(name, text)
                    .mapping()
                    .orElseThrow(() -> new IllegalStateException("preset " + name + " is wrong")));
  }

  /** The preset as it is written, to be copied and changed. */
  public static Optional<String> text(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    @Nullable URL resource = Presets.class.getResource("presets/" + name + ".yaml");
    if (resource == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Resources.toString(resource, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
