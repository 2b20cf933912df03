package corridor.engine.network;

import java.util.Comparator;
import java.util.OptionalInt;

/**
 * A number about a node or a group, as a source states it.
 *
 * @param subject id of a node or a group
 * @param indicator what is measured
 * @param year the year it refers to
 * @param note how to read it: "at least", the definition, the approving authority
 */
public record Indicator(
    String subject,
    String indicator,
    OptionalInt year,
    double value,
    String unit,
    String note,
    String source,
    String locator) {

  static final Comparator<Indicator> ORDER =
      Comparator.comparing(Indicator::subject)
          .thenComparing(Indicator::indicator)
          .thenComparing(fact -> fact.year().orElse(Integer.MIN_VALUE))
          .thenComparing(Indicator::source)
          .thenComparing(Indicator::locator)
          .thenComparing(Indicator::note)
          .thenComparing(Indicator::unit)
          .thenComparing(Indicator::value);

  /** Refuses a value that is not a finite number. */
  public Indicator {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value must be finite, but is " + value);
    }
  }
}
