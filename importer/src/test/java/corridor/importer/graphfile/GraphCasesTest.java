package corridor.importer.graphfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One small file for each feature of a format, and beside it, written by hand from the format's
 * description, what it holds: nodes, edges, and what is told about the reading of it.
 */
class GraphCasesTest {
  private static final Path CASES = Path.of("src/test/resources/graphs");

  static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".txt") && Files.exists(CASES.resolve(file(name))))
          .map(GraphCasesTest::file)
          .sorted()
          .toList();
    }
  }

  private static String file(String expectation) {
    return expectation.substring(0, expectation.length() - ".txt".length());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void holdsWhatItsDescriptionSays(String name) throws IOException {
    ImportedGraph read =
        GraphFiles.read(CASES.resolve(name), GraphFiles.Options.DEFAULT, Run.quiet());
    assertEquals(
        Files.readString(CASES.resolve(name + ".txt")),
        String.join("\n", GraphText.of(read)) + "\n");
    assertEquals(read.graph().isPresent(), read.errors().isEmpty());
  }

  @Test
  void thereIsACaseOfEachFormatButTheWorkbook() throws IOException {
    List<GraphFormat> formats =
        cases().stream()
            .map(
                name -> {
                  try {
                    return GraphFiles.read(
                            CASES.resolve(name), GraphFiles.Options.DEFAULT, Run.quiet())
                        .detected()
                        .format()
                        .orElseThrow();
                  } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                })
            .distinct()
            .toList();
    for (GraphFormat format : GraphFormat.values()) {
      assertTrue(
          format == GraphFormat.MATRIX_WORKBOOK || formats.contains(format),
          () -> format + " has no case");
    }
  }
}
