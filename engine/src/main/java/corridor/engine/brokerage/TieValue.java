package corridor.engine.brokerage;

/** What a tie counts for. */
public enum TieValue {
  /** Its weight: a tie twice as strong counts twice. */
  WEIGHT("by weight"),
  /** One, whatever its weight. */
  ONE("one each");

  private final String label;

  TieValue(String label) {
    this.label = label;
  }

  /** The written form. */
  public String label() {
    return label;
  }

  double of(double weight) {
    return this == ONE ? 1 : weight;
  }
}
