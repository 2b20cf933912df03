package corridor.engine.layers;

import corridor.engine.network.Network;
import corridor.engine.network.Tie;
import corridor.engine.projection.ProjectionRule;
import java.util.Locale;

/**
 * What a tie counts for where numbers of several layers are added up or compared. Passengers a day
 * and yuan have no sum.
 */
public enum LayerValues {
  /** Every tie of the network counts 1, as does every pair of members that is lifted. */
  COUNTS("each tie 1"),
  /**
   * A weight as a share of its layer's total, times a factor common to all layers, so that the mean
   * strength of a node is 1 in each layer. All layers then weigh the same.
   */
  SHARES("weight as share of its layer's total; mean strength of a node 1 in each layer"),
  /** Weights as they are: sound if all layers count the same thing in the same unit. */
  WEIGHTS("weights as they are");

  private final String words;
  private final String label = name().toLowerCase(Locale.ROOT);

  LayerValues(String words) {
    this.words = words;
  }

  /** The written form. */
  public String label() {
    return label;
  }

  /** What it means. */
  public String words() {
    return words;
  }

  /**
   * What suits the layers of what {@code rule} takes of a network: weights if all ties weigh the
   * same, so that there is one unit, the tie; else shares.
   */
  public static LayerValues suited(Network network, ProjectionRule rule, Layering layering) {
    long different =
        network.ties().stream()
            .filter(tie -> rule.selection().takes(tie) && layering.takes(tie))
            .mapToDouble(Tie::weight)
            .distinct()
            .limit(2)
            .count();
    return different < 2 ? WEIGHTS : SHARES;
  }
}
