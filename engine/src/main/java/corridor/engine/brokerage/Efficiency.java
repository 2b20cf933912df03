package corridor.engine.brokerage;

import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;

/**
 * Efficiency: {@link EffectiveSize} divided by the number of neighbours, that is the share of a
 * node's neighbours that do not lead to each other. It compares nodes with few and with many
 * neighbours. Not the efficiency of inputs and outputs.
 *
 * <ul>
 *   <li>A weight is a strength: ties count in proportion to it, or one each: {@link TieValue}.
 *   <li>Direction: arcs in and arcs out add up; a neighbour tied both ways is one neighbour.
 *   <li>Unit: share. Range 1/k … 1 for k neighbours; 1 for a node whose neighbours have no ties
 *       among them.
 *   <li>Undefined: a node without ties ({@link Undefined#ISOLATE}).
 *   <li>O(n + m + Σ k²) time, O(n + m) memory and O(n) a thread; bit-identical for any number of
 *       threads.
 * </ul>
 *
 * <p>Burt 1992, Structural Holes, ISBN 978-0-674-84371-4.
 */
public final class Efficiency {

  /**
   * How efficiency is counted.
   *
   * @param ties what a tie counts for
   */
  public record Options(TieValue ties) {
    /** Ties count by their weight. */
    public static final Options DEFAULT = new Options(TieValue.WEIGHT);

    /** These options with another value of ties. */
    public Options withTies(TieValue newTies) {
      return new Options(newTies);
    }
  }

  private Efficiency() {}

  /** The efficiency of every node. */
  public static Scores of(Projection graph, Options options, Run run) {
    return StructuralHoles.scores(
        "efficiency",
        "share",
        graph,
        options.ties(),
        (ego, v) -> ego.effectiveSize(v) / ego.neighbours(v),
        run);
  }
}
