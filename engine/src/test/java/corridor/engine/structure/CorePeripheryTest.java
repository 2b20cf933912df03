package corridor.engine.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.structure.CorePeriphery.Between;
import corridor.engine.testgraphs.Classics;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorePeripheryTest {
  private static final Run RUN = Run.quiet();
  private static final CorePeriphery.Options LEFT_OUT = CorePeriphery.Options.DEFAULT;
  private static final CorePeriphery.Options TIED = LEFT_OUT.withBetween(Between.TIED);

  private static Set<String> core(CorePeriphery found) {
    Set<String> core = new TreeSet<>();
    for (int v = 0; v < found.split().ids().size(); v++) {
      if (found.split().findLabel(v).orElse("").equals("core")) {
        core.add(found.split().ids().get(v));
      }
    }
    return core;
  }

  static Stream<Drawn> drawn() {
    return Undirected.drawn().filter(one -> one.graph().nodes() <= 9);
  }

  // All 2^15 splits with NumPy; pairs between left out, as in netUtils, and tied, as in UCINET.
  @Test
  void publishedFlorentine() {
    CorePeriphery leftOut = CorePeriphery.of(Classics.florentine(), LEFT_OUT, RUN);
    assertEquals(.422577, leftOut.fit().value(), 5e-7);
    assertEquals(Set.of("Medici", "Ridolfi", "Tornabuoni"), core(leftOut));
    CorePeriphery tied = CorePeriphery.of(Classics.florentine(), TIED, RUN);
    assertEquals(.329853, tied.fit().value(), 5e-7);
    assertEquals(Set.of("Guadagni", "Medici", "Strozzi"), core(tied));
  }

  // netUtils, tests of core_periphery: a clique of five and five isolates.
  @Test
  void publishedCliqueAndIsolates() {
    Projection graph = TieText.undirected("a-b a-c a-d a-e b-c b-d b-e c-d c-e d-e f g h i j");
    CorePeriphery found = CorePeriphery.of(graph, LEFT_OUT, RUN);
    assertEquals(Set.of("a", "b", "c", "d", "e"), core(found));
    assertEquals(1, found.fit().value(), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 10, 20, 21, 60})
  void theCentreOfAStarIsItsCore(int n) {
    Projection star = Shapes.star(n);
    CorePeriphery found = CorePeriphery.of(star, TIED, RUN);
    assertEquals(Set.of(star.id(0)), core(found));
    assertEquals(1, found.fit().value(), 1e-12);
    assertEquals(n <= 20, found.provenance().seed().isEmpty());
  }

  // A clique of 8; everybody else is tied with one of them, or with all.
  @ParameterizedTest
  @EnumSource(Between.class)
  void climbsFindAPlantedCore(Between between) {
    int n = 60;
    Projection.Builder graph = Projection.builder(Direction.SYMMETRISED, Shapes.ids(n));
    for (int u = 0; u < 8; u++) {
      for (int v = u + 1; v < n; v++) {
        if (v < 8 || between == Between.TIED || v % 8 == u) {
          graph.tie(n - 1 - u, n - 1 - v, 1);
        }
      }
    }
    Projection planted = graph.build();
    CorePeriphery found = CorePeriphery.of(planted, LEFT_OUT.withBetween(between), RUN);
    assertEquals(Set.copyOf(planted.ids().subList(n - 8, n)), core(found));
    assertEquals(1, found.fit().value(), 1e-12);
  }

  // Pearson's correlation over the pairs one by one.
  @ParameterizedTest
  @MethodSource("drawn")
  void noSplitFitsBetter(Drawn drawn) {
    for (CorePeriphery.Options options :
        List.of(LEFT_OUT, TIED, LEFT_OUT.withWeighted(true), TIED.withWeighted(true))) {
      double[][] weights = Undirected.matrix(drawn.graph());
      int n = weights.length;
      double best = Double.NaN;
      for (int mask = 0; mask < 1 << n; mask++) {
        double r = correlation(weights, bits(n, mask), options);
        best = Double.isNaN(best) || r > best ? r : best;
      }
      CorePeriphery found = CorePeriphery.of(drawn.graph(), options, RUN);
      assertEquals(best, found.fit().value(), 1e-9, drawn::toString);
      if (found.fit().isDefined()) {
        boolean[] core = inCore(drawn.graph(), found);
        assertEquals(best, correlation(weights, core, options), 1e-9, drawn::toString);
      }
    }
  }

  private static boolean[] bits(int n, int mask) {
    boolean[] core = new boolean[n];
    for (int v = 0; v < n; v++) {
      core[v] = (mask >> v & 1) == 1;
    }
    return core;
  }

  private static boolean[] inCore(Projection graph, CorePeriphery found) {
    boolean[] core = new boolean[graph.nodes()];
    core(found).forEach(id -> core[graph.getIndex(id)] = true);
    return core;
  }

  private static double correlation(
      double[][] weights, boolean[] core, CorePeriphery.Options options) {
    double pairs = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int u = 0; u < weights.length; u++) {
      for (int v = 0; v < u; v++) {
        int inCore = (core[u] ? 1 : 0) + (core[v] ? 1 : 0);
        if (inCore == 1 && options.between() == Between.LEFT_OUT) {
          continue;
        }
        double is = options.weighted() ? weights[u][v] : Math.signum(weights[u][v]);
        double ideal = inCore == 0 ? 0 : 1;
        pairs++;
        x += is;
        y += ideal;
        xx += is * is;
        yy += ideal * ideal;
        xy += is * ideal;
      }
    }
    double varianceX = xx / pairs - x / pairs * (x / pairs);
    double varianceY = yy / pairs - y / pairs * (y / pairs);
    return varianceX > 1e-9 && varianceY > 1e-9
        ? (xy / pairs - x / pairs * (y / pairs)) / Math.sqrt(varianceX * varianceY)
        : Double.NaN;
  }

  // On graphs this small 20 climbs rarely miss; that they never do is not promised.
  @Test
  void climbsComeUpToTheBestOfAllSplits() {
    int graphs = 0;
    int reached = 0;
    for (Drawn drawn : Undirected.drawn().toList()) {
      for (CorePeriphery.Options options : List.of(LEFT_OUT, TIED, TIED.withWeighted(true))) {
        CoreFit fit = new CoreFit(drawn.graph(), options);
        CoreSplit best = CorePeriphery.bestOfAll(drawn.graph(), fit, RUN);
        CoreSplit climbed = CorePeriphery.bestClimb(drawn.graph(), fit, options, RUN);
        if (!Double.isNaN(best.fit())) {
          assertTrue(!climbed.isBetterThan(best), drawn::toString);
          graphs++;
          reached += climbed.fit() >= best.fit() - 1e-9 ? 1 : 0;
        }
      }
    }
    assertTrue(graphs > 300 && reached >= .98 * graphs, reached + " of " + graphs);
  }

  @Test
  void oneMoveOrSwapFromTheResultIsNotBetter() {
    Projection karate = Karate.graph();
    double[][] weights = Undirected.matrix(karate);
    for (CorePeriphery.Options options : List.of(LEFT_OUT, TIED)) {
      CorePeriphery found = CorePeriphery.of(karate, options, RUN);
      boolean[] core = inCore(karate, found);
      double r = found.fit().value();
      for (int u = 0; u < core.length; u++) {
        core[u] ^= true;
        assertTrue(!(correlation(weights, core, options) > r + 1e-9));
        for (int v = 0; v < u; v++) {
          core[v] ^= true;
          if (core[u] != core[v]) {
            assertTrue(!(correlation(weights, core, options) > r + 1e-9));
          }
          core[v] ^= true;
        }
        core[u] ^= true;
      }
    }
  }

  @Test
  void whereAllPairsAreAlikeThereIsNone() {
    for (Projection graph :
        List.of(Shapes.clique(5), Shapes.clique(25), TieText.undirected("a b c d"))) {
      for (CorePeriphery.Options options : List.of(LEFT_OUT, TIED)) {
        CorePeriphery found = CorePeriphery.of(graph, options, RUN);
        assertEquals(Statistic.undefined(Undefined.NO_VARIATION), found.fit());
        assertEquals(List.of(), found.split().classes());
      }
    }
    Statistic tooFew = Statistic.undefined(Undefined.TOO_FEW_NODES);
    assertEquals(tooFew, CorePeriphery.of(Shapes.star(3), LEFT_OUT, RUN).fit());
    assertEquals(tooFew, CorePeriphery.of(Shapes.star(2), TIED, RUN).fit());
    Projection empty = Projection.builder(Direction.SYMMETRISED, List.of()).build();
    assertEquals(tooFew, CorePeriphery.of(empty, TIED, RUN).fit());
  }

  @Test
  void refusesWhatItCannotDo() {
    Projection graph = Shapes.cycle(Direction.DIRECTED, 5);
    assertThrows(UnsuitableGraphException.class, () -> CorePeriphery.of(graph, TIED, RUN));
    assertThrows(IllegalArgumentException.class, () -> LEFT_OUT.withRestarts(-1));
  }
}
