package corridor.queries.answer;

import corridor.engine.network.Network;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.spillover.ClusterFlow;
import corridor.engine.spillover.TransferMatrix;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.List;

/** How much do the city clusters pass on to one another? */
public final class ClusterFlowTable {
  private final ClusterFlow flow;
  private final Projection graph;

  private ClusterFlowTable(ClusterFlow flow, Projection graph) {
    this.flow = flow;
    this.graph = graph;
  }

  /** Of all city clusters, and of the cities without one together. */
  public static ClusterFlowTable of(
      Network network, Projection graph, TransferMatrix.Options transfer, Run run) {
    Place.requireClusters(network, graph, 1);
    TransferMatrix matrix = TransferMatrix.of(graph, transfer, run);
    return new ClusterFlowTable(
        ClusterFlow.of(matrix, Partition.ofClusters(network, graph), run), graph);
  }

  /** One row a pair of clusters. */
  public Table table() {
    Table table =
        new Table(
            List.of(
                Column.text("from"),
                Column.text("to"),
                Column.number("direct"),
                Column.number("indirect"),
                Column.number("rounds"),
                Column.number("feedback"),
                Column.number("viaOthers"),
                Column.number("total"),
                Column.number("share")));
    List<String> labels = flow.labels();
    for (int from = 0; from < labels.size(); from++) {
      for (int to = 0; to < labels.size(); to++) {
        table.row(
            labels.get(from),
            labels.get(to),
            flow.direct(to, from),
            flow.indirect(to, from),
            flow.rounds(to, from),
            flow.feedback(to, from),
            flow.viaOthers(to, from),
            flow.total(to, from),
            flow.share(to, from));
      }
    }
    return table;
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return flow.provenance();
  }

  /** What has to be said of the graph and the columns. */
  public List<String> notes() {
    return List.of(
        "indirect = rounds within the two clusters + feedback between them (within one: what left"
            + " it and came back) + via other clusters; total has what is put in, one unit a node",
        GraphNotes.describe(graph));
  }
}
