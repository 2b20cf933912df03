package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.community.Communities;
import corridor.engine.community.Leiden;
import corridor.engine.community.PartitionAgreement;
import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.result.Statistic;
import corridor.engine.run.Run;
import corridor.queries.table.Column;
import corridor.queries.table.Numbers;
import corridor.queries.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which nodes hang together by their ties, and is that what the city clusters say? */
public final class CityCommunities {
  private final Network network;
  private final Projection graph;
  private final Communities communities;
  private final PartitionAgreement agreement;

  private CityCommunities(Network network, Projection graph, Communities communities) {
    this.network = network;
    this.graph = graph;
    this.communities = communities;
    this.agreement =
        PartitionAgreement.of(communities.partition(), Partition.ofClusters(network, graph));
  }

  /** Leiden communities of {@code graph}, a projection of {@code network}. */
  public static CityCommunities of(
      Network network, Projection graph, Leiden.Options options, Run run) {
    return new CityCommunities(network, graph, Leiden.of(graph, options, run));
  }

  /** One row a node, community after community; nodes without ties, each its own, are left out. */
  public Table table() {
    Table table =
        new Table(
            List.of(
                Column.number("community"),
                Column.text("id").atMost(32),
                Column.text("name").atMost(40),
                Column.text("kind"),
                Column.text("cluster"),
                Column.number("strength")));
    Partition partition = communities.partition();
    IntStream.range(0, graph.nodes())
        .filter(this::isTied)
        .boxed()
        .sorted(
            Comparator.comparing(partition::classOf)
                .thenComparing(v -> -graph.out().strength(v) - graph.in().strength(v)))
        .forEach(
            v -> {
              Node node = network.getNode(graph.id(v));
              table.row(
                  partition.classOf(v) + 1,
                  node.id(),
                  node.name(),
                  node.kind().label(),
                  network.findCluster(node.id()).map(Group::id).orElse(null),
                  graph.out().strength(v));
            });
    return table;
  }

  private boolean isTied(int node) {
    return graph.out().degree(node) + graph.in().degree(node) > 0;
  }

  /** What a reader should know besides the table. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    long tied = IntStream.range(0, graph.nodes()).filter(this::isTied).count();
    long alone = graph.nodes() - tied;
    notes.add(
        (communities.count() - alone)
            + " communities of "
            + tied
            + " nodes with ties; modularity "
            + text(communities.modularity()));
    notes.add(
        "against the city clusters, for the "
            + agreement.compared()
            + " nodes that are in one: NMI (arithmetic mean) "
            + text(agreement.nmiArithmetic())
            + ", adjusted Rand "
            + text(agreement.adjustedRand())
            + ", variation of information "
            + text(agreement.variationOfInformation()));
    notes.add(GraphNotes.describe(graph));
    communities.provenance().warnings().forEach(notes::add);
    return notes.build();
  }

  private static String text(Statistic statistic) {
    return statistic
        .undefined()
        .map(reason -> "undefined (" + reason.reason() + ")")
        .orElseGet(() -> Numbers.brief(statistic.value()));
  }

  /** Where the communities come from. */
  public Provenance provenance() {
    return communities.provenance();
  }
}
