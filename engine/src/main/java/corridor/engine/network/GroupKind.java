package corridor.engine.network;

/** What a group of nodes is. */
public enum GroupKind {
  /** A city cluster; the unit between which spillovers are told. */
  CLUSTER,
  /** An innovation corridor. */
  CORRIDOR,
  /** A belt of cities along a bay or a line. */
  BELT,
  /** A demonstration or development zone that spans several administrations. */
  ZONE,
  /** A circle of cities around centres. */
  CIRCLE,
  /** A stage in the history of another group, named by {@link Group#parent()}. */
  STAGE,
  /** A class of cities published by a source. */
  TIER,
  /** Any other area, such as a block of provinces. */
  AREA;

  private final String label = Labels.labelOf(this);

  /** The written form: lower case with hyphens. */
  public String label() {
    return label;
  }
}
