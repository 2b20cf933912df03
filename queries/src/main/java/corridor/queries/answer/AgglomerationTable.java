package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.concentration.Agglomeration;
import corridor.engine.concentration.Amounts;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.run.Run;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.List;
import java.util.stream.Collectors;

/** Which clusters have more than their share of something and are yet tied loosely. */
public final class AgglomerationTable {
  private AgglomerationTable() {}

  /**
   * One row a cluster that has a node in the graph.
   *
   * @param counted what is concentrated or not
   * @param reference what it is compared with
   */
  public static Told of(
      Network network,
      Projection graph,
      String what,
      List<Node> counted,
      List<Node> reference,
      Run run) {
    Partition clusters = Partition.ofClusters(network, graph);
    Amounts amounts = amounts(network, clusters, counted);
    Amounts compared = amounts(network, clusters, reference);
    Agglomeration found = Agglomeration.of(graph, clusters, amounts, compared, run);
    Table table =
        new Table(
            List.of(
                Column.text("cluster"),
                Column.number("count"),
                Column.number("reference"),
                Column.number("lq"),
                Column.number("nodes"),
                Column.number("density"),
                Column.number("networkDensity"),
                Column.text("concentratedOnly")));
    for (int i = 0; i < found.rows().size(); i++) {
      Agglomeration.Row row = found.rows().get(i);
      table.row(
          row.label(),
          (long) amounts.value(i),
          (long) compared.value(i),
          row.quotient().value(),
          row.nodes(),
          row.density().value(),
          found.network().value(),
          row.concentratedOnly().map(only -> only ? "yes" : "no").orElse("undefined"));
    }
    return Told.of(
        table,
        List.of(
            "lq is the cluster's share of " + what + " over its share of the reference",
            "concentratedOnly: lq above 1 and internal density below the network's",
            GraphNotes.describe(graph)),
        found.provenance().withOption("counted", what));
  }

  private static Amounts amounts(Network network, Partition clusters, List<Node> nodes) {
    var counts =
        nodes.stream()
            .flatMap(node -> network.findCluster(node.id()).stream())
            .collect(Collectors.groupingBy(group -> group.id(), Collectors.counting()));
    ImmutableList<String> ids = clusters.classes();
    return Amounts.of(ids, ids.stream().mapToDouble(id -> counts.getOrDefault(id, 0L)).toArray());
  }
}
