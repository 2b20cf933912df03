package corridor.engine.bench;

import corridor.engine.centrality.Betweenness;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
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

/** Betweenness by hops and by length; JGraphT's on the smaller graph. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class BetweennessBench {
  private static final Betweenness.Options OPTIONS = Betweenness.Options.DEFAULT;

  /** Ours. */
  @State(Scope.Benchmark)
  public static class Threads {
    /** How many. */
    @Param({"1", "2"})
    public int threads;

    final Projection small = Graphs.g3();
    final Projection large = Graphs.g1();

    Run run() {
      return Run.quiet().withThreads(threads);
    }
  }

  /** JGraphT's. */
  @State(Scope.Benchmark)
  public static class Peer {
    final Graph<Integer, DefaultWeightedEdge> hops = AsJgrapht.byHops(Graphs.g3());
    final Graph<Integer, DefaultWeightedEdge> lengths = AsJgrapht.byLength(Graphs.g3());
  }

  /** 2,000 nodes by hops. */
  @Benchmark
  public Scores hopsG3(Threads state) {
    return Betweenness.of(state.small.withLength(PathLength.HOPS), OPTIONS, state.run());
  }

  /** 20,000 nodes by hops. */
  @Benchmark
  public Scores hopsG1(Threads state) {
    return Betweenness.of(state.large.withLength(PathLength.HOPS), OPTIONS, state.run());
  }

  /** 2,000 nodes by length. */
  @Benchmark
  public Scores lengthsG3(Threads state) {
    return Betweenness.of(state.small.withLength(PathLength.INVERSE_WEIGHT), OPTIONS, state.run());
  }

  /** 2,000 nodes by hops, JGraphT. */
  @Benchmark
  public Map<Integer, Double> hopsG3JGraphT(Peer peer) {
    return new BetweennessCentrality<>(peer.hops).getScores();
  }

  /** 2,000 nodes by length, JGraphT. */
  @Benchmark
  public Map<Integer, Double> lengthsG3JGraphT(Peer peer) {
    return new BetweennessCentrality<>(peer.lengths).getScores();
  }
}
