package corridor.engine.structure;

import com.google.common.collect.ImmutableMap;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Centralisation: how far a graph is arranged around its most central node, {@code Σ (max − c(v)) /
 * maximum}, where the maximum is that sum in the most centralised graph of as many nodes.
 *
 * <ul>
 *   <li>The maximum belongs to one measure told in one way, and scores told otherwise are refused:
 *       see {@link Maximum}.
 *   <li>Weights: there is no agreed maximum for strength or for closeness by 1/weight; use a
 *       measure of concentration instead.
 *   <li>Unit: share of the maximum. Range 0 (all nodes alike) … 1 (a star).
 *   <li>Undefined: fewer than three nodes, where the maximum is 0 ({@link
 *       Undefined#TOO_FEW_NODES}); a score without a value ({@link Undefined#UNDEFINED_INPUT}).
 *   <li>O(n) time, O(1) memory; deterministic.
 * </ul>
 *
 * <p>Freeman 1979, doi:10.1016/0378-8733(78)90021-7.
 *
 * @param value the centralisation
 * @param provenance where it comes from
 */
public record Centralisation(Statistic value, Provenance provenance) {

  /**
   * The largest possible {@code Σ (max − c(v))}.
   *
   * @param measure the measure it belongs to
   * @param told the options the scores must have been told with
   * @param sum the largest sum
   */
  public record Maximum(String measure, ImmutableMap<String, String> told, double sum) {

    /** Refuses a sum that is negative or not finite. */
    public Maximum {
      if (!(sum >= 0) || Double.isInfinite(sum)) {
        throw new IllegalArgumentException("sum must be finite and at least 0, but is " + sum);
      }
    }

    /**
     * Of degree as a number of ties: {@code (n − 1)(n − 2)}, a star; twice that if directed, a star
     * with all arcs both ways.
     */
    public static Maximum degree(Projection graph) {
      double star = othersOfThree(graph) * (graph.nodes() - 2);
      return graph.directed()
          ? new Maximum("degree", degreeTold("in + out"), 2 * star)
          : new Maximum("degree", degreeTold("undirected"), star);
    }

    /** Of out-degree in a directed graph: {@code (n − 1)²}, a star with all arcs outward. */
    public static Maximum outDegree(Projection graph) {
      return new Maximum("degree", degreeTold("out"), squareOfOthers(graph));
    }

    /** Of in-degree in a directed graph: {@code (n − 1)²}, a star with all arcs inward. */
    public static Maximum inDegree(Projection graph) {
      return new Maximum("degree", degreeTold("in"), squareOfOthers(graph));
    }

    /** Of normalised betweenness, by any path length: {@code n − 1}, a star. */
    public static Maximum betweenness(Projection graph) {
      ImmutableMap<String, String> told = ImmutableMap.of("normalised", "true");
      return new Maximum("betweenness", told, othersOfThree(graph));
    }

    /**
     * Of closeness by hops, Wasserman and Faust's: {@code (n − 1)(n − 2) / (2n − 3)} in an
     * undirected graph, a star.
     */
    public static Maximum closeness(Projection graph) {
      double n = graph.nodes();
      ImmutableMap<String, String> told =
          ImmutableMap.of("length", "hops", "mode", "undirected", "variant", "Wasserman–Faust");
      return new Maximum("closeness", told, othersOfThree(graph) * (n - 2) / (2 * n - 3));
    }

    /**
     * Of the leading eigenvector with a largest value of 1, undirected: {@code n − 2}, one tie and
     * nobody else tied.
     */
    public static Maximum eigenvector(Projection graph) {
      ImmutableMap<String, String> told =
          ImmutableMap.of("mode", "undirected", "scale", "maximum 1");
      return new Maximum("eigenvector", told, Math.max(0, graph.nodes() - 2));
    }

    private static ImmutableMap<String, String> degreeTold(String mode) {
      return ImmutableMap.of("mode", mode, "normalised", "false");
    }

    private static double squareOfOthers(Projection graph) {
      double others = othersOfThree(graph);
      return others * others;
    }

    private static double othersOfThree(Projection graph) {
      return graph.nodes() < 3 ? 0 : graph.nodes() - 1.0;
    }
  }

  /** The centralisation of {@code scores}, which must be told as the maximum says. */
  public static Centralisation of(Scores scores, Maximum maximum) {
    Provenance source = scores.provenance();
    requireSame("measure", maximum.measure(), source.measure());
    maximum.told().forEach((name, value) -> requireSame(name, value, source.options().get(name)));
    Provenance provenance =
        source
            .withMeasure("centralisation")
            .withOption("of", source.measure())
            .withOption("largest sum", maximum.sum());
    return new Centralisation(value(scores, maximum.sum()), provenance);
  }

  private static void requireSame(String name, String expected, @Nullable String actual) {
    if (!expected.equals(actual)) {
      throw new IllegalArgumentException(
          name + " of the scores must be " + expected + " for this maximum, but is " + actual);
    }
  }

  private static Statistic value(Scores scores, double maximum) {
    if (scores.size() < 3) {
      return Statistic.undefined(Undefined.TOO_FEW_NODES);
    }
    double[] values = IntStream.range(0, scores.size()).mapToDouble(scores::value).toArray();
    if (DoubleStream.of(values).anyMatch(Double::isNaN)) {
      return Statistic.undefined(Undefined.UNDEFINED_INPUT);
    }
    double most = DoubleStream.of(values).max().getAsDouble();
    double sum = 0;
    for (double value : values) {
      sum += most - value;
    }
    return Statistic.of(sum / maximum);
  }
}
