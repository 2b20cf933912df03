package corridor.queries.answer;

/**
 * How well measures that are estimated are to be known.
 *
 * @param epsilon largest error of a sampled measure
 * @param delta probability that some error is larger
 * @param seed of the draws
 */
public record Sampling(double epsilon, double delta, long seed) {
  /** Within 0.01 with probability 0.9. */
  public static final Sampling DEFAULT = new Sampling(0.01, 0.1, 42);
}
