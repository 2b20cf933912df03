package corridor.engine.centrality;

import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.Arrays;

/**
 * Katz centrality: a node is central if many walks end at it, each weakened by alpha a step. {@code
 * x(v) = 1 + α Σ w(u, v) x(u)}, that is x = (I − αAᵀ)⁻¹ 1.
 *
 * <ul>
 *   <li>A weight is a strength: more means closer. A walk counts by the product of its weights, so
 *       alpha is in units of 1/weight.
 *   <li>Direction: importance comes in by the arcs that enter a node. In an undirected graph by all
 *       ties.
 *   <li>Alpha must be below 1/λ, where λ is the largest eigenvalue; otherwise the graph is refused
 *       as unsuitable, with 1/λ. It is given as such, or as a share of 1/λ (default: half), which
 *       is refused where there are arcs but no cycle of them and hence no 1/λ. Provenance has both
 *       numbers.
 *   <li>Unit: none. Range: 1 and up as it is, 1 for a node that nothing reaches; normalised
 *       (default) 0 … 1 with L2 norm 1. Never undefined.
 *   <li>O(m) time an iteration, O(n) memory; one thread, deterministic. Stops when no value changes
 *       by more than the tolerance times the largest value; the distance to the solution is at most
 *       αλ/(1 − αλ) times as large in an undirected graph. If that takes too many iterations,
 *       provenance says so and warns.
 * </ul>
 *
 * <p>Katz 1953, doi:10.1007/BF02289026.
 */
public final class Katz {

  /** What alpha is counted in. */
  public enum Attenuation {
    /** Alpha itself, in units of 1/weight. */
    ALPHA("alpha"),
    /** A share of 1/λ, whatever the weights. */
    SHARE_OF_LIMIT("share of 1/λ");

    private final String label;

    Attenuation(String label) {
      this.label = label;
    }

    /** The written form. */
    public String label() {
      return label;
    }
  }

  /**
   * How walks count.
   *
   * @param attenuation what {@code value} is
   * @param value alpha, finite and at least 0; or its share of 1/λ, at least 0 and below 1
   * @param normalised whether the L2 norm is 1
   * @param tolerance largest change of a value in the last iteration, as a share of the largest
   * @param maxIterations at least 1
   */
  public record Options(
      Attenuation attenuation,
      double value,
      boolean normalised,
      double tolerance,
      int maxIterations) {
    /** Alpha half of 1/λ, L2 norm 1, tolerance 1e-13, at most 10,000 iterations. */
    public static final Options DEFAULT =
        new Options(Attenuation.SHARE_OF_LIMIT, 0.5, true, 1e-13, 10_000);

    /** Refuses values out of range. */
    public Options {
      if (attenuation == Attenuation.SHARE_OF_LIMIT && !(value >= 0 && value < 1)) {
        throw new IllegalArgumentException(
            "share of 1/λ must be at least 0 and below 1, but is " + value);
      }
      if (!(value >= 0) || Double.isInfinite(value)) {
        throw new IllegalArgumentException("alpha must be finite and at least 0, but is " + value);
      }
      PowerIteration.requireLimits(tolerance, maxIterations);
    }

    /** These options with this alpha. */
    public Options withAlpha(double alpha) {
      return new Options(Attenuation.ALPHA, alpha, normalised, tolerance, maxIterations);
    }

    /** These options with alpha as a share of 1/λ. */
    public Options withShareOfLimit(double share) {
      return new Options(Attenuation.SHARE_OF_LIMIT, share, normalised, tolerance, maxIterations);
    }

    /** These options normalised or not. */
    public Options withNormalised(boolean newNormalised) {
      return new Options(attenuation, value, newNormalised, tolerance, maxIterations);
    }

    /** These options with another tolerance. */
    public Options withTolerance(double newTolerance) {
      return new Options(attenuation, value, normalised, newTolerance, maxIterations);
    }

    /** These options with another limit of iterations. */
    public Options withMaxIterations(int newMaxIterations) {
      return new Options(attenuation, value, normalised, tolerance, newMaxIterations);
    }
  }

  private Katz() {}

  /** The Katz centrality of every node. */
  public static Scores of(Projection graph, Options options, Run run) {
    run.checkpoint("katz", 0, options.maxIterations());
    double limit = WalkSum.limit(graph, run);
    double alpha = alpha(graph, options, limit);
    WalkSum walks = new WalkSum(graph.in(), run, "katz");
    double[] start = new double[graph.nodes()];
    Arrays.fill(start, 1);
    double[] values = walks.solve(start, alpha, options.tolerance(), options.maxIterations());
    if (options.normalised()) {
      double norm = Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
      Arrays.setAll(values, v -> values[v] / norm);
    }
    Provenance provenance =
        Provenance.of("katz", graph)
            .withOption("mode", ArcMode.IN.labelIn(graph))
            .withOption("alpha", alpha)
            .withOption("1/λ", limit)
            .withOption("normalised", options.normalised() ? "L2 norm 1" : "no")
            .withOption("tolerance", options.tolerance())
            .withOption("max iterations", options.maxIterations())
            .withIterations(walks.iterations(), walks.converged());
    if (!walks.converged()) {
      provenance = provenance.withWarning("stopped before the tolerance was reached");
    }
    return Scores.of(
        graph.ids(), values, options.normalised() ? "L2 norm 1" : "weakened walks", provenance);
  }

  private static double alpha(Projection graph, Options options, double limit) {
    if (options.attenuation() == Attenuation.ALPHA) {
      WalkSum.requireBelow(limit, "alpha", options.value());
      return options.value();
    }
    if (graph.ties() == 0) {
      return 0;
    }
    if (Double.isInfinite(limit)) {
      throw new UnsuitableGraphException(
          "alpha is to be a share of 1/λ, but the graph has no cycle of arcs and so no λ above 0;"
              + " say alpha itself");
    }
    return options.value() * limit;
  }
}
