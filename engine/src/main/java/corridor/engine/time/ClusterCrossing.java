package corridor.engine.time;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;

/**
 * How much of the weight between nodes in clusters crosses from one cluster to another: crossing /
 * (crossing + within). Ties with an end in no cluster are in neither, and told apart.
 *
 * <ul>
 *   <li>A weight is a strength. Direction: all arcs count, whichever way they go.
 *   <li>Unit: share, 0 … 1. Undefined if no tie is between clustered nodes.
 *   <li>O(n + m) time; deterministic.
 * </ul>
 *
 * @param crossing weight between clusters
 * @param within weight within clusters
 * @param unclustered weight of ties with an end in none
 */
public record ClusterCrossing(double crossing, double within, double unclustered) {

  /** The weights of {@code graph} by the classes of its nodes. */
  public static ClusterCrossing of(Projection graph, Partition clusters) {
    double crossing = 0;
    double within = 0;
    double unclustered = 0;
    Csr out = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        int other = out.target(arc);
        if (!graph.directed() && other < v) {
          continue;
        }
        int a = clusters.classOf(v);
        int b = clusters.classOf(other);
        if (a < 0 || b < 0) {
          unclustered += out.weight(arc);
        } else if (a == b) {
          within += out.weight(arc);
        } else {
          crossing += out.weight(arc);
        }
      }
    }
    return new ClusterCrossing(crossing, within, unclustered);
  }

  /** crossing / (crossing + within). */
  public Statistic share() {
    return crossing + within > 0
        ? Statistic.of(crossing / (crossing + within))
        : Statistic.undefined(Undefined.ZERO_TOTAL);
  }
}
