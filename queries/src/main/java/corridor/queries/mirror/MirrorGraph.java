package corridor.queries.mirror;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.engine.result.Provenance;
import corridor.queries.columns.NodeColumn;
import corridor.queries.table.TableFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What the mirror of a network holds: all its facts, and the results that are asked for. The same
 * network gives the same rows in the same order. Rows are made as they are asked for, since a
 * million of them take more room than the network itself.
 */
public final class MirrorGraph {
  private final Network network;
  private final ImmutableList<NodeColumn> results;
  private final SpilloverPaths paths;
  private final NodeRows nodes;
  private final RelationshipRows relationships;

  private MirrorGraph(Network network, List<NodeColumn> results, SpilloverPaths paths) {
    this.network = network;
    this.results = ImmutableList.copyOf(results);
    this.paths = paths;
    this.nodes = new NodeRows(network, this.results);
    this.relationships = new RelationshipRows(network);
  }

  /** The facts of {@code network}. */
  public static MirrorGraph of(Network network) {
    return new MirrorGraph(network, ImmutableList.of(), SpilloverPaths.NONE);
  }

  /** The same with results as properties of nodes. */
  public MirrorGraph withResults(List<NodeColumn> newResults) {
    return new MirrorGraph(network, newResults, paths);
  }

  /** The same with spillover paths. */
  public MirrorGraph withPaths(SpilloverPaths newPaths) {
    return new MirrorGraph(network, results, newPaths);
  }

  /** What there is beside the facts, by name. */
  ImmutableList<String> resultNames() {
    return Stream.concat(
            results.stream().map(column -> NodeRows.propertyOf(column)),
            paths.provenance().stream().map(source -> "spillover"))
        .collect(ImmutableList.toImmutableList());
  }

  /** Where each of these comes from, in the same order. */
  ImmutableList<String> provenance() {
    return Stream.concat(
            results.stream().flatMap(column -> column.provenance().stream()),
            paths.provenance().stream())
        .map(MirrorGraph::json)
        .collect(ImmutableList.toImmutableList());
  }

  private static String json(Provenance source) {
    StringWriter text = new StringWriter();
    try {
      TableFormat.writeJsonLine(source.asMap(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().strip();
  }

  /** How many nodes and relationships there are, about: what is said of them is left out. */
  long size() {
    return (long) network.nodes().size() + network.ties().size();
  }

  Network network() {
    return network;
  }

  void forEachNode(Label label, Consumer<NodeRow> action) {
    if (label == Label.SPILLOVER_PATH) {
      paths.paths().forEach(path -> action.accept(path(path)));
    } else {
      nodes.forEach(label, action);
    }
  }

  void forEachRelationship(RelationshipType type, Consumer<RelationshipRow> action) {
    if (type == RelationshipType.PASSES) {
      paths.paths().forEach(path -> steps(path, action));
    } else {
      relationships.forEach(type, action);
    }
  }

  private NodeRow path(SpilloverPath path) {
    return new NodeRow(
        Label.SPILLOVER_PATH,
        Keys.path(path),
        new Properties()
            .with("id", path.from() + "-" + path.to() + "-" + path.rank())
            .with("from", path.from())
            .with("to", path.to())
            .with("rank", path.rank())
            .with("direct", path.direct())
            .with("multiplier", path.multiplier())
            .with("total", path.total())
            .with("share", path.share())
            .with("length", path.nodes().size() - 1)
            .with("names", path.nodes().stream().map(id -> network.getNode(id).name()).toList())
            .sorted());
  }

  private static void steps(SpilloverPath path, Consumer<RelationshipRow> action) {
    String key = Keys.path(path);
    for (int i = 0; i < path.nodes().size(); i++) {
      action.accept(
          new RelationshipRow(
              RelationshipType.PASSES,
              Digest.ofIdentity(key, (long) i),
              key,
              Keys.node(path.nodes().get(i)),
              new Properties().with("position", i + 1L).sorted()));
    }
  }
}
