package corridor.engine.projection;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes a projection of a network, tie by tie, in the network's order. */
final class Projector {
  /** Told of each weighted pair and the ties it comes from, in the order they are combined. */
  interface Trace {
    void part(String from, String to, double weight, Supplier<ImmutableList<Tie>> ties);
  }

  private final Network network;
  private final ProjectionRule rule;
  private final TieSelection selection;
  private final boolean lifted;
  private final Trace trace;
  private final Map<String, Optional<String>> hosts = new HashMap<>();

  private long used;
  private long selfTies;
  private long notSelected;
  private long endOutside;
  private long notLifted;
  private long undated;

  Projector(Network network, ProjectionRule rule) {
    this(network, rule, (from, to, weight, ties) -> {});
  }

  Projector(Network network, ProjectionRule rule, Trace trace) {
    this.network = network;
    this.rule = rule;
    this.selection = rule.selection();
    this.lifted = rule.lift() != CityLift.NONE;
    this.trace = trace;
  }

  Projection project() {
    ImmutableSet<String> ids = nodes();
    Projection.Builder graph = new Projection.Builder(rule, network.fingerprint(), ids);
    ListMultimap<String, Tie> memberships = MultimapBuilder.treeKeys().arrayListValues().build();
    for (Tie tie : network.ties()) {
      if (lifted && isMembership(tie)) {
        memberships.put(tie.to(), tie);
      } else if (!selection.takes(tie)) {
        notSelected++;
      } else {
        add(graph, ids, tie);
      }
    }
    for (String whole : memberships.keySet()) {
      addPairs(graph, ids, memberships.get(whole));
    }
    return graph.build(
        new TieAccount(
            network.ties().size(), used, selfTies, notSelected, endOutside, notLifted, undated));
  }

  private ImmutableSet<String> nodes() {
    if (!lifted) {
      return selection.nodesOf(network);
    }
    Set<String> members = selection.membersOf(network);
    members.addAll(members.stream().flatMap(id -> end(id).stream()).toList());
    return network.nodes().stream()
        .filter(this::isOwnHost)
        .map(Node::id)
        .filter(id -> selection.groups().isEmpty() || TieSelection.isWithin(network, members, id))
        .collect(ImmutableSet.toImmutableSet());
  }

  private boolean isOwnHost(Node node) {
    return node.kind() == NodeKind.CITY && end(node.id()).equals(Optional.of(node.id()));
  }

  private boolean isMembership(Tie tie) {
    return tie.kind() == TieKind.AFFILIATION
        && (tie.subtype().equals("member-of") || tie.subtype().equals("founder-of"))
        && selection.tieKinds().contains(TieKind.COLLABORATION)
        && selection.takesButKind(tie);
  }

  private void add(Projection.Builder graph, Set<String> ids, Tie tie) {
    Optional<String> from = end(tie.from());
    Optional<String> to = end(tie.to());
    if (from.isEmpty() || to.isEmpty()) {
      notLifted++;
    } else if (!ids.contains(from.get()) || !ids.contains(to.get())) {
      endOutside++;
    } else {
      addPair(
          graph,
          from.get(),
          to.get(),
          tie.weight(),
          !tie.kind().directed(),
          () -> ImmutableList.of(tie));
      if (from.equals(to)) {
        selfTies++;
      } else {
        countUsed(tie);
      }
    }
  }

  private void countUsed(Tie tie) {
    used++;
    undated += tie.period().equals(Period.ALWAYS) ? 1 : 0;
  }

  private void addPair(
      Projection.Builder graph,
      String from,
      String to,
      double weight,
      boolean undirected,
      Supplier<ImmutableList<Tie>> ties) {
    graph.tie(from, to, weight);
    trace.part(from, to, weight, ties);
    if (undirected && rule.direction() == Direction.DIRECTED && !from.equals(to)) {
      graph.tie(to, from, weight);
      trace.part(to, from, weight, ties);
    }
  }

  // k is the number of all members: one that cannot be lifted still has its share of the whole.
  private void addPairs(Projection.Builder graph, Set<String> ids, List<Tie> memberships) {
    List<String> members = memberships.stream().map(Tie::from).distinct().toList();
    int pairs = 0;
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        String first = members.get(i);
        String second = members.get(j);
        Optional<String> a = end(first).filter(ids::contains);
        Optional<String> b = end(second).filter(ids::contains);
        if (a.isPresent() && b.isPresent()) {
          double weight = rule.lift().pairWeight(members.size());
          addPair(graph, a.get(), b.get(), weight, true, () -> places(memberships, first, second));
          pairs++;
        }
      }
    }
    if (pairs > 0) {
      memberships.forEach(this::countUsed);
    } else {
      endOutside += memberships.size();
    }
  }

  private static ImmutableList<Tie> places(List<Tie> memberships, String first, String second) {
    return memberships.stream()
        .filter(tie -> tie.from().equals(first) || tie.from().equals(second))
        .collect(ImmutableList.toImmutableList());
  }

  private Optional<String> end(String id) {
    if (!lifted) {
      return Optional.of(id);
    }
    return hosts.computeIfAbsent(id, key -> network.findHostCity(key).map(Node::id));
  }
}
