package corridor.engine.concentration;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * How much of a quantity each of some places or bodies has. Immutable; sums are taken in the order
 * of size, so that they do not depend on the order in which the amounts are given.
 */
public final class Amounts {
  private final ImmutableList<String> ids;
  private final double[] values;
  private final double[] ascending;
  private final double total;

  private Amounts(ImmutableList<String> ids, double[] values) {
    this.ids = ids;
    this.values = values;
    this.ascending = values.clone();
    Arrays.sort(ascending);
    this.total = Arrays.stream(ascending).sum();
  }

  /**
   * The amounts of those with these ids.
   *
   * @param values at least 0 and finite, one an id; their sum must be finite too
   */
  public static Amounts of(List<String> ids, double[] values) {
    if (values.length != ids.size()) {
      throw new IllegalArgumentException(
          "values must be one an id, but are " + values.length + " for " + ids.size() + " ids");
    }
    if (new HashSet<>(ids).size() < ids.size()) {
      throw new IllegalArgumentException("ids must be distinct");
    }
    double[] own = values.clone();
    for (int i = 0; i < own.length; i++) {
      if (!(own[i] >= 0) || Double.isInfinite(own[i])) {
        throw new IllegalArgumentException(
            "values must be finite and at least 0, but that of %s is %s"
                .formatted(ids.get(i), own[i]));
      }
      own[i] += 0.0; // -0.0 would sort before 0.0
    }
    Amounts amounts = new Amounts(ImmutableList.copyOf(ids), own);
    if (Double.isInfinite(amounts.total)) {
      throw new IllegalArgumentException("values must have a finite sum");
    }
    return amounts;
  }

  /** Of whom the amounts are, in the order given. */
  public ImmutableList<String> ids() {
    return ids;
  }

  /** How many there are. */
  public int size() {
    return values.length;
  }

  /** The amount of number {@code index}. */
  public double value(int index) {
    return values[index];
  }

  /** The sum of all amounts. */
  public double total() {
    return total;
  }

  /** The {@code index}-th smallest amount, from 0. */
  double ascending(int index) {
    return ascending[index];
  }
}
