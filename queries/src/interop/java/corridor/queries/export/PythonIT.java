package corridor.queries.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import corridor.engine.network.Network;
import corridor.importer.Atlas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** NetworkX and igraph, where the machine has them, read files as they were written. */
class PythonIT {
  private static final String NETWORKX =
      """
      import json, sys, networkx
      file = sys.argv[1]
      if file.endswith(".json"):
          graph = networkx.node_link_graph(json.load(open(file, encoding="utf-8")))
      elif file.endswith(".net"):
          graph = networkx.read_pajek(file)
      else:
          graph = networkx.read_graphml(file)
      key = lambda id, data: data["id"] if file.endswith(".net") else str(id)
      names = {key(id, data): data.get("name", id) for id, data in graph.nodes(data=True)}
      weight = sum(float(data["weight"]) for a, b, data in graph.edges(data=True))
      print(json.dumps({"names": names, "edges": graph.number_of_edges(), "weight": weight}))
      """;
  private static final String IGRAPH =
      """
      import json, sys, igraph
      file = sys.argv[1]
      graph = igraph.Graph.Read(file)
      ids = graph.vs["id"] if file.endswith(".graphml") else [str(v.index + 1) for v in graph.vs]
      names = dict(zip(ids, graph.vs["name"] if "name" in graph.vs.attributes() else graph.vs["id"]))
      print(json.dumps({"names": names, "edges": graph.ecount(), "weight": sum(graph.es["weight"])}))
      """;

  @TempDir private Path folder;

  static Stream<Network> networks() {
    return Stream.of(Atlas.load().getNetwork(), MixedNetwork.of(300, 2000, 17));
  }

  // Debian's python3 is the one that its packages belong to.
  private static String python() {
    return Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
  }

  private static void require(String module) throws InterruptedException {
    boolean installed;
    try {
      Process process = new ProcessBuilder(python(), "-c", "import " + module).start();
      installed = process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      installed = false;
    }
    assumeTrue(installed, () -> "skipped: python3 has no " + module);
  }

  private JsonNode read(String script, Path file) throws IOException, InterruptedException {
    Path messages = folder.resolve("messages");
    Process process =
        new ProcessBuilder(python(), "-X", "utf8", "-c", script, file.toString())
            .redirectError(messages.toFile())
            .start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String said = Files.readString(messages);
    assertEquals(0, process.waitFor(), () -> file + ": " + said);
    return JsonMapper.builder().build().readTree(answer);
  }

  private Path file(String name, AtomicFile.Content content) throws IOException {
    Path file = folder.resolve(name);
    AtomicFile.write(file, content);
    return file;
  }

  private static Map<String, String> names(JsonNode answer) {
    Map<String, String> names = new TreeMap<>();
    answer
        .get("names")
        .properties()
        .forEach(each -> names.put(each.getKey(), each.getValue().asText()));
    return names;
  }

  private static void isTheSame(Network network, JsonNode answer) {
    Map<String, String> names = new TreeMap<>();
    network.nodes().forEach(node -> names.put(node.id(), node.name()));
    assertEquals(names, names(answer));
    hasTheSameTies(network, answer);
  }

  private static void hasTheSameTies(Network network, JsonNode answer) {
    assertEquals(network.nodes().size(), answer.get("names").size());
    assertEquals(network.ties().size(), answer.get("edges").asInt());
    double weight = network.ties().stream().mapToDouble(tie -> tie.weight()).sum();
    assertEquals(weight, answer.get("weight").asDouble(), 1e-9 * weight);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void networkX(Network network) throws IOException, InterruptedException {
    require("networkx");
    Extract extract = Extract.whole(network, List.of());
    isTheSame(network, read(NETWORKX, file("n.graphml", out -> GraphMl.write(extract, out))));
    isTheSame(network, read(NETWORKX, file("n.json", out -> NodeLink.write(extract, out))));
    Look look = LookTest.of(extract, ColourBy.KIND);
    for (boolean mark : new boolean[] {false, true}) {
      Path net = file("n.net", out -> Pajek.write(extract, look, mark, out));
      hasTheSameTies(network, read(NETWORKX, net));
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void igraph(Network network) throws IOException, InterruptedException {
    require("igraph");
    Extract extract = Extract.whole(network, List.of());
    isTheSame(network, read(IGRAPH, file("n.graphml", out -> GraphMl.write(extract, out))));
    Look look = LookTest.of(extract, ColourBy.KIND);
    hasTheSameTies(
        network, read(IGRAPH, file("n.net", out -> Pajek.write(extract, look, false, out))));
  }
}
