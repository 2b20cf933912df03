package corridor.engine.structure;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import java.util.stream.IntStream;

/**
 * Articulation points: nodes without which their component falls apart. Each says into how many
 * pieces, and how many nodes are cut off from the largest of them.
 *
 * <ul>
 *   <li>Weights are not used.
 *   <li>Direction: ignored.
 *   <li>In the order of their nodes. Never undefined.
 *   <li>O(n + m) time, O(n) memory, without recursion; one thread.
 * </ul>
 *
 * <p>Hopcroft, Tarjan 1973, doi:10.1145/362248.362272.
 *
 * @param rows the articulation points
 * @param provenance where they come from
 */
public record ArticulationPoints(ImmutableList<Row> rows, Provenance provenance) {

  /**
   * One articulation point.
   *
   * @param node its number
   * @param id its id
   * @param pieces number of parts its component falls into without it, at least 2
   * @param cutOff number of nodes outside the largest of these parts
   */
  public record Row(int node, String id, int pieces, int cutOff) {}

  /** The articulation points of a graph. */
  public static ArticulationPoints of(Projection graph, Run run) {
    int n = graph.nodes();
    run.checkpoint("articulation points", 0, n);
    CutSearch search = new CutSearch(graph, "articulation points", run);
    int[] pieces = new int[n];
    int[] largest = new int[n];
    int[] hanging = new int[n];
    for (int v = 0; v < n; v++) {
      if (search.hangsOnParent(v)) {
        int p = search.parent(v);
        pieces[p]++;
        largest[p] = Math.max(largest[p], search.below(v));
        hanging[p] += search.below(v);
      }
    }
    for (int v = 0; v < n; v++) {
      int rest = search.component(v) - 1 - hanging[v];
      if (rest > 0) {
        pieces[v]++;
        largest[v] = Math.max(largest[v], rest);
      }
    }
    ImmutableList<Row> rows =
        IntStream.range(0, n)
            .filter(v -> pieces[v] > 1)
            .mapToObj(v -> new Row(v, graph.id(v), pieces[v], search.component(v) - 1 - largest[v]))
            .collect(ImmutableList.toImmutableList());
    return new ArticulationPoints(rows, Provenance.of("articulation-points", graph));
  }
}
