package corridor.engine.network;

/** What a node is. The written form, used in files and on the command line, is {@link #label()}. */
public enum NodeKind {
  /** A city, keyed by its GB/T 2260 code; a district or county is located in its city. */
  CITY,
  /** A university, research institute, enterprise, government, fund or intermediary. */
  INSTITUTION,
  /**
   * A body whose members keep their independence; its members are {@link TieKind#AFFILIATION} ties.
   */
  ALLIANCE,
  /** A facility, laboratory, centre, park, enclave, programme or instrument. */
  PLATFORM,
  /**
   * A province, several provinces together or a country, where a source gives no finer end of a
   * tie. Regions take no part in rankings of cities.
   */
  REGION;

  private final String label = Labels.labelOf(this);

  /** The written form: lower case with hyphens. */
  public String label() {
    return label;
  }

  /** The plural in prose. */
  public String plural() {
    return this == CITY ? "cities" : label + "s";
  }
}
