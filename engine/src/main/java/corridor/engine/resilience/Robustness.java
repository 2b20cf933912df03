package corridor.engine.resilience;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import java.util.Arrays;

/**
 * Robustness against attack: {@code R = (1/N) Σ S(q)} over q = 1 … N, where S(q) is the number of
 * nodes in the largest component after q nodes were removed, divided by the number N of nodes at
 * first. The attacker takes the node that {@link Attack} names, by the scores of the whole graph
 * (static) or computed anew after each removal (adaptive).
 *
 * <ul>
 *   <li>A weight is a strength: more means closer. The attack by strength reads it, and so does the
 *       one by betweenness if the projection's length is 1/weight. The weighted variant puts the
 *       weight within the largest component, as a share of all weight, in the place of S(q); of
 *       equally large components it takes the one with more weight.
 *   <li>Direction: components are weak ones, directions ignored. Degree and strength count all
 *       arcs; betweenness follows them.
 *   <li>Between equals (within a relative 1e-9) the lowest id goes first: without such a rule R is
 *       not well defined.
 *   <li>Unit: share of nodes, or of weight. Range: 0 … 1/2: (N − 1)/(2N) in a complete graph, (N −
 *       1)/N² in a star attacked at its centre, 0 for one node; the weighted variant 0 … 1.
 *   <li>Undefined: without nodes ({@link Undefined#TOO_FEW_NODES}); the weighted variant without
 *       ties ({@link Undefined#ZERO_TOTAL}).
 *   <li>O(m α + N²) time once the order is known, O(N + m) memory. The order takes O(N² + Σ k²) for
 *       degree and strength; for betweenness that measure once, or N times if adaptive: O(N² m).
 *       Betweenness on all threads, the rest on one; the same on any number of them.
 * </ul>
 *
 * <p>Schneider, Moreira, Andrade, Havlin, Herrmann 2011, doi:10.1073/pnas.1009440108.
 */
public final class Robustness {

  /**
   * How nodes are chosen.
   *
   * @param attack which node goes first
   * @param adaptive whether that is computed anew after each removal
   */
  public record Options(Attack attack, boolean adaptive) {
    /** By degree, computed anew. */
    public static final Options DEFAULT = new Options(Attack.DEGREE, true);

    /** These options with another attack. */
    public Options withAttack(Attack newAttack) {
      return new Options(newAttack, adaptive);
    }

    /** These options, adaptive or static. */
    public Options withAdaptive(boolean newAdaptive) {
      return new Options(attack, newAdaptive);
    }

    String label() {
      return attack.label() + ", " + order();
    }

    private String order() {
      return adaptive ? "adaptive" : "static";
    }
  }

  private Robustness() {}

  /** What an attack leaves, removal by removal. */
  public static RemovalCurve of(Projection graph, Options options, Run run) {
    int n = graph.nodes();
    int[] order = RemovalOrder.of(graph, options, run);
    double[] nodeShares = new double[n + 1];
    double[] weightShares = new double[n + 1];
    new Percolation(graph).run(order, nodeShares, weightShares);
    return new RemovalCurve(
        Arrays.stream(order).mapToObj(graph::id).collect(ImmutableList.toImmutableList()),
        nodeShares,
        weightShares,
        provenance("robustness", graph)
            .withOption("attack", options.attack().label())
            .withOption("order", options.order())
            .withOption("length", graph.pathLength().label()));
  }

  static Provenance provenance(String measure, Projection graph) {
    Provenance provenance =
        Provenance.of(measure, graph)
            .withOption("share of", "nodes at first")
            .withOption("sum", "q = 1 … N");
    return graph.directed() ? provenance.withOption("components", "weak") : provenance;
  }
}
