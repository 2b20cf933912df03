package corridor.engine.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.structure.Clustering.Options;
import corridor.engine.structure.Clustering.Weighting;
import corridor.engine.testgraphs.Shapes;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs of so many nodes that they are cut into several chunks, with a few nodes of most ties. */
class TrianglesLargeTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void agreeWithLookingForEachTie(int threads) {
    Projection graph = graph(3_000, 40_000);
    Run run = Run.quiet().withThreads(threads);
    Scores triangles = Triangles.of(graph, run);
    Scores barrat =
        Clustering.of(graph, Options.DEFAULT.withWeighting(Weighting.BARRAT), run).local();
    Csr ties = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      int closed = 0;
      double weights = 0;
      for (int a = ties.start(v); a < ties.end(v); a++) {
        for (int b = ties.start(v); b < a; b++) {
          if (ties.arc(ties.target(a), ties.target(b)) >= 0) {
            closed++;
            weights += ties.weight(a) + ties.weight(b);
          }
        }
      }
      assertEquals(closed, triangles.value(v), "seed " + SEED);
      if (ties.degree(v) > 1) {
        double expected = weights / (ties.strength(v) * (ties.degree(v) - 1));
        assertEquals(expected, barrat.value(v), 1e-12, "seed " + SEED);
      }
    }
  }

  private static Projection graph(int n, int draws) {
    SplittableRandom random = new SplittableRandom(SEED);
    Projection.Builder graph = Projection.builder(Direction.SYMMETRISED, Shapes.ids(n));
    for (int i = 0; i < draws; i++) {
      double skew = random.nextDouble();
      graph.tie(random.nextInt(n), (int) (n * skew * skew), 1 + random.nextInt(9));
    }
    return graph.build();
  }
}
