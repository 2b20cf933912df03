package corridor.engine.tiers;

import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import java.util.function.BiFunction;

/**
 * A measure that tiers are made from, where more means more central. It is computed on the graph
 * and again on every resample, on several threads at once, so it must not keep state.
 *
 * @param name its name in the result
 * @param compute its scores of a graph's nodes
 */
public record TierMeasure(String name, BiFunction<Projection, Run, Scores> compute) {

  /** Refuses a measure without a name. */
  public TierMeasure {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
  }
}
