package corridor.engine.brokerage;

/** What becomes of nodes of no class, and of ties with them. */
public enum Unclassed {
  /** All nodes of no class are one more class, "other". */
  ONE_CLASS("one class"),
  /** They are left out, with their ties. */
  LEFT_OUT("left out");

  private final String label;

  Unclassed(String label) {
    this.label = label;
  }

  /** The written form. */
  public String label() {
    return label;
  }
}
