package corridor.engine.tiers;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.List;

/**
 * Head/tail breaks, for values with far more small ones than large ones: values above the mean are
 * the head, the others a class of their own; and the same again within the head, as long as the
 * head is a minority. The number of classes comes out of the values.
 *
 * <ul>
 *   <li>A head is cut again while it is at most {@value #MINORITY} of what it was cut from (the
 *       limit of the source) and its values are not all equal.
 *   <li>The first cut is always made, so values that differ have at least two classes. A value
 *       equal to the mean belongs to the tail. Equal values are never split.
 *   <li>Scaling and shifting all values changes no class.
 * </ul>
 *
 * <p>Time O(n log n), memory O(n). Deterministic; the order of the values does not matter.
 *
 * <p>Source: Jiang 2013, doi:10.1080/00330124.2012.700499.
 */
public final class HeadTail {
  /** A head is a minority up to this share. */
  public static final double MINORITY = 0.4;

  private HeadTail() {}

  /** Classes of the values, as many as they give. */
  public static Classes of(double[] values) {
    return of(values, Integer.MAX_VALUE);
  }

  /** Classes of the values, at most {@code most} of them: a further head is not cut any more. */
  public static Classes of(double[] values, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("most must be at least 1, but is " + most);
    }
    int[] order = Classes.ascending(values);
    List<Integer> ends = new ArrayList<>();
    int from = 0;
    boolean minority = true;
    while (minority
        && ends.size() + 1 < most
        && values[order[from]] < values[order[order.length - 1]]) {
      int head = head(values, order, from);
      ends.add(head);
      minority = order.length - head <= MINORITY * (order.length - from);
      from = head;
    }
    ends.add(order.length);
    return Classes.ofEnds(values, order, Ints.toArray(ends), ends.size());
  }

  /** Place of the first value above the mean of those from {@code from} on, which differ. */
  private static int head(double[] values, int[] order, int from) {
    double low = values[order[from]];
    double sum = 0;
    for (int i = from; i < order.length; i++) {
      sum += values[order[i]] - low;
    }
    double mean = sum / (order.length - from);
    int head = from + 1;
    // The highest value is above the mean, whatever rounding makes of it.
    while (head < order.length - 1 && values[order[head]] - low <= mean) {
      head++;
    }
    while (values[order[head - 1]] == values[order[head]]) {
      head--;
    }
    return head;
  }
}
