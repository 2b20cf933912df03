package corridor.engine.network;

import java.util.Comparator;
import java.util.OptionalDouble;

/**
 * A relation between two nodes, with its evidence. The ends of an undirected tie are put in the
 * order of their ids, so that the same tie written either way round is equal.
 *
 * @param weight strength: more is closer; finite and above 0
 * @param amount a quantity the source states, in {@code unit}
 * @param period the years it holds
 * @param inferred whether it is predicted or modelled instead of observed
 * @param source id of the source
 * @param locator table or section in the source
 */
public record Tie(
    String from,
    String to,
    TieKind kind,
    Layer layer,
    String subtype,
    double weight,
    OptionalDouble amount,
    String unit,
    Period period,
    boolean inferred,
    String source,
    String locator) {

  static final Comparator<Tie> ORDER =
      Comparator.comparing(Tie::from)
          .thenComparing(Tie::to)
          .thenComparing(Tie::kind)
          .thenComparing(Tie::layer)
          .thenComparing(Tie::subtype)
          .thenComparing(tie -> tie.period().since().orElse(Integer.MIN_VALUE))
          .thenComparing(tie -> tie.period().until().orElse(Integer.MAX_VALUE))
          .thenComparing(Tie::source)
          .thenComparing(Tie::locator)
          .thenComparing(Tie::weight)
          .thenComparing(tie -> tie.amount().orElse(Double.NEGATIVE_INFINITY))
          .thenComparing(Tie::unit)
          .thenComparing(Tie::inferred);

  /** Refuses a weight that is not a strength. */
  public Tie {
    if (!(weight > 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("weight must be finite and above 0, but is " + weight);
    }
    if (!kind.directed() && from.compareTo(to) > 0) {
      String first = to;
      to = from;
      from = first;
    }
  }

  /** An observed tie of weight 1 that always holds. */
  public static Tie of(String from, String to, TieKind kind, Layer layer, String source) {
    return new Tie(
        from, to, kind, layer, "", 1, OptionalDouble.empty(), "", Period.ALWAYS, false, source, "");
  }

  /** This tie with another strength. */
  public Tie withWeight(double newWeight) {
    return new Tie(
        from, to, kind, layer, subtype, newWeight, amount, unit, period, inferred, source, locator);
  }

  /** This tie with another subtype. */
  public Tie withSubtype(String newSubtype) {
    return new Tie(
        from, to, kind, layer, newSubtype, weight, amount, unit, period, inferred, source, locator);
  }

  /** This tie in other years. */
  public Tie withPeriod(Period newPeriod) {
    return new Tie(
        from, to, kind, layer, subtype, weight, amount, unit, newPeriod, inferred, source, locator);
  }

  /** This tie marked as predicted or modelled. */
  public Tie asInferred() {
    return new Tie(
        from, to, kind, layer, subtype, weight, amount, unit, period, true, source, locator);
  }

  /** Whether both ends are the same node: for a city, a tie within it. */
  public boolean isSelfTie() {
    return from.equals(to);
  }
}
