package corridor.engine.brokerage;

import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;

/**
 * Effective size: the number of neighbours that do not lead to each other. {@code Σ (1 − Σ p(i, q)
 * m(j, q))} over the neighbours j of i and the other neighbours q, where {@code p(i, q) = (a(i, q)
 * + a(q, i)) / Σ (a(i, k) + a(k, i))} is the share of i's ties that are with q and {@code m(j, q) =
 * (a(j, q) + a(q, j)) / max (a(j, k) + a(k, j))} is j's tie with q against j's strongest. In an
 * undirected graph without weights it is k − 2t/k for k neighbours with t ties among them.
 *
 * <ul>
 *   <li>A weight is a strength: ties count in proportion to it, or one each: {@link TieValue}.
 *   <li>Direction: arcs in and arcs out add up.
 *   <li>Unit: neighbours. Range 1 … k.
 *   <li>Undefined: a node without ties ({@link Undefined#ISOLATE}).
 *   <li>O(n + m + Σ k²) time, O(n + m) memory and O(n) a thread; bit-identical for any number of
 *       threads.
 * </ul>
 *
 * <p>Burt 1992, Structural Holes, ISBN 978-0-674-84371-4; Borgatti 1997, Connections 20(1):35.
 */
public final class EffectiveSize {

  /**
   * How effective size is counted.
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

  private EffectiveSize() {}

  /** The effective size of every node. */
  public static Scores of(Projection graph, Options options, Run run) {
    return StructuralHoles.scores(
        "effective-size",
        "neighbours",
        graph,
        options.ties(),
        StructuralHoles.Ego::effectiveSize,
        run);
  }
}
