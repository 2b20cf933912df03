package corridor.queries.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.importer.Atlas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NetworkX, where the machine has it, reads the atlas as we wrote it. */
class NetworkXTest {
  private static final String SCRIPT =
      """
      import sys, networkx
      graph = networkx.read_graphml(sys.argv[1])
      print(graph.number_of_nodes(), graph.number_of_edges())
      for node in sorted(graph.nodes):
          print(node, graph.nodes[node]["name"])
      """;

  @TempDir private Path folder;

  private static boolean isInstalled() throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(python(), "-c", "import networkx").start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  // Debian's python3 is the one that its python3-networkx belongs to.
  private static String python() {
    return Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
  }

  @Test
  void readsTheSameNodesTiesAndNames() throws IOException, InterruptedException {
    assumeTrue(isInstalled(), "skipped: python3 with networkx is not installed");
    Network atlas = Atlas.load().getNetwork();
    Path file = folder.resolve("atlas.graphml");
    AtomicFile.write(file, out -> GraphMl.write(atlas, Map.of(), out));
    Process process =
        new ProcessBuilder(python(), "-X", "utf8", "-c", SCRIPT, file.toString())
            .redirectErrorStream(true)
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertEquals(0, process.waitFor(), () -> String.join("\n", lines));
    assertEquals(atlas.nodes().size() + " " + atlas.ties().size(), lines.get(0));
    assertEquals(
        atlas.nodes().stream().map((Node node) -> node.id() + " " + node.name()).toList(),
        lines.subList(1, lines.size()));
  }
}
