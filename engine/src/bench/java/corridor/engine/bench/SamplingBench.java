package corridor.engine.bench;

import corridor.engine.centrality.NeighbourhoodFunction;
import corridor.engine.centrality.SampledBetweenness;
import corridor.engine.projection.Direction;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Estimates instead of exact values. JGraphT has the exact measures only, and takes minutes for a
 * few thousand nodes.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class SamplingBench {

  /** Graphs without directions: grown by attachment, R-MAT, and R-MAT of ten million ties. */
  @State(Scope.Benchmark)
  public static class Size {
    @Param({"attachment", "medium", "large"})
    String size;

    @Param({"1", "2"})
    int threads;

    private Projection graph;
    private Run run;

    @Setup
    public void draw() {
      Projection drawn =
          "attachment".equals(size)
              ? Graphs.g1()
              : ("large".equals(size) ? RMat.large() : RMat.medium())
                  .projection(Direction.SYMMETRISED, false);
      graph = drawn.withLength(PathLength.HOPS);
      run = Run.quiet().withThreads(threads);
    }
  }

  /** 20,000 ties among fewer than 4,096 nodes. */
  @State(Scope.Benchmark)
  public static class Small {
    private Projection graph;
    private Graph<Integer, DefaultWeightedEdge> jgrapht;

    @Setup
    public void draw() {
      graph =
          new RMat(12, 20_000).projection(Direction.SYMMETRISED, false).withLength(PathLength.HOPS);
      jgrapht = AsJgrapht.byHops(graph);
    }
  }

  @Benchmark
  public Scores betweenness(Size size) {
    return SampledBetweenness.of(size.graph, SampledBetweenness.Options.DEFAULT, size.run);
  }

  @Benchmark
  public NeighbourhoodFunction neighbourhoods(Size size) {
    return NeighbourhoodFunction.of(size.graph, NeighbourhoodFunction.Options.DEFAULT, size.run);
  }

  @Benchmark
  public Scores smallBetweenness(Small small) {
    return SampledBetweenness.of(
        small.graph, SampledBetweenness.Options.DEFAULT, Run.quiet().withThreads(1));
  }

  @Benchmark
  public Scores smallNeighbourhoods(Small small) {
    return NeighbourhoodFunction.of(
            small.graph, NeighbourhoodFunction.Options.DEFAULT, Run.quiet().withThreads(1))
        .harmonic();
  }

  @Benchmark
  public Map<Integer, Double> smallBetweennessJgrapht(Small small) {
    return new BetweennessCentrality<>(small.jgrapht).getScores();
  }

  @Benchmark
  public Map<Integer, Double> smallHarmonicJgrapht(Small small) {
    return new HarmonicCentrality<>(small.jgrapht).getScores();
  }
}
