package corridor.engine.tiers;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Values cut into classes, from the lowest (number 0) to the highest. */
public final class Classes {

  /**
   * One class.
   *
   * @param low its smallest value; NaN, as are {@code high} and {@code mean}, if it has none
   * @param high its largest value: the break, which belongs to it
   * @param count number of its values
   * @param weight total weight of its values
   * @param mean weighted mean
   * @param sse weighted sum of squared deviations from the mean
   * @param sad weighted sum of absolute deviations from the median
   */
  public record Interval(
      double low, double high, int count, double weight, double mean, double sse, double sad) {}

  private final ImmutableList<Interval> intervals;
  private final Interval whole;
  private final ImmutableIntArray classOf;
  private final int requested;

  private Classes(
      ImmutableList<Interval> intervals, Interval whole, ImmutableIntArray classOf, int requested) {
    this.intervals = intervals;
    this.whole = whole;
    this.classOf = classOf;
    this.requested = requested;
  }

  /** Values, given with their ascending order, in the classes that end at these values. */
  static Classes of(double[] values, double[] weights, int[] order, double[] breaks, int k) {
    int[] ends = new int[breaks.length];
    int end = 0;
    for (int c = 0; c < breaks.length; c++) {
      while (end < order.length && values[order[end]] <= breaks[c]) {
        end++;
      }
      ends[c] = end;
    }
    return of(values, weights, order, ends, k);
  }

  /** Values that count alike, in classes that end before these places of their order. */
  static Classes ofEnds(double[] values, int[] order, int[] ends, int k) {
    double[] ones = new double[values.length];
    Arrays.fill(ones, 1);
    return of(values, ones, order, ends, k);
  }

  private static Classes of(double[] values, double[] weights, int[] order, int[] ends, int k) {
    int[] classOf = new int[values.length];
    ImmutableList.Builder<Interval> intervals = ImmutableList.builder();
    int from = 0;
    for (int c = 0; c < ends.length; c++) {
      for (int i = from; i < ends[c]; i++) {
        classOf[order[i]] = c;
      }
      intervals.add(interval(values, weights, Arrays.copyOfRange(order, from, ends[c])));
      from = ends[c];
    }
    return new Classes(
        intervals.build(), interval(values, weights, order), ImmutableIntArray.copyOf(classOf), k);
  }

  /** The places of at least one value, all finite, in ascending order. */
  static int[] ascending(double[] values) {
    if (values.length == 0 || !Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "values must be at least one and finite, but are " + Arrays.toString(values));
    }
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  private static Interval interval(double[] values, double[] weights, int[] order) {
    if (order.length == 0) {
      return new Interval(Double.NaN, Double.NaN, 0, 0, Double.NaN, 0, 0);
    }
    double weight = 0;
    double deviation = 0;
    // From the first value, so that equal values have exactly their value as mean.
    double low = values[order[0]];
    for (int i : order) {
      weight += weights[i];
      deviation += weights[i] * (values[i] - low);
    }
    double mean = low + deviation / weight;
    double median = median(values, weights, order, weight);
    double sse = 0;
    double sad = 0;
    for (int i : order) {
      sse += weights[i] * (values[i] - mean) * (values[i] - mean);
      sad += weights[i] * Math.abs(values[i] - median);
    }
    double high = values[order[order.length - 1]];
    return new Interval(low, high, order.length, weight, mean, sse, sad);
  }

  // Any value between the two middle ones gives the same sum of absolute deviations.
  private static double median(double[] values, double[] weights, int[] order, double weight) {
    double below = 0;
    for (int i : order) {
      below += weights[i];
      if (below >= weight / 2) {
        return values[i];
      }
    }
    return values[order[order.length - 1]];
  }

  /** The classes, from the lowest. */
  public ImmutableList<Interval> intervals() {
    return intervals;
  }

  /** Number of classes. */
  public int size() {
    return intervals.size();
  }

  /** Number of classes that was asked for: more than {@link #size()} if values were too few. */
  public int requested() {
    return requested;
  }

  /** The largest value of each class; a value equal to a break belongs below it. */
  public ImmutableDoubleArray breaks() {
    return ImmutableDoubleArray.copyOf(intervals.stream().mapToDouble(Interval::high));
  }

  /** Number of the class of value number {@code value}. */
  public int classOf(int value) {
    return classOf.get(value);
  }

  /** Sum of squared deviations from the means of the classes. */
  public double sse() {
    return intervals.stream().mapToDouble(Interval::sse).sum();
  }

  /** Sum of absolute deviations from the medians of the classes. */
  public double sad() {
    return intervals.stream().mapToDouble(Interval::sad).sum();
  }

  /** Goodness of variance fit {@code 1 − Σ SSE / SST}, 0 to 1; undefined if all are equal. */
  public Statistic gvf() {
    return fit(sse(), whole.sse());
  }

  /**
   * Goodness of absolute deviation fit {@code 1 − Σ|x − median_c| / Σ|x − median|}; undefined if
   * all are equal.
   */
  public Statistic gadf() {
    return fit(sad(), whole.sad());
  }

  private Statistic fit(double within, double total) {
    return whole.low() == whole.high()
        ? Statistic.undefined(Undefined.NO_VARIATION)
        : Statistic.of(1 - within / total);
  }
}
