package corridor.engine.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectionOfArcsTest {
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final ImmutableList<String> ABC = ImmutableList.of("a", "b", "c");

  private static ProjectionRule rule(Direction direction, CombineRule combine) {
    return ProjectionRule.ALL_NODES.withDirection(direction).withCombine(combine);
  }

  // Weights whose sums depend on their order: 1/3 and large ones. The naive version is a sorted
  // map.
  @ParameterizedTest
  @EnumSource
  void sameAsArcByArc(CombineRule combine) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int drawn = 0; drawn < 200; drawn++) {
      Direction direction = random.nextBoolean() ? Direction.DIRECTED : Direction.SYMMETRISED;
      int n = random.nextInt(1, 9);
      int m = random.nextInt(60);
      int[] from = random.ints(m, 0, n).toArray();
      int[] to = random.ints(m, 0, n).toArray();
      double[] weights = random.doubles(m, 0, 12).map(w -> Math.exp(w) / 3).toArray();
      ImmutableList<String> ids =
          IntStream.range(0, n).mapToObj(i -> "v" + i).collect(ImmutableList.toImmutableList());
      Projection graph = Projection.ofArcs(rule(direction, combine), ids, from, to, weights);
      Map<Long, Double> expected = new TreeMap<>();
      double[] self = new double[n];
      int loops = 0;
      for (int arc = 0; arc < m; arc++) {
        if (from[arc] == to[arc]) {
          self[from[arc]] += weights[arc];
          loops++;
        } else {
          add(expected, combine, from[arc], to[arc], weights[arc]);
          if (direction == Direction.SYMMETRISED) {
            add(expected, combine, to[arc], from[arc], weights[arc]);
          }
        }
      }
      String message = "graph " + drawn + " of seed " + SEED;
      assertEquals(expected, arcs(graph.out(), false), message);
      assertEquals(expected, arcs(graph.in(), direction == Direction.DIRECTED), message);
      assertArrayEquals(self, IntStream.range(0, n).mapToDouble(graph::selfWeight).toArray());
      assertEquals(
          new TieAccount(m, m - loops, loops, 0, 0, 0, m - loops), graph.account(), message);
      assertEquals(ids, graph.ids());
    }
  }

  private static void add(
      Map<Long, Double> arcs, CombineRule combine, int from, int to, double weight) {
    arcs.merge(
        key(from, to), combine.first(weight), (soFar, first) -> combine.combine(soFar, weight));
  }

  private static long key(int from, int to) {
    return ((long) from << 32) | to;
  }

  private static Map<Long, Double> arcs(Csr rows, boolean turned) {
    Map<Long, Double> arcs = new TreeMap<>();
    for (int v = 0; v < rows.nodes(); v++) {
      for (int arc = rows.start(v); arc < rows.end(v); arc++) {
        assertTrue(arc == rows.start(v) || rows.target(arc - 1) < rows.target(arc), "ascending");
        arcs.put(turned ? key(rows.target(arc), v) : key(v, rows.target(arc)), rows.weight(arc));
      }
    }
    return arcs;
  }

  @Test
  void arraysAreReadAndNotKept() {
    int[] from = {0, 1};
    int[] to = {1, 2};
    double[] weights = {2, 3};
    Projection graph =
        Projection.ofArcs(rule(Direction.DIRECTED, CombineRule.SUM), ABC, from, to, weights);
    assertArrayEquals(new int[] {0, 1}, from);
    assertArrayEquals(new int[] {1, 2}, to);
    weights[0] = 7;
    to[0] = 2;
    assertEquals(2, graph.out().weight(graph.out().arc(0, 1)));
  }

  @Test
  void misuseIsRefused() {
    int[] zero = {0};
    int[] one = {1};
    double[] weight = {1};
    assertRefused(ABC, zero, one, new double[0]);
    assertRefused(ABC, zero, new int[2], weight);
    assertRefused(ABC, zero, new int[] {3}, weight);
    assertRefused(ABC, new int[] {-1}, one, weight);
    assertRefused(ABC, zero, one, new double[] {0});
    assertRefused(ABC, zero, one, new double[] {Double.NaN});
    assertRefused(ImmutableList.of("b", "a"), zero, one, weight);
    assertRefused(ImmutableList.of("a", "a"), zero, one, weight);
  }

  private static void assertRefused(
      ImmutableList<String> ids, int[] from, int[] to, double[] weights) {
    ProjectionRule rule = rule(Direction.DIRECTED, CombineRule.SUM);
    assertThrows(
        IllegalArgumentException.class, () -> Projection.ofArcs(rule, ids, from, to, weights));
  }
}
