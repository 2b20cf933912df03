package corridor.engine.efficiency;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two-stage efficiency by the relational model of Kao and Hwang: what lies in the middle has the
 * same worth as output of the first stage and as input of the second, so that the efficiency of the
 * whole is the product of those of the stages: {@code max u·y_o, v·x_o = 1, w·z_j ≤ v·x_j, u·y_j ≤
 * w·z_j}. Of all splits that give the same product the one with the highest first stage is told.
 * With one input, one middle and one output the stages are the ratios over the best ratios.
 *
 * <ul>
 *   <li>Unit: none. Range: 0 … 1 each; the product may be below 1 for all.
 *   <li>A unit with a missing value, or an input or middle of 0 or below, is undefined ({@link
 *       Undefined#UNDEFINED_INPUT}) and no example for others.
 *   <li>O(n) linear programs of m + q + s variables and 2n + 2 constraints; deterministic.
 * </ul>
 *
 * <p>Kao, Hwang 2008, doi:10.1016/j.ejor.2006.11.041.
 *
 * @param rows one a unit, in their order
 */
public record TwoStage(ImmutableList<Row> rows) {
  private static final double ROUNDING = 1e-9;

  /** One unit: the whole is the product of the two stages. */
  public record Row(String id, Statistic whole, Statistic first, Statistic second) {}

  /** The efficiencies of these units, each from inputs by the middle to outputs. */
  public static TwoStage of(List<ProductionUnit> units, Run run) {
    ProductionUnit.requireAlike(units);
    for (ProductionUnit unit : units) {
      if (unit.middle().isEmpty()) {
        throw new IllegalArgumentException(
            "units must have a middle, but " + unit.id() + " has none");
      }
    }
    List<ProductionUnit> complete = units.stream().filter(ProductionUnit::isComplete).toList();
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    for (int i = 0; i < units.size(); i++) {
      run.checkpoint("two-stage", i, units.size());
      rows.add(row(units.get(i), complete));
    }
    return new TwoStage(rows.build());
  }

  private static Row row(ProductionUnit unit, List<ProductionUnit> all) {
    if (!unit.isComplete()) {
      Statistic none = Statistic.undefined(Undefined.UNDEFINED_INPUT);
      return new Row(unit.id(), none, none, none);
    }
    Worths worths = new Worths(unit, all);
    double[] outputs = worths.outputs(unit, 1);
    double whole = snap(dot(outputs, program(worths, unit, all).maximise(outputs)));
    double[] middle = worths.middle(unit, 1);
    LinearProgram highestFirst = program(worths, unit, all);
    highestFirst.atLeast(outputs, whole * (1 - ROUNDING));
    double first = snap(dot(middle, highestFirst.maximise(middle)));
    return new Row(
        unit.id(), Statistic.of(whole), Statistic.of(first), Statistic.of(snap(whole / first)));
  }

  private static LinearProgram program(
      Worths worths, ProductionUnit unit, List<ProductionUnit> all) {
    LinearProgram program = new LinearProgram(worths.variables());
    program.exactly(worths.inputs(unit, 1), 1);
    for (ProductionUnit each : all) {
      program.atMost(sum(worths.middle(each, 1), worths.inputs(each, -1)), 0);
      program.atMost(sum(worths.outputs(each, 1), worths.middle(each, -1)), 0);
    }
    return program;
  }

  /** Where the variables stand: worths of inputs, then of the middle, then of outputs. */
  private static final class Worths {
    private final double[] scale;
    private final int inputs;
    private final int middle;

    // In terms of the unit's own amounts, so that all numbers are of one size.
    Worths(ProductionUnit unit, List<ProductionUnit> all) {
      this.inputs = unit.inputs().size();
      this.middle = unit.middle().size();
      this.scale = amounts(unit);
      for (int k = 0; k < scale.length; k++) {
        int kind = k;
        double largest = all.stream().mapToDouble(each -> amounts(each)[kind]).max().orElse(1);
        scale[k] = scale[k] > 0 ? scale[k] : largest > 0 ? largest : 1;
      }
    }

    private static double[] amounts(ProductionUnit unit) {
      return Stream.of(unit.inputs(), unit.middle(), unit.outputs())
          .flatMap(List::stream)
          .mapToDouble(Double::doubleValue)
          .toArray();
    }

    int variables() {
      return scale.length;
    }

    double[] inputs(ProductionUnit unit, int sign) {
      return part(unit, sign, 0, inputs);
    }

    double[] middle(ProductionUnit unit, int sign) {
      return part(unit, sign, inputs, inputs + middle);
    }

    double[] outputs(ProductionUnit unit, int sign) {
      return part(unit, sign, inputs + middle, scale.length);
    }

    private double[] part(ProductionUnit unit, int sign, int from, int until) {
      double[] amounts = amounts(unit);
      double[] part = new double[scale.length];
      for (int k = from; k < until; k++) {
        part[k] = sign * amounts[k] / scale[k];
      }
      return part;
    }
  }

  private static double[] sum(double[] one, double[] other) {
    double[] sum = new double[one.length];
    Arrays.setAll(sum, k -> one[k] + other[k]);
    return sum;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int k = 0; k < one.length; k++) {
      sum += one[k] * other[k];
    }
    return sum;
  }

  private static double snap(double efficiency) {
    return efficiency > 1 - ROUNDING ? 1 : Math.max(0, efficiency);
  }
}
