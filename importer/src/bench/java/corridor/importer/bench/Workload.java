package corridor.importer.bench;

import corridor.engine.centrality.Betweenness;
import corridor.engine.centrality.Coreness;
import corridor.engine.centrality.Harmonic;
import corridor.engine.centrality.NeighbourhoodFunction;
import corridor.engine.centrality.PageRank;
import corridor.engine.centrality.SampledBetweenness;
import corridor.engine.community.Leiden;
import corridor.engine.paths.KShortestPaths;
import corridor.engine.projection.Csr;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.spillover.ClusterFlow;
import corridor.engine.spillover.TransferMatrix;
import corridor.engine.structure.Components;
import corridor.engine.structure.Triangles;
import corridor.importer.EdgeList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Times one kernel on an edge list, whose third column is the length of a tie; see {@link
 * Measurements}.
 *
 * <p>Arguments: workload, edge list, threads, repetitions.
 */
public final class Workload {
  private final String name;
  private final Path file;
  private final Run run;

  private Workload(String name, Path file, Run run) {
    this.name = name;
    this.file = file;
    this.run = run;
  }

  /** Runs a workload. */
  public static void main(String[] arguments) throws IOException {
    int threads = Integer.parseInt(arguments[2]);
    int repetitions = Integer.parseInt(arguments[3]);
    Workload workload =
        new Workload(arguments[0], Path.of(arguments[1]), Run.quiet().withThreads(threads));
    Measurements.repeat("corridor", arguments[0], threads, repetitions, workload.kernel());
  }

  private Measurements.Kernel kernel() throws IOException {
    if (name.equals("load")) {
      return () -> EdgeList.read(file, EdgeList.Options.DIRECTED, run).getProjection().ties();
    }
    boolean directed = name.equals("pagerank") || name.equals("hyperball");
    EdgeList.Options options =
        (directed ? EdgeList.Options.DIRECTED : EdgeList.Options.UNDIRECTED)
            .withLength(PathLength.HOPS);
    Projection graph = EdgeList.read(file, options, run).getProjection();
    Projection byLength = name.contains("weighted") ? withLengths(graph) : graph;
    return switch (name) {
      case "betweenness" -> () -> largest(betweenness(graph));
      case "weighted-betweenness" -> () -> largest(betweenness(byLength));
      case "harmonic" ->
          () -> largest(Harmonic.of(graph, Harmonic.Options.DEFAULT.withNormalised(false), run));
      case "pagerank" -> {
        Projection even = unweighted(graph);
        yield () -> largest(PageRank.of(even, PageRank.Options.DEFAULT.withTolerance(1e-8), run));
      }
      case "components" -> () -> Components.of(graph, Components.Kind.WEAK, run).classes().size();
      case "coreness" -> () -> largest(Coreness.of(graph, Coreness.Options.DEFAULT, run));
      case "triangles" -> () -> sum(Triangles.of(graph, run)) / 3;
      case "leiden" -> leiden(unweighted(graph), 2);
      case "leiden-fast" -> leiden(unweighted(graph), 1);
      case "sampled-betweenness" ->
          () -> largest(SampledBetweenness.of(graph, SampledBetweenness.Options.DEFAULT, run));
      case "hyperball" ->
          () ->
              NeighbourhoodFunction.of(graph, NeighbourhoodFunction.Options.DEFAULT, run)
                  .meanDistance()
                  .orElse(0);
      case "weighted-paths" -> () -> lengthOfPaths(byLength);
      case "weighted-cluster-flow" -> () -> clusterFlow(byLength);
      default -> throw new IllegalArgumentException("unknown workload " + name);
    };
  }

  private Measurements.Kernel leiden(Projection graph, int iterations) {
    Leiden.Options options = Leiden.Options.DEFAULT.withMaxIterations(iterations);
    return () -> Leiden.of(graph, options, run).modularity().value();
  }

  private Scores betweenness(Projection graph) {
    return Betweenness.of(graph, Betweenness.Options.DEFAULT.withNormalised(false), run);
  }

  private double lengthOfPaths(Projection graph) {
    int target = graph.getIndex(Integer.toString(graph.nodes() - 1));
    KShortestPaths.Options hundred = new KShortestPaths.Options(100);
    return KShortestPaths.of(graph, graph.getIndex("0"), target, hundred, run).paths().stream()
        .mapToDouble(path -> path.length())
        .sum();
  }

  // Four clusters by number; the influence of the first on the second.
  private double clusterFlow(Projection graph) {
    Partition clusters =
        Partition.of(
            "by number",
            graph.ids(),
            graph.ids().stream().map(id -> "cluster " + Integer.parseInt(id) % 4).toList());
    TransferMatrix matrix = TransferMatrix.of(graph, TransferMatrix.Options.DEFAULT, run);
    return ClusterFlow.of(matrix, clusters, run).total(1, 0);
  }

  private static double largest(Scores scores) {
    return IntStream.range(0, scores.size()).mapToDouble(scores::value).max().orElse(0);
  }

  private static double sum(Scores scores) {
    return IntStream.range(0, scores.size()).mapToDouble(scores::value).sum();
  }

  // A weight is one over a length.
  private static Projection withLengths(Projection graph) {
    return reweighted(graph, weight -> 1 / weight).withLength(PathLength.INVERSE_WEIGHT);
  }

  private static Projection unweighted(Projection graph) {
    return reweighted(graph, weight -> 1);
  }

  private static Projection reweighted(Projection graph, DoubleUnaryOperator weight) {
    Projection.Builder reweighted = graph.onSameNodes();
    Csr out = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        if (graph.directed() || v < out.target(arc)) {
          reweighted.tie(v, out.target(arc), weight.applyAsDouble(out.weight(arc)));
        }
      }
    }
    return reweighted.build();
  }
}
