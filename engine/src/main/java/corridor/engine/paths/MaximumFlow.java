package corridor.engine.paths;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.Collection;

/**
 * The greatest flow from one set of nodes to another, if no tie can carry more than its weight:
 * over all ways together, not over the best path alone. The same number as the {@link MinimumCut}.
 *
 * <ul>
 *   <li>A weight is a capacity: more carries more. Lengths play no part.
 *   <li>Direction: arcs carry in their direction; an edge either way, but only one way at a time.
 *   <li>The nodes of a set have no limits of their own. Ties within a set carry nothing.
 *   <li>Unit: that of the weights. Range: 0, where no path leads, up to the weight that leaves the
 *       sources. Never undefined. Weights below 1e-12 of the largest carry nothing.
 *   <li>The value is unique; the ties that carry it often are not. The flow told goes by paths of
 *       few ties first, then by ids, so that it is the same in every run.
 *   <li>O(n² m) time at worst, O(n + m) memory; one thread, deterministic. Refuses (unsuitable
 *       graph) paths of tens of thousands of ties.
 * </ul>
 *
 * <p>Ford, Fulkerson 1956, doi:10.4153/CJM-1956-045-5; found by the algorithm of Dinic 1970, in
 * JGraphT's implementation.
 */
public final class MaximumFlow {
  static final String NAME = "maximum-flow";

  /**
   * What a tie carries.
   *
   * @param from where the flow comes from
   * @param to where it goes
   * @param capacity weight of the tie
   * @param flow above 0, at most the capacity
   */
  public record TieFlow(String from, String to, double capacity, double flow) {}

  private final double value;
  private final ImmutableList<TieFlow> ties;
  private final MinimumCut minimumCut;
  private final Provenance provenance;

  private MaximumFlow(
      double value, ImmutableList<TieFlow> ties, MinimumCut minimumCut, Provenance provenance) {
    this.value = value;
    this.ties = ties;
    this.minimumCut = minimumCut;
    this.provenance = provenance;
  }

  /**
   * The greatest flow between two sets of nodes, given by ids.
   *
   * @throws IllegalArgumentException if a set is empty or both have a node in common
   * @throws UnsuitableGraphException if paths are too long for the stack
   */
  public static MaximumFlow of(
      Projection graph, Collection<String> from, Collection<String> to, Run run) {
    FlowNetwork network = FlowNetwork.of(graph, from, to, NAME, run);
    Csr out = graph.out();
    double value = 0;
    ImmutableList.Builder<TieFlow> ties = ImmutableList.builder();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        double flow = network.flow(arc);
        if (flow > 0) {
          ties.add(new TieFlow(graph.id(v), graph.id(out.target(arc)), out.weight(arc), flow));
          value += network.isSource(v) ? flow : 0;
        }
      }
    }
    return new MaximumFlow(
        value, ties.build(), MinimumCut.of(graph, network), network.provenance(NAME));
  }

  /** How much can flow. */
  public double value() {
    return value;
  }

  /** The ties that carry something, by the ids of their nodes. */
  public ImmutableList<TieFlow> ties() {
    return ties;
  }

  /** The ties that limit it: the same as {@link MinimumCut#of}, without solving anew. */
  public MinimumCut minimumCut() {
    return minimumCut;
  }

  /** Where the flow comes from. */
  public Provenance provenance() {
    return provenance;
  }
}
