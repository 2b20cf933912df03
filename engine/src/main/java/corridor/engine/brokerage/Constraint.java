package corridor.engine.brokerage;

import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;

/**
 * Constraint: how far the ties of a node lead back to the same few neighbours. {@code C(i) = Σ
 * (p(i, j) + Σ p(i, q) p(q, j))²} over the neighbours j of i and the nodes q that are neither,
 * where {@code p(i, j) = (a(i, j) + a(j, i)) / Σ (a(i, k) + a(k, i))} is the share of i's ties that
 * are with j. Low constraint: a broker between partners who do not work with each other.
 *
 * <ul>
 *   <li>A weight is a strength: ties count in proportion to it, or one each: {@link TieValue}.
 *   <li>Direction: arcs in and arcs out add up.
 *   <li>j runs over neighbours only. Tools that also add nodes two steps away report more.
 *   <li>Unit: none. Range 1/k … below 2 for k neighbours; 1 for one neighbour, 1/k for k equal ones
 *       without ties among them; above 1 for two or three neighbours closely tied.
 *   <li>Undefined: a node without ties ({@link Undefined#ISOLATE}).
 *   <li>O(n + m + Σ k²) time, O(n + m) memory and O(n) a thread; bit-identical for any number of
 *       threads.
 * </ul>
 *
 * <p>Burt 1992, Structural Holes, ISBN 978-0-674-84371-4; Burt 2004, doi:10.1086/421787.
 */
public final class Constraint {

  /**
   * How constraint is counted.
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

  private Constraint() {}

  /** The constraint of every node. */
  public static Scores of(Projection graph, Options options, Run run) {
    return StructuralHoles.scores(
        "constraint", "constraint", graph, options.ties(), StructuralHoles.Ego::constraint, run);
  }
}
