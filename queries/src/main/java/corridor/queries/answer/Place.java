package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.projection.Projection;
import corridor.engine.run.UndefinedResultException;
import java.util.Optional;

/**
 * One end of a spillover: a node, a city with what it hosts, or a group.
 *
 * @param id of the node or group
 * @param name what to call it
 * @param nodes ids of the nodes of the projection that it stands for
 */
public record Place(String id, String name, ImmutableList<String> nodes) {
  /** What to do where clusters are missing. */
  static final String CLUSTER_HINT =
      "name a cluster for each in the column cluster of nodes.csv, and declare it in groups.csv";

  /** All city clusters that have a node in the projection, by their ids. */
  public static ImmutableList<Place> clusters(Network network, Projection graph) {
    return network.groups().stream()
        .filter(group -> group.kind() == GroupKind.CLUSTER)
        .map((Group group) -> of(network, group, graph))
        .filter(place -> !place.nodes().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  /** The nodes of all city clusters together. */
  public static Place ofAllClusters(Network network, Projection graph) {
    ImmutableList<String> nodes =
        clusters(network, graph).stream()
            .flatMap(place -> place.nodes().stream())
            .distinct()
            .sorted()
            .collect(ImmutableList.toImmutableList());
    return new Place("all", "all clusters", nodes);
  }

  /** Throws {@link UndefinedResultException} if nodes are in fewer than {@code least} clusters. */
  static void requireClusters(Network network, Projection graph, int least) {
    int found = clusters(network, graph).size();
    if (found < least) {
      throw new UndefinedResultException(
          (found == 0 ? "no node is in a cluster" : "all clustered nodes are in one cluster")
              + "; "
              + CLUSTER_HINT);
    }
  }

  /** Throws {@link UndefinedResultException} if the place stands for no node. */
  void requireNodes() {
    if (nodes.isEmpty()) {
      throw new UndefinedResultException(
          name
              + " has no node in the projection: it, or what it hosts, is of another kind, or no"
              + " city hosts it");
    }
  }

  /** Throws {@link IllegalArgumentException} if both stand for the same node. */
  void requireApartFrom(Place other, Network network) {
    nodes.stream()
        .filter(other.nodes()::contains)
        .findFirst()
        .ifPresent(
            node -> {
              throw new IllegalArgumentException(
                  "from and to must have no node in common, but "
                      + network.getNode(node).name()
                      + " is in "
                      + name
                      + " and in "
                      + other.name());
            });
  }

  /** The members of a group, and what they host. */
  public static Place of(Network network, Group group, Projection graph) {
    ImmutableList<String> nodes =
        graph.ids().stream()
            .filter(id -> isWithin(network, id, group))
            .collect(ImmutableList.toImmutableList());
    return new Place(group.id(), group.name(), nodes);
  }

  private static boolean isWithin(Network network, String id, Group group) {
    if (network.findCluster(id).filter(group::equals).isPresent()) {
      return true;
    }
    for (Optional<Node> at = network.findNode(id); at.isPresent(); ) {
      if (group.members().contains(at.get().id())) {
        return true;
      }
      at = at.get().locatedIn().flatMap(network::findNode);
    }
    return false;
  }

  /**
   * A node. Where it is no node of the projection, the city that hosts it stands for it; a city
   * stands for itself and what it hosts.
   */
  public static Place of(Network network, Node node, Projection graph) {
    ImmutableList<String> hosted =
        graph.ids().stream()
            .filter(id -> id.equals(node.id()) || isHostedBy(network, id, node))
            .collect(ImmutableList.toImmutableList());
    if (hosted.isEmpty()) {
      hosted =
          network.findHostCity(node.id()).stream()
              .map(Node::id)
              .filter(id -> graph.findIndex(id).isPresent())
              .collect(ImmutableList.toImmutableList());
    }
    return new Place(node.id(), node.name(), hosted);
  }

  /** The one node it stands for; {@code what} leads from one node to one other. */
  String onlyNode(String what) {
    if (nodes.size() != 1) {
      throw new UndefinedResultException(
          what + " leads from one node to one other, but " + name + " stands for " + nodes.size());
    }
    return nodes.get(0);
  }

  private static boolean isHostedBy(Network network, String id, Node host) {
    return network.findHostCity(id).filter(host::equals).isPresent();
  }
}
