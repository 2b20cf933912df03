package corridor.engine.network;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The facts: typed nodes, typed ties, groups, indicators and their sources. Immutable and safe to
 * share between threads; everything is in the order of ids. Two networks are equal if they hold the
 * same facts. Made by a {@link NetworkBuilder}.
 */
public final class Network {
  private final ImmutableSortedMap<String, Node> nodes;
  private final ImmutableList<Tie> ties;
  private final ImmutableSortedMap<String, Group> groups;
  private final ImmutableList<Indicator> indicators;
  private final ImmutableSortedMap<String, Source> sources;
  private final Fingerprint fingerprint;
  private final ImmutableSortedMap<String, Group> clusters;

  Network(
      ImmutableSortedMap<String, Node> nodes,
      ImmutableList<Tie> ties,
      ImmutableSortedMap<String, Group> groups,
      ImmutableList<Indicator> indicators,
      ImmutableSortedMap<String, Source> sources) {
    this.nodes = nodes;
    this.ties = ties;
    this.groups = groups;
    this.indicators = indicators;
    this.sources = sources;
    this.clusters = ownClusters(groups);
    this.fingerprint = Fingerprint.of(this);
  }

  // A node in several clusters belongs to the first by id, so that the answer is one and the same.
  private static ImmutableSortedMap<String, Group> ownClusters(
      ImmutableSortedMap<String, Group> groups) {
    TreeMap<String, Group> first = new TreeMap<>();
    for (Group group : groups.values()) {
      if (group.kind() == GroupKind.CLUSTER) {
        group.members().forEach(member -> first.putIfAbsent(member, group));
      }
    }
    return ImmutableSortedMap.copyOf(first);
  }

  /** All nodes, by id. */
  public ImmutableCollection<Node> nodes() {
    return nodes.values();
  }

  /** All ties, by ends, kind and layer. */
  public ImmutableList<Tie> ties() {
    return ties;
  }

  /** All groups, by id. */
  public ImmutableCollection<Group> groups() {
    return groups.values();
  }

  /** All indicator values, by subject, indicator and year. */
  public ImmutableList<Indicator> indicators() {
    return indicators;
  }

  /** All sources, by id. */
  public ImmutableCollection<Source> sources() {
    return sources.values();
  }

  /** The node with this id, if there is one. */
  public Optional<Node> findNode(String id) {
    return Optional.ofNullable(nodes.get(id));
  }

  /** The node with this id; throws {@link IllegalArgumentException} if there is none. */
  public Node getNode(String id) {
    return findNode(id).orElseThrow(() -> new IllegalArgumentException("no node has id " + id));
  }

  /** The group with this id, if there is one. */
  public Optional<Group> findGroup(String id) {
    return Optional.ofNullable(groups.get(id));
  }

  /** The group with this id; throws {@link IllegalArgumentException} if there is none. */
  public Group getGroup(String id) {
    return findGroup(id).orElseThrow(() -> new IllegalArgumentException("no group has id " + id));
  }

  /** The source with this id; throws {@link IllegalArgumentException} if there is none. */
  public Source getSource(String id) {
    Source source = sources.get(id);
    if (source == null) {
      throw new IllegalArgumentException("no source has id " + id);
    }
    return source;
  }

  /**
   * The city that a node counts for: the last city up its chain of hosts. So a city counts for
   * itself, a district or county for the city it is part of, and a laboratory for the city of the
   * university that runs it. Empty if no city hosts it.
   */
  public Optional<Node> findHostCity(String id) {
    Optional<Node> city = Optional.empty();
    Optional<Node> at = Optional.of(getNode(id));
    while (at.isPresent()) {
      if (at.get().kind() == NodeKind.CITY) {
        city = at;
      }
      at = at.get().locatedIn().map(this::getNode);
    }
    return city;
  }

  /**
   * The city cluster of a node: the one it is a member of, and else that of the nearest node up its
   * chain of hosts.
   */
  public Optional<Group> findCluster(String id) {
    Optional<Node> at = Optional.of(getNode(id));
    while (at.isPresent()) {
      Group own = clusters.get(at.get().id());
      if (own != null) {
        return Optional.of(own);
      }
      at = at.get().locatedIn().map(this::getNode);
    }
    return Optional.empty();
  }

  /** Fingerprint of all facts. */
  public Fingerprint fingerprint() {
    return fingerprint;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Network that
        && nodes.equals(that.nodes)
        && ties.equals(that.ties)
        && groups.equals(that.groups)
        && indicators.equals(that.indicators)
        && sources.equals(that.sources);
  }

  @Override
  public int hashCode() {
    return fingerprint.hashCode();
  }

  /** Counts of the facts, and the fingerprint. */
  @Override
  public String toString() {
    return "Network["
        + nodes.size()
        + " nodes, "
        + ties.size()
        + " ties, "
        + groups.size()
        + " groups, "
        + indicators.size()
        + " indicators, "
        + fingerprint.brief()
        + "]";
  }
}
