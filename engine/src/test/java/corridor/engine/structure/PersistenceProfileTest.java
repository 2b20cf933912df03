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
import corridor.engine.testgraphs.Classics;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersistenceProfileTest {
  private static PersistenceProfile of(Projection graph) {
    return PersistenceProfile.of(graph, Run.quiet());
  }

  static Stream<Drawn> drawn() {
    return Undirected.drawn();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 10, 50})
  void closedForms(int n) {
    PersistenceProfile star = of(Shapes.star(n));
    assertEquals(1, star.centralisation().value(), 1e-12);
    assertEquals(0, star.profile().value(n - 2), 1e-12);
    PersistenceProfile clique = of(Shapes.clique(n));
    assertEquals(0, clique.centralisation().value(), 1e-12);
    for (int k = 1; k <= n; k++) {
      assertEquals((k - 1.0) / (n - 1), clique.profile().value(k - 1), 1e-12);
    }
    assertEquals(Shapes.clique(n).ids(), clique.order());
  }

  // From the formula of Della Rossa, Dercole and Piccardi 2013, with NumPy; lowest number or name
  // first.
  @Test
  void publishedCentralisations() {
    assertEquals(.640898, of(karateByNumber()).centralisation().value(), 5e-7);
    assertEquals(.555395, of(Classics.florentine()).centralisation().value(), 5e-7);
  }

  // Member 2 comes before member 10.
  private static Projection karateByNumber() {
    Projection karate = Karate.graph();
    List<String> ids = karate.ids().stream().map(PersistenceProfileTest::twoDigits).toList();
    Projection.Builder graph = Projection.builder(Direction.SYMMETRISED, ids);
    for (int v = 0; v < karate.nodes(); v++) {
      for (int arc = karate.out().start(v); arc < karate.out().end(v); arc++) {
        if (v < karate.out().target(arc)) {
          graph.tie(twoDigits(karate.id(v)), twoDigits(karate.id(karate.out().target(arc))), 1);
        }
      }
    }
    return graph.build();
  }

  private static String twoDigits(String id) {
    return id.length() == 1 ? "0" + id : id;
  }

  // Gathers by comparing fractions of whole numbers.
  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithGatheringInWholeNumbers(Drawn drawn) {
    double[][] weights = Undirected.matrix(drawn.graph());
    int n = weights.length;
    List<Integer> left = new ArrayList<>();
    IntStream.range(0, n).filter(v -> drawn.graph().out().degree(v) > 0).forEach(left::add);
    List<Integer> gathered = new ArrayList<>();
    PersistenceProfile found = of(drawn.graph());
    List<String> order = new ArrayList<>();
    while (!left.isEmpty()) {
      int best = -1;
      long bestWithin = 0;
      long bestTotal = 0;
      for (int v : left) {
        List<Integer> with = new ArrayList<>(gathered);
        with.add(v);
        long within = 0;
        long total = 0;
        for (int i : with) {
          for (int j = 0; j < n; j++) {
            within += with.contains(j) ? (long) weights[i][j] : 0;
            total += (long) weights[i][j];
          }
        }
        boolean first = gathered.isEmpty();
        if (best < 0 || (first ? total < bestTotal : within * bestTotal < bestWithin * total)) {
          best = v;
          bestWithin = within;
          bestTotal = total;
        }
      }
      gathered.add(best);
      left.remove((Integer) best);
      order.add(drawn.graph().id(best));
      assertEquals(
          (double) bestWithin / bestTotal, found.profile().value(best), 1e-12, drawn::toString);
    }
    assertEquals(order, found.order(), drawn::toString);
    double centralisation = found.centralisation().value();
    assertTrue(
        order.size() < 3 || (centralisation > -1e-12 && centralisation < 1 + 1e-12),
        drawn::toString);
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void theUnitOfWeightsDoesNotMatter(Drawn drawn) {
    Projection graph = drawn.graph();
    Projection.Builder scaled = graph.onSameNodes();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = graph.out().start(v); arc < graph.out().end(v); arc++) {
        if (v < graph.out().target(arc)) {
          scaled.tie(v, graph.out().target(arc), graph.out().weight(arc) / 10);
        }
      }
    }
    assertEquals(of(graph).order(), of(scaled.build()).order(), drawn::toString);
  }

  @Test
  void isolatesHaveNoValueAndCountNowhere() {
    PersistenceProfile found = of(TieText.undirected("a-b a-c a-d e"));
    assertEquals(Optional.of(Undefined.ISOLATE), found.profile().undefined(4));
    assertEquals(1, found.centralisation().value(), 1e-12);
    assertEquals(List.of("b", "c", "d", "a"), found.order());
    assertEquals(
        Statistic.undefined(Undefined.TOO_FEW_NODES),
        of(TieText.undirected("a-b c")).centralisation());
  }

  @Test
  void aPartThatKeepsItsWalkerHasOne() {
    PersistenceProfile found = of(TieText.undirected("a-b c-d"));
    assertEquals(List.of("a", "c", "b", "d"), found.order());
    assertEquals(2 / 3.0, found.profile().of("b"), 1e-12);
  }

  @Test
  void refusesDirectedGraphs() {
    Projection graph = Shapes.cycle(Direction.DIRECTED, 3);
    assertThrows(UnsuitableGraphException.class, () -> of(graph));
  }
}
