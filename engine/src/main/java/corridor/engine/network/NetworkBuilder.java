package corridor.engine.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects facts and makes a {@link Network} of them. Facts may come in any order; {@link #build()}
 * checks that they fit together and throws {@link IllegalArgumentException} naming the first that
 * does not. Data of unknown quality goes through the importer, which reports all findings instead.
 */
public final class NetworkBuilder {
  private final Map<String, Node> nodes = new TreeMap<>();
  private final Map<String, Group> groups = new TreeMap<>();
  private final Map<String, Source> sources = new TreeMap<>();
  private final List<Tie> ties = new ArrayList<>();
  private final List<Indicator> indicators = new ArrayList<>();

  /** Adds a node; its id must be new. */
  public NetworkBuilder add(Node node) {
    putNew(nodes, node.id(), node, "node");
    return this;
  }

  /** Adds a tie. Equal ties are kept apart: two sources may state one relation. */
  public NetworkBuilder add(Tie tie) {
    ties.add(tie);
    return this;
  }

  /** Adds a group; its id must be new, and no node's. */
  public NetworkBuilder add(Group group) {
    putNew(groups, group.id(), group, "group");
    return this;
  }

  /** Adds an indicator value. */
  public NetworkBuilder add(Indicator indicator) {
    indicators.add(indicator);
    return this;
  }

  /** Adds a source; its id must be new. */
  public NetworkBuilder add(Source source) {
    putNew(sources, source.id(), source, "source");
    return this;
  }

  private static <T> void putNew(Map<String, T> known, String id, T fact, String what) {
    if (known.putIfAbsent(id, fact) != null) {
      throw new IllegalArgumentException("id " + id + " is given to two " + what + "s");
    }
  }

  /** The network of all facts so far. */
  public Network build() {
    nodes.values().forEach(this::checkHost);
    ties.forEach(this::checkTie);
    groups.values().forEach(this::checkGroup);
    for (Indicator indicator : indicators) {
      if (!nodes.containsKey(indicator.subject()) && !groups.containsKey(indicator.subject())) {
        throw new IllegalArgumentException(
            "indicator " + indicator.indicator() + " is about unknown " + indicator.subject());
      }
      checkSource(indicator.source(), "indicator " + indicator.indicator());
    }
    return new Network(
        ImmutableSortedMap.copyOf(nodes),
        ImmutableList.sortedCopyOf(Tie.ORDER, ties),
        ImmutableSortedMap.copyOf(groups),
        ImmutableList.sortedCopyOf(Indicator.ORDER, indicators),
        ImmutableSortedMap.copyOf(sources));
  }

  private void checkHost(Node node) {
    Set<String> seen = new HashSet<>();
    for (Node at = node; at.locatedIn().isPresent(); ) {
      if (!seen.add(at.id())) {
        throw new IllegalArgumentException("node " + node.id() + " is located in itself");
      }
      String host = at.locatedIn().get();
      Node next = nodes.get(host);
      if (next == null) {
        throw new IllegalArgumentException(
            "node " + at.id() + " is located in unknown node " + host);
      }
      at = next;
    }
  }

  private void checkTie(Tie tie) {
    String what = "tie " + tie.from() + " – " + tie.to();
    checkNode(tie.from(), what);
    checkNode(tie.to(), what);
    checkSource(tie.source(), what);
    if (tie.isSelfTie() && !selfTieAllowed(tie)) {
      throw new IllegalArgumentException(
          what + " begins and ends at one node; only a city has ties within itself");
    }
  }

  private boolean selfTieAllowed(Tie tie) {
    Node node = nodes.get(tie.from());
    return node != null && node.kind() == NodeKind.CITY && tie.kind() != TieKind.AFFILIATION;
  }

  private void checkGroup(Group group) {
    String what = "group " + group.id();
    if (nodes.containsKey(group.id())) {
      throw new IllegalArgumentException(what + " has the id of a node");
    }
    checkSource(group.source(), what);
    group
        .parent()
        .filter(parent -> !groups.containsKey(parent))
        .ifPresent(
            parent -> {
              throw new IllegalArgumentException(what + " has unknown parent " + parent);
            });
    for (Group.Membership membership : group.memberships()) {
      checkNode(membership.member(), what);
      checkSource(membership.source(), what);
    }
  }

  private void checkNode(String id, String what) {
    if (!nodes.containsKey(id)) {
      throw new IllegalArgumentException(what + " names unknown node " + id);
    }
  }

  private void checkSource(String id, String what) {
    if (!sources.containsKey(id)) {
      throw new IllegalArgumentException(what + " names unknown source " + id);
    }
  }
}
