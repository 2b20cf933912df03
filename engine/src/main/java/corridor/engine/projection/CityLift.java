package corridor.engine.projection;

/**
 * Whether, and with which counting method, ties are lifted to the cities that host their ends. What
 * k members (institutions, cities) form or found together, an alliance above all, ties each pair of
 * its members' cities.
 */
public enum CityLift {
  /** Ties stay between the nodes that a source names. */
  NONE,
  /** Lifted; each pair of members counts 1 (full counting). */
  FULL,
  /**
   * Lifted; each pair of k members counts 1/(k−1), so that a membership adds 1 to its member's
   * strength whatever the size (fractional counting; Newman 2001, doi:10.1103/PhysRevE.64.016132).
   */
  FRACTIONAL;

  double pairWeight(int members) {
    return this == FULL ? 1 : 1.0 / (members - 1);
  }
}
