package corridor.engine.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Shapes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Projections of so many arcs that several threads sort them. */
class RowRangesTest {
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final int ARCS = 400_000;

  @ParameterizedTest
  @CsvSource({
    "DIRECTED, 1, 1",
    "DIRECTED, 2, 1",
    "DIRECTED, 5, 3",
    "SYMMETRISED, 2, 3",
    "SYMMETRISED, 16, 1"
  })
  void rowsAreThoseOfAMapOnAnyNumberOfThreads(Direction direction, int threads, int skew) {
    int n = 2_000;
    SplittableRandom random = new SplittableRandom(SEED);
    int[] from = new int[ARCS];
    int[] to = new int[ARCS];
    double[] weights = new double[ARCS];
    boolean directed = direction == Direction.DIRECTED;
    List<Map<Integer, Double>> out = rows(n);
    List<Map<Integer, Double>> in = rows(n);
    for (int i = 0; i < ARCS; i++) {
      from[i] = random.nextInt(n);
      to[i] = (int) (n * Math.pow(random.nextDouble(), skew));
      weights[i] = 0.1 + random.nextInt(5);
      if (from[i] != to[i]) {
        out.get(from[i]).merge(to[i], weights[i], Double::sum);
        (directed ? in : out).get(to[i]).merge(from[i], weights[i], Double::sum);
      }
    }
    ProjectionRule rule = ProjectionRule.ALL_NODES.withDirection(direction);
    List<String> ids = new ArrayList<>(Shapes.ids(n));
    Collections.sort(ids);
    Run run = Run.quiet().withThreads(threads);
    Projection graph = Projection.ofArcs(rule, ImmutableList.copyOf(ids), from, to, weights, run);
    assertRows(out, graph.out());
    assertRows(directed ? in : out, graph.in());
  }

  private static List<Map<Integer, Double>> rows(int n) {
    List<Map<Integer, Double>> rows = new ArrayList<>();
    for (int v = 0; v < n; v++) {
      rows.add(new TreeMap<>());
    }
    return rows;
  }

  private static void assertRows(List<Map<Integer, Double>> expected, Csr rows) {
    for (int v = 0; v < expected.size(); v++) {
      int arc = rows.start(v);
      assertEquals(expected.get(v).size(), rows.degree(v), "seed " + SEED);
      for (var entry : expected.get(v).entrySet()) {
        assertEquals(entry.getKey(), rows.target(arc), "seed " + SEED);
        // Parallel arcs add up in the order in which they came, to the last bit.
        assertTrue(entry.getValue() == rows.weight(arc), "seed " + SEED);
        arc++;
      }
    }
  }
}
