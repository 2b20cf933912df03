package corridor.engine.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs of so many arcs that the rows are cut into several parts. */
class PageRankLargeTest {
  private static final PageRank.Options OPTIONS = PageRank.Options.DEFAULT;
  private static final long SEED = Long.getLong("test.seed", 42);

  @ParameterizedTest
  @ValueSource(ints = {1, 9})
  void agreesWithPushingAlongTheArcsOnAnyNumberOfThreads(int largestWeight) {
    Projection graph = graph(largestWeight);
    double[] expected = pushed(graph, 60);
    PageRank.Options options = OPTIONS.withMaxIterations(60).withTolerance(1e-300);
    Scores one = PageRank.of(graph, options, Run.quiet().withThreads(1));
    Scores two = PageRank.of(graph, options, Run.quiet().withThreads(2));
    Scores five = PageRank.of(graph, options, Run.quiet().withThreads(5));
    for (int v = 0; v < graph.nodes(); v++) {
      assertEquals(expected[v], one.value(v), 1e-11 * expected[v], "seed " + SEED);
      long bits = Double.doubleToRawLongBits(one.value(v));
      assertEquals(bits, Double.doubleToRawLongBits(two.value(v)));
      assertEquals(bits, Double.doubleToRawLongBits(five.value(v)));
    }
  }

  // A few nodes have most arcs in; every tenth has none out.
  private static Projection graph(int largestWeight) {
    int n = 30_000;
    SplittableRandom random = new SplittableRandom(SEED);
    Projection.Builder graph = Projection.builder(Direction.DIRECTED, Shapes.ids(n));
    for (int k = 0; k < 800_000; k++) {
      int from = random.nextInt(n);
      double skew = random.nextDouble();
      int to = (int) (n * skew * skew * skew);
      if (from % 10 > 0 && from != to) {
        graph.tie(from, to, largestWeight == 1 ? 1 : 1 + random.nextInt(largestWeight));
      }
    }
    return largestWeight == 1 ? withEqualWeights(graph.build()) : graph.build();
  }

  private static Projection withEqualWeights(Projection graph) {
    Projection.Builder equal = graph.onSameNodes();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = graph.out().start(v); arc < graph.out().end(v); arc++) {
        equal.tie(v, graph.out().target(arc), 0.5);
      }
    }
    return equal.build();
  }

  private static double[] pushed(Projection graph, int iterations) {
    int n = graph.nodes();
    Csr out = graph.out();
    double[] strength = new double[n];
    Arrays.setAll(strength, out::strength);
    double[] rank = new double[n];
    Arrays.fill(rank, 1.0 / n);
    for (int i = 0; i < iterations; i++) {
      double[] next = new double[n];
      double dangling = 0;
      for (int v = 0; v < n; v++) {
        if (out.degree(v) == 0) {
          dangling += rank[v];
        }
        for (int arc = out.start(v); arc < out.end(v); arc++) {
          next[out.target(arc)] += rank[v] * out.weight(arc) / strength[v];
        }
      }
      for (int v = 0; v < n; v++) {
        rank[v] = 0.85 * next[v] + (0.15 + 0.85 * dangling) / n;
      }
    }
    return rank;
  }

  @Test
  void weightsNearTheLimitsOfADoubleDoNotMatter() {
    Projection plain = TieText.directed("a-b:1 a-c:2 b-c:3 c-a:4 c-d:1");
    Projection tiny = TieText.directed("a-b:1e-310 a-c:2e-310 b-c:3e-310 c-a:4e-310 c-d:1e-310");
    Scores expected = PageRank.of(plain, OPTIONS, Run.quiet());
    Scores scores = PageRank.of(tiny, OPTIONS, Run.quiet());
    for (int v = 0; v < plain.nodes(); v++) {
      assertEquals(expected.value(v), scores.value(v), 1e-9);
    }
    Projection huge = TieText.directed("a-b:1e308 a-c:1.5e308");
    assertThrows(UnsuitableGraphException.class, () -> PageRank.of(huge, OPTIONS, Run.quiet()));
  }
}
