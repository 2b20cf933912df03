package corridor.engine.tiers;

/**
 * What one observation is when ties are resampled. It decides how much tiers can change: the more
 * observations a network rests on, the steadier they are.
 */
public enum Draws {
  /**
   * {@link #PER_UNIT} if all weights are whole numbers, and so most likely counts, else {@link
   * #PER_TIE}.
   */
  AUTOMATIC("automatic"),
  /**
   * A unit of weight is one observed event, such as a joint patent or a contract: as many draws as
   * the total weight, rounded, at least 1. Wrong for amounts of money, which would look steadier in
   * yuan than in 亿元.
   */
  PER_UNIT("one per unit of weight"),
  /** A tie is one observation, whatever its weight: as many draws as ties. */
  PER_TIE("one per tie");

  private final String label;

  Draws(String label) {
    this.label = label;
  }

  /** The written form. */
  public String label() {
    return label;
  }
}
