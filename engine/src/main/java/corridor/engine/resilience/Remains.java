package corridor.engine.resilience;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import java.util.Set;

/**
 * What a graph amounts to after a {@link Removal}: counts, weight, and the efficiency over the
 * pairs of the nodes there were before, so that before and after can be compared.
 *
 * @param nodes nodes that are left
 * @param tied how many of them have a tie
 * @param ties ties that are left
 * @param weight of all ties
 * @param components that the nodes left fall into, directions ignored
 * @param largest nodes of the largest component
 * @param efficiency Σ 1/d over ordered pairs, divided by the ordered pairs of before; undefined if
 *     there were fewer than two nodes ({@link Undefined#TOO_FEW_NODES})
 */
public record Remains(
    int nodes,
    int tied,
    int ties,
    double weight,
    int components,
    int largest,
    Statistic efficiency) {

  /**
   * What {@code graph} amounts to. O(n m) time for hops, O(n m log n) for 1/weight.
   *
   * @param gone ids that do not count as nodes
   * @param before number of nodes there were before
   */
  public static Remains of(Projection graph, Set<String> gone, int before, Run run) {
    int[] component = graph.components(run);
    int[] size = new int[graph.nodes()];
    int nodes = 0;
    int tied = 0;
    Csr out = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      if (!gone.contains(graph.id(v))) {
        nodes++;
        size[component[v]]++;
      }
      tied += out.degree(v) + graph.in().degree(v) > 0 ? 1 : 0;
    }
    int components = 0;
    int largest = 0;
    for (int members : size) {
      components += members > 0 ? 1 : 0;
      largest = Math.max(largest, members);
    }
    return new Remains(
        nodes,
        tied,
        graph.ties(),
        graph.totalWeight(),
        components,
        largest,
        before < 2
            ? Statistic.undefined(Undefined.TOO_FEW_NODES)
            : Statistic.of(
                EfficiencyVitality.inverseDistances(graph, run) / (before * (before - 1.0))));
  }
}
