package corridor.importer.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.StringTokenizer;
import org.jgrapht.Graph;
import org.jgrapht.GraphMetrics;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.graph.SimpleWeightedGraph;

/** The same workloads by JGraphT, on its own graph of objects; arguments as {@link Workload}. */
public final class JgraphtPeer {
  private JgraphtPeer() {}

  /** Runs a workload. */
  public static void main(String[] arguments) throws IOException {
    String name = arguments[0];
    Graph<Integer, DefaultWeightedEdge> graph =
        graph(Path.of(arguments[1]), name.startsWith("weighted"));
    Measurements.repeat(
        "jgrapht", name, 1, Integer.parseInt(arguments[3]), () -> check(name, graph));
  }

  private static double check(String name, Graph<Integer, DefaultWeightedEdge> graph) {
    return switch (name) {
      case "betweenness", "weighted-betweenness" ->
          Collections.max(new BetweennessCentrality<>(graph).getScores().values());
      case "harmonic" ->
          Collections.max(new HarmonicCentrality<>(graph, false, false).getScores().values());
      case "components" -> new ConnectivityInspector<>(graph).connectedSets().size();
      case "coreness" -> Collections.max(new Coreness<>(graph).getScores().values());
      case "triangles" -> GraphMetrics.getNumberOfTriangles(graph);
      case "weighted-paths" ->
          new YenKShortestPath<>(graph)
              .getPaths(0, graph.vertexSet().size() - 1, 100).stream()
                  .mapToDouble(path -> path.getWeight())
                  .sum();
      default -> throw new IllegalArgumentException("unknown workload " + name);
    };
  }

  private static Graph<Integer, DefaultWeightedEdge> graph(Path file, boolean weighted)
      throws IOException {
    Graph<Integer, DefaultWeightedEdge> graph =
        weighted
            ? new SimpleWeightedGraph<>(DefaultWeightedEdge.class)
            : new SimpleGraph<>(DefaultWeightedEdge.class);
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        StringTokenizer fields = new StringTokenizer(line);
        int from = Integer.parseInt(fields.nextToken());
        int to = Integer.parseInt(fields.nextToken());
        graph.addVertex(from);
        graph.addVertex(to);
        DefaultWeightedEdge edge = graph.addEdge(from, to);
        if (weighted) {
          graph.setEdgeWeight(edge, Double.parseDouble(fields.nextToken()));
        }
      }
    }
    return graph;
  }
}
