package corridor.engine.bench;

import corridor.engine.paths.ArcLength;
import corridor.engine.paths.KShortestPaths;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import java.util.concurrent.TimeUnit;
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

/** 100 shortest paths from the first node to the last, by us and by JGraphT's Yen. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class KShortestPathsBench {
  private static final int COUNT = 100;

  /** A graph, and its copy for JGraphT. */
  @State(Scope.Benchmark)
  public static class Graphs {
    private final Projection graph;
    private final Graph<Integer, DefaultWeightedEdge> copy;

    Graphs(PathGraphs kind) {
      graph = kind.graph();
      copy = AsJgrapht.of(graph);
    }

    double corridor() {
      int last = graph.nodes() - 1;
      KShortestPaths.Options options = new KShortestPaths.Options(COUNT);
      return KShortestPaths.of(graph, ArcLength.strengths(), 0, last, options, Run.quiet())
          .paths()
          .get(COUNT - 1)
          .length();
    }

    double jgrapht() {
      return new YenKShortestPath<>(copy)
          .getPaths(0, graph.nodes() - 1, COUNT)
          .get(COUNT - 1)
          .getWeight();
    }
  }

  /** {@link PathGraphs#PLACES}. */
  public static class Places extends Graphs {
    public Places() {
      super(PathGraphs.PLACES);
      if (corridor() != jgrapht()) {
        throw new IllegalStateException("the two do not find paths of the same length");
      }
    }
  }

  /** {@link PathGraphs#HUBS}. */
  public static class Hubs extends Graphs {
    public Hubs() {
      super(PathGraphs.HUBS);
    }
  }

  @Benchmark
  public double places(Places graphs) {
    return graphs.corridor();
  }

  @Benchmark
  public double placesByJgrapht(Places graphs) {
    return graphs.jgrapht();
  }

  @Benchmark
  public double hubs(Hubs graphs) {
    return graphs.corridor();
  }

  // Minutes: once is enough.
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public double hubsByJgrapht(Hubs graphs) {
    return graphs.jgrapht();
  }
}
