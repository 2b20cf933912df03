package corridor.queries.answer;

import java.util.OptionalDouble;

/**
 * What some measures have to be told.
 *
 * @param epsilon largest error of a sampled measure
 * @param delta probability that some error is larger
 * @param seed of the draws
 * @param beta what the power of partners adds to Bonacich power; no default can choose its sign
 */
public record MeasureParameters(double epsilon, double delta, long seed, OptionalDouble beta) {
  /** Within 0.01 with probability 0.9; no beta. */
  public static final MeasureParameters DEFAULT =
      new MeasureParameters(0.01, 0.1, 42, OptionalDouble.empty());
}
