package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.brokerage.Brokerage;
import corridor.engine.brokerage.BrokerageRole;
import corridor.engine.brokerage.GouldFernandez;
import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.result.Ranking;
import corridor.engine.run.Run;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who stands between clusters that are not tied directly, and in which role? */
public final class Brokers {
  private final Network network;
  private final Projection graph;
  private final Brokerage brokerage;

  private Brokers(Network network, Projection graph, Brokerage brokerage) {
    this.network = network;
    this.graph = graph;
    this.brokerage = brokerage;
  }

  /** Gould–Fernandez roles over the city clusters. */
  public static Brokers of(
      Network network, Projection graph, GouldFernandez.Options options, Run run) {
    return new Brokers(
        network,
        graph,
        GouldFernandez.of(graph, Partition.ofClusters(network, graph), options, run));
  }

  /**
   * The {@code top} nodes by open triples in any role: counts, and how far above chance they are.
   */
  public Table table(int top) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.number("rank"),
                Column.text("id").atMost(32),
                Column.text("name").atMost(40),
                Column.text("cluster"),
                Column.number("total")));
    for (BrokerageRole role : BrokerageRole.values()) {
      columns.add(Column.number(role.label() + " " + role.pattern()));
      if (brokerage.permutations() > 0) {
        columns.add(Column.number("z " + role.pattern()));
      }
    }
    Table table = new Table(columns);
    for (Ranking.Row row : brokerage.total().ranking().top(top)) {
      Node node = network.getNode(row.id());
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(row.rank() == 0 ? null : row.rank());
      cells.add(node.id());
      cells.add(node.name());
      cells.add(network.findCluster(node.id()).map(Group::id).orElse(null));
      cells.add(row.value());
      for (BrokerageRole role : BrokerageRole.values()) {
        cells.add(brokerage.count(role).value(row.node()));
        if (brokerage.permutations() > 0) {
          cells.add(brokerage.z(role).value(row.node()));
        }
      }
      table.row(cells.toArray());
    }
    return table;
  }

  /** The ids of the {@code top} nodes of the table. */
  ImmutableList<String> ids(int top) {
    return brokerage.total().ranking().top(top).stream()
        .map(Ranking.Row::id)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The ties that the roles of the {@code top} nodes between clusters rest on, at most {@code
   * limit} a node.
   */
  public NodeEvidence evidence(int top, int limit) {
    return new BrokerEvidence(network, graph).ofRoles(brokerage, ids(top), limit);
  }

  /** The rows of the table as objects, each with its evidence. For JSON. */
  public List<Map<String, @Nullable Object>> objects(int top, NodeEvidence evidence) {
    List<Map<String, @Nullable Object>> rows = TableFormat.objects(table(top));
    List<Map<String, Object>> ties = evidence.objects();
    for (int row = 0; row < rows.size(); row++) {
      rows.get(row).put("ties", ties.get(row).get("ties"));
      rows.get(row).put("leftOut", ties.get(row).get("leftOut"));
    }
    return rows;
  }

  /** The roles, for what else is told of a broker. */
  Brokerage brokerage() {
    return brokerage;
  }

  /** What a reader should know besides the table. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    notes.add(
        "counts are open triples a → broker → b; A is the cluster of a, and the letters say which"
            + " of the three share one");
    if (brokerage.permutations() > 0) {
      notes.add(
          "z compares with "
              + brokerage.permutations()
              + (brokerage.exact() ? " ways, all there are," : " random ways")
              + " to deal out the clusters anew");
    }
    if (Place.clusters(network, graph).isEmpty()) {
      notes.add("no node is in a cluster, so that all count as one; " + Place.CLUSTER_HINT);
    }
    GraphNotes.denseness(graph).ifPresent(notes::add);
    return notes.add(GraphNotes.describe(graph)).addAll(provenance().warnings()).build();
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return brokerage.total().provenance();
  }
}
