package corridor.engine.bench;

import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.run.Run;
import corridor.engine.spillover.ClusterFlow;
import corridor.engine.spillover.Gateways;
import corridor.engine.spillover.StructuralPathAnalysis;
import corridor.engine.spillover.TransferMatrix;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The flow between four clusters of 5,000 nodes each, dealt by node number; the 100 strongest
 * spillover paths and the 20 gateways between two of them: 25 million pairs of nodes. Beside it 100
 * shortest paths between one pair of nodes of the same graph by JGraphT's Yen, the nearest thing
 * that it has.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@State(Scope.Benchmark)
public class SpilloverBench {
  private static final int CLUSTERS = 4;
  private static final int PATHS = 100;
  private static final int GATEWAYS = 20;

  private final Projection graph = Graphs.g1();
  private final List<String> from = cluster(0);
  private final List<String> to = cluster(1);

  private List<String> cluster(int number) {
    return IntStream.range(0, graph.nodes())
        .filter(v -> v % CLUSTERS == number)
        .mapToObj(graph::id)
        .toList();
  }

  private TransferMatrix matrix() {
    return TransferMatrix.of(graph, TransferMatrix.Options.DEFAULT, Run.quiet());
  }

  @Benchmark
  public double clusterMatrix() {
    List<String> clusters =
        IntStream.range(0, graph.nodes()).mapToObj(v -> "cluster " + v % CLUSTERS).toList();
    Partition partition = Partition.of("by number", graph.ids(), clusters);
    return ClusterFlow.of(matrix(), partition, Run.quiet()).total(0, CLUSTERS - 1);
  }

  @Benchmark
  public double paths() {
    return StructuralPathAnalysis.of(
            matrix(),
            from,
            to,
            StructuralPathAnalysis.Options.DEFAULT.withCount(PATHS),
            Run.quiet())
        .paths()
        .get(PATHS - 1)
        .total();
  }

  @Benchmark
  public double gateways() {
    return Gateways.of(
            matrix(), from, to, Gateways.Options.DEFAULT.withCount(GATEWAYS), Run.quiet())
        .gateways()
        .get(GATEWAYS - 1)
        .loss();
  }

  @Benchmark
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public double yenOfOnePairByJgrapht() {
    Graph<Integer, DefaultWeightedEdge> copy = AsJgrapht.byLength(graph);
    return new YenKShortestPath<>(copy)
        .getPaths(0, graph.nodes() - 1, PATHS)
        .get(PATHS - 1)
        .getWeight();
  }
}
