package corridor.engine.spillover;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import java.util.Optional;

/**
 * Who gives more than it gets: asymmetry = (out − in) / (out + in), of the strengths out of a node
 * and into it.
 *
 * <p>What a weight means: strength. Direction: arcs as they are. A tie that carries both ways
 * counts in both sums and draws the asymmetry towards 0; in an undirected graph it is 0 everywhere.
 * Ties of a node with itself are left out. Unit: none; range −1 (only receives) to 1 (only sends).
 * Undefined for a node without ties ({@link Undefined#ISOLATE}). O(n + m) time, O(n) memory,
 * deterministic.
 */
public final class NetFlow {

  /** What an asymmetry makes of a node. */
  public enum Role {
    /** Sends clearly more than it receives. */
    DIFFUSER,
    /** Receives clearly more than it sends. */
    ABSORBER,
    /** Neither. */
    BALANCED
  }

  /**
   * When a node has a role.
   *
   * @param threshold least asymmetry, by absolute value, of a diffuser or absorber; from 0 to below
   *     1
   */
  public record Options(double threshold) {
    /** One tenth. */
    public static final Options DEFAULT = new Options(0.1);

    /** Refuses a threshold that no node, or any, would pass. */
    public Options {
      if (!(threshold >= 0 && threshold < 1)) {
        throw new IllegalArgumentException(
            "threshold must be from 0 to below 1, but is " + threshold);
      }
    }

    /** Another threshold. */
    public Options withThreshold(double newThreshold) {
      return new Options(newThreshold);
    }
  }

  private final Scores asymmetry;
  private final Options options;

  private NetFlow(Scores asymmetry, Options options) {
    this.asymmetry = asymmetry;
    this.options = options;
  }

  /** The net flow of each node. */
  public static NetFlow of(Projection graph, Options options) {
    ImmutableList<String> ids = graph.ids();
    Scores.Builder scores = Scores.builder(ids);
    for (int v = 0; v < graph.nodes(); v++) {
      double out = graph.out().strength(v);
      double in = graph.in().strength(v);
      if (out + in > 0) {
        scores.set(v, (out - in) / (out + in));
      } else {
        scores.setUndefined(v, Undefined.ISOLATE);
      }
    }
    Provenance provenance =
        Provenance.of("net-flow", graph).withOption("threshold", options.threshold);
    return new NetFlow(scores.build("(out - in) / (out + in)", provenance), options);
  }

  /** (out − in) / (out + in) of each node. */
  public Scores asymmetry() {
    return asymmetry;
  }

  /** The role of the node with this id; none if it has no ties. */
  public Optional<Role> findRole(String id) {
    double value = asymmetry.of(id);
    if (Double.isNaN(value)) {
      return Optional.empty();
    }
    if (Math.abs(value) <= options.threshold) {
      return Optional.of(Role.BALANCED);
    }
    return Optional.of(value > 0 ? Role.DIFFUSER : Role.ABSORBER);
  }
}
