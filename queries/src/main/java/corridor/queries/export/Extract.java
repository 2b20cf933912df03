package corridor.queries.export;

import com.google.common.collect.FluentIterable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import corridor.engine.Version;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.projection.CityLift;
import corridor.engine.projection.Contribution;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.projection.TieSelection;
import corridor.queries.columns.FactColumns;
import corridor.queries.columns.NodeColumn;
import corridor.queries.columns.TieBundle;
import corridor.queries.columns.TieColumn;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is written to a file: nodes, the ties between them, and the columns of both. Ties that are
 * not lifted are made one by one whenever they are gone through, so that a million of them need no
 * memory besides that of the network.
 */
public final class Extract {
  private static final Comparator<TieBundle> ORDER =
      Comparator.comparing(TieBundle::from)
          .thenComparing(TieBundle::to)
          .thenComparing(TieBundle::kind)
          .thenComparing(TieBundle::layer)
          .thenComparing(TieBundle::inferred);

  private final Network network;
  private final ImmutableList<Node> nodes;
  private final Iterable<TieBundle> single;
  private final Parallel parallel;
  private final ImmutableList<NodeColumn> results;
  private final ImmutableList<NodeColumn> nodeColumns;
  private final String selection;

  private Extract(
      Network network,
      ImmutableList<Node> nodes,
      Iterable<TieBundle> single,
      Parallel parallel,
      List<NodeColumn> results,
      String selection) {
    this.network = network;
    this.nodes = nodes;
    this.single = single;
    this.parallel = parallel;
    this.results = ImmutableList.copyOf(results);
    this.nodeColumns =
        ImmutableList.<NodeColumn>builder()
            .addAll(FactColumns.nodes(network))
            .addAll(results)
            .build();
    this.selection = selection;
  }

  /** All nodes and ties of {@code network}, with {@code results} as further columns of nodes. */
  public static Extract whole(Network network, List<NodeColumn> results) {
    return new Extract(
        network,
        network.nodes().asList(),
        FluentIterable.from(network.ties()).transform(TieBundle::of),
        Parallel.KEEP,
        results,
        "the whole network");
  }

  /** The nodes and ties that {@code selection} takes. */
  public static Extract of(Network network, TieSelection selection, List<NodeColumn> results) {
    ImmutableSet<String> ids = selection.nodesOf(network);
    return new Extract(
        network,
        nodes(network, ids),
        FluentIterable.from(network.ties())
            .filter(tie -> selection.takes(tie))
            .filter(tie -> ids.contains(tie.from()) && ids.contains(tie.to()))
            .transform(TieBundle::of),
        Parallel.KEEP,
        results,
        selection.describe() + "; not lifted");
  }

  /**
   * Cities and the ties between them and what they host, lifted to them as {@code hubs} and the
   * other commands do it.
   */
  public static Extract lifted(
      Network network, TieSelection selection, CityLift lift, List<NodeColumn> results) {
    ProjectionRule rule =
        ProjectionRule.ALL_NODES.withName("cities").withSelection(selection).withLift(lift);
    List<TieBundle> parts =
        Contribution.of(network, rule, (from, to) -> true).stream()
            .map(TieBundle::of)
            .sorted(ORDER)
            .toList();
    return new Extract(
        network,
        nodes(network, ImmutableSet.copyOf(Projection.of(network, rule).ids())),
        parts,
        Parallel.KEEP,
        results,
        rule.describe());
  }

  private static ImmutableList<Node> nodes(Network network, ImmutableSet<String> ids) {
    return network.nodes().stream()
        .filter(node -> ids.contains(node.id()))
        .collect(ImmutableList.toImmutableList());
  }

  /** This with parallel ties as they are or taken together. */
  public Extract withParallel(Parallel choice) {
    return new Extract(network, nodes, single, choice, results, selection);
  }

  /** The network that it is taken from. */
  public Network network() {
    return network;
  }

  /** The nodes, by id. */
  public ImmutableList<Node> nodes() {
    return nodes;
  }

  /** The edges, by ends, kind and layer; gone through as often as is needed. */
  public Iterable<TieBundle> ties() {
    return parallel == Parallel.KEEP ? single : () -> new ParallelTies(single.iterator());
  }

  /** Columns of the nodes: facts, then results. */
  public ImmutableList<NodeColumn> nodeColumns() {
    return nodeColumns;
  }

  /** Columns of the edges. */
  public ImmutableList<TieColumn> tieColumns() {
    return parallel == Parallel.KEEP ? FactColumns.ties() : FactColumns.bundles();
  }

  /** Where everything comes from, by what it is told of. */
  public ImmutableMap<String, String> origin() {
    Map<String, String> origin = new LinkedHashMap<>();
    origin.put("writer", "Corridor " + Version.string());
    origin.put("network", network.fingerprint().hex());
    origin.put("selection", selection);
    origin.put(
        "parallel ties",
        parallel == Parallel.KEEP
            ? "kept"
            : "of the same kind and layer one edge: weight is their sum, ties their number");
    origin.put("weight", "strength: more is closer");
    for (NodeColumn column : results) {
      column
          .provenance()
          .ifPresent(source -> origin.put("column " + column.name(), source.asMap().toString()));
    }
    return ImmutableMap.copyOf(origin);
  }

  /** The same and what else there is to say, on one line. */
  String originText(Map<String, String> more) {
    return Stream.concat(origin().entrySet().stream(), more.entrySet().stream())
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining("; "));
  }
}
