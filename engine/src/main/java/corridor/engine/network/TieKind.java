package corridor.engine.network;

/** How two nodes are tied. */
public enum TieKind {
  /** Working together; undirected. */
  COLLABORATION,
  /** Knowledge or production capacity passed on; directed from its origin to its receiver. */
  TECHNOLOGY_TRANSFER,
  /**
   * Structural and directed: member to alliance, founder to foundation, platform to the institution
   * that runs it. Never counted as collaboration by itself; {@code CityLift} uses it.
   */
  AFFILIATION;

  private final String label = Labels.labelOf(this);

  /** The written form: lower case with hyphens. */
  public String label() {
    return label;
  }

  /** Whether {@code from} and {@code to} differ in meaning. */
  public boolean directed() {
    return this != COLLABORATION;
  }
}
