package corridor.engine.brokerage;

import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.Arrays;

/**
 * External and internal ties with classes dealt out anew, held against the given ones, by class and
 * in the last place for the whole network. They are compared by {@code (E − I) − e (E + I)} for the
 * index e to expect: 0 on average over all ways, above 0 where the index is above e, and defined
 * without ties as well.
 */
final class RelabelledTies {
  // What sums of weights may differ by through rounding, as a share of the total.
  private static final double TOLERANCE = 1e-12;

  private final double[] internal;
  private final double[] external;
  private final double[] expected;
  private final double tolerance;
  private final double[] squares;
  private final double[] least;
  private final double[] greatest;
  private int ways;
  private long atLeast;
  private long atMost;

  /**
   * No way yet, beside the given ties.
   *
   * @param expected the index to expect; NaN where there is nothing to expect
   */
  RelabelledTies(double[] internal, double[] external, double[] expected) {
    int network = expected.length - 1;
    this.internal = internal;
    this.external = external;
    this.expected = expected;
    this.tolerance = TOLERANCE * (internal[network] + external[network]);
    this.squares = new double[expected.length];
    this.least = new double[expected.length];
    this.greatest = new double[expected.length];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
  }

  /** The same given ties without any way, for another thread. */
  RelabelledTies fresh() {
    return new RelabelledTies(internal, external, expected);
  }

  /** Adds one way to deal out the classes. */
  void add(ClassTies ties, int[] labels) {
    double[] within = new double[expected.length];
    double[] between = new double[expected.length];
    ties.add(labels, within, between);
    int network = expected.length - 1;
    // The total is the same however classes are dealt out: a high index is a low internal sum.
    atLeast += within[network] <= internal[network] + tolerance ? 1 : 0;
    atMost += within[network] >= internal[network] - tolerance ? 1 : 0;
    ways++;
    for (int row = 0; row < expected.length; row++) {
      double excess = excess(row, within, between);
      squares[row] += excess * excess;
      least[row] = Math.min(least[row], excess);
      greatest[row] = Math.max(greatest[row], excess);
    }
  }

  /** Adds the ways of a later part. */
  void add(RelabelledTies part) {
    ways += part.ways;
    atLeast += part.atLeast;
    atMost += part.atMost;
    for (int row = 0; row < expected.length; row++) {
      squares[row] += part.squares[row];
      least[row] = Math.min(least[row], part.least[row]);
      greatest[row] = Math.max(greatest[row], part.greatest[row]);
    }
  }

  private double excess(int row, double[] within, double[] between) {
    return between[row] - within[row] - expected[row] * (between[row] + within[row]);
  }

  /** Number of ways with the network's index as high or higher. */
  long atLeast() {
    return atLeast;
  }

  /** Number of ways with the network's index as low or lower. */
  long atMost() {
    return atMost;
  }

  /** How many standard deviations the given ties are above what is expected. */
  Statistic z(int row) {
    if (external[row] + internal[row] == 0) {
      return Statistic.undefined(Undefined.ZERO_TOTAL);
    }
    if (greatest[row] - least[row] <= tolerance) {
      return Statistic.undefined(Undefined.NO_VARIATION);
    }
    return Statistic.of(excess(row, internal, external) / Math.sqrt(squares[row] / ways));
  }
}
