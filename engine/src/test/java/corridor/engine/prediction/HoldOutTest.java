package corridor.engine.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.prediction.HoldOut.Options;
import corridor.engine.prediction.HoldOut.Row;
import corridor.engine.prediction.LinkPrediction.Index;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HoldOutTest {
  private static final Run RUN = Run.quiet();
  private static final List<Index> COMMON = List.of(Index.COMMON_NEIGHBOURS);
  private static final Distance APART = (i, j) -> Math.abs(i - j);

  // Of a–b–c–d and e the pair a, c comes next: with b–d it has one common neighbour, the four other
  // pairs have none. By distance it ties with b, d and c, e.
  @Test
  void byHand() {
    Projection before = TieText.undirected("a-b b-c c-d e");
    Projection after = TieText.undirected("a-b b-c c-d a-c e");
    HoldOut test = HoldOut.later(before, after, COMMON, false, APART, RUN);
    assertEquals(1, test.ties());
    assertEquals(List.of("common-neighbours", "random", "distance"), methods(test));
    // Untied: ad ae bd be ce de; above: five, beside: bd.
    assertEquals((5 + .5) / 6, test.rows().get(0).auc().value(), 1e-12);
    assertEquals(.5, test.rows().get(0).precision().value(), 1e-12);
    assertEquals(.5, test.rows().get(1).auc().value());
    assertEquals(1 / 7.0, test.rows().get(1).precision().value());
    // Distances: ac 2; ad 3, ae 4, bd 2, be 3, ce 2, de 1.
    assertEquals((3 + 2 * .5) / 6, test.rows().get(2).auc().value(), 1e-12);
    assertEquals(0, test.rows().get(2).precision().value());
  }

  private static List<String> methods(HoldOut test) {
    return test.rows().stream().map(Row::method).toList();
  }

  // Two cliques: whatever is hidden, its ends have all others of their clique in common.
  @Test
  void cliquesAreFoundAgain() {
    Projection graph = Shapes.cliqueBridgeClique(8, 8);
    HoldOut test = HoldOut.random(graph, COMMON, true, APART, Options.DEFAULT.withShare(.02), RUN);
    assertEquals(1, test.ties());
    assertTrue(test.rows().get(0).auc().value() > .95, () -> test.rows().toString());
  }

  @Test
  void whatCannotBeTested() {
    Row complete =
        HoldOut.random(Shapes.clique(5), COMMON, false, APART, Options.DEFAULT, RUN).rows().get(0);
    assertEquals(Optional.of(Undefined.ZERO_TOTAL), complete.auc().undefined());
    Projection single = TieText.undirected("a-b c");
    HoldOut none = HoldOut.random(single, COMMON, false, APART, Options.DEFAULT, RUN);
    assertEquals(0, none.ties());
    none.rows().forEach(row -> assertTrue(row.precision().undefined().isPresent()));
    HoldOut same = HoldOut.later(single, single, COMMON, false, APART, RUN);
    assertEquals(Optional.of(Undefined.ZERO_TOTAL), same.rows().get(0).auc().undefined());
    HoldOut nowhere =
        HoldOut.random(Shapes.star(6), COMMON, false, (i, j) -> Double.NaN, Options.DEFAULT, RUN);
    assertTrue(nowhere.rows().get(0).auc().isDefined());
    assertEquals(Optional.of(Undefined.UNDEFINED_INPUT), nowhere.rows().get(2).auc().undefined());
  }

  @Test
  void refusals() {
    Projection directed = Shapes.cycle(Direction.DIRECTED, 5);
    assertThrows(
        UnsuitableGraphException.class,
        () -> HoldOut.random(directed, COMMON, false, APART, Options.DEFAULT, RUN));
    assertThrows(
        UnsuitableGraphException.class,
        () -> HoldOut.random(Shapes.star(3001), COMMON, false, APART, Options.DEFAULT, RUN));
    assertThrows(
        IllegalArgumentException.class,
        () -> HoldOut.later(Shapes.star(3), Shapes.star(4), COMMON, false, APART, RUN));
    assertThrows(IllegalArgumentException.class, () -> Options.DEFAULT.withShare(1));
    assertThrows(IllegalArgumentException.class, () -> Options.DEFAULT.withRounds(0));
  }

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn().filter(drawn -> !drawn.graph().directed());
  }

  // Every hidden tie against every untied pair, one by one.
  private static double naiveAuc(Projection before, Projection after, Index index) {
    PairScore score = new PairScore(before, index, true);
    List<Double> hidden = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    for (int i = 0; i < before.nodes(); i++) {
      for (int j = i + 1; j < before.nodes(); j++) {
        if (before.out().arc(i, j) < 0) {
          double value = score.of(i, j);
          (after.out().arc(i, j) < 0 ? others : hidden).add(Double.isNaN(value) ? 0 : value);
        }
      }
    }
    double wins = 0;
    for (double a : hidden) {
      for (double b : others) {
        wins += a > b ? 1 : a == b ? .5 : 0;
      }
    }
    return wins / (hidden.size() * (double) others.size());
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void countedOneByOne(Drawn drawn) {
    Projection after = drawn.graph();
    Projection.Builder some = after.onSameNodes();
    for (int v = 0; v < after.nodes(); v++) {
      for (int arc = after.out().start(v); arc < after.out().end(v); arc++) {
        int other = after.out().target(arc);
        if (v < other && (v + other) % 3 > 0) {
          some.tie(v, other, after.out().weight(arc));
        }
      }
    }
    Projection before = some.build();
    List<Index> all = List.of(Index.values());
    HoldOut test = HoldOut.later(before, after, all, true, APART, RUN);
    for (int i = 0; i < all.size(); i++) {
      double expected = naiveAuc(before, after, all.get(i));
      double auc = test.rows().get(i).auc().value();
      assertTrue(
          Double.isNaN(expected) ? Double.isNaN(auc) : Math.abs(expected - auc) < 1e-12,
          drawn::toString);
    }
    Options few = Options.DEFAULT.withRounds(3).withShare(.3);
    assertEquals(
        HoldOut.random(after, all, false, APART, few, RUN.withThreads(1)),
        HoldOut.random(after, all, false, APART, few, RUN.withThreads(2)),
        drawn::toString);
  }
}
