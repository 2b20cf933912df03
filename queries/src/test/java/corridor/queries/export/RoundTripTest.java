package corridor.queries.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.run.Run;
import corridor.importer.Atlas;
import corridor.importer.Severity;
import corridor.importer.graphfile.GraphFiles;
import corridor.importer.graphfile.ImportedGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is exported can be read again, and is the same nodes, ties and clusters. */
class RoundTripTest {
  @TempDir private Path folder;

  @Test
  void theAtlasComesBackFromGraphMl() throws IOException {
    Network atlas = Atlas.load().getNetwork();
    Path file = folder.resolve("atlas.graphml");
    AtomicFile.write(file, out -> GraphMl.write(Extract.whole(atlas, List.of()), out));
    ImportedGraph read = GraphFiles.read(file, GraphFiles.Options.DEFAULT, Run.quiet());
    assertTrue(
        read.issues().stream().noneMatch(issue -> issue.severity() == Severity.WARNING),
        () -> read.issues().toString());
    Network back = read.getNetwork();
    assertEquals(List.copyOf(atlas.nodes()), List.copyOf(back.nodes()));
    assertEquals(atlas.ties(), back.ties());
    for (Node node : atlas.nodes()) {
      assertEquals(clusterOf(atlas, node), clusterOf(back, node), node.id());
    }
  }

  private static Optional<String> clusterOf(Network network, Node node) {
    return network.findCluster(node.id()).map(group -> group.id());
  }
}
