package corridor.engine.efficiency;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * One that turns inputs into outputs, perhaps by way of something in the middle: a city or cluster
 * that turns money into patents and patents into profit. NaN stands for a value that is missing.
 *
 * @param id unique among the units
 * @param inputs what goes in
 * @param middle what the first stage makes and the second uses up; empty for one stage
 * @param outputs what comes out
 */
public record ProductionUnit(
    String id,
    ImmutableList<Double> inputs,
    ImmutableList<Double> middle,
    ImmutableList<Double> outputs) {

  /** A unit of one stage. */
  public static ProductionUnit of(String id, List<Double> inputs, List<Double> outputs) {
    return new ProductionUnit(
        id, ImmutableList.copyOf(inputs), ImmutableList.of(), ImmutableList.copyOf(outputs));
  }

  /** The first stage alone: from inputs to the middle. */
  public ProductionUnit firstStage() {
    return of(id, inputs, middle);
  }

  /** The second stage alone: from the middle to outputs. */
  public ProductionUnit secondStage() {
    return of(id, middle, outputs);
  }

  /** The whole without its middle. */
  public ProductionUnit whole() {
    return of(id, inputs, outputs);
  }

  /** Whether it can be compared: all known, inputs and middle above 0, outputs not below. */
  boolean isComplete() {
    return inputs.stream().allMatch(value -> value > 0 && Double.isFinite(value))
        && middle.stream().allMatch(value -> value > 0 && Double.isFinite(value))
        && outputs.stream().allMatch(value -> value >= 0 && Double.isFinite(value));
  }

  /** Throws {@link IllegalArgumentException} unless all units have as many of everything. */
  static void requireAlike(List<ProductionUnit> units) {
    long ids = units.stream().map(ProductionUnit::id).distinct().count();
    if (ids < units.size()) {
      throw new IllegalArgumentException("units must have distinct ids");
    }
    for (ProductionUnit unit : units) {
      ProductionUnit first = units.get(0);
      if (unit.inputs.isEmpty() || unit.outputs.isEmpty()) {
        throw new IllegalArgumentException(
            "units must have an input and an output, but " + unit.id + " has none");
      }
      if (unit.inputs.size() != first.inputs.size()
          || unit.middle.size() != first.middle.size()
          || unit.outputs.size() != first.outputs.size()) {
        throw new IllegalArgumentException(
            "units must have as many inputs, middles and outputs as each other, but %s and %s differ"
                .formatted(first.id, unit.id));
      }
    }
  }
}
