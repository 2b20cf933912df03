package corridor.engine.network;

import java.util.OptionalInt;

/**
 * A half-open span of whole years {@code [since, until)}: a thing of the one year 2020 is [2020,
 * 2021). An empty end is open.
 */
public record Period(OptionalInt since, OptionalInt until) {
  /** Open at both ends. */
  public static final Period ALWAYS = new Period(OptionalInt.empty(), OptionalInt.empty());

  /** Refuses a period that ends before it begins or is empty. */
  public Period {
    if (since.isPresent() && until.isPresent() && since.getAsInt() >= until.getAsInt()) {
      throw new IllegalArgumentException(
          "until must be after since (half-open years), but the period is ["
              + since.getAsInt()
              + ", "
              + until.getAsInt()
              + ")");
    }
  }

  /** The years from {@code since} up to, and not including, {@code until}. */
  public static Period of(int since, int until) {
    return new Period(OptionalInt.of(since), OptionalInt.of(until));
  }

  /** From {@code since} on. */
  public static Period from(int since) {
    return new Period(OptionalInt.of(since), OptionalInt.empty());
  }

  /** Whether the two share a year. */
  public boolean overlaps(Period other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(Period other) {
    return since.isEmpty() || other.until.isEmpty() || since.getAsInt() < other.until.getAsInt();
  }

  /** Written as {@code 2017..2020}; an open end is left empty. */
  @Override
  public String toString() {
    return text(since) + ".." + text(until);
  }

  private static String text(OptionalInt year) {
    return year.isPresent() ? Integer.toString(year.getAsInt()) : "";
  }
}
