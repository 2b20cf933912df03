package corridor.engine.efficiency;

import com.google.common.collect.ImmutableList;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Ranks of the same units in two stages of a chain, and the mismatch, {@code rank(first) −
 * rank(second)}: above 0 the unit stands better in the second stage, below 0 better in the first.
 *
 * <ul>
 *   <li>The highest value has rank 1; equals share a rank and the next is skipped (1, 2, 2, 4).
 *   <li>A unit that lacks a value has no rank in that stage, and no mismatch.
 *   <li>O(n²) time; deterministic.
 * </ul>
 *
 * @param rows one a unit, in their order
 */
public record StageRanks(ImmutableList<Row> rows) {

  /** One unit. */
  public record Row(OptionalInt first, OptionalInt second, OptionalInt mismatch) {}

  /** The ranks by values of both stages, one a unit; NaN is no value. */
  public static StageRanks of(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "first and second must be of the same units, but are %d and %d"
              .formatted(first.length, second.length));
    }
    return new StageRanks(
        IntStream.range(0, first.length)
            .mapToObj(
                i -> {
                  OptionalInt one = rank(first, i);
                  OptionalInt two = rank(second, i);
                  return new Row(
                      one,
                      two,
                      one.isPresent() && two.isPresent()
                          ? OptionalInt.of(one.getAsInt() - two.getAsInt())
                          : OptionalInt.empty());
                })
            .collect(ImmutableList.toImmutableList()));
  }

  private static OptionalInt rank(double[] values, int of) {
    if (Double.isNaN(values[of])) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        1 + (int) IntStream.range(0, values.length).filter(i -> values[i] > values[of]).count());
  }
}
