package corridor.importer.graphfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import corridor.engine.run.Run;
import corridor.importer.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Files that other projects test their readers with (Gephi, Gephi Lite, graphology, TinkerPop), and
 * what another reader makes of each; the column origin says which. {@code -Dgraph.files=FOLDER}
 * says where they are, in folders called owner+repository.
 */
class OtherPeoplesFilesTest {
  private static final Path FILES =
      Path.of(System.getProperty("graph.files", "../../shared/data/graph_files"));

  private static ImportedGraph read(String file) throws IOException {
    Path path = FILES.resolve(file);
    assumeTrue(Files.exists(path), () -> "skipped: there is no " + path);
    return GraphFiles.read(path, GraphFiles.Options.DEFAULT, Run.quiet());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/other-peoples-files.csv", useHeadersInDisplayName = true)
  void hasAsManyNodesAndEdges(String file, int nodes, int edges, long directed, String origin)
      throws IOException {
    ImportedGraph read = read(file);
    GraphFile graph = read.getGraph();
    assertEquals(nodes, graph.nodes().size(), origin);
    assertEquals(edges, graph.edges().size(), origin);
    assertEquals(directed, graph.directedEdges(), origin);
    assertEquals(nodes, read.getNetwork().nodes().size(), origin);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/other-peoples-damaged-files.csv", useHeadersInDisplayName = true)
  void isRefused(String file, String code, int line, String reason) throws IOException {
    ImportedGraph read = read(file);
    assertTrue(read.graph().isEmpty() && read.network().isEmpty(), reason);
    Issue first = read.errors().get(0);
    assertEquals(code, first.code().name(), reason);
    assertEquals(line, first.line(), reason);
  }
}
