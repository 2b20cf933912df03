package corridor.engine.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Shapes;
import java.util.Map;
import java.util.SplittableRandom;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against JGraphT on graphs too large for all pairs. It compares lengths by {@code ==}, hence
 * weights that are powers of two, and halves normalised values of undirected graphs, hence raw.
 */
class BetweennessOracleTest {
  @ParameterizedTest
  @CsvSource({
    "DIRECTED, HOPS",
    "SYMMETRISED, HOPS",
    "DIRECTED, INVERSE_WEIGHT",
    "SYMMETRISED, INVERSE_WEIGHT"
  })
  void agreesWithJgrapht(Direction direction, PathLength length) {
    long first = Long.getLong("test.seed", 42);
    for (long seed = first; seed < first + 5; seed++) {
      Projection graph = draw(direction, seed).withLength(length);
      Graph<Integer, DefaultWeightedEdge> other = asJgrapht(graph);
      String told = "seed " + seed;
      Map<Integer, Double> between = new BetweennessCentrality<>(other).getScores();
      Scores ours = Betweenness.of(graph, new Betweenness.Options(false), Run.quiet());
      between.forEach((v, x) -> assertEquals(x, ours.value(v), 1e-9 * (1 + x), told));
      Map<Integer, Double> harmonic = new HarmonicCentrality<>(other, false, false).getScores();
      Harmonic.Options out = new Harmonic.Options(ArcMode.OUT, false);
      Scores near = Harmonic.of(graph, out, Run.quiet());
      harmonic.forEach((v, x) -> assertEquals(x, near.value(v), 1e-9 * (1 + x), told));
    }
  }

  private static Projection draw(Direction direction, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 150 + random.nextInt(100);
    Projection.Builder graph = Projection.builder(direction, Shapes.ids(n));
    boolean[][] tied = new boolean[n][n];
    for (int i = random.nextInt(5 * n); i > 0; i--) {
      int a = random.nextInt(n);
      int b = random.nextInt(n);
      if (a != b && !tied[a][b] && !tied[b][a]) {
        tied[a][b] = true;
        graph.tie(a, b, 1 << random.nextInt(4));
      }
    }
    return graph.build();
  }

  private static Graph<Integer, DefaultWeightedEdge> asJgrapht(Projection graph) {
    Graph<Integer, DefaultWeightedEdge> other =
        graph.directed()
            ? new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class)
            : new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    for (int v = 0; v < graph.nodes(); v++) {
      other.addVertex(v);
    }
    Csr out = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        if (graph.directed() || v < out.target(arc)) {
          other.setEdgeWeight(other.addEdge(v, out.target(arc)), graph.length(out.weight(arc)));
        }
      }
    }
    return other;
  }
}
