package corridor.engine.concentration;

import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Hoover–Gini coefficient: how unevenly a quantity is spread compared with another one, such as
 * patents compared with people. Places are put in the order of {@code x/r}; the coefficient is 1
 * minus twice the area under the curve of the cumulated shares of x over those of the reference r.
 *
 * <ul>
 *   <li>Unit: none. Range: 0 (x is spread as the reference) … 1.
 *   <li>A place that has none of both says nothing. One that has x but no reference comes last.
 *   <li>Scaling either quantity, and the order of places, change nothing.
 *   <li>Undefined: a total of 0 in either ({@link Undefined#ZERO_TOTAL}).
 *   <li>O(n log n) time; deterministic.
 * </ul>
 *
 * <p>Hoover 1936, The Measurement of Industrial Localization, doi:10.2307/1927875.
 */
public final class HooverGini {
  private HooverGini() {}

  private record Place(double share, double reference) {
    double quotient() {
      return reference == 0 ? Double.POSITIVE_INFINITY : share / reference;
    }
  }

  private static final Comparator<Place> ORDER =
      Comparator.comparingDouble(Place::quotient)
          .thenComparingDouble(Place::share)
          .thenComparingDouble(Place::reference);

  /** The coefficient of amounts against those of the same places in {@code reference}. */
  public static Statistic of(Amounts amounts, Amounts reference) {
    if (!amounts.ids().equals(reference.ids())) {
      throw new IllegalArgumentException(
          "reference must be of the same places in the same order as the amounts");
    }
    if (amounts.total() == 0 || reference.total() == 0) {
      return Statistic.undefined(Undefined.ZERO_TOTAL);
    }
    List<Place> places =
        IntStream.range(0, amounts.size())
            .mapToObj(
                i ->
                    new Place(
                        amounts.value(i) / amounts.total(), reference.value(i) / reference.total()))
            .filter(place -> place.share() > 0 || place.reference() > 0)
            .sorted(ORDER)
            .toList();
    double cumulated = 0;
    double area = 0;
    for (Place place : places) {
      double before = cumulated;
      cumulated += place.share();
      area += place.reference() * (before + cumulated);
    }
    return Statistic.of(Math.min(1, Math.max(0, 1 - area)));
  }
}
