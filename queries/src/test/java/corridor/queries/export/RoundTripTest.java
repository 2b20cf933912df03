package corridor.queries.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Source;
import corridor.engine.run.Run;
import corridor.importer.Atlas;
import corridor.importer.Severity;
import corridor.importer.graphfile.GraphFiles;
import corridor.importer.graphfile.ImportedGraph;
import corridor.queries.HostileText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is exported can be read again, and is the same nodes, ties and clusters. */
class RoundTripTest {
  private static final long SEED = Long.getLong("test.seed", 42);

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

  @Test
  void hostileAliasesAndAttributesComeBack() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    NetworkBuilder facts = new NetworkBuilder().add(Source.of("s", "a source"));
    for (int i = 0; i < 300; i++) {
      facts.add(
          Node.of("n" + i, NodeKind.INSTITUTION, "name " + i)
              .withAliases(List.of("a;b|c" + i, text(random), "\\" + text(random) + "\\"))
              .withAttributes(Map.of("k=;|\\" + i, text(random), "x" + text(random), "; | = \\;")));
    }
    Network network = facts.build();
    Extract whole = Extract.whole(network, List.of());
    Look look = LookTest.of(whole, ColourBy.KIND);
    Map<String, AtomicFile.Content> files =
        Map.of(
            "x.graphml", out -> GraphMl.write(whole, out),
            "x.gexf", out -> Gexf.write(whole, look, out),
            "x.json", out -> NodeLink.write(whole, out),
            "x.nodes.csv", out -> CsvTables.writeNodes(whole, true, out));
    for (Map.Entry<String, AtomicFile.Content> each : files.entrySet()) {
      Path file = folder.resolve(each.getKey());
      AtomicFile.write(file, each.getValue());
      Network back = GraphFiles.read(file, GraphFiles.Options.DEFAULT, Run.quiet()).getNetwork();
      for (Node node : network.nodes()) {
        String context = each.getKey() + ", seed " + SEED;
        assertEquals(node.aliases(), back.getNode(node.id()).aliases(), context);
        assertEquals(node.attributes(), back.getNode(node.id()).attributes(), context);
      }
    }
  }

  /** What every format can hold: XML has no U+0001, and a reader of tables no line breaks. */
  private static String text(SplittableRandom random) {
    return "t" + HostileText.text(random).replaceAll("[\\p{Cc}\uFFFE\uFEFF]", "");
  }

  private static Optional<String> clusterOf(Network network, Node node) {
    return network.findCluster(node.id()).map(group -> group.id());
  }
}
