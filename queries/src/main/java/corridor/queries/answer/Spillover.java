package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Network;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;
import corridor.engine.spillover.ClusterFlow;
import corridor.engine.spillover.Gateways;
import corridor.engine.spillover.StructuralPathAnalysis;
import corridor.engine.spillover.TransferMatrix;
import corridor.queries.table.Column;
import corridor.queries.table.Numbers;
import corridor.queries.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Along which paths does innovation spill from one place to another, and who carries it? Structural
 * path analysis of the transfer matrix of a directed projection.
 */
public final class Spillover {
  private final Network network;
  private final Place from;
  private final Place to;
  private final Projection graph;
  private final StructuralPathAnalysis analysis;
  private final Gateways gateways;
  private final int gatewayCount;

  private Spillover(
      Network network,
      Place from,
      Place to,
      Projection graph,
      StructuralPathAnalysis analysis,
      Gateways gateways,
      int gatewayCount) {
    this.network = network;
    this.from = from;
    this.to = to;
    this.graph = graph;
    this.analysis = analysis;
    this.gateways = gateways;
    this.gatewayCount = gatewayCount;
  }

  /**
   * The strongest paths and the gateways between two places.
   *
   * @throws UndefinedResultException if nothing can reach {@code to} from {@code from}
   */
  public static Spillover of(
      Network network,
      Projection graph,
      Place from,
      Place to,
      TransferMatrix.Options transfer,
      StructuralPathAnalysis.Options paths,
      int gateways,
      Run run) {
    from.requireNodes();
    to.requireNodes();
    TransferMatrix matrix = TransferMatrix.of(graph, transfer, run);
    StructuralPathAnalysis analysis =
        StructuralPathAnalysis.of(matrix, from.nodes(), to.nodes(), paths, run);
    if (analysis.undefined().isPresent()) {
      throw new UndefinedResultException(
          "no path leads from "
              + from.name()
              + " to "
              + to.name()
              + " ("
              + graph.rule().describe()
              + "); take more ties, such as --inferred or other layers");
    }
    return new Spillover(
        network,
        from,
        to,
        graph,
        analysis,
        Gateways.of(
            matrix, from.nodes(), to.nodes(), Gateways.Options.DEFAULT.withCount(gateways), run),
        gateways);
  }

  /** Total influence between all city clusters: one row a pair. */
  public static Table clusterTable(
      Network network, Projection graph, TransferMatrix.Options transfer, Run run) {
    ClusterFlow flow =
        ClusterFlow.of(
            TransferMatrix.of(graph, transfer, run), Partition.ofClusters(network, graph), run);
    Table table =
        new Table(
            List.of(
                Column.text("from"),
                Column.text("to"),
                Column.number("direct"),
                Column.number("indirect"),
                Column.number("total"),
                Column.number("share")));
    List<String> labels = flow.labels();
    for (int source = 0; source < labels.size(); source++) {
      for (int target = 0; target < labels.size(); target++) {
        table.row(
            labels.get(source),
            labels.get(target),
            flow.direct(target, source),
            flow.indirect(target, source),
            flow.total(target, source),
            flow.share(target, source));
      }
    }
    return table;
  }

  /** One row a path. */
  public Table table() {
    Table table =
        new Table(
            List.of(
                Column.text("path").atMost(70),
                Column.number("direct"),
                Column.number("multiplier"),
                Column.number("total"),
                Column.number("share")));
    for (StructuralPathAnalysis.Path path : analysis.paths()) {
      table.row(
          PathText.of(network, path.nodes()),
          path.direct(),
          path.multiplier(),
          path.total(),
          path.share());
    }
    return table;
  }

  /** One row a gateway: how much of the influence is lost without it. */
  public Table gatewayTable() {
    Table table = new Table(List.of(Column.text("gateway").atMost(40), Column.number("loss")));
    for (Gateways.Gateway gateway : gateways()) {
      table.row(network.getNode(gateway.node()).name(), gateway.loss());
    }
    return table;
  }

  /** All of it as one object for JSON. */
  public Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("from", from.name());
    object.put("to", to.name());
    object.put("global", analysis.global());
    object.put("explained", analysis.explained());
    object.put("paths", analysis.paths().stream().map(this::path).toList());
    object.put(
        "gateways",
        gateways().stream()
            .map(
                gateway ->
                    ImmutableMap.<String, Object>of(
                        "node", network.getNode(gateway.node()).name(), "loss", gateway.loss()))
            .toList());
    object.put("provenance", provenance().asMap());
    return object;
  }

  // A node without which nothing is lost carries nothing.
  private List<Gateways.Gateway> gateways() {
    return gateways.gateways().stream()
        .filter(gateway -> gateway.loss() > 0)
        .limit(gatewayCount)
        .toList();
  }

  private Map<String, Object> path(StructuralPathAnalysis.Path path) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("nodes", names(path.nodes()));
    object.put("direct", path.direct());
    object.put("multiplier", path.multiplier());
    object.put("total", path.total());
    object.put("share", path.share());
    return object;
  }

  private List<String> names(List<String> ids) {
    return ids.stream().map(id -> network.getNode(id).name()).toList();
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return analysis.provenance();
  }

  /** What a reader should know besides the tables. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    notes.add(
        "from "
            + from.name()
            + " to "
            + to.name()
            + ": global influence "
            + Numbers.brief(analysis.global())
            + "; these paths explain "
            + percent(analysis.explained())
            + " of it, longer ones "
            + percent(analysis.longer())
            + ", weaker ones "
            + percent(analysis.weaker())
            + ", the rest "
            + percent(analysis.further()));
    notes.add(GraphNotes.describe(graph));
    provenance().warnings().forEach(notes::add);
    return notes.build();
  }

  private static String percent(double share) {
    return Numbers.brief(100 * share) + " %";
  }
}
