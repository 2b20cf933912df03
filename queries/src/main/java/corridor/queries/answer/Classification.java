package corridor.queries.answer;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A way to class nodes: by city, city cluster, province, kind, subtype, any attribute, or the
 * groups they belong to. A node may be in several classes, or in none: an attribute that names
 * several things has them with {@code 、} between.
 */
public final class Classification {
  /** Classes in the order that their source prints them; others come after, by name. */
  private static final ImmutableList<String> PRINTED_ORDER =
      ImmutableList.of(
          // the elements of the first paper's table 3
          "mechanism",
          "national-policy",
          "local-policy",
          "industry-innovation-platform",
          "science-facility-cluster",
          "innovation-alliance",
          // the kinds of support in its table 1, two of which are elements too
          "industry",
          "new-rd-institution",
          "resource-sharing",
          "talent",
          "finance",
          "achievement-transfer",
          // the stages of a chain in its table 2
          "upstream",
          "midstream",
          "downstream",
          "overall",
          // the clusters
          "yrd",
          "jjj",
          "gba",
          "cc");

  private static final Comparator<String> ORDER =
      Comparator.comparingInt(
              (String label) -> {
                int at = PRINTED_ORDER.indexOf(label);
                return at < 0 ? PRINTED_ORDER.size() : at;
              })
          .thenComparing(Comparator.naturalOrder());

  private final Network network;
  private final String name;
  private final Function<Node, Set<String>> labels;

  private Classification(Network network, String name, Function<Node, Set<String>> labels) {
    this.network = network;
    this.name = name;
    this.labels = labels;
  }

  /**
   * The classification called {@code name}; several groups are named with {@code +} between. Throws
   * {@link IllegalArgumentException} that lists the names if there is none.
   */
  public static Classification of(Network network, String name) {
    return switch (name) {
      case "city" -> single(network, name, node -> network.findHostCity(node.id()).map(Node::id));
      case "cluster" -> single(network, name, clusters(network));
      case "province" -> single(network, name, node -> Provinces.nameOf(network, node));
      case "north-south" -> single(network, name, node -> Provinces.halfOf(network, node));
      case "block" -> single(network, name, node -> Provinces.blockOf(network, node));
      case "kind" -> single(network, name, node -> Optional.of(node.kind().label()));
      case "subtype" ->
          single(
              network, name, node -> Optional.of(node.subtype()).filter(text -> !text.isEmpty()));
      default -> ofAttributeOrGroups(network, name);
    };
  }

  private static Classification ofAttributeOrGroups(Network network, String name) {
    if (attributes(network).contains(name)) {
      return new Classification(
          network,
          name,
          node -> {
            Set<String> values = new TreeSet<>(ORDER);
            Splitter.on('、')
                .trimResults()
                .omitEmptyStrings()
                .split(node.attributes().getOrDefault(name, ""))
                .forEach(values::add);
            return values;
          });
    }
    for (GroupKind kind : GroupKind.values()) {
      if (kind.label().equals(name)) {
        return ofGroups(
            network, name, network.groups().stream().filter(g -> g.kind() == kind).toList());
      }
    }
    List<Group> groups =
        Splitter.on('+').splitToStream(name).flatMap(id -> network.findGroup(id).stream()).toList();
    if (groups.size() != Splitter.on('+').splitToList(name).size()) {
      throw new IllegalArgumentException(
          "no way to class nodes is called "
              + name
              + "; there are city, cluster, province, north-south, block, kind, subtype, kinds of"
              + " groups (tier, corridor …), groups with + between, and the attributes "
              + String.join(", ", attributes(network)));
    }
    return ofGroups(network, name, groups);
  }

  private static Classification single(
      Network network, String name, Function<Node, Optional<String>> label) {
    return new Classification(
        network, name, node -> label.apply(node).map(Set::of).orElse(Set.of()));
  }

  // A member, or hosted by one.
  private static Classification ofGroups(Network network, String name, List<Group> groups) {
    TreeMap<String, Set<String>> members = new TreeMap<>();
    groups.forEach(group -> members.put(group.id(), new HashSet<>(group.members())));
    return new Classification(
        network,
        name,
        node -> {
          Set<String> within = new TreeSet<>(ORDER);
          for (Optional<Node> at = Optional.of(node);
              at.isPresent();
              at = at.flatMap(Node::locatedIn).map(network::getNode)) {
            String id = at.get().id();
            members.forEach(
                (group, ids) -> {
                  if (ids.contains(id)) {
                    within.add(group);
                  }
                });
          }
          return within;
        });
  }

  // A segment of a chain has no cluster of its own: that of the chain it is part of.
  private static Function<Node, Optional<String>> clusters(Network network) {
    TreeMap<String, String> wholes = new TreeMap<>();
    for (Tie tie : network.ties()) {
      if (tie.kind() == TieKind.AFFILIATION && tie.subtype().equals("part-of")) {
        wholes.putIfAbsent(tie.from(), tie.to());
      }
    }
    return node ->
        network
            .findCluster(node.id())
            .or(() -> Optional.ofNullable(wholes.get(node.id())).flatMap(network::findCluster))
            .map(Group::id);
  }

  private static ImmutableSortedSet<String> attributes(Network network) {
    return network.nodes().stream()
        .flatMap(node -> node.attributes().keySet().stream())
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** The classes of a node. */
  public Set<String> of(Node node) {
    return labels.apply(node);
  }

  /**
   * The class of a node or group, if it has just one; a group's is that of its members. A province
   * may be given by its name, as counts by province have it.
   */
  Optional<String> ofSubject(String id) {
    Optional<Node> node = network.findNode(id);
    Set<String> found = new TreeSet<>();
    if (node.isPresent()) {
      found.addAll(of(node.get()));
    } else {
      network
          .findGroup(id)
          .ifPresent(
              group -> {
                if (name.equals("cluster") && group.kind() == GroupKind.CLUSTER) {
                  found.add(id);
                } else {
                  group.members().forEach(member -> found.addAll(of(network.getNode(member))));
                }
              });
      if (name.equals("north-south")) {
        Provinces.partsOf(id).stream().limit(1).forEach(found::add);
      } else if (name.equals("block")) {
        Provinces.partsOf(id).stream().skip(1).forEach(found::add);
      }
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  /** All classes that a node of the network is in, in order. */
  ImmutableList<String> all() {
    Set<String> all = new TreeSet<>(ORDER);
    network.nodes().forEach(node -> all.addAll(of(node)));
    return ImmutableList.copyOf(all);
  }

  /** The order in which classes are told. */
  static Comparator<String> order() {
    return ORDER;
  }

  /** What to call a class: the name of the city, and else its label. */
  String title(String label) {
    return name.equals("city") ? network.getNode(label).name() : label;
  }
}
