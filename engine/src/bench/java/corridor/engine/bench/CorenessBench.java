package corridor.engine.bench;

import corridor.engine.centrality.Coreness;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Coreness of an R-MAT graph without directions. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
public class CorenessBench {

  /** 906,667 nodes, 9,902,358 ties. */
  @State(Scope.Benchmark)
  public static class Large {
    private Projection graph;

    @Setup
    public void draw() {
      graph = RMat.large().projection(Direction.SYMMETRISED, false);
    }
  }

  /** 40,627 nodes and nearly 500,000 ties. */
  @State(Scope.Benchmark)
  public static class Medium {
    private Projection graph;
    private Graph<Integer, DefaultWeightedEdge> jgrapht;

    @Setup
    public void draw() {
      graph = RMat.medium().projection(Direction.SYMMETRISED, false);
      jgrapht = AsJgrapht.of(graph);
    }
  }

  @Benchmark
  public Scores large(Large large) {
    return Coreness.of(large.graph, Coreness.Options.DEFAULT, Run.quiet());
  }

  @Benchmark
  public Scores medium(Medium medium) {
    return Coreness.of(medium.graph, Coreness.Options.DEFAULT, Run.quiet());
  }

  @Benchmark
  public Map<Integer, Integer> mediumJgrapht(Medium medium) {
    return new org.jgrapht.alg.scoring.Coreness<>(medium.jgrapht).getScores();
  }
}
