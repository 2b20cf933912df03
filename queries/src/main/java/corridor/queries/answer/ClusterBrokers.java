package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.brokerage.Brokerage;
import corridor.engine.brokerage.BrokerageRole;
import corridor.engine.brokerage.EiIndex;
import corridor.engine.brokerage.EiTable;
import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.result.Ranking;
import corridor.engine.result.Scores;
import corridor.engine.result.Statistic;
import corridor.engine.run.Run;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Do ties stay within clusters, and who spans them? The E–I index of the network, of clusters and
 * of nodes, and for nodes the other measures of brokers beside their roles.
 */
public final class ClusterBrokers {
  /** Beside the roles of a node, as {@code hubs} has them. */
  private static final ImmutableList<String> BESIDE =
      ImmutableList.of("constraint", "effective-size", "efficiency", "participation", "bridging");

  private final Network network;
  private final Projection symmetrised;
  private final Brokers brokers;
  private final EiTable index;
  private final ImmutableMap<String, Scores> beside;

  private ClusterBrokers(
      Network network,
      Projection symmetrised,
      Brokers brokers,
      EiTable index,
      ImmutableMap<String, Scores> beside) {
    this.network = network;
    this.symmetrised = symmetrised;
    this.brokers = brokers;
    this.index = index;
    this.beside = beside;
  }

  /**
   * Adds to {@code brokers} what is measured without directions.
   *
   * @param symmetrised the projection of the brokers, symmetrised, where every tie counts once
   */
  public static ClusterBrokers of(
      Network network, Brokers brokers, Projection symmetrised, EiIndex.Options options, Run run) {
    ImmutableMap.Builder<String, Scores> beside = ImmutableMap.builder();
    for (String name : BESIDE) {
      beside.put(name, Measure.find(name).orElseThrow().compute().of(network, symmetrised, run));
    }
    return new ClusterBrokers(
        network,
        symmetrised,
        brokers,
        EiIndex.of(symmetrised, Partition.ofClusters(network, symmetrised), options, run),
        beside.buildOrThrow());
  }

  /** One row for the network, then one a cluster. */
  public Table clusterTable() {
    Table table =
        new Table(
            List.of(
                Column.text("cluster"),
                Column.number("nodes"),
                Column.number("external"),
                Column.number("internal"),
                Column.number("e-i-index"),
                Column.number("expected"),
                Column.number("z"),
                Column.number("pAtLeast"),
                Column.number("pAtMost")));
    add(table, index.network(), index.pAtLeast(), index.pAtMost());
    index.classes().forEach(row -> add(table, row, OptionalDouble.empty(), OptionalDouble.empty()));
    return table;
  }

  private static void add(
      Table table, EiTable.Row row, OptionalDouble pAtLeast, OptionalDouble pAtMost) {
    table.row(
        row.name(),
        row.members(),
        row.external(),
        row.internal(),
        row.index().value(),
        row.expected().value(),
        row.z().map(Statistic::value).orElse(Double.NaN),
        pAtLeast.orElse(Double.NaN),
        pAtMost.orElse(Double.NaN));
  }

  /** The {@code top} nodes by open triples in any role, with all that is told of brokers. */
  public Table nodeTable(int top) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.text("id").atMost(32),
                Column.text("name").atMost(40),
                Column.text("cluster")));
    for (BrokerageRole role : BrokerageRole.values()) {
      columns.add(Column.number(role.pattern()));
    }
    columns.add(Column.number("e-i-index"));
    columns.add(Column.number("expected"));
    beside.keySet().forEach(name -> columns.add(Column.number(name)));
    Table table = new Table(columns);
    Brokerage brokerage = brokers.brokerage();
    for (Ranking.Row row : brokerage.total().ranking().top(top)) {
      Node node = network.getNode(row.id());
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(node.id());
      cells.add(node.name());
      cells.add(network.findCluster(node.id()).map(Group::id).orElse(null));
      for (BrokerageRole role : BrokerageRole.values()) {
        cells.add(brokerage.count(role).value(row.node()));
      }
      cells.add(index.nodes().value(row.node()));
      cells.add(index.expected().value(row.node()));
      beside.values().forEach(scores -> cells.add(scores.value(row.node())));
      table.row(cells.toArray());
    }
    return table;
  }

  /**
   * The ties to other clusters of the {@code top} nodes, at most {@code limit} a node: the external
   * ones of their index.
   */
  public NodeEvidence evidence(int top, int limit) {
    return new BrokerEvidence(network, symmetrised).ofExternalTies(brokers.ids(top), limit);
  }

  /** All of it as one object for JSON. */
  public Map<String, Object> object(int top) {
    List<Map<String, @Nullable Object>> rows = TableFormat.objects(clusterTable());
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("network", rows.get(0));
    object.put("clusters", rows.subList(1, rows.size()));
    object.put("nodes", TableFormat.objects(nodeTable(top)));
    object.put("provenance", index.provenance().asMap());
    return object;
  }

  /** What a reader should know besides the tables. */
  public ImmutableList<String> notes() {
    return ImmutableList.<String>builder()
        .add(
            "e-i-index: 1 if all ties leave the cluster, -1 if all stay; expected is what to expect"
                + " if the clusters were dealt out anew, z how many standard deviations the ties are"
                + " above that; pAtLeast and pAtMost are the shares of "
                + index.permutations()
                + (index.exact() ? " ways, all there are," : " random ways")
                + " with the network's index as high or as low")
        .add(
            "roles are counted along directions; everything else without, each tie once, as hubs"
                + " has it")
        .addAll(brokers.notes())
        .build();
  }

  /** Where the numbers come from. */
  public ImmutableList<Provenance> provenance() {
    ImmutableList.Builder<Provenance> all = ImmutableList.builder();
    all.add(brokers.provenance(), index.provenance());
    beside.values().forEach(scores -> all.add(scores.provenance()));
    return all.build();
  }
}
