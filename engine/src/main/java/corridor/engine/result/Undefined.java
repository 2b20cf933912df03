package corridor.engine.result;

/** Why a value does not exist. Written with the value's place left empty. */
public enum Undefined {
  /** The node has no ties. */
  ISOLATE("the node has no ties"),
  /** The graph is too small for the normalisation. */
  TOO_FEW_NODES("the graph has too few nodes"),
  /** The node belongs to none of the classes. */
  NO_CLASS("the node belongs to no class"),
  /** The node is not in the part of the graph that was measured. */
  OUTSIDE_PART("the node is outside the part that was measured"),
  /** The node has too few ties for a pair of neighbours. */
  TOO_FEW_TIES("the node has fewer than two ties"),
  /** All values are equal, so that no deviation can be scaled. */
  NO_VARIATION("all values are equal"),
  /** The graph has no cycle that a leading eigenvector could live on. */
  NO_LEADING_EIGENVALUE("the largest eigenvalue is 0"),
  /** The iteration ended before its values stood still. */
  NOT_CONVERGED("the iteration did not converge"),
  /** A value that this one is made of is itself undefined. */
  UNDEFINED_INPUT("a value it is made of is undefined"),
  /** There are fewer values than the measure compares. */
  TOO_FEW_VALUES("there are too few values"),
  /** Years that are not equally far apart, so that growth rates cannot be compared. */
  UNEVEN_YEARS("the years are not evenly spaced"),
  /** Growth from nothing, or from below nothing. */
  NO_BASE("the value it starts from is not above 0"),
  /** Fewer than two layers have ties, so that nothing can spread over them. */
  ONE_LAYER("fewer than two layers have ties"),
  /** A division by a zero total. */
  ZERO_TOTAL("the total it is a share of is 0");

  private final String reason;

  Undefined(String reason) {
    this.reason = reason;
  }

  /** The reason in words. */
  public String reason() {
    return reason;
  }
}
