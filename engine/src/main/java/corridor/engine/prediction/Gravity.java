package corridor.engine.prediction;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;
import corridor.engine.run.UnsuitableGraphException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Gravity model: how strong a tie is to be expected from the masses of two nodes and the distance
 * between them, {@code E[w(i, j)] = exp(c) · Π (m(i) m(j))^a · d(i, j)^b}, and what is observed
 * beyond or below that. The exponents are estimated by Poisson pseudo-maximum likelihood (PPML)
 * over all pairs of nodes; a pair without a tie has weight 0 and counts like any other, which a
 * regression on logarithms cannot do.
 *
 * <ul>
 *   <li>A weight is what is explained, in any unit; it need not be a whole number. Parallel ties
 *       count as the projection combined them. Path lengths play no part.
 *   <li>Direction: in an undirected graph each pair counts once and a mass has one exponent for
 *       both ends; in a directed one each ordered pair counts, and a mass has one exponent where
 *       the tie comes from and one where it goes.
 *   <li>Standard errors are robust (sandwich, HC1: times N/(N − p)) to any variance of the weights,
 *       but take pairs for independent. Pairs that share a node are not: read the errors as too
 *       small.
 *   <li>Unit: predicted weights and residuals that of weights; exponents none. Without masses only
 *       the constant and the exponent of distance are estimated.
 *   <li>Deviance explained: {@code 1 − D/D₀}, with D₀ of the mean weight for every pair. Pseudo R²:
 *       squared correlation of observed and predicted weights. Both are NaN if all weights are
 *       equal.
 *   <li>Refused ({@link UnsuitableGraphException}): a mass that is missing or not above 0, a
 *       distance that is missing or 0. Undefined ({@link UndefinedResultException}): no ties, fewer
 *       pairs than coefficients + 1, masses or distances that are all equal or determine each
 *       other, no convergence.
 *   <li>O(n² p²) time an iteration, O(n²) memory; one thread, deterministic.
 * </ul>
 *
 * <p>Santos Silva, Tenreyro 2006, doi:10.1162/rest.88.4.641.
 */
public final class Gravity {
  private static final String TASK = "gravity";

  /**
   * Something that attracts.
   *
   * @param name what it is
   * @param values one a node, above 0
   */
  public record Mass(String name, ImmutableDoubleArray values) {}

  /**
   * When the estimate is good enough.
   *
   * @param maxIterations at least 1
   * @param tolerance greatest change of a coefficient, in standard deviations of what it
   *     multiplies; above 0
   */
  public record Options(int maxIterations, double tolerance) {
    /** 100 iterations, 1e-11. */
    public static final Options DEFAULT = new Options(100, 1e-11);

    /** Refuses values out of range. */
    public Options {
      if (maxIterations < 1) {
        throw new IllegalArgumentException(
            "maxIterations must be at least 1, but is " + maxIterations);
      }
      if (!(tolerance > 0)) {
        throw new IllegalArgumentException("tolerance must be above 0, but is " + tolerance);
      }
    }
  }

  /**
   * What was estimated.
   *
   * @param name {@code constant}, the mass (with {@code from} or {@code to} if directed) or {@code
   *     distance}
   * @param standardError robust
   */
  public record Coefficient(String name, double estimate, double standardError) {}

  /** Two nodes: the weight between them, and what the model says. */
  public record PairResidual(
      String first, String second, double distance, double observed, double predicted) {
    /** Observed less predicted: below 0 for a pair tied more weakly than it could be. */
    public double residual() {
      return observed - predicted;
    }
  }

  private final ImmutableList<Coefficient> coefficients;
  private final ImmutableList<PairResidual> pairs;
  private final int tied;
  private final double devianceExplained;
  private final double pseudoR2;
  private final Provenance provenance;

  private Gravity(
      ImmutableList<Coefficient> coefficients,
      ImmutableList<PairResidual> pairs,
      int tied,
      PoissonFit fit,
      Provenance provenance) {
    this.coefficients = coefficients;
    this.pairs = pairs;
    this.tied = tied;
    this.devianceExplained = fit.devianceExplained();
    this.pseudoR2 = fit.pseudoR2();
    this.provenance = provenance;
  }

  /** Estimates the model over all pairs of nodes. */
  public static Gravity of(
      Projection graph, List<Mass> masses, Distance distance, Options options, Run run) {
    Design design = Design.of(graph, masses, distance, run);
    PoissonFit fit = PoissonFit.of(design, options, run);
    ImmutableList.Builder<Coefficient> coefficients = ImmutableList.builder();
    for (int k = 0; k < design.names().size(); k++) {
      coefficients.add(
          new Coefficient(design.names().get(k), fit.estimate(k), fit.standardError(k)));
    }
    ImmutableList.Builder<PairResidual> pairs = ImmutableList.builder();
    int tied = 0;
    for (int pair = 0; pair < design.pairs(); pair++) {
      double observed = design.weight(pair);
      tied += observed > 0 ? 1 : 0;
      pairs.add(
          new PairResidual(
              graph.id(design.first(pair)),
              graph.id(design.second(pair)),
              design.distance(pair),
              observed,
              fit.predicted(pair)));
    }
    return new Gravity(
        coefficients.build(),
        pairs.build(),
        tied,
        fit,
        Provenance.of(TASK, graph)
            .withOption("estimator", "PPML")
            .withOption(
                "masses",
                masses.isEmpty()
                    ? "none"
                    : masses.stream().map(Mass::name).collect(Collectors.joining(" + ")))
            .withOption("standard errors", "HC1")
            .withOption("tolerance", options.tolerance())
            .withIterations(fit.iterations(), true));
  }

  /** The constant, the exponents of the masses in their order, and that of distance. */
  public ImmutableList<Coefficient> coefficients() {
    return coefficients;
  }

  /** The coefficient of this name; throws {@link IllegalArgumentException} if there is none. */
  public Coefficient getCoefficient(String name) {
    return coefficients.stream()
        .filter(coefficient -> coefficient.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the model has no coefficient " + name));
  }

  /** All pairs, ordered pairs if directed, by the numbers of their nodes. */
  public ImmutableList<PairResidual> pairs() {
    return pairs;
  }

  /** How many of the pairs have a tie. */
  public int tied() {
    return tied;
  }

  /** Share of the deviance that the model explains; NaN if all weights are equal. */
  public double devianceExplained() {
    return devianceExplained;
  }

  /** Squared correlation of observed and predicted weights; NaN if all weights are equal. */
  public double pseudoR2() {
    return pseudoR2;
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return provenance;
  }
}
