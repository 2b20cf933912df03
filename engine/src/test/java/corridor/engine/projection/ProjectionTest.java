package corridor.engine.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.network.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectionTest {
  private static final List<String> ABC = List.of("c", "a", "b");

  private static String arcs(Projection graph) {
    List<String> arcs = new ArrayList<>();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int e = graph.out().start(v); e < graph.out().end(v); e++) {
        arcs.add(graph.id(v) + graph.id(graph.out().target(e)) + graph.out().weight(e));
      }
    }
    return String.join(" ", arcs);
  }

  @Test
  void undirectedTieStandsAtBothEnds() {
    Projection graph =
        Projection.builder(Direction.SYMMETRISED, ABC)
            .tie("b", "a", 2)
            .tie("a", "b", 3)
            .tie("c", "b", 1)
            .build();
    assertEquals("ab5.0 ba5.0 bc1.0 cb1.0", arcs(graph));
    assertEquals(2, graph.ties());
    assertSame(graph.out(), graph.in());
  }

  @Test
  void directedTiesKeepTheirDirection() {
    Projection graph =
        Projection.builder(Direction.DIRECTED, ABC)
            .tie("b", "a", 2)
            .tie("a", "b", 3)
            .tie("c", "b", 1)
            .build();
    assertEquals("ab3.0 ba2.0 cb1.0", arcs(graph));
    assertEquals(3, graph.ties());
    assertEquals(2, graph.in().degree(graph.getIndex("b")));
    assertEquals(4.0, graph.in().strength(graph.getIndex("b")));
  }

  @ParameterizedTest
  @EnumSource
  void parallelTiesCombineByTheRule(CombineRule rule) {
    Projection.Builder builder =
        new Projection.Builder(ProjectionRule.ALL_NODES.withCombine(rule), Fingerprint.NONE, ABC);
    Projection graph = builder.tie("a", "b", 2).tie("b", "a", 5).tie("a", "b", 0.5).build();
    double expected =
        switch (rule) {
          case SUM -> 7.5;
          case COUNT -> 3;
          case MAX -> 5;
        };
    assertEquals("ab" + expected + " ba" + expected, arcs(graph));
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void totalWeightHasEachTieOnce(Direction direction) {
    Projection graph =
        Projection.builder(direction, ABC)
            .tie("a", "b", 2)
            .tie("c", "a", 0.5)
            .tie("c", "c", 8)
            .build();
    assertEquals(2.5, graph.totalWeight());
    assertEquals(0, Projection.builder(direction, ABC).build().totalWeight());
  }

  @Test
  void tiesOfANodeWithItselfAreKeptAside() {
    Projection graph =
        Projection.builder(Direction.SYMMETRISED, ABC).tie("a", "a", 2).tie("a", "b", 1).build();
    assertEquals("ab1.0 ba1.0", arcs(graph));
    assertEquals(2.0, graph.selfWeight(graph.getIndex("a")));
    assertEquals(0.5, graph.account().selfTieShare());
  }

  @Test
  void onlyTheLengthChangesWithThePathLength() {
    Projection graph = Projection.builder(Direction.SYMMETRISED, ABC).tie("a", "b", 4).build();
    assertEquals(0.25, graph.length(4));
    assertEquals(1, graph.withLength(PathLength.HOPS).length(4));
    assertSame(graph.out(), graph.withLength(PathLength.HOPS).out());
    assertNotEquals(graph.pathLength(), graph.withLength(PathLength.HOPS).pathLength());
  }

  @Test
  void weightsThatAreNoStrengthsAreRefused() {
    Projection.Builder builder = Projection.builder(Direction.DIRECTED, ABC);
    for (double weight : new double[] {0, -1, Double.NaN, Double.NEGATIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> builder.tie("a", "b", weight));
    }
    assertThrows(IllegalArgumentException.class, () -> builder.tie("a", "x", 1));
  }

  @Test
  void rowsAgreeWithAMapOnRandomGraphs() {
    long seed = Long.getLong("test.seed", 42);
    for (int round = 0; round < 200; round++) {
      SplittableRandom random = new SplittableRandom(seed + round);
      int n = 1 + random.nextInt(12);
      List<String> ids = IntStream.range(0, n).mapToObj(i -> "n" + (10 + i)).toList();
      Direction direction = random.nextBoolean() ? Direction.DIRECTED : Direction.SYMMETRISED;
      Projection.Builder builder = Projection.builder(direction, ids);
      TreeMap<Long, Double> expected = new TreeMap<>();
      for (int m = random.nextInt(40); m > 0; m--) {
        int a = random.nextInt(n);
        int b = random.nextInt(n);
        double weight = 1 + random.nextInt(8);
        builder.tie(a, b, weight);
        if (a != b) {
          expected.merge(((long) a << 32) | b, weight, Double::sum);
          if (direction == Direction.SYMMETRISED) {
            expected.merge(((long) b << 32) | a, weight, Double::sum);
          }
        }
      }
      Projection graph = builder.build();
      assertEquals(expected.size(), graph.out().arcs(), "seed " + (seed + round));
      expected.forEach(
          (pair, weight) -> {
            int a = (int) (pair >> 32);
            int b = (int) (long) pair;
            assertEquals(weight, graph.out().weight(graph.out().arc(a, b)));
            assertEquals(weight, graph.in().weight(graph.in().arc(b, a)));
          });
    }
  }

  @Test
  void componentsIgnoreDirectionAndAreNumberedByTheirFirstNode() {
    Projection graph =
        Projection.builder(Direction.DIRECTED, List.of("a", "b", "c", "d", "e"))
            .tie("d", "a", 1)
            .tie("d", "e", 1)
            .tie("c", "b", 1)
            .build();
    assertArrayEquals(new int[] {0, 1, 1, 0, 0}, graph.components());
  }

  @Test
  void anEmptyGraphIsAGraph() {
    Projection graph = Projection.builder(Direction.DIRECTED, List.of()).build();
    assertEquals(0, graph.nodes());
    assertEquals(0, graph.ties());
    assertTrue(Double.isNaN(graph.account().selfTieShare()));
  }
}
