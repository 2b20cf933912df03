package corridor.engine.concentration;

import static corridor.engine.concentration.ConcentrationPublishedTest.amounts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedSet;
import corridor.engine.concentration.TitleOverlap.Holding;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.TieText;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Closed forms, and what has no value. */
class ConcentrationTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 100})
  void equalPlacesAndOneThatHasAll(int n) {
    double[] equal = new double[n];
    Arrays.fill(equal, 7);
    assertEquals(1.0 / n, Herfindahl.of(amounts(equal)).index().value(), 1e-14);
    assertEquals(n, Herfindahl.of(amounts(equal)).effective().value(), 1e-9);
    assertEquals(0, Herfindahl.of(amounts(equal)).normalised().value(), 1e-14);
    assertEquals(0, Gini.of(amounts(equal)).raw().value(), 1e-14);
    assertEquals(0, Theil.of(amounts(equal)).value(), 1e-13);
    assertEquals(1, Entropy.of(amounts(equal)).evenness().value(), 1e-13);
    double[] one = new double[n];
    one[n / 2] = 3;
    assertEquals(1, Herfindahl.of(amounts(one)).normalised().value());
    assertEquals((n - 1.0) / n, Gini.of(amounts(one)).raw().value(), 1e-14);
    assertEquals(Math.log(n), Theil.of(amounts(one)).value(), 1e-14);
    assertEquals(0, Entropy.of(amounts(one)).value().value());
    assertEquals(1, LeadingShare.of(amounts(one), 1).value().value());
  }

  static Stream<Amounts> nothing() {
    return Stream.of(amounts(), amounts(0), amounts(0, 0, -0.0));
  }

  @ParameterizedTest
  @MethodSource("nothing")
  void ofNothingAllIsUndefined(Amounts nothing) {
    Statistic none = Statistic.undefined(Undefined.ZERO_TOTAL);
    assertEquals(new Herfindahl(none, none, none), Herfindahl.of(nothing));
    assertEquals(new Gini(none, none), Gini.of(nothing));
    assertEquals(new Entropy(none, none), Entropy.of(nothing));
    assertEquals(none, Theil.of(nothing));
    assertEquals(none, LeadingShare.of(nothing, 3).value());
    assertEquals(none, HooverGini.of(nothing, nothing));
    Theil split = Theil.of(nothing, nothing.ids());
    assertEquals(none, split.total());
    assertEquals(none, split.between());
    assertEquals(none, split.within());
  }

  @Test
  void onePlaceAlone() {
    Statistic few = Statistic.undefined(Undefined.TOO_FEW_VALUES);
    assertEquals(1, Herfindahl.of(amounts(5)).index().value());
    assertEquals(few, Herfindahl.of(amounts(5)).normalised());
    assertEquals(0, Gini.of(amounts(5)).raw().value());
    assertEquals(few, Gini.of(amounts(5)).corrected());
    assertEquals(few, Entropy.of(amounts(5)).evenness());
    assertEquals(0, Theil.of(amounts(5)).value());
  }

  @Test
  void refusesWhatIsNoAmount() {
    for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> amounts(1, bad));
    }
    assertThrows(IllegalArgumentException.class, () -> amounts(Double.MAX_VALUE, Double.MAX_VALUE));
    assertThrows(
        IllegalArgumentException.class, () -> Amounts.of(List.of("a", "a"), new double[] {1, 2}));
    assertThrows(
        IllegalArgumentException.class, () -> Amounts.of(List.of("a"), new double[] {1, 2}));
    assertThrows(IllegalArgumentException.class, () -> LeadingShare.of(amounts(1), 0));
    assertThrows(IllegalArgumentException.class, () -> HooverGini.of(amounts(1), amounts(1, 2)));
    assertThrows(
        IllegalArgumentException.class, () -> Theil.of(amounts(1, 2), List.of("only one")));
  }

  @Test
  void aGroupWithoutAnyIsCountedByItsPlaces() {
    Theil theil = Theil.of(amounts(0, 0, 4, 4), List.of("a", "a", "b", "b"));
    assertEquals(Math.log(2), theil.between().value(), 1e-15);
    assertEquals(0, theil.groups().get(0).share().value());
    assertEquals(Statistic.undefined(Undefined.ZERO_TOTAL), theil.groups().get(0).own());
    assertEquals(0, theil.groups().get(1).own().value());
  }

  @Test
  void quotientsOfEmptyRowsAndColumnsAreUndefined() {
    LocationQuotients quotients =
        LocationQuotients.of(
            List.of("r", "none"), List.of("a", "none"), new double[][] {{3, 0}, {0, 0}});
    assertEquals(1, quotients.value(0, 0).value());
    Statistic none = Statistic.undefined(Undefined.ZERO_TOTAL);
    assertEquals(none, quotients.value(0, 1));
    assertEquals(none, quotients.value(1, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> LocationQuotients.of(List.of("r"), List.of("a"), new double[][] {{-1}}));
    assertThrows(
        IllegalArgumentException.class,
        () -> LocationQuotients.of(List.of("r"), List.of("a"), new double[][] {{1, 2}}));
  }

  @Test
  void growthFromNothingIsUndefined() {
    Statistic none = Statistic.undefined(Undefined.NO_BASE);
    assertEquals(none, new Growth(0, 5).rate());
    assertEquals(none, new Growth(-2, 5).rate());
    assertEquals(Optional.empty(), new Growth(0, 5).percent(2, RoundingMode.DOWN));
    assertEquals(none, Growth.declining(List.of(new Growth(0, 5))));
    assertEquals(1, Growth.declining(List.of(new Growth(0, 5), new Growth(5, 4))).value());
    assertEquals(0, Growth.declining(List.of(new Growth(5, 5))).value());
    assertEquals(-1, new Growth(5, 0).rate().value());
    assertThrows(IllegalArgumentException.class, () -> new Growth(1, Double.NaN));
  }

  // Truncation towards 0, and in decimals: 1.1/1 − 1 is .1000…09 in binary.
  @Test
  void percentIsTakenInDecimals() {
    assertEquals(
        "10.00", new Growth(1, 1.1).percent(2, RoundingMode.DOWN).orElseThrow().toPlainString());
    assertEquals(
        "-11.71",
        new Growth(191200, 168800).percent(2, RoundingMode.DOWN).orElseThrow().toPlainString());
    assertEquals(
        "-11.72",
        new Growth(191200, 168800).percent(2, RoundingMode.HALF_UP).orElseThrow().toPlainString());
  }

  @Test
  void titlesOfSeveralAuthorities() {
    TitleOverlap overlap =
        TitleOverlap.of(
            List.of(
                new Holding("上海", "a"),
                new Holding("上海", "a"),
                new Holding("上海", "b"),
                new Holding("北京", "a"),
                new Holding("武汉", "c")));
    assertEquals(4 / 3.0, overlap.meanTitles().value(), 1e-15);
    assertEquals(1 / 3.0, overlap.severalTitles().value(), 1e-15);
    assertEquals(3, overlap.pairs().size());
    TitleOverlap.Pair pair = overlap.pairs().get(0);
    assertEquals(ImmutableSortedSet.of("上海"), pair.both());
    assertEquals(.5, pair.jaccard());
    assertEquals(0, overlap.pairs().get(1).jaccard());
    assertEquals(
        Statistic.undefined(Undefined.ZERO_TOTAL), TitleOverlap.of(List.of()).meanTitles());
  }

  // A triangle and a path of three in one network of six nodes: densities 1, 2/3 and 5/15.
  @Test
  void concentratedButNotAgglomerated() {
    Projection graph = TieText.undirected("a-b b-c a-c d-e e-f");
    Partition areas = Partition.of("areas", graph.ids(), List.of("x", "x", "x", "y", "y", "z"));
    Agglomeration found =
        Agglomeration.of(
            graph,
            areas,
            Amounts.of(areas.classes(), new double[] {9, 1, 5}),
            Amounts.of(areas.classes(), new double[] {3, 2, 1}),
            Run.quiet());
    assertEquals(5 / 15.0, found.network().value(), 1e-15);
    assertEquals(1, found.rows().get(0).density().value());
    assertEquals(.6 / .5, found.rows().get(0).quotient().value(), 1e-15);
    assertEquals(Optional.of(false), found.rows().get(0).concentratedOnly());
    assertEquals(Optional.of(false), found.rows().get(1).concentratedOnly());
    assertEquals(Optional.empty(), found.rows().get(2).concentratedOnly());
    Partition apart = Partition.of("areas", graph.ids(), List.of("x", "y", "z", "x", "y", "z"));
    Agglomeration scattered =
        Agglomeration.of(
            graph,
            apart,
            Amounts.of(apart.classes(), new double[] {9, 0, 0}),
            Amounts.of(apart.classes(), new double[] {1, 0, 1}),
            Run.quiet());
    assertEquals(Optional.of(true), scattered.rows().get(0).concentratedOnly());
    assertTrue(scattered.rows().get(1).quotient().undefined().isPresent());
    assertThrows(
        IllegalArgumentException.class,
        () -> Agglomeration.of(graph, areas, amounts(1), amounts(1), Run.quiet()));
  }
}
