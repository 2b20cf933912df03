package corridor.engine.efficiency;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Data envelopment analysis with constant returns to scale, input-oriented (CCR): the smallest
 * {@code θ} such that some mix of the units makes at least the outputs of this one from {@code θ}
 * times its inputs: {@code min θ, Σ λ_j x_j ≤ θ x_o, Σ λ_j y_j ≥ y_o, λ ≥ 0}. With one input and
 * one output it is the ratio over the best ratio.
 *
 * <ul>
 *   <li>Unit: none. Range: above 0 … 1; at least one unit has 1. 0 only for a unit without any
 *       output. Units of the inputs and outputs change nothing.
 *   <li>What is within 1e-9 of 1 is 1.
 *   <li>A unit with a missing value, or an input of 0 or below, is undefined ({@link
 *       Undefined#UNDEFINED_INPUT}) and no example for others.
 *   <li>Few units of many kinds of inputs and outputs all become 1: {@link #discriminates} asks for
 *       n ≥ 3(m + s).
 *   <li>O(n) linear programs of n + 1 variables and m + s constraints; deterministic. Several mixes
 *       may be as good; the peers are those of one of them.
 * </ul>
 *
 * <p>Charnes, Cooper, Rhodes 1978, doi:10.1016/0377-2217(78)90138-8.
 *
 * @param rows one a unit, in their order
 * @param compared how many units could be compared
 * @param kinds m + s
 */
public record Dea(ImmutableList<Row> rows, int compared, int kinds) {
  private static final double ROUNDING = 1e-9;

  /**
   * One unit.
   *
   * @param efficiency θ
   * @param peers ids of the units whose mix it is measured by; itself if it is efficient
   */
  public record Row(String id, Statistic efficiency, ImmutableList<String> peers) {}

  /**
   * The efficiencies of these units, each from inputs to outputs; what is in the middle is not
   * used.
   */
  public static Dea of(List<ProductionUnit> units, Run run) {
    ProductionUnit.requireAlike(units);
    List<ProductionUnit> complete =
        units.stream().map(ProductionUnit::whole).filter(ProductionUnit::isComplete).toList();
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    for (int i = 0; i < units.size(); i++) {
      run.checkpoint("dea", i, units.size());
      ProductionUnit unit = units.get(i).whole();
      rows.add(
          unit.isComplete()
              ? row(unit, complete)
              : new Row(
                  unit.id(), Statistic.undefined(Undefined.UNDEFINED_INPUT), ImmutableList.of()));
    }
    int kinds = units.isEmpty() ? 0 : units.get(0).inputs().size() + units.get(0).outputs().size();
    return new Dea(rows.build(), complete.size(), kinds);
  }

  /** Whether there are enough units to tell them apart: n ≥ 3(m + s). */
  public boolean discriminates() {
    return compared >= 3 * kinds;
  }

  private static Row row(ProductionUnit unit, List<ProductionUnit> all) {
    int n = all.size();
    LinearProgram program = new LinearProgram(n + 1);
    for (int k = 0; k < unit.inputs().size(); k++) {
      double own = unit.inputs().get(k);
      int kind = k;
      double[] mix = mix(all, unitOf -> unitOf.inputs().get(kind) / own);
      mix[n] = -1;
      program.atMost(mix, 0);
    }
    for (int k = 0; k < unit.outputs().size(); k++) {
      double own = unit.outputs().get(k);
      if (own > 0) {
        int kind = k;
        program.atLeast(mix(all, unitOf -> unitOf.outputs().get(kind) / own), 1);
      }
    }
    double[] objective = new double[n + 1];
    objective[n] = 1;
    double[] solution = program.minimise(objective);
    double theta = Math.max(0, solution[n]);
    if (theta > 1 - ROUNDING) {
      return new Row(unit.id(), Statistic.of(1), ImmutableList.of(unit.id()));
    }
    return new Row(
        unit.id(),
        Statistic.of(theta),
        IntStream.range(0, n)
            .filter(j -> solution[j] > ROUNDING)
            .mapToObj(j -> all.get(j).id())
            .collect(ImmutableList.toImmutableList()));
  }

  // In terms of the unit's own amounts, so that all numbers are of one size.
  private static double[] mix(List<ProductionUnit> all, ToDoubleFunction<ProductionUnit> amount) {
    double[] mix = new double[all.size() + 1];
    for (int j = 0; j < all.size(); j++) {
      mix[j] = amount.applyAsDouble(all.get(j));
    }
    return mix;
  }
}
