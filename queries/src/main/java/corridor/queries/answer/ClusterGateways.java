package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.spillover.Gateways;
import corridor.engine.spillover.StructuralPathAnalysis;
import corridor.engine.spillover.TransferMatrix;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.List;

/** Who carries the influence between every two city clusters? */
public final class ClusterGateways {
  private final Table table;
  private final Projection graph;
  private final Provenance provenance;

  private ClusterGateways(Table table, Projection graph, Provenance provenance) {
    this.table = table;
    this.graph = graph;
    this.provenance = provenance;
  }

  /** The first {@code count} gateways from each cluster to each other one that it reaches. */
  public static ClusterGateways of(
      Network network, Projection graph, TransferMatrix.Options transfer, int count, Run run) {
    Place.requireClusters(network, graph, 2);
    TransferMatrix matrix = TransferMatrix.of(graph, transfer, run);
    Table table =
        new Table(
            List.of(
                Column.text("from"),
                Column.text("to"),
                Column.number("rank"),
                Column.text("gateway").atMost(40),
                Column.number("loss"),
                Column.number("pathShare")));
    List<Place> clusters = Place.clusters(network, graph);
    for (Place from : clusters) {
      for (Place to : clusters) {
        if (from.equals(to)) {
          continue;
        }
        Gateways gateways =
            Gateways.of(
                matrix, from.nodes(), to.nodes(), Gateways.Options.DEFAULT.withCount(count), run);
        StructuralPathAnalysis paths =
            StructuralPathAnalysis.of(
                matrix, from.nodes(), to.nodes(), Spillover.enoughPaths(graph, 10), run);
        ImmutableList<Gateways.Gateway> ranked = gateways.gateways();
        for (int rank = 0; rank < ranked.size() && ranked.get(rank).loss() > 0; rank++) {
          String node = ranked.get(rank).node();
          table.row(
              from.id(),
              to.id(),
              rank + 1,
              network.getNode(node).name(),
              ranked.get(rank).loss(),
              paths.shareThrough(node));
        }
      }
    }
    return new ClusterGateways(
        table, graph, matrix.provenance().withMeasure("gateways between clusters"));
  }

  /** One row a gateway of a pair; pairs without a path between them have none. */
  public Table table() {
    return table;
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return provenance;
  }

  /** What has to be said of the graph. */
  public String note() {
    return GraphNotes.describe(graph);
  }
}
