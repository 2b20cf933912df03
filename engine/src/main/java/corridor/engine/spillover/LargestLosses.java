package corridor.engine.spillover;

import com.google.common.collect.ImmutableList;
import corridor.engine.run.Run;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Ranks by loss, where a loss costs a solution and a bound of it does not: candidates are looked at
 * by falling bound, until the next bound is below all losses that would be told.
 *
 * @param <T> what is ranked
 */
final class LargestLosses<T> {
  // What rounding may add to a bound.
  private static final double ROUNDING = 1e-9;

  private final ToDoubleFunction<T> loss;
  private final Comparator<T> order;

  /** By falling loss, equal ones by their ids. */
  LargestLosses(ToDoubleFunction<T> loss, Comparator<T> byIds) {
    this.loss = loss;
    this.order =
        Comparator.comparingDouble((T one) -> withoutRounding(loss.applyAsDouble(one)))
            .reversed()
            .thenComparing(byIds);
  }

  // Losses that are equal but for their last 13 bits, a relative 1e-12, come by ids.
  private static double withoutRounding(double loss) {
    long half = 1L << 12;
    return Double.longBitsToDouble((Double.doubleToLongBits(loss) + half) & -(half << 1));
  }

  /**
   * The first {@code count} of the candidates.
   *
   * @param bound for each candidate, at least its loss
   * @param solved the candidate with its loss
   */
  ImmutableList<T> of(
      String task,
      IntStream candidates,
      double[] bound,
      int count,
      IntFunction<T> solved,
      Run run) {
    int[] byBound =
        candidates
            .boxed()
            .sorted(Comparator.comparingDouble((Integer candidate) -> -bound[candidate]))
            .mapToInt(Integer::intValue)
            .toArray();
    // The losses that are among the first so far, the least of them at the head.
    PriorityQueue<T> best = new PriorityQueue<>(order.reversed());
    for (int i = 0; i < byBound.length; i++) {
      run.checkpoint(task, i, byBound.length);
      double most = bound[byBound[i]];
      if (best.size() == count && most < loss.applyAsDouble(best.element()) * (1 - ROUNDING)) {
        break;
      }
      best.add(solved.apply(byBound[i]));
      if (best.size() > count) {
        best.remove();
      }
    }
    return ImmutableList.sortedCopyOf(order, best);
  }
}
