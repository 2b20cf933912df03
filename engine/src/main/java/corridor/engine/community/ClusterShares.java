package corridor.engine.community;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;

/**
 * How far each class of a partition works with itself: the internal cooperation share {@code W_in /
 * (W_in + W_out)}, W_in the weight of the ties within the class and W_out of those with one end in
 * it, each tie counted once; openness, {@code W_out / (W_in + W_out)}; and embeddedness, the mean
 * clustering of its members.
 *
 * <ul>
 *   <li>A weight is a strength: ties count in proportion to it. In what way weights count for
 *       embeddedness is told by the clustering, usually Barrat's.
 *   <li>Direction: arcs in and arcs out count alike, each as a tie.
 *   <li>Ties with nodes of no class go out. Ties of a node with itself are left out.
 *   <li>Unit: share. Range 0 … 1. Scaling all weights changes nothing.
 *   <li>Undefined: shares of a class without ties ({@link Undefined#ZERO_TOTAL}); embeddedness of a
 *       class of whose members none has a clustering ({@link Undefined#TOO_FEW_TIES}).
 *   <li>O(n + m) time, O(classes) memory; one thread.
 * </ul>
 *
 * <p>Used of Chinese city clusters and their jointly granted patents in 经济管理 2020(8): 5–16.
 *
 * @param rows one a class, in their order
 * @param provenance where they come from
 */
public record ClusterShares(ImmutableList<Row> rows, Provenance provenance) {

  /**
   * One class.
   *
   * @param label of the class
   * @param members number of its nodes
   * @param internal W_in
   * @param external W_out
   * @param internalShare {@code W_in / (W_in + W_out)}
   * @param openness {@code W_out / (W_in + W_out)}
   * @param embeddedness mean clustering of the members that have one
   */
  public record Row(
      String label,
      int members,
      double internal,
      double external,
      Statistic internalShare,
      Statistic openness,
      Statistic embeddedness) {}

  /** The shares of all classes of nodes whose clustering is known. */
  public static ClusterShares of(
      Projection graph, Partition partition, Scores clustering, Run run) {
    requireSameNodes("partition", graph, partition.ids());
    requireSameNodes("clustering", graph, clustering.ids());
    run.checkpoint("cluster-shares", 0, graph.nodes());
    int count = partition.classes().size();
    double[] internal = new double[count];
    double[] external = new double[count];
    int[] members = new int[count];
    int[] clustered = new int[count];
    double[] sum = new double[count];
    Csr ties = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      int own = partition.classOf(v);
      for (int arc = ties.start(v); arc < ties.end(v); arc++) {
        int other = partition.classOf(ties.target(arc));
        boolean first = graph.directed() || v < ties.target(arc);
        if (first && own == other && own >= 0) {
          internal[own] += ties.weight(arc);
        } else if (first && own != other) {
          addTo(external, own, ties.weight(arc));
          addTo(external, other, ties.weight(arc));
        }
      }
      if (own >= 0) {
        members[own]++;
        if (clustering.undefined(v).isEmpty()) {
          clustered[own]++;
          sum[own] += clustering.value(v);
        }
      }
    }
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    for (int label = 0; label < count; label++) {
      double total = internal[label] + external[label];
      rows.add(
          new Row(
              partition.classes().get(label),
              members[label],
              internal[label],
              external[label],
              share(internal[label], total, Undefined.ZERO_TOTAL),
              share(external[label], total, Undefined.ZERO_TOTAL),
              share(sum[label], clustered[label], Undefined.TOO_FEW_TIES)));
    }
    return new ClusterShares(rows.build(), provenance(graph, partition, clustering));
  }

  private static void requireSameNodes(String name, Projection graph, ImmutableList<String> ids) {
    if (!ids.equals(graph.ids())) {
      throw new IllegalArgumentException(
          name + " must be of the projection's nodes, but is of other nodes");
    }
  }

  private static void addTo(double[] sums, int label, double weight) {
    if (label >= 0) {
      sums[label] += weight;
    }
  }

  private static Statistic share(double part, double total, Undefined ifNone) {
    return total > 0 ? Statistic.of(part / total) : Statistic.undefined(ifNone);
  }

  private static Provenance provenance(Projection graph, Partition partition, Scores clustering) {
    Provenance provenance =
        Provenance.of("cluster-shares", graph).withOption("classes", partition.name());
    for (var option : clustering.provenance().options().entrySet()) {
      provenance =
          provenance.withOption(clustering.measure() + " " + option.getKey(), option.getValue());
    }
    return provenance;
  }
}
