package corridor.engine.resilience;

import corridor.engine.paths.AllDistances;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;

/**
 * Efficiency vitality: how much global efficiency is lost without a node, {@code E(G) − E(G − v)}.
 * {@code E = Σ 1/d(s, t) / pairs} over ordered pairs; one without a path adds 0. {@link Pairs} says
 * which pairs E(G − v) is a share of.
 *
 * <ul>
 *   <li>The projection says how long a tie is: hops (weights are not used) or 1/weight (a stronger
 *       tie is shorter). By 1/weight efficiency depends on the unit of weights; the share of E(G)
 *       that is lost does not.
 *   <li>Direction: distances along the arcs.
 *   <li>Unit: 1/length. Range: by {@link Pairs#ORIGINAL} 0 … E(G). By {@link Pairs#REMAINING} it
 *       can be below 0: without a node at the edge the others are nearer to each other on average.
 *   <li>Undefined: in graphs of fewer than two nodes, or three by {@link Pairs#REMAINING} ({@link
 *       Undefined#TOO_FEW_NODES}).
 *   <li>O(n² m) time for hops, O(n² m log n) for 1/weight: minutes from some thousand nodes on; O(n
 *       + m) memory. Distances on all threads; the same on any number of them.
 *   <li>Refused: {@link UnsuitableGraphException} if 1/weight is not finite.
 * </ul>
 *
 * <p>Latora, Marchiori 2001, doi:10.1103/PhysRevLett.87.198701; vitality: Koschützki et al. 2005,
 * doi:10.1007/978-3-540-31955-9_3.
 *
 * @param efficiency E(G)
 * @param loss E(G) − E(G − v) of every node
 */
public record EfficiencyVitality(Statistic efficiency, Scores loss) {

  /** What the efficiency without a node is a share of. */
  public enum Pairs {
    /** All n(n − 1) pairs of before: those of the removed node count as lost. */
    ORIGINAL("of all nodes"),
    /** The (n − 1)(n − 2) pairs of the nodes that remain. */
    REMAINING("of the remaining nodes");

    private final String label;

    Pairs(String label) {
      this.label = label;
    }

    /** The written form. */
    public String label() {
      return label;
    }
  }

  /**
   * How it is told.
   *
   * @param pairs what the efficiency without a node is a share of
   */
  public record Options(Pairs pairs) {
    /** Over the pairs of all nodes. */
    public static final Options DEFAULT = new Options(Pairs.ORIGINAL);

    /** These options over other pairs. */
    public Options withPairs(Pairs newPairs) {
      return new Options(newPairs);
    }
  }

  /** The vitality of every node. */
  public static EfficiencyVitality of(Projection graph, Options options, Run run) {
    int n = graph.nodes();
    double pairs = n * (n - 1.0);
    boolean original = options.pairs() == Pairs.ORIGINAL;
    double left = original ? pairs : (n - 1.0) * (n - 2.0);
    double before = n < 2 ? Double.NaN : inverseDistances(graph, run) / pairs;
    boolean[] isGone = new boolean[n];
    Run silent = run.withProgress((task, done, total) -> {});
    Scores.Builder loss = Scores.builder(graph.ids());
    for (int v = 0; v < n; v++) {
      run.checkpoint("efficiency vitality", v, n);
      if (n < 2 || left == 0) {
        loss.setUndefined(v, Undefined.TOO_FEW_NODES);
      } else {
        isGone[v] = true;
        loss.set(v, before - inverseDistances(Without.nodes(graph, isGone), silent) / left);
        isGone[v] = false;
      }
    }
    Provenance provenance =
        Provenance.of("efficiency-vitality", graph)
            .withOption("length", graph.pathLength().label())
            .withOption("pairs", options.pairs().label());
    return new EfficiencyVitality(
        n < 2 ? Statistic.undefined(Undefined.TOO_FEW_NODES) : Statistic.of(before),
        loss.build("1/length", provenance));
  }

  /** Σ 1/d over ordered pairs with a path; each source has a place of its own, summed in order. */
  static double inverseDistances(Projection graph, Run run) {
    double[] from = new double[graph.nodes()];
    AllDistances.tell(
        graph,
        true,
        "efficiency",
        run,
        (source, distance, count) -> from[source] += count / distance);
    double sum = 0;
    for (double part : from) {
      sum += part;
    }
    return sum;
  }
}
