package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.engine.projection.Contribution;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;
import corridor.engine.spillover.Gateways;
import corridor.engine.spillover.NetFlow;
import corridor.engine.spillover.StructuralPathAnalysis;
import corridor.engine.spillover.TransferMatrix;
import corridor.queries.table.Column;
import corridor.queries.table.Numbers;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Along which paths does innovation spill from one place to another, and who carries it? Structural
 * path analysis of the transfer matrix of a directed projection.
 */
public final class Spillover {
  static final int ENOUGH_PATHS = 1_000;
  private static final int SMALL = 2_000;

  private final Network network;
  private final Place from;
  private final Place to;
  private final Projection graph;
  private final StructuralPathAnalysis analysis;
  private final Gateways gateways;
  private final NetFlow flow;
  private final int count;

  private Spillover(
      Network network,
      Place from,
      Place to,
      Projection graph,
      StructuralPathAnalysis analysis,
      Gateways gateways,
      int count) {
    this.network = network;
    this.from = from;
    this.to = to;
    this.graph = graph;
    this.analysis = analysis;
    this.gateways = gateways;
    this.flow = NetFlow.of(graph, NetFlow.Options.DEFAULT);
    this.count = count;
  }

  /** Whether all paths and losses that anybody asks for can be had at once. */
  static boolean isSmall(Projection graph) {
    return graph.nodes() <= SMALL;
  }

  /** Paths enough to tell how many of them pass a node: many in a small graph. */
  static StructuralPathAnalysis.Options enoughPaths(Projection graph, int told) {
    return StructuralPathAnalysis.Options.DEFAULT.withCount(
        isSmall(graph) ? Math.max(told, ENOUGH_PATHS) : told);
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
        StructuralPathAnalysis.of(
            matrix,
            from.nodes(),
            to.nodes(),
            paths.withCount(enoughPaths(graph, paths.count()).count()),
            run);
    if (analysis.undefined().isPresent()) {
      throw NoPath.between(network, graph, from, to);
    }
    return new Spillover(
        network,
        from,
        to,
        graph,
        analysis,
        Gateways.of(
            matrix, from.nodes(), to.nodes(), Gateways.Options.DEFAULT.withCount(gateways), run),
        paths.count());
  }

  /** The paths that are told, from the strongest. */
  public ImmutableList<StructuralPathAnalysis.Path> paths() {
    return analysis.first(count).paths();
  }

  /** What the paths that are told rest on, one row a tie and path. */
  public Table evidenceTable() {
    List<Column> columns = new ArrayList<>(List.of(Column.number("path")));
    columns.addAll(Evidence.columns());
    Table table = new Table(columns);
    int number = 0;
    for (StructuralPathAnalysis.Path path : paths()) {
      number++;
      Evidence evidence = Evidence.ofPath(network, graph, path.nodes());
      for (Contribution part : evidence.parts()) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(number));
        cells.addAll(Arrays.asList(evidence.cells(part)));
        table.row(cells.toArray());
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
    for (StructuralPathAnalysis.Path path : paths()) {
      table.row(
          PathText.of(network, path.nodes()),
          path.direct(),
          path.multiplier(),
          path.total(),
          path.share());
    }
    return table;
  }

  /**
   * One row a gateway: how much of the influence is lost without it, the share of the paths through
   * it, and what it sends and receives on balance.
   */
  public Table gatewayTable() {
    Table table =
        new Table(
            List.of(
                Column.text("gateway").atMost(40),
                Column.number("loss"),
                Column.number("pathShare"),
                Column.number("asymmetry"),
                Column.text("role")));
    for (Gateways.Gateway gateway : gateways()) {
      String id = gateway.node();
      table.row(
          network.getNode(id).name(),
          gateway.loss(),
          analysis.shareThrough(id),
          flow.asymmetry().of(id),
          flow.findRole(id).map(role -> role.name().toLowerCase(Locale.ROOT)).orElse(null));
    }
    return table;
  }

  /** All of it as one object for JSON. */
  public Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("from", from.name());
    object.put("to", to.name());
    object.put("global", analysis.global());
    object.put("explained", analysis.first(count).explained());
    object.put("paths", paths().stream().map(this::path).toList());
    List<Map<String, @Nullable Object>> carriers = new ArrayList<>();
    for (Map<String, @Nullable Object> row : TableFormat.objects(gatewayTable())) {
      Map<String, @Nullable Object> carrier = new LinkedHashMap<>();
      row.forEach((name, value) -> carrier.put(name.equals("gateway") ? "node" : name, value));
      carriers.add(carrier);
    }
    object.put("gateways", carriers);
    object.put("provenance", provenance().asMap());
    return object;
  }

  /** The gateways; a node without which nothing is lost carries nothing. */
  public ImmutableList<Gateways.Gateway> gateways() {
    return gateways.gateways().stream()
        .filter(gateway -> gateway.loss() > 0)
        .collect(ImmutableList.toImmutableList());
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
    StructuralPathAnalysis told = analysis.first(count);
    notes.add(
        "from "
            + from.name()
            + " to "
            + to.name()
            + ": global influence "
            + Numbers.brief(analysis.global())
            + "; the paths told carry "
            + percent(told.explained())
            + " of it, others as long and as strong "
            + percent(told.further())
            + ", weaker ones "
            + percent(told.weaker())
            + ", longer ones "
            + percent(told.longer()));
    notes.add(
        "pathShare: of the %d strongest paths, which explain %s; asymmetry (out - in) / (out + in),"
                .formatted(analysis.paths().size(), percent(analysis.explained()))
            + " role from %s on".formatted(Numbers.brief(NetFlow.Options.DEFAULT.threshold())));
    GraphNotes.mixedWeights(network, graph).ifPresent(notes::add);
    notes.add(GraphNotes.describe(graph));
    provenance().warnings().forEach(notes::add);
    return notes.build();
  }

  static String percent(double share) {
    return Numbers.brief(100 * share) + " %";
  }
}
