package corridor.engine.spillover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.spillover.RandomWalkWithRestart.Options;
import corridor.engine.testgraphs.RandomProjections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomWalkWithRestartTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  private static Scores reach(Projection graph, double restart, String... from) {
    return RandomWalkWithRestart.of(
        graph, List.of(from), Options.DEFAULT.withRestart(restart), Matrices.RUN);
  }

  // Computed with numpy by the formula.
  @Test
  void threeNodes() {
    Projection graph =
        Projection.builder(Direction.DIRECTED, List.of("0", "1", "2"))
            .tie("0", "1", 1)
            .tie("0", "2", 3)
            .tie("1", "2", 1)
            .tie("2", "0", 1)
            .build();
    Scores reach = reach(graph, .3, "0");
    assertEquals(.548697, reach.of("0"), 5e-7);
    assertEquals(.096022, reach.of("1"), 5e-7);
    assertEquals(.355281, reach.of("2"), 5e-7);
  }

  // The walker is at the centre of a star every other step: 1/(1 + q), q = 1 - c.
  @ParameterizedTest
  @ValueSource(ints = {2, 5, 50})
  void star(int leaves) {
    Projection.Builder star = Projection.builder(Direction.SYMMETRISED, Matrices.ids(leaves + 1));
    for (int leaf = 1; leaf <= leaves; leaf++) {
      star.tie("0", String.valueOf(leaf), 3);
    }
    Scores reach = reach(star.build(), .25, "0");
    assertEquals(1 / 1.75, reach.of("0"), 1e-12);
    assertEquals(.75 / 1.75 / leaves, reach.of("1"), 1e-12);
  }

  // A ring in one direction: q^k on the k-th node, round and round.
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10})
  void ring(int n) {
    Projection.Builder ring = Projection.builder(Direction.DIRECTED, Matrices.ids(n));
    for (int v = 0; v < n; v++) {
      ring.tie(String.valueOf(v), String.valueOf((v + 1) % n), v + 1);
    }
    Scores reach = reach(ring.build(), .4, "0");
    for (int k = 0; k < n; k++) {
      double expected = .4 * Math.pow(.6, k) / (1 - Math.pow(.6, n));
      assertEquals(expected, reach.of(String.valueOf(k)), 1e-12);
    }
  }

  // a → b and b leads nowhere: a, b, a, b …, or a again by restart.
  @Test
  void fromADeadEndTheWalkerGoesBack() {
    Projection graph =
        Projection.builder(Direction.DIRECTED, List.of("a", "b", "c")).tie("a", "b", 2).build();
    Scores reach = reach(graph, .2, "a");
    assertEquals(1 / 1.8, reach.of("a"), 1e-12);
    assertEquals(.8 / 1.8, reach.of("b"), 1e-12);
    assertEquals(0, reach.of("c"));
    assertEquals(1, reach(graph, .2, "c").of("c"));
    assertEquals(.5, reach(graph, .2, "b", "c").of("c"), 1e-12);
  }

  // r = c e + (1 - c) (Pᵀ r + what is at dead ends · e), the definition.
  @Test
  void reachIsWhereTheWalkIsInBalance() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 200; i++) {
      String what = "graph " + i + " of seed " + SEED;
      Projection graph =
          RandomProjections.graph(
              i % 2 == 0 ? Direction.DIRECTED : Direction.SYMMETRISED,
              20,
              random,
              () -> random.nextDouble(1, 9));
      double c = random.nextDouble(.05, .95);
      String start = graph.ids().get(random.nextInt(graph.nodes()));
      Scores reach = reach(graph, c, start);
      double[] next = new double[graph.nodes()];
      double sum = 0;
      for (int v = 0; v < next.length; v++) {
        sum += reach.value(v);
        double strength = graph.out().strength(v);
        if (strength == 0) {
          next[graph.getIndex(start)] += (1 - c) * reach.value(v);
        }
        for (int arc = graph.out().start(v); arc < graph.out().end(v); arc++) {
          next[graph.out().target(arc)] +=
              (1 - c) * reach.value(v) * graph.out().weight(arc) / strength;
        }
      }
      next[graph.getIndex(start)] += c;
      assertEquals(1, sum, 1e-12, what);
      for (int v = 0; v < next.length; v++) {
        assertEquals(next[v], reach.value(v), 1e-11, what);
      }
      double[] two =
          graph.ids().stream()
              .mapToDouble(
                  RandomWalkWithRestart.of(
                          graph,
                          List.of(start),
                          Options.DEFAULT.withRestart(c),
                          Run.quiet().withThreads(2))
                      ::of)
              .toArray();
      assertArrayEquals(graph.ids().stream().mapToDouble(reach::of).toArray(), two, 0, what);
    }
  }

  @Test
  void misuseIsNamed() {
    assertThrows(IllegalArgumentException.class, () -> new Options(0));
    assertThrows(IllegalArgumentException.class, () -> new Options(1));
    Projection graph = Projection.builder(Direction.DIRECTED, List.of("a")).build();
    assertThrows(IllegalArgumentException.class, () -> reach(graph, .5));
    assertThrows(IllegalArgumentException.class, () -> reach(graph, .5, "b"));
  }
}
