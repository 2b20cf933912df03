package corridor.queries.mirror;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import corridor.engine.network.Group;
import corridor.engine.network.Indicator;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.Source;
import corridor.queries.columns.NodeColumn;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The facts that become nodes of the mirror. */
final class NodeRows {
  /** What a node has besides its attributes and results. */
  private static final ImmutableSet<String> OWN =
      ImmutableSet.of(
          "id",
          "kind",
          "name",
          "nameEn",
          "aliases",
          "subtype",
          "cluster",
          "lat",
          "lon",
          "point",
          "adminCode");

  private final Network network;
  private final ImmutableList<NodeColumn> results;
  private final ImmutableMap<String, String> attributeNames;

  NodeRows(Network network, ImmutableList<NodeColumn> results) {
    this.network = network;
    this.results = results;
    Set<String> attributes = new TreeSet<>();
    network.nodes().forEach(node -> attributes.addAll(node.attributes().keySet()));
    ImmutableSet<String> reserved =
        Stream.concat(OWN.stream(), results.stream().map(NodeRows::propertyOf))
            .collect(ImmutableSet.toImmutableSet());
    this.attributeNames = AttributeNames.of(attributes, reserved);
  }

  /** Properties are written in camel case. */
  static String propertyOf(NodeColumn column) {
    return CaseFormat.LOWER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, column.name());
  }

  void forEach(Label label, Consumer<NodeRow> action) {
    switch (label) {
      case CITY, DISTRICT, INSTITUTION, ALLIANCE, PLATFORM, REGION ->
          network.nodes().stream()
              .filter(node -> Label.of(network, node) == label)
              .forEach(node -> action.accept(node(label, node)));
      case GROUP -> network.groups().forEach(group -> action.accept(group(group)));
      case INDICATOR -> {
        TwinNumbers twins = new TwinNumbers();
        network.indicators().forEach(fact -> action.accept(indicator(fact, twins)));
      }
      case SOURCE -> network.sources().forEach(source -> action.accept(source(source)));
      case SPILLOVER_PATH -> {
        // No fact of the network.
      }
    }
  }

  private NodeRow node(Label label, Node node) {
    Properties properties =
        new Properties()
            .with("id", node.id())
            .with("kind", node.kind().label())
            .with("name", node.name())
            .with("nameEn", node.nameEn())
            .with("aliases", node.aliases())
            .with("subtype", node.subtype())
            .with("cluster", network.findCluster(node.id()).map(Group::id))
            .with("adminCode", node.adminCode());
    node.coordinates().ifPresent(properties::with);
    node.attributes()
        .forEach((name, value) -> properties.with(attributeNames.getOrDefault(name, name), value));
    for (NodeColumn column : results) {
      column.value(node).ifPresent(value -> properties.withResult(propertyOf(column), value));
    }
    return new NodeRow(label, Keys.node(node.id()), properties.sorted());
  }

  private static NodeRow group(Group group) {
    return new NodeRow(
        Label.GROUP,
        Keys.group(group.id()),
        new Properties()
            .with("id", group.id())
            .with("kind", group.kind().label())
            .with("name", group.name())
            .with("nameEn", group.nameEn())
            .with(group.period())
            .with("source", group.source())
            .with("locator", group.locator())
            .sorted());
  }

  private static NodeRow indicator(Indicator fact, TwinNumbers twins) {
    return new NodeRow(
        Label.INDICATOR,
        Keys.indicator(fact, twins),
        new Properties()
            .with("subject", fact.subject())
            .with("indicator", fact.indicator())
            .with("year", fact.year())
            .with("value", fact.value())
            .with("unit", fact.unit())
            .with("note", fact.note())
            .with("source", fact.source())
            .with("locator", fact.locator())
            .sorted());
  }

  private static NodeRow source(Source source) {
    return new NodeRow(
        Label.SOURCE,
        Keys.source(source.id()),
        new Properties()
            .with("id", source.id())
            .with("title", source.title())
            .with("authors", source.authors())
            .with("year", source.year())
            .with("publication", source.publication())
            .with("doi", source.doi())
            .with("note", source.note())
            .sorted());
  }
}
