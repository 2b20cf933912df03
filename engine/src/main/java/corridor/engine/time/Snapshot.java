package corridor.engine.time;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.Period;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A network as it was in a period: the facts, and the rule by which a graph is made of them. The
 * graph is made when it is first asked for. Safe to share between threads.
 */
public final class Snapshot {
  private final String label;
  private final Network network;
  private final ProjectionRule rule;
  private @Nullable Projection graph;

  private Snapshot(String label, Network network, ProjectionRule rule) {
    this.label = label;
    this.network = network;
    this.rule = rule;
  }

  /** The network by this rule, whose selection says which years; {@code label} names it. */
  public static Snapshot of(String label, Network network, ProjectionRule rule) {
    return new Snapshot(label, network, rule);
  }

  /** What to call it. */
  public String label() {
    return label;
  }

  /** The facts, of all years. */
  public Network network() {
    return network;
  }

  /** How the graph is made. */
  public ProjectionRule rule() {
    return rule;
  }

  /** The graph. */
  public synchronized Projection graph() {
    if (graph == null) {
      graph = Projection.of(network, rule);
    }
    return graph;
  }

  /** The same facts and years by a rule that differs in something else. */
  public Snapshot by(UnaryOperator<ProjectionRule> change) {
    return new Snapshot(label, network, change.apply(rule));
  }

  /** The part within a group. */
  public Snapshot within(Group group) {
    return by(
        old -> old.withSelection(old.selection().withGroups(ImmutableSortedSet.of(group.id()))));
  }

  /**
   * How many ties of the network have no years and would be a part of the graph in any period;
   * whether they are depends on the rule.
   */
  public long undated() {
    return by(old -> old.withSelection(old.selection().withDuring(Period.ALWAYS).withUndated(true)))
        .graph()
        .account()
        .undated();
  }

  /** The first year after it, if it ends. */
  public OptionalInt until() {
    return rule.selection().during().until();
  }

  /** The kind of a node or group in words; the whole network's if there is none of this id. */
  String scale(String id) {
    return network
        .findNode(id)
        .map(node -> node.kind().label())
        .or(() -> network.findGroup(id).map(group -> group.kind().label()))
        .orElse(Reading.NETWORK);
  }

  /** The groups of a kind that have at least {@code least} nodes in the graph. */
  public ImmutableList<Group> groups(GroupKind kind, int least) {
    return network.groups().stream()
        .filter(group -> group.kind() == kind && members(group).size() >= least)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Ids of the nodes of the graph that a group has. Of a cluster: the nodes whose cluster it is, so
   * that none is in two. Of any other group: its members, and the cities that host them where the
   * graph does not have them.
   */
  public ImmutableSortedSet<String> members(Group group) {
    if (group.kind() == GroupKind.CLUSTER) {
      return graph().ids().stream()
          .filter(id -> network.findCluster(id).filter(group::equals).isPresent())
          .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }
    return group.members().stream()
        .map(this::inGraph)
        .flatMap(Optional::stream)
        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
  }

  private Optional<String> inGraph(String member) {
    return graph().findIndex(member).isPresent()
        ? Optional.of(member)
        : network
            .findHostCity(member)
            .map(Node::id)
            .filter(city -> graph().findIndex(city).isPresent());
  }
}
