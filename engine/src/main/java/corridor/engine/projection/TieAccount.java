package corridor.engine.projection;

/**
 * What became of the ties of a network in a projection; the parts add up to {@code total}.
 *
 * @param total ties of the network
 * @param used ties that became a part of an edge or arc
 * @param selfTies ties between a node and itself after lifting; kept aside, in no measure
 * @param notSelected ties of another kind, layer or year, or inferred
 * @param endOutside ties with an end that is not a node of the projection
 * @param notLifted ties with an end that no city hosts
 */
public record TieAccount(
    long total, long used, long selfTies, long notSelected, long endOutside, long notLifted) {

  /** Share of ties within a node among those used or within a node; NaN if there is none. */
  public double selfTieShare() {
    return selfTies / (double) (used + selfTies);
  }
}
