package corridor.queries.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import corridor.engine.network.Network;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graphviz, where the machine has it, reads names, columns and directions as they were. */
class GraphvizTest {
  @TempDir private Path folder;

  @BeforeAll
  static void requireGraphviz() throws InterruptedException {
    boolean installed;
    try {
      Process process = new ProcessBuilder("neato", "-V").redirectErrorStream(true).start();
      installed = process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      installed = false;
    }
    assumeTrue(installed, "skipped: Graphviz is not installed");
  }

  @Test
  void readsWhatWasWritten() throws IOException, InterruptedException {
    Network network = MixedNetwork.of(40, 120, 11);
    Extract extract = Extract.whole(network, List.of());
    Path file = folder.resolve("mixed.dot");
    Path messages = folder.resolve("messages");
    AtomicFile.write(file, out -> Dot.write(extract, LookTest.of(extract, ColourBy.KIND), out));
    Process process =
        new ProcessBuilder("neato", "-n2", "-Tdot_json", file.toString())
            .redirectError(messages.toFile())
            .start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    JsonNode graph = JsonMapper.builder().build().readTree(answer);
    assertEquals(40, graph.get("objects").size());
    assertEquals(120, graph.get("edges").size());
    int undirected = 0;
    for (JsonNode edge : graph.get("edges")) {
      undirected += edge.get("dir").asText().equals("none") ? 1 : 0;
    }
    assertEquals(network.ties().stream().filter(tie -> !tie.kind().directed()).count(), undirected);
    for (JsonNode node : graph.get("objects")) {
      String name = network.getNode(node.get("name").asText()).name();
      assertEquals(name.replace("\r\n", "\n"), shown(node.get("label").asText()));
    }
  }

  // What Graphviz draws for a label, by its manual: escapes, then entities.
  private static String shown(String label) {
    return Pattern.compile("\\\\(.)")
        .matcher(label)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(escape.group(1).equals("n") ? "\n" : escape.group(1)))
        .replace("&amp;", "&");
  }
}
