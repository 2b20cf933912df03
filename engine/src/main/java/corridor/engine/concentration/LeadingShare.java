package corridor.engine.concentration;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Concentration ratio CR<sub>k</sub>: the share of the total that the k largest have.
 *
 * <ul>
 *   <li>Unit: share. Range: k/n … 1; 1 if there are no more than k.
 *   <li>Of equals at the k-th place the first by id is named; the share is the same.
 *   <li>Undefined: total 0 ({@link Undefined#ZERO_TOTAL}).
 *   <li>O(n log n) time; deterministic.
 * </ul>
 *
 * @param k how many
 * @param value CR_k
 * @param leaders ids of the k largest, the largest first
 */
public record LeadingShare(int k, Statistic value, ImmutableList<String> leaders) {

  /** The share of the {@code k} largest, {@code k} at least 1. */
  public static LeadingShare of(Amounts amounts, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1, but is " + k);
    }
    List<Integer> order =
        IntStream.range(0, amounts.size())
            .boxed()
            .sorted(
                Comparator.comparing(amounts::value)
                    .reversed()
                    .thenComparing((Integer i) -> amounts.ids().get(i)))
            .limit(k)
            .toList();
    ImmutableList<String> leaders =
        order.stream().map(amounts.ids()::get).collect(ImmutableList.toImmutableList());
    if (amounts.total() == 0) {
      return new LeadingShare(k, Statistic.undefined(Undefined.ZERO_TOTAL), ImmutableList.of());
    }
    double sum = 0;
    for (int i = order.size() - 1; i >= 0; i--) {
      sum += amounts.value(order.get(i));
    }
    return new LeadingShare(k, Statistic.of(Math.min(1, sum / amounts.total())), leaders);
  }
}
