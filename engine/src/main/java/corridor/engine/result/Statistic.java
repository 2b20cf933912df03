package corridor.engine.result;

import java.util.Optional;

/**
 * One number about a whole result, or the reason why there is none.
 *
 * @param value NaN if undefined
 * @param undefined why there is no value
 */
public record Statistic(double value, Optional<Undefined> undefined) {

  /** Refuses NaN without a reason and a reason beside a value. */
  public Statistic {
    if (Double.isNaN(value) != undefined.isPresent()) {
      throw new IllegalArgumentException(
          "value must be NaN exactly if it is undefined, but is " + value + ", " + undefined);
    }
  }

  /** A statistic that has a value. */
  public static Statistic of(double value) {
    return new Statistic(value, Optional.empty());
  }

  /** A statistic that has none. */
  public static Statistic undefined(Undefined reason) {
    return new Statistic(Double.NaN, Optional.of(reason));
  }

  /** Whether there is a value. */
  public boolean isDefined() {
    return undefined.isEmpty();
  }
}
