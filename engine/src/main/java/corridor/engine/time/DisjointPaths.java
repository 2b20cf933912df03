package corridor.engine.time;

import com.google.common.collect.ImmutableList;
import corridor.engine.paths.MaximumFlow;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import java.util.Collection;

/**
 * The most paths between two sets of nodes of which no two share a tie, and as few ties as it takes
 * to cut them all (Menger): the maximum flow if every tie carries 1.
 *
 * <ul>
 *   <li>Weights play no part: a tie is there or not. Direction: arcs are followed, edges go either
 *       way.
 *   <li>Paths may lead over nodes of neither set. A node may be on several paths.
 *   <li>0 if no path leads; never undefined. Empty sets, and sets with a common node, are refused.
 *   <li>Time and memory as {@link MaximumFlow}; deterministic.
 * </ul>
 *
 * <p>Menger 1927, doi:10.4064/fm-10-1-96-115.
 *
 * @param number how many paths
 * @param cut the ties without which none is left; as many as there are paths
 */
public record DisjointPaths(int number, ImmutableList<TieEnds> cut) {

  /** The paths from one set of ids to another. */
  public static DisjointPaths of(
      Projection graph, Collection<String> from, Collection<String> to, Run run) {
    MaximumFlow flow = MaximumFlow.of(ofWeightOne(graph), from, to, run);
    return new DisjointPaths(
        (int) Math.round(flow.value()),
        flow.minimumCut().ties().stream()
            .map(tie -> new TieEnds(tie.from(), tie.to()))
            .collect(ImmutableList.toImmutableList()));
  }

  private static Projection ofWeightOne(Projection graph) {
    Projection.Builder same = graph.onSameNodes();
    Csr out = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        if (graph.directed() || v < out.target(arc)) {
          same.tie(v, out.target(arc), 1);
        }
      }
    }
    return same.build();
  }
}
