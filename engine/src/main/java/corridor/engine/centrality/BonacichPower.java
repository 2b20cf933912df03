package corridor.engine.centrality;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import java.util.Arrays;

/**
 * Bonacich's power: {@code c(v) = Σ w(v, u) (a + β c(u))}. With a positive β a node gains by alters
 * who are well placed, as in {@link Katz}; with a negative β it gains by alters who depend on it,
 * as in bargaining. β = 0 is {@link Strength}.
 *
 * <ul>
 *   <li>A weight is a strength: more means closer. A walk of k + 1 ties counts by the product of
 *       its weights times β^k, so β is in units of 1/weight.
 *   <li>Direction: power over those whom the node's arcs out reach (default), or whom its arcs in
 *       come from. In an undirected graph all ties.
 *   <li>|β| must be below 1/λ, where λ is the largest eigenvalue; otherwise the graph is refused as
 *       unsuitable, with 1/λ, which provenance has too.
 *   <li>Unit: none when normalised (default), such that the squares sum to the number of nodes, as
 *       Bonacich, igraph and sna do; otherwise that of the weights, with a = 1. Values can be
 *       negative if β is.
 *   <li>Undefined: normalised where nobody has a tie ({@link Undefined#ZERO_TOTAL}).
 *   <li>O(m) time an iteration, O(n) memory; one thread, deterministic. Stops when no value changes
 *       by more than the tolerance times the largest value. If that takes too many iterations,
 *       provenance says so and warns.
 * </ul>
 *
 * <p>Bonacich 1987, doi:10.1086/228631.
 */
public final class BonacichPower {

  /**
   * How power comes about.
   *
   * @param beta what the power of alters adds, finite; negative if it takes away
   * @param mode OUT or IN
   * @param normalised whether the squares sum to the number of nodes
   * @param tolerance largest change of a value in the last iteration, as a share of the largest
   * @param maxIterations at least 1
   */
  public record Options(
      double beta, ArcMode mode, boolean normalised, double tolerance, int maxIterations) {

    /** Refuses values out of range. */
    public Options {
      if (!Double.isFinite(beta)) {
        throw new IllegalArgumentException("beta must be finite, but is " + beta);
      }
      ArcMode.requireOneWay(mode);
      PowerIteration.requireLimits(tolerance, maxIterations);
    }

    /** This β, arcs out, normalised, tolerance 1e-13, at most 10,000 iterations. */
    public static Options of(double beta) {
      return new Options(beta, ArcMode.OUT, true, 1e-13, 10_000);
    }

    /** These options with another β. */
    public Options withBeta(double newBeta) {
      return new Options(newBeta, mode, normalised, tolerance, maxIterations);
    }

    /** These options with other arcs. */
    public Options withMode(ArcMode newMode) {
      return new Options(beta, newMode, normalised, tolerance, maxIterations);
    }

    /** These options normalised or not. */
    public Options withNormalised(boolean newNormalised) {
      return new Options(beta, mode, newNormalised, tolerance, maxIterations);
    }

    /** These options with another tolerance. */
    public Options withTolerance(double newTolerance) {
      return new Options(beta, mode, normalised, newTolerance, maxIterations);
    }

    /** These options with another limit of iterations. */
    public Options withMaxIterations(int newMaxIterations) {
      return new Options(beta, mode, normalised, tolerance, newMaxIterations);
    }
  }

  private BonacichPower() {}

  /** The power of every node. */
  public static Scores of(Projection graph, Options options, Run run) {
    run.checkpoint("bonacich-power", 0, options.maxIterations());
    double limit = WalkSum.limit(graph, run);
    WalkSum.requireBelow(limit, "beta", options.beta());
    Csr arcs = options.mode() == ArcMode.OUT ? graph.out() : graph.in();
    double[] strength = new double[graph.nodes()];
    Arrays.setAll(strength, arcs::strength);
    WalkSum walks = new WalkSum(arcs, run, "bonacich-power");
    double[] values =
        walks.solve(strength, options.beta(), options.tolerance(), options.maxIterations());
    Provenance provenance =
        Provenance.of("bonacich-power", graph)
            .withOption("mode", options.mode().labelIn(graph))
            .withOption("beta", options.beta())
            .withOption("1/λ", limit)
            .withOption("normalised", options.normalised() ? "squares sum to n" : "no")
            .withOption("tolerance", options.tolerance())
            .withOption("max iterations", options.maxIterations())
            .withIterations(walks.iterations(), walks.converged());
    if (!walks.converged()) {
      provenance = provenance.withWarning("stopped before the tolerance was reached");
    }
    if (!options.normalised()) {
      return Scores.of(graph.ids(), values, "weight", provenance);
    }
    double squares = Arrays.stream(values).map(value -> value * value).sum();
    double scale = Math.sqrt(values.length / squares);
    Scores.Builder scores = Scores.builder(graph.ids());
    for (int v = 0; v < values.length; v++) {
      if (squares > 0) {
        scores.set(v, scale * values[v]);
      } else {
        scores.setUndefined(v, Undefined.ZERO_TOTAL);
      }
    }
    return scores.build("squares sum to n", provenance);
  }
}
