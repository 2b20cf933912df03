package corridor.engine.efficiency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of the efficiencies, and what has none. The first seed is {@code -Dtest.seed}. */
class EfficiencyTest {
  private static final Statistic MISSING = Statistic.undefined(Undefined.UNDEFINED_INPUT);

  static IntStream seeds() {
    int first = Math.toIntExact(Long.getLong("test.seed", 42));
    return IntStream.range(first, first + 200);
  }

  private static ImmutableList<Double> draw(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(k -> Math.exp(1.5 * random.nextGaussian()))
        .collect(ImmutableList.toImmutableList());
  }

  private static List<ProductionUnit> units(Random random) {
    int n = 1 + random.nextInt(12);
    int inputs = 1 + random.nextInt(3);
    int middle = 1 + random.nextInt(2);
    int outputs = 1 + random.nextInt(3);
    List<ProductionUnit> units = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      units.add(
          new ProductionUnit(
              "u" + i, draw(random, inputs), draw(random, middle), draw(random, outputs)));
    }
    return units;
  }

  private static double[] efficiencies(List<ProductionUnit> units) {
    return Dea.of(units, Run.quiet()).rows().stream()
        .mapToDouble(row -> row.efficiency().value())
        .toArray();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void efficienciesAreAboveZeroAndOneOfThemIsOne(int seed) {
    double[] all = efficiencies(units(new Random(seed)));
    double best = 0;
    for (double each : all) {
      assertTrue(each > 0 && each <= 1, "seed " + seed + ": " + each);
      best = Math.max(best, each);
    }
    assertEquals(1, best, "seed " + seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneInputAndOneOutputIsTheRatioOverTheBest(int seed) {
    List<ProductionUnit> units =
        units(new Random(seed)).stream()
            .map(
                unit ->
                    ProductionUnit.of(
                        unit.id(), unit.inputs().subList(0, 1), unit.outputs().subList(0, 1)))
            .toList();
    double best =
        units.stream().mapToDouble(u -> u.outputs().get(0) / u.inputs().get(0)).max().orElse(0);
    double[] all = efficiencies(units);
    for (int i = 0; i < all.length; i++) {
      double ratio = units.get(i).outputs().get(0) / units.get(i).inputs().get(0);
      assertEquals(ratio / best, all[i], 1e-7, "seed " + seed);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void unitsOfMeasureAndFurtherUnitsKeepTheOrder(int seed) {
    Random random = new Random(seed);
    List<ProductionUnit> units = units(random);
    double[] all = efficiencies(units);
    double factor = Math.exp(4 * random.nextGaussian());
    List<ProductionUnit> scaled =
        units.stream()
            .map(
                unit ->
                    ProductionUnit.of(
                        unit.id(),
                        unit.inputs().stream().map(x -> x * factor).toList(),
                        unit.outputs().stream().map(y -> y / factor).toList()))
            .toList();
    double[] again = efficiencies(scaled);
    List<ProductionUnit> fewer = units.subList(0, (units.size() + 1) / 2);
    double[] amongFewer = efficiencies(fewer);
    for (int i = 0; i < all.length; i++) {
      assertEquals(all[i], again[i], 1e-6, "seed " + seed);
      if (i < amongFewer.length) {
        assertTrue(amongFewer[i] >= all[i] - 1e-6, "seed " + seed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void stagesMultiplyAndNeverExceedThoseAlone(int seed) {
    List<ProductionUnit> units = units(new Random(seed));
    TwoStage stages = TwoStage.of(units, Run.quiet());
    double[] first = efficiencies(units.stream().map(ProductionUnit::firstStage).toList());
    double[] second = efficiencies(units.stream().map(ProductionUnit::secondStage).toList());
    for (int i = 0; i < units.size(); i++) {
      TwoStage.Row row = stages.rows().get(i);
      assertEquals(
          row.whole().value(), row.first().value() * row.second().value(), 1e-6, "seed " + seed);
      assertTrue(row.first().value() <= first[i] + 1e-5, "seed " + seed);
      assertTrue(row.second().value() <= second[i] + 1e-5, "seed " + seed);
    }
  }

  @Test
  void missingValuesAreUndefinedAndNoExample() {
    List<ProductionUnit> units =
        List.of(
            ProductionUnit.of("a", List.of(2.0), List.of(1.0)),
            ProductionUnit.of("b", List.of(Double.NaN), List.of(100.0)),
            ProductionUnit.of("c", List.of(0.0), List.of(100.0)),
            ProductionUnit.of("d", List.of(1.0), List.of(0.0)));
    Dea dea = Dea.of(units, Run.quiet());
    assertEquals(1, dea.rows().get(0).efficiency().value());
    assertEquals(MISSING, dea.rows().get(1).efficiency());
    assertEquals(MISSING, dea.rows().get(2).efficiency());
    assertEquals(0, dea.rows().get(3).efficiency().value());
    assertEquals(2, dea.compared());
    assertEquals(0, Dea.of(List.of(), Run.quiet()).rows().size());
    ProductionUnit hole =
        new ProductionUnit(
            "h", ImmutableList.of(1.0), ImmutableList.of(Double.NaN), ImmutableList.of(1.0));
    assertEquals(MISSING, TwoStage.of(List.of(hole), Run.quiet()).rows().get(0).whole());
  }

  @Test
  void refusesUnitsThatDiffer() {
    ProductionUnit one = ProductionUnit.of("a", List.of(1.0), List.of(1.0));
    ProductionUnit two = ProductionUnit.of("b", List.of(1.0, 2.0), List.of(1.0));
    ProductionUnit none = ProductionUnit.of("b", List.of(), List.of(1.0));
    for (ProductionUnit other : List.of(one, two, none)) {
      assertThrows(IllegalArgumentException.class, () -> Dea.of(List.of(one, other), Run.quiet()));
    }
    assertThrows(IllegalArgumentException.class, () -> TwoStage.of(List.of(one), Run.quiet()));
    assertThrows(
        IllegalArgumentException.class, () -> StageRanks.of(new double[] {1}, new double[] {1, 2}));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void lastYearsHaveNoOutputYet(int lag) {
    Map<Integer, Double> spent = Map.of(2010, 2.0, 2011, 4.0, 2012, 5.0, 2013, 8.0);
    LaggedRatio ratio =
        LaggedRatio.of(spent, Map.of(2010, 1.0, 2011, 2.0, 2012, 3.0, 2013, 4.0), lag);
    assertEquals(4, ratio.years().size());
    for (LaggedRatio.Year year : ratio.years()) {
      assertEquals(year.input() + lag, year.output());
      assertEquals(
          year.output() > 2013
              ? MISSING
              : Statistic.of((year.output() - 2009) / spent.get(year.input())),
          year.value());
      assertEquals(year.value(), ratio.at(year.input()));
    }
    assertEquals(MISSING, ratio.at(2009));
  }

  @Test
  void nothingSpentIsUndefined() {
    LaggedRatio ratio = LaggedRatio.of(Map.of(2010, 0.0), Map.of(2010, 1.0), 0);
    assertEquals(Statistic.undefined(Undefined.ZERO_TOTAL), ratio.years().get(0).value());
    assertThrows(IllegalArgumentException.class, () -> LaggedRatio.of(Map.of(), Map.of(), 4));
    assertThrows(IllegalArgumentException.class, () -> LaggedRatio.of(Map.of(), Map.of(), -1));
  }

  @Test
  void equalsShareARank() {
    StageRanks ranks =
        StageRanks.of(new double[] {5, 7, 5, Double.NaN, 1}, new double[] {1, 2, 3, 4, 5});
    assertEquals(OptionalInt.of(2), ranks.rows().get(0).first());
    assertEquals(OptionalInt.of(2), ranks.rows().get(2).first());
    assertEquals(OptionalInt.of(4), ranks.rows().get(4).first());
    assertEquals(OptionalInt.empty(), ranks.rows().get(3).mismatch());
    assertEquals(OptionalInt.of(3), ranks.rows().get(4).mismatch());
  }
}
