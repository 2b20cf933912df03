package corridor.engine.projection;

/**
 * What became of the ties of a network in a projection; the parts, from used to not lifted, add up
 * to {@code total}.
 *
 * @param total ties of the network
 * @param used ties that became a part of an edge or arc
 * @param selfTies ties between a node and itself after lifting; kept aside, in no measure
 * @param notSelected ties of another kind, layer or year, or inferred
 * @param endOutside ties with an end that is not a node of the projection
 * @param notLifted ties with an end that no city hosts
 * @param undated how many of those used have no years, and so count in any
 */
public record TieAccount(
    long total,
    long used,
    long selfTies,
    long notSelected,
    long endOutside,
    long notLifted,
    long undated) {

  /** All ties used but those within a node, none of them with years. */
  static TieAccount undated(long total, long selfTies) {
    return new TieAccount(total, total - selfTies, selfTies, 0, 0, 0, total - selfTies);
  }

  /** Share of ties within a node among those used or within a node; NaN if there is none. */
  public double selfTieShare() {
    return selfTies / (double) (used + selfTies);
  }
}
