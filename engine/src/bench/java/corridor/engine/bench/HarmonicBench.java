package corridor.engine.bench;

import corridor.engine.centrality.Closeness;
import corridor.engine.centrality.Harmonic;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Harmonic centrality and closeness by hops; JGraphT's harmonic on the smaller graph. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class HarmonicBench {
  private static final Harmonic.Options OPTIONS = Harmonic.Options.DEFAULT;

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
  }

  /** 2,000 nodes by hops. */
  @Benchmark
  public Scores harmonicG3(Threads state) {
    return Harmonic.of(state.small.withLength(PathLength.HOPS), OPTIONS, state.run());
  }

  /** 20,000 nodes by hops. */
  @Benchmark
  public Scores harmonicG1(Threads state) {
    return Harmonic.of(state.large.withLength(PathLength.HOPS), OPTIONS, state.run());
  }

  /** Closeness of 20,000 nodes by hops. */
  @Benchmark
  public Scores closenessG1(Threads state) {
    return Closeness.of(
        state.large.withLength(PathLength.HOPS), Closeness.Options.DEFAULT, state.run());
  }

  /** 2,000 nodes by hops, JGraphT. */
  @Benchmark
  public Map<Integer, Double> harmonicG3JGraphT(Peer peer) {
    return new HarmonicCentrality<>(peer.hops).getScores();
  }
}
