package corridor.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.network.Network;
import corridor.engine.network.Tie;
import corridor.engine.run.Run;
import corridor.importer.NumberText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Imports small tables, written where a test can see them. */
final class Imports {
  private final Path folder;

  Imports(Path folder) {
    this.folder = folder;
  }

  Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  ImportedTables run(String mapping, String table) throws IOException {
    return run(mapping, List.of(write("table.csv", table)));
  }

  ImportedTables run(String mapping, List<Path> files) throws IOException {
    return run(mapping(mapping), files);
  }

  static Mapping mapping(String text) {
    Mapping.Parsed parsed = Mapping.parse("test.yaml", text);
    assertEquals(List.of(), parsed.issues());
    return parsed.mapping().orElseThrow();
  }

  static ImportedTables run(Mapping mapping, List<Path> files) throws IOException {
    try (ImportedTables imported =
        Import.run(files, mapping, Import.Options.DEFAULT, Run.quiet())) {
      return imported;
    }
  }

  /** Ties as {@code from-to weight}, by names, in the order of the network. */
  static List<String> ties(ImportedTables imported) {
    Network network =
        imported.network().orElseThrow(() -> new AssertionError(imported.issues().toString()));
    List<String> ties = new ArrayList<>();
    for (Tie tie : network.ties()) {
      ties.add(
          network.getNode(tie.from()).name()
              + (tie.kind().directed() ? ">" : "-")
              + network.getNode(tie.to()).name()
              + " "
              + NumberText.of(tie.weight()));
    }
    return ties;
  }

  static RowAccount account(ImportedTables imported) {
    return imported.tables().get(0).account();
  }
}
