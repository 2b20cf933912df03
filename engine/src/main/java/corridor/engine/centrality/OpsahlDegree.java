package corridor.engine.centrality;

import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;

/**
 * Opsahl's degree: {@code k · (s / k)^alpha}, between degree (alpha 0) and strength (alpha 1).
 *
 * <ul>
 *   <li>Below alpha 1 many weak ties count for more than few strong ones of the same total weight;
 *       above 1 for less. A weight is a strength: more means closer.
 *   <li>Direction: {@link ArcMode}. Arcs out by default, since the paper defines the measure for
 *       arcs out and arcs in separately; with ALL, k and s are sums over both.
 *   <li>Unit: ties · (mean weight)^alpha. Range: 0 and up; 0 for a node without ties. Never
 *       undefined.
 *   <li>O(n + m) time, O(n) memory; one thread.
 * </ul>
 *
 * <p>Opsahl, Agneessens, Skvoretz 2010, doi:10.1016/j.socnet.2010.03.006.
 */
public final class OpsahlDegree {

  /**
   * How ties and weights are balanced.
   *
   * @param alpha exponent of the mean weight, finite and at least 0
   * @param mode which arcs count
   */
  public record Options(double alpha, ArcMode mode) {
    /** Half way between degree and strength, arcs out. */
    public static final Options DEFAULT = new Options(0.5, ArcMode.OUT);

    /** Refuses an alpha that is negative or not finite. */
    public Options {
      if (!(alpha >= 0) || Double.isInfinite(alpha)) {
        throw new IllegalArgumentException("alpha must be finite and at least 0, but is " + alpha);
      }
    }

    /** These options with another alpha. */
    public Options withAlpha(double newAlpha) {
      return new Options(newAlpha, mode);
    }

    /** These options with other arcs. */
    public Options withMode(ArcMode newMode) {
      return new Options(alpha, newMode);
    }
  }

  private OpsahlDegree() {}

  /** Opsahl's degree of every node. */
  public static Scores of(Projection graph, Options options, Run run) {
    int n = graph.nodes();
    run.checkpoint("opsahl-degree", 0, n);
    double[] values = new double[n];
    for (int v = 0; v < n; v++) {
      int degree = options.mode().degree(graph, v);
      double strength = options.mode().strength(graph, v);
      values[v] = degree == 0 ? 0 : degree * Math.pow(strength / degree, options.alpha());
    }
    return Scores.of(
        graph.ids(),
        values,
        "ties × mean weight^alpha",
        Provenance.of("opsahl-degree", graph)
            .withOption("alpha", options.alpha())
            .withOption("mode", options.mode().labelIn(graph)));
  }
}
