package corridor.engine.bench;

import corridor.engine.centrality.PageRank;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
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

/** PageRank of an R-MAT graph. Twenty iterations, whatever is reached. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
public class PageRankBench {
  private static final int ITERATIONS = 20;
  private static final PageRank.Options OPTIONS =
      PageRank.Options.DEFAULT.withMaxIterations(ITERATIONS).withTolerance(1e-300);

  /** 906,667 nodes, 10,000,000 arcs. */
  @State(Scope.Benchmark)
  public static class Large {
    @Param({"false", "true"})
    boolean weighted;

    @Param({"1", "2"})
    int threads;

    private Projection graph;

    @Setup
    public void draw() {
      graph = RMat.large().projection(Direction.DIRECTED, weighted);
    }
  }

  /** 40,627 nodes, 500,000 arcs. */
  @State(Scope.Benchmark)
  public static class Medium {
    private Projection graph;
    private Graph<Integer, DefaultWeightedEdge> jgrapht;

    @Setup
    public void draw() {
      graph = RMat.medium().projection(Direction.DIRECTED, true);
      jgrapht = AsJgrapht.of(graph);
    }
  }

  @Benchmark
  public Scores large(Large large) {
    return PageRank.of(large.graph, OPTIONS, Run.quiet().withThreads(large.threads));
  }

  @Benchmark
  public Scores medium(Medium medium) {
    return PageRank.of(medium.graph, OPTIONS, Run.quiet().withThreads(1));
  }

  @Benchmark
  public Map<Integer, Double> mediumJgrapht(Medium medium) {
    return new org.jgrapht.alg.scoring.PageRank<>(medium.jgrapht, 0.85, ITERATIONS, 1e-300)
        .getScores();
  }
}
