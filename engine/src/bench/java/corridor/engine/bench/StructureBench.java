package corridor.engine.bench;

import corridor.engine.community.Communities;
import corridor.engine.community.Leiden;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.structure.Components;
import corridor.engine.structure.Triangles;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.GraphMetrics;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Components, triangles and communities of an R-MAT graph of 40,627 nodes and 500,000 ties, which a
 * graph of objects can hold. JGraphT has no Leiden; its label propagation stands beside it.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 7)
public class StructureBench {

  /** Ours. */
  @State(Scope.Benchmark)
  public static class Ours {
    /** How many. */
    @Param({"1", "2"})
    public int threads;

    final Projection graph = RMat.medium().projection(Direction.SYMMETRISED, false);

    Run run() {
      return Run.quiet().withThreads(threads);
    }
  }

  /** JGraphT's. */
  @State(Scope.Benchmark)
  public static class Peer {
    final Graph<Integer, DefaultWeightedEdge> graph =
        AsJgrapht.byHops(RMat.medium().projection(Direction.SYMMETRISED, false));
  }

  @Benchmark
  public Partition components(Ours ours) {
    return Components.of(ours.graph, Components.Kind.WEAK, ours.run());
  }

  @Benchmark
  public List<Set<Integer>> componentsJgrapht(Peer peer) {
    return new ConnectivityInspector<>(peer.graph).connectedSets();
  }

  @Benchmark
  public Scores triangles(Ours ours) {
    return Triangles.of(ours.graph, ours.run());
  }

  @Benchmark
  public long trianglesJgrapht(Peer peer) {
    return GraphMetrics.getNumberOfTriangles(peer.graph);
  }

  @Benchmark
  public Communities leiden(Ours ours) {
    return Leiden.of(ours.graph, Leiden.Options.DEFAULT.withMaxIterations(2), ours.run());
  }

  @Benchmark
  public Object labelPropagationJgrapht(Peer peer) {
    return new LabelPropagationClustering<>(peer.graph, 20).getClustering();
  }
}
