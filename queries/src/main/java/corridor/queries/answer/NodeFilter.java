package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Nodes chosen by what they are: a kind, a subtype, or {@code KEY=VALUE} of a classification. */
public final class NodeFilter {
  private NodeFilter() {}

  /** The nodes of {@code ids} that meet all of {@code where} and none of {@code except}. */
  public static ImmutableList<Node> select(
      Network network, Set<String> ids, Collection<String> where, Collection<String> except) {
    List<Predicate<Node>> required = where.stream().map(text -> condition(network, text)).toList();
    List<Predicate<Node>> refused = except.stream().map(text -> condition(network, text)).toList();
    return network.nodes().stream()
        .filter(node -> ids.contains(node.id()))
        .filter(node -> required.stream().allMatch(each -> each.test(node)))
        .filter(node -> refused.stream().noneMatch(each -> each.test(node)))
        .collect(ImmutableList.toImmutableList());
  }

  private static Predicate<Node> condition(Network network, String text) {
    int equals = text.indexOf('=');
    if (equals > 0) {
      Classification classes = Classification.of(network, text.substring(0, equals));
      String value = text.substring(equals + 1);
      return node -> classes.of(node).contains(value);
    }
    for (NodeKind kind : NodeKind.values()) {
      if (kind.label().equals(text)) {
        return node -> node.kind() == kind;
      }
    }
    Set<String> subtypes = new TreeSet<>();
    network.nodes().stream().map(Node::subtype).filter(s -> !s.isEmpty()).forEach(subtypes::add);
    if (!subtypes.contains(text)) {
      throw new IllegalArgumentException(
          text
              + " is no kind or subtype of node, and no KEY=VALUE; subtypes are "
              + String.join(", ", subtypes));
    }
    return node -> node.subtype().equals(text);
  }

  /** The nodes by name, with their place and the sources of what is said of them. */
  public static Table table(Network network, List<Node> nodes) {
    Map<String, Set<String>> sources = sources(network);
    Table table =
        new Table(
            List.of(
                Column.text("id").atMost(32),
                Column.text("name").atMost(40),
                Column.text("kind"),
                Column.text("subtype"),
                Column.text("cluster"),
                Column.text("city"),
                Column.text("statedIn")));
    for (Node node : nodes) {
      table.row(
          node.id(),
          node.name(),
          node.kind().label(),
          node.subtype(),
          network.findCluster(node.id()).map(group -> group.id()).orElse(""),
          network.findHostCity(node.id()).map(Node::name).orElse(""),
          String.join("; ", sources.getOrDefault(node.id(), Set.of())));
    }
    return table;
  }

  /** By id of a node: the sources, with locators, of the ties, groups and indicators it is in. */
  static Map<String, Set<String>> sources(Network network) {
    Map<String, Set<String>> sources = new TreeMap<>();
    network
        .ties()
        .forEach(
            tie -> {
              add(sources, tie.from(), tie.source(), tie.locator());
              add(sources, tie.to(), tie.source(), tie.locator());
            });
    // A cluster written beside a node has the cluster's source, which says nothing of the node.
    network
        .groups()
        .forEach(
            group ->
                group.memberships().stream()
                    .filter(each -> group.kind() != GroupKind.CLUSTER || !each.locator().isEmpty())
                    .forEach(each -> add(sources, each.member(), each.source(), each.locator())));
    network
        .indicators()
        .forEach(each -> add(sources, each.subject(), each.source(), each.locator()));
    return sources;
  }

  private static void add(
      Map<String, Set<String>> sources, String id, String source, String locator) {
    sources.computeIfAbsent(id, key -> new TreeSet<>()).add((source + " " + locator).strip());
  }
}
