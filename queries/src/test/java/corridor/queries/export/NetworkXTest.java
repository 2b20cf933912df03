package corridor.queries.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.importer.Atlas;
import corridor.importer.NetworkFolder;
import corridor.queries.answer.Measure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NetworkX, where the machine has it, reads the atlas as we wrote it and measures the same. */
class NetworkXTest {
  private static final Path MEASURES = Path.of("src/test/resources/networkx/lifted_measures.py");
  private static final String READ =
      """
      import sys, networkx
      graph = networkx.read_graphml(sys.argv[1])
      print(graph.number_of_nodes(), graph.number_of_edges())
      for node in sorted(graph.nodes):
          print(node, graph.nodes[node]["name"])
      """;

  @TempDir private Path folder;

  @BeforeAll
  static void requireNetworkX() throws InterruptedException {
    boolean installed;
    try {
      Process process = new ProcessBuilder(python(), "-c", "import networkx, scipy").start();
      installed = process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      installed = false;
    }
    assumeTrue(installed, "skipped: python3 with networkx is not installed");
  }

  // Debian's python3 is the one that its python3-networkx belongs to.
  private static String python() {
    return Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
  }

  private static List<String> run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(python(), "-X", "utf8"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertEquals(0, process.waitFor(), () -> String.join("\n", lines));
    return lines;
  }

  @Test
  void readsTheSameNodesTiesAndNames() throws IOException, InterruptedException {
    Network atlas = Atlas.load().getNetwork();
    Path file = folder.resolve("atlas.graphml");
    AtomicFile.write(file, out -> GraphMl.write(Extract.whole(atlas, List.of()), out));
    List<String> lines = run("-c", READ, file.toString());
    assertEquals(atlas.nodes().size() + " " + atlas.ties().size(), lines.get(0));
    assertEquals(
        atlas.nodes().stream().map((Node node) -> node.id() + " " + node.name()).toList(),
        lines.subList(1, lines.size()));
  }

  @Test
  void measuresTheSameFromTheTables() throws IOException, InterruptedException {
    Network atlas = Atlas.load().getNetwork();
    Path tables = folder.resolve("atlas");
    NetworkFolder.write(atlas, tables);
    List<String> lines = run(MEASURES.toString(), tables.toString());
    List<String> names = Splitter.on(',').splitToList(lines.get(0));
    Projection cities = Projection.of(atlas, ProjectionRule.CITIES);
    assertEquals(cities.nodes(), lines.size() - 1);
    for (int column = 1; column < names.size(); column++) {
      Scores scores =
          Measure.find(names.get(column)).orElseThrow().compute().of(atlas, cities, Run.quiet());
      for (String line : lines.subList(1, lines.size())) {
        List<String> fields = Splitter.on(',').splitToList(line);
        double expected = Double.parseDouble(fields.get(column));
        assertEquals(
            expected, scores.of(fields.get(0)), 1e-12, names.get(column) + " of " + fields.get(0));
      }
    }
  }
}
