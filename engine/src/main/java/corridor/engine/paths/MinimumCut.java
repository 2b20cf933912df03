package corridor.engine.paths;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.Collection;

/**
 * The ties of the smallest weight without which no path leads from one set of nodes to another: the
 * bottleneck. Their weight is the value of the {@link MaximumFlow}.
 *
 * <ul>
 *   <li>A weight is a capacity: what it takes to cut the tie. Lengths play no part.
 *   <li>Direction: only arcs from the sources' side to the other are cut; edges either way.
 *   <li>Unit: that of the weights. Range: 0, with no ties, where no path leads, up to the weight
 *       that leaves the sources. Never undefined. Weights below 1e-12 of the largest cost nothing.
 *   <li>If several cuts are as small, it is the one nearest to the sources, with the fewest nodes
 *       on their side. It is unique, and no matter of ids.
 *   <li>O(n² m) time at worst, O(n + m) memory; one thread, deterministic. Refuses (unsuitable
 *       graph) paths of tens of thousands of ties.
 * </ul>
 *
 * <p>Ford, Fulkerson 1956, doi:10.4153/CJM-1956-045-5; found by the algorithm of Dinic 1970, in
 * JGraphT's implementation.
 */
public final class MinimumCut {
  static final String NAME = "minimum-cut";

  /**
   * A tie that is cut.
   *
   * @param from its node on the sources' side
   * @param to its node on the other side
   * @param capacity weight of the tie
   */
  public record CutTie(String from, String to, double capacity) {}

  private final double value;
  private final ImmutableList<CutTie> ties;
  private final ImmutableList<String> sourceSide;
  private final Provenance provenance;

  private MinimumCut(
      double value,
      ImmutableList<CutTie> ties,
      ImmutableList<String> sourceSide,
      Provenance provenance) {
    this.value = value;
    this.ties = ties;
    this.sourceSide = sourceSide;
    this.provenance = provenance;
  }

  /**
   * The smallest cut between two sets of nodes, given by ids.
   *
   * @throws IllegalArgumentException if a set is empty or both have a node in common
   * @throws UnsuitableGraphException if paths are too long for the stack
   */
  public static MinimumCut of(
      Projection graph, Collection<String> from, Collection<String> to, Run run) {
    return of(graph, FlowNetwork.of(graph, from, to, NAME, run));
  }

  /** The cut that a greatest flow leaves. */
  static MinimumCut of(Projection graph, FlowNetwork network) {
    Csr out = graph.out();
    double value = 0;
    ImmutableList.Builder<CutTie> ties = ImmutableList.builder();
    ImmutableList.Builder<String> sourceSide = ImmutableList.builder();
    for (int v = 0; v < graph.nodes(); v++) {
      if (network.onSourceSide(v)) {
        sourceSide.add(graph.id(v));
        for (int arc = out.start(v); arc < out.end(v); arc++) {
          if (!network.onSourceSide(out.target(arc))) {
            ties.add(new CutTie(graph.id(v), graph.id(out.target(arc)), out.weight(arc)));
            value += out.weight(arc);
          }
        }
      }
    }
    return new MinimumCut(value, ties.build(), sourceSide.build(), network.provenance(NAME));
  }

  /** Weight of the cut. */
  public double value() {
    return value;
  }

  /** The ties that are cut, by the ids of their nodes. */
  public ImmutableList<CutTie> ties() {
    return ties;
  }

  /** Ids of the nodes that the sources still reach, themselves included, in order. */
  public ImmutableList<String> sourceSide() {
    return sourceSide;
  }

  /** Where the cut comes from. */
  public Provenance provenance() {
    return provenance;
  }
}
