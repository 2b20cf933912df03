package corridor.queries.export;

/** What colours tell. */
public enum ColourBy {
  /** City, institution, alliance, platform or region. */
  KIND("kind"),
  /** The city cluster. */
  CLUSTER("cluster"),
  /** The tier in a corridor. */
  TIER("tier"),
  /** The layer of an edge; nodes are grey. */
  LAYER("layer"),
  /** The Leiden community. */
  COMMUNITY("community");

  private final String column;

  ColourBy(String column) {
    this.column = column;
  }

  /** The column that it is read from: of edges for layers, else of nodes. */
  public String column() {
    return column;
  }
}
