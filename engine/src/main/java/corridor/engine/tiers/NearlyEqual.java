package corridor.engine.tiers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Makes values equal that differ by rounding only. Two cities in the same position must not fall
 * into two tiers because their scores were summed in another order.
 */
final class NearlyEqual {
  /** Differences up to this share of the scale are rounding; the same as for path lengths. */
  private static final double TOLERANCE = 1e-12;

  private NearlyEqual() {}

  /** The values, each run of values that are close to the next one set to its smallest. */
  static double[] merged(double[] values, double scale) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] merged = values.clone();
    for (int i = 1; i < order.length; i++) {
      if (values[order[i]] - values[order[i - 1]] <= TOLERANCE * scale) {
        merged[order[i]] = merged[order[i - 1]];
      }
    }
    return merged;
  }

  /** The values, merged relative to the greatest of their magnitudes. */
  static double[] merged(double[] values) {
    return merged(values, Arrays.stream(values).map(Math::abs).max().orElse(0));
  }
}
