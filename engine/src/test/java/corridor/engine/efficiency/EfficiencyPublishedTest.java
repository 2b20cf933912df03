package corridor.engine.efficiency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import corridor.engine.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * 四大城市群产业链创新链融合发展比较研究 (中国银行研究院), 表3, year 2019: patents granted a year later over R&D expenditure,
 * and net profit of high-tech firms over the same.
 */
class EfficiencyPublishedTest {
  private static final List<String> CLUSTERS = List.of("京津冀", "长三角", "珠三角", "成渝");
  private static final double[] PATENTS = {22.95, 21.03, 22.82, 16.28};
  private static final double[] PROFIT = {1.58, 1.81, 2.24, .90};

  private static List<ProductionUnit> published() {
    List<ProductionUnit> units = new ArrayList<>();
    for (int i = 0; i < CLUSTERS.size(); i++) {
      units.add(
          new ProductionUnit(
              CLUSTERS.get(i),
              ImmutableList.of(1.0),
              ImmutableList.of(PATENTS[i]),
              ImmutableList.of(PROFIT[i])));
    }
    return units;
  }

  private static void assertEfficiencies(Dea dea, double... expected) {
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], dea.rows().get(i).efficiency().value(), 5e-5, CLUSTERS.get(i));
    }
  }

  // Ratios over the best ratio, computed with numpy from the printed figures.
  @Test
  void deaOfOneInputAndOneOutput() {
    List<ProductionUnit> units = published();
    Run run = Run.quiet();
    assertEfficiencies(
        Dea.of(units.stream().map(ProductionUnit::firstStage).toList(), run),
        1,
        .9163,
        .9943,
        .7094);
    assertEfficiencies(
        Dea.of(units.stream().map(ProductionUnit::whole).toList(), run), .7054, .8080, 1, .4018);
    Dea second = Dea.of(units.stream().map(ProductionUnit::secondStage).toList(), run);
    assertEfficiencies(second, .7014, .8768, 1, .5632);
    assertEquals(List.of("珠三角"), second.rows().get(0).peers());
    assertTrue(!second.discriminates());
  }

  // The product of the two, Kao and Hwang 2008.
  @Test
  void twoStages() {
    double[] expected = {.7014, .8035, .9943, .3995};
    TwoStage stages = TwoStage.of(published(), Run.quiet());
    for (int i = 0; i < expected.length; i++) {
      TwoStage.Row row = stages.rows().get(i);
      assertEquals(expected[i], row.whole().value(), 6e-5);
      assertEquals(row.whole().value(), row.first().value() * row.second().value(), 1e-8);
    }
  }

  // The paper's §二 names ranks that agree.
  @Test
  void ranksAndMismatch() {
    StageRanks ranks = StageRanks.of(PATENTS, PROFIT);
    int[] first = {1, 3, 2, 4};
    int[] second = {3, 2, 1, 4};
    for (int i = 0; i < first.length; i++) {
      StageRanks.Row row = ranks.rows().get(i);
      assertEquals(OptionalInt.of(first[i]), row.first());
      assertEquals(OptionalInt.of(second[i]), row.second());
      assertEquals(OptionalInt.of(first[i] - second[i]), row.mismatch());
    }
  }

  // Provincial statistics: grants of 2020 (pieces), R&D of 2019 (亿元). With whole provinces, 珠三角
  // as 广东 and 成渝 as 四川 and 重庆, they give the printed row.
  @Test
  void laggedRatiosOfProvinces() {
    double[] grants = {63266 + 5262 + 6365, 24208 + 45975 + 49888 + 21432, 70695, 14187 + 7637};
    double[] spent = {
      2233.6 + 463.0 + 566.7, 1524.6 + 2779.5 + 1669.8 + 754.0, 3098.5, 871.0 + 469.6
    };
    for (int i = 0; i < grants.length; i++) {
      LaggedRatio ratio = LaggedRatio.of(Map.of(2019, spent[i]), Map.of(2020, grants[i]), 1);
      assertEquals(PATENTS[i], ratio.years().get(0).value().value(), .005, CLUSTERS.get(i));
    }
  }

  // An example of two inputs and one output of 1, from Cooper,
  // Seiford, Tone 2007, Data Envelopment Analysis, table 2.4 (stores A to F).
  @Test
  void deaOfTwoInputs() {
    double[][] inputs = {{4, 3}, {7, 3}, {8, 1}, {4, 2}, {2, 4}, {10, 1}};
    double[] expected = {.8571, .6316, 1, 1, 1, 1};
    List<ProductionUnit> stores = new ArrayList<>();
    for (int i = 0; i < inputs.length; i++) {
      stores.add(ProductionUnit.of("s" + i, List.of(inputs[i][0], inputs[i][1]), List.of(1.0)));
    }
    Dea dea = Dea.of(stores, Run.quiet());
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], dea.rows().get(i).efficiency().value(), 5e-5, "s" + i);
    }
  }
}
