package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.community.Communities;
import corridor.engine.community.Consensus;
import corridor.engine.community.Leiden;
import corridor.engine.community.Modularity;
import corridor.engine.community.PartitionAgreement;
import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Statistic;
import corridor.engine.run.Run;
import corridor.queries.table.Column;
import corridor.queries.table.Numbers;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes hang together by their ties, and is that what the city clusters say? By one run of
 * Leiden, or by what many runs have in common.
 */
public final class CityCommunities {
  private final Network network;
  private final Projection graph;
  private final Partition clusters;
  private final Partition communities;
  private final Statistic modularity;
  private final Provenance provenance;
  private final Optional<Consensus> consensus;

  private CityCommunities(
      Network network,
      Projection graph,
      Partition communities,
      Statistic modularity,
      Provenance provenance,
      Optional<Consensus> consensus) {
    this.network = network;
    this.graph = graph;
    this.clusters = Partition.ofClusters(network, graph);
    this.communities = communities;
    this.modularity = modularity;
    this.provenance = provenance;
    this.consensus = consensus;
  }

  /** Leiden communities of {@code graph}, a projection of {@code network}. */
  public static CityCommunities of(
      Network network, Projection graph, Leiden.Options options, Run run) {
    Communities found = Leiden.of(graph, options, run);
    return new CityCommunities(
        network,
        graph,
        found.partition(),
        found.modularity(),
        found.provenance(),
        Optional.empty());
  }

  /** What {@code runs} runs of Leiden, at least 2, have in common. */
  public static CityCommunities ofRuns(
      Network network, Projection graph, Leiden.Options options, int runs, Run run) {
    Consensus consensus =
        Consensus.of(graph, Consensus.Options.DEFAULT.withLeiden(options).withRuns(runs), run);
    Modularity modularity = Modularity.of(graph, consensus.partition(), options.quality(), run);
    return new CityCommunities(
        network,
        graph,
        consensus.partition(),
        modularity.value(),
        consensus.provenance(),
        Optional.of(consensus));
  }

  /** One row a node, community after community; nodes without ties, each its own, are left out. */
  public Table table() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.number("community"),
                Column.text("id").atMost(32),
                Column.text("name").atMost(40),
                Column.text("kind"),
                Column.text("cluster"),
                Column.number("strength")));
    if (consensus.isPresent()) {
      columns.add(Column.number("stability"));
      columns.add(Column.number("elsewhere"));
    }
    Table table = new Table(columns);
    Optional<Scores> stability = consensus.map(Consensus::stability);
    Optional<Scores> elsewhere = consensus.map(runs -> runs.elsewhere(clusters));
    IntStream.range(0, graph.nodes())
        .filter(this::isTied)
        .boxed()
        .sorted(
            Comparator.comparing(communities::classOf)
                .thenComparing(v -> -graph.out().strength(v) - graph.in().strength(v)))
        .forEach(
            v -> {
              Node node = network.getNode(graph.id(v));
              List<@Nullable Object> cells = new ArrayList<>();
              cells.add(communities.classOf(v) + 1);
              cells.add(node.id());
              cells.add(node.name());
              cells.add(node.kind().label());
              cells.add(network.findCluster(node.id()).map(Group::id).orElse(null));
              cells.add(graph.out().strength(v));
              stability.ifPresent(shares -> cells.add(shares.value(v)));
              elsewhere.ifPresent(shares -> cells.add(shares.value(v)));
              table.row(cells.toArray());
            });
    return table;
  }

  /** All of it as one object for JSON. */
  public Map<String, @Nullable Object> object(ClusterOpenness openness) {
    PartitionAgreement with = PartitionAgreement.of(communities, clusters);
    Map<String, @Nullable Object> agreement = new LinkedHashMap<>();
    agreement.put("compared", with.compared());
    agreement.put("nmi", orNull(with.nmiArithmetic()));
    agreement.put("adjustedRand", orNull(with.adjustedRand()));
    agreement.put("variationOfInformation", orNull(with.variationOfInformation()));
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("modularity", orNull(modularity));
    consensus.ifPresent(
        runs -> {
          object.put("runs", runs.runs());
          object.put("meanAdjustedRand", runs.meanAdjustedRand());
        });
    object.put("agreement", agreement);
    object.put("nodes", TableFormat.objects(table()));
    object.put("shares", TableFormat.objects(openness.table()));
    object.put("provenance", provenance.asMap());
    return object;
  }

  private static @Nullable Double orNull(Statistic statistic) {
    return statistic.isDefined() ? statistic.value() : null;
  }

  /** How far each city cluster and each community works with itself. */
  public ClusterOpenness openness(Projection symmetrised, Run run) {
    return ClusterOpenness.of(graph, symmetrised, clusters, communities, run);
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
        (communities.classes().size() - alone)
            + " communities of "
            + tied
            + " nodes with ties; modularity "
            + text(modularity));
    consensus.ifPresent(
        runs ->
            notes.add(
                "consensus of "
                    + runs.runs()
                    + " runs; mean adjusted Rand between them "
                    + Numbers.brief(runs.meanAdjustedRand())
                    + "; highest modularity of one "
                    + text(runs.best().modularity())
                    + "; stability is the share of runs that have the node there, elsewhere the"
                    + " share in which most of its community is of another cluster"));
    PartitionAgreement agreement = PartitionAgreement.of(communities, clusters);
    notes.add(
        agreement.compared() == 0
            ? "no node is in a cluster, so that there is nothing to hold the communities against; "
                + Place.CLUSTER_HINT
            : "against the city clusters, for the "
                + agreement.compared()
                + " nodes that are in one: NMI (arithmetic mean) "
                + text(agreement.nmiArithmetic())
                + ", adjusted Rand "
                + text(agreement.adjustedRand())
                + ", variation of information "
                + text(agreement.variationOfInformation()));
    GraphNotes.mixedWeights(network, graph).ifPresent(notes::add);
    notes.add(GraphNotes.describe(graph));
    provenance.warnings().forEach(notes::add);
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
    return provenance;
  }
}
