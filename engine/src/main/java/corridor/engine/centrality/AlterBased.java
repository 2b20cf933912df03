package corridor.engine.centrality;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;

/**
 * Neal's alter-based centrality and power: what a node's position owes to whom it is tied to.
 * Recursive centrality {@code RC(v) = Σ w(v, u) s(u)} is high for ties to strong alters, recursive
 * power {@code RP(v) = Σ w(v, u) / s(u)} for ties to alters that have few others; s is the strength
 * of the alter.
 *
 * <ul>
 *   <li>A weight is a strength: more means closer.
 *   <li>Direction: {@link ArcMode} says which arcs of the node lead to its alters; all by default.
 *       The strength of an alter counts its arcs both ways in any case, since an alter that only
 *       receives would have none to divide by.
 *   <li>Unit: weight² for centrality; shares of the alters' strength for power. Range: 0 and up;
 *       both are 0 for a node without ties. Never undefined. Not normalised. In an undirected graph
 *       the powers sum to the number of nodes with ties.
 *   <li>O(n + m) time, O(n) memory; one thread, deterministic.
 * </ul>
 *
 * <p>Neal 2011, Differentiating centrality and power in the world city network, Urban Studies 48,
 * doi:10.1177/0042098010388954 (GaWC Research Bulletin 365).
 */
public final class AlterBased {

  /**
   * Whose strength counts.
   *
   * @param mode which arcs of a node lead to its alters
   */
  public record Options(ArcMode mode) {
    /** All arcs. */
    public static final Options DEFAULT = new Options(ArcMode.ALL);

    /** These options with other arcs. */
    public Options withMode(ArcMode newMode) {
      return new Options(newMode);
    }
  }

  private final Scores centrality;
  private final Scores power;

  private AlterBased(Scores centrality, Scores power) {
    this.centrality = centrality;
    this.power = power;
  }

  /** Centrality and power of every node. */
  public static AlterBased of(Projection graph, Options options, Run run) {
    int n = graph.nodes();
    run.checkpoint("alter-based", 0, n);
    double[] strength = new double[n];
    for (int v = 0; v < n; v++) {
      strength[v] = ArcMode.ALL.strength(graph, v);
    }
    double[] centrality = new double[n];
    double[] power = new double[n];
    ArcMode mode = options.mode();
    if (!graph.directed() || mode != ArcMode.IN) {
      addAlters(graph.out(), strength, centrality, power);
    }
    if (graph.directed() && mode != ArcMode.OUT) {
      addAlters(graph.in(), strength, centrality, power);
    }
    return new AlterBased(
        Scores.of(graph.ids(), centrality, "weight²", provenance("centrality", graph, mode)),
        Scores.of(graph.ids(), power, "shares of alters", provenance("power", graph, mode)));
  }

  private static void addAlters(Csr arcs, double[] strength, double[] centrality, double[] power) {
    for (int v = 0; v < strength.length; v++) {
      for (int arc = arcs.start(v); arc < arcs.end(v); arc++) {
        double alter = strength[arcs.target(arc)];
        centrality[v] += arcs.weight(arc) * alter;
        power[v] += arcs.weight(arc) / alter;
      }
    }
  }

  private static Provenance provenance(String which, Projection graph, ArcMode mode) {
    return Provenance.of("alter-based-" + which, graph)
        .withOption("mode", mode.labelIn(graph))
        .withOption("normalised", false);
  }

  /** Recursive centrality: ties to the strong. */
  public Scores centrality() {
    return centrality;
  }

  /** Recursive power: ties to those who have few others. */
  public Scores power() {
    return power;
  }
}
