package corridor.importer.mapping;

/** How much a tie between two of {@code m} parties to one thing weighs. */
public enum Counting {
  /** Every pair weighs 1. */
  FULL("every pair 1; large projects weigh most"),
  /** Every pair weighs 1/(m − 1), so that what a party's ties weigh adds up to 1 (Newman 2001). */
  FRACTIONAL("every pair 1/(m − 1): each party's ties add up to 1 (Newman 2001)"),
  /** Every pair weighs 2/(m(m − 1)), so that all ties of one thing add up to 1. */
  WHOLE("every pair 2/(m(m − 1)): the ties of one patent or project add up to 1");

  private final String description;

  Counting(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }

  /** Weight of each pair of {@code parties} parties, at least 2. */
  public double weightOfPair(int parties) {
    return switch (this) {
      case FULL -> 1;
      case FRACTIONAL -> 1.0 / (parties - 1);
      case WHOLE -> 2.0 / ((double) parties * (parties - 1));
    };
  }

  /** Weight of each tie from one of {@code from} givers to one of {@code to} receivers. */
  public double weightOfTransfer(int from, int to) {
    return this == FULL ? 1 : 1.0 / ((double) from * to);
  }
}
