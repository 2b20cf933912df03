package corridor.engine.spillover;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import java.util.Collection;
import java.util.TreeSet;

/**
 * How much of its time a walker spends at each node who keeps coming back to where it started: the
 * reach of a place. At each step it goes back to a start with probability c, and else takes a tie
 * of the node where it is, with the tie's share of the node's out-strength.
 *
 * <p>r = c·(I − (1 − c)·Pᵀ)⁻¹·e, with P(i, j) = w(i → j) / out-strength of i and e evenly over the
 * starts. From a node without ties out of it the walker goes back to a start.
 *
 * <p>What a weight means: strength. Direction: ties are followed in their direction, edges both
 * ways. Ties of a node with itself are not taken. Unit: probability; range 0 to 1, and all sum to
 * 1; exactly 0 where no path leads from a start. Never undefined. It says how much gets there, not
 * along which path: for that see {@link StructuralPathAnalysis}. O(m) time a sweep, O(n + m)
 * memory, one thread, deterministic; each value is within 1e-11.
 *
 * <p>Tong, Faloutsos, Pan 2006, doi:10.1109/ICDM.2006.70.
 */
public final class RandomWalkWithRestart {

  /**
   * How the walker walks.
   *
   * @param restart probability c of going back at each step, above 0 and below 1
   */
  public record Options(double restart) {
    /** Back in three steps of twenty. */
    public static final Options DEFAULT = new Options(0.15);

    /** Refuses a probability that is not between 0 and 1. */
    public Options {
      if (!(restart > 0 && restart < 1)) {
        throw new IllegalArgumentException(
            "restart must be above 0 and below 1, but is " + restart);
      }
    }

    /** Another probability of going back. */
    public Options withRestart(double newRestart) {
      return new Options(newRestart);
    }
  }

  private RandomWalkWithRestart() {}

  /** The reach of some nodes, given by ids; at least one. */
  public static Scores of(Projection graph, Collection<String> from, Options options, Run run) {
    if (from.isEmpty()) {
      throw new IllegalArgumentException("from must name at least one node");
    }
    double[] starts = new double[graph.nodes()];
    from.forEach(id -> starts[graph.getIndex(id)] = 1);
    Inverse rounds = SparseInverse.of(steps(graph, options.restart), run);
    // What ends at nodes without ties starts again in the same places, so that only the scale of
    // the result changes.
    double[] reach = rounds.arriving(starts);
    double sum = 0;
    for (double visits : reach) {
      sum += visits;
    }
    for (int v = 0; v < reach.length; v++) {
      reach[v] /= sum;
    }
    Provenance provenance =
        Provenance.of("random-walk-with-restart", graph)
            .withOption("from", String.join(" ", new TreeSet<>(from)))
            .withOption("restart", options.restart)
            .withOption("nodes without ties", "back to the start");
    return Scores.of(graph.ids(), reach, "probability", provenance);
  }

  private static Projection steps(Projection graph, double restart) {
    Csr out = graph.out();
    Projection.Builder steps = Projection.builder(Direction.DIRECTED, graph.ids());
    for (int v = 0; v < graph.nodes(); v++) {
      double total = out.strength(v);
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        steps.tie(v, out.target(arc), (1 - restart) * out.weight(arc) / total);
      }
    }
    return steps.build();
  }
}
