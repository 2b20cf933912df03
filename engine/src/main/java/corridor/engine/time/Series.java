package corridor.engine.time;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import corridor.engine.concentration.Growth;
import java.util.Map;

/**
 * A number a year.
 *
 * @param values finite, by year; years may be missing
 */
public record Series(ImmutableSortedMap<Integer, Double> values) {

  /**
   * From one year that has a value to the next.
   *
   * @param from the earlier year
   * @param to the later year
   */
  public record Step(int from, int to, Growth growth) {}

  /** Refuses what is no number. */
  public Series {
    values.forEach(
        (year, value) -> {
          if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                "values must be finite, but that of " + year + " is " + value);
          }
        });
  }

  /** The series of these values. */
  public static Series of(Map<Integer, Double> values) {
    return new Series(ImmutableSortedMap.copyOf(values));
  }

  /** The years before {@code year}. */
  public Series before(int year) {
    return new Series(values.headMap(year));
  }

  /** The growth from each year to the next one, from the values themselves. */
  public ImmutableList<Step> steps() {
    ImmutableList<Integer> years = values.keySet().asList();
    ImmutableList.Builder<Step> steps = ImmutableList.builder();
    for (int i = 1; i < years.size(); i++) {
      int from = years.get(i - 1);
      int to = years.get(i);
      steps.add(new Step(from, to, new Growth(value(from), value(to))));
    }
    return steps.build();
  }

  /** The values in the order of years. */
  public double[] toArray() {
    return values.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double value(int year) {
    Double value = values.get(year);
    if (value == null) {
      throw new IllegalArgumentException("the series has no value of " + year);
    }
    return value;
  }
}
