package corridor.engine.projection;

import com.google.common.collect.Sets;
import corridor.engine.network.NodeKind;
import java.util.Locale;

/**
 * How a network becomes a graph that measures can read. Part of every result's provenance.
 *
 * @param name a short name for the rule
 * @param selection which ties and nodes
 * @param direction directed or symmetrised
 * @param combine what parallel ties become
 * @param length how long a tie is where paths are followed
 * @param lift whether ties are lifted to cities
 */
public record ProjectionRule(
    String name,
    TieSelection selection,
    Direction direction,
    CombineRule combine,
    PathLength length,
    CityLift lift) {

  /** Everything but regions; symmetrised, weights summed, length 1/weight, not lifted. */
  public static final ProjectionRule ALL_NODES =
      new ProjectionRule(
          "all-nodes",
          TieSelection.DEFAULT,
          Direction.SYMMETRISED,
          CombineRule.SUM,
          PathLength.INVERSE_WEIGHT,
          CityLift.NONE);

  /** Cities, with the ties of all they host; symmetrised, weights summed, length 1/weight. */
  public static final ProjectionRule CITIES =
      ALL_NODES
          .withName("cities")
          .withSelection(TieSelection.DEFAULT.withNodeKinds(Sets.immutableEnumSet(NodeKind.CITY)))
          .withLift(CityLift.FRACTIONAL);

  /** Refuses a lift to cities in a projection without cities. */
  public ProjectionRule {
    if (lift != CityLift.NONE && !selection.nodeKinds().contains(NodeKind.CITY)) {
      throw new IllegalArgumentException(
          "nodeKinds must include city when ties are lifted to cities, but is "
              + selection.nodeKinds());
    }
  }

  /** This rule under another name. */
  public ProjectionRule withName(String newName) {
    return new ProjectionRule(newName, selection, direction, combine, length, lift);
  }

  /** This rule with another selection. */
  public ProjectionRule withSelection(TieSelection newSelection) {
    return new ProjectionRule(name, newSelection, direction, combine, length, lift);
  }

  /** This rule directed or symmetrised. */
  public ProjectionRule withDirection(Direction newDirection) {
    return new ProjectionRule(name, selection, newDirection, combine, length, lift);
  }

  /** This rule with parallel ties combined in another way. */
  public ProjectionRule withCombine(CombineRule newCombine) {
    return new ProjectionRule(name, selection, direction, newCombine, length, lift);
  }

  /** This rule with another path length. */
  public ProjectionRule withLength(PathLength newLength) {
    return new ProjectionRule(name, selection, direction, combine, newLength, lift);
  }

  /** This rule with ties lifted in another way, or not. */
  public ProjectionRule withLift(CityLift newLift) {
    return new ProjectionRule(name, selection, direction, combine, length, newLift);
  }

  /** The rule in words, as provenance prints it. */
  public String describe() {
    return name
        + ": "
        + selection.describe()
        + "; "
        + label(direction)
        + "; parallel ties "
        + label(combine)
        + "; "
        + (lift == CityLift.NONE ? "not lifted" : "lifted to cities, " + label(lift) + " counting");
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
