package corridor.engine.bench;

import corridor.engine.paths.ArcLength;
import corridor.engine.paths.KShortestPaths;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
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

/** 100 shortest paths from the first node to the last, by us and by JGraphT's Yen. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class KShortestPathsBench {
  private static final int COUNT = 100;

  @Param PathGraphs graphs;
  private Projection graph;
  private SimpleWeightedGraph<Integer, DefaultWeightedEdge> copy;

  @Setup
  public void prepare() {
    graph = graphs.graph();
    copy = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    Csr out = graph.out();
    for (int node = 0; node < graph.nodes(); node++) {
      copy.addVertex(node);
    }
    for (int node = 0; node < graph.nodes(); node++) {
      for (int arc = out.start(node); arc < out.end(node); arc++) {
        if (node < out.target(arc)) {
          copy.setEdgeWeight(copy.addEdge(node, out.target(arc)), out.weight(arc));
        }
      }
    }
    double ours = corridor().paths().get(COUNT - 1).length();
    if (graphs == PathGraphs.PLACES && ours != jgrapht().get(COUNT - 1).getWeight()) {
      throw new IllegalStateException("the two do not find the same lengths");
    }
  }

  @Benchmark
  public KShortestPaths corridor() {
    return KShortestPaths.of(
        graph,
        ArcLength.strengths(),
        0,
        graph.nodes() - 1,
        new KShortestPaths.Options(COUNT),
        Run.quiet());
  }

  @Benchmark
  public List<GraphPath<Integer, DefaultWeightedEdge>> jgrapht() {
    return new YenKShortestPath<>(copy).getPaths(0, graph.nodes() - 1, COUNT);
  }
}
