package corridor.engine.resilience;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A scenario: nodes and ties that drop out of a network, to see what remains. With a node goes all
 * that it hosts, and every tie with an end among them.
 *
 * <p>What remains is not heavier than before: where k members of an alliance tie each pair of them
 * with 1/(k − 1), a member that drops out still counts in k. Taken out of the table of ties it
 * would strengthen the others.
 */
public final class Removal {
  private final Network network;
  private final ImmutableSortedSet<String> nodes;
  private final ImmutableList<Tie> ties;
  private final Network rest;

  private Removal(Network network, ImmutableSortedSet<String> nodes, Predicate<Tie> without) {
    this.network = network;
    this.nodes = nodes;
    this.ties =
        network.ties().stream()
            .filter(tie -> without.test(tie) || touches(tie))
            .collect(ImmutableList.toImmutableList());
    this.rest = rest(without);
  }

  /** Takes out these nodes, with what they host, and these ties. */
  public static Removal of(Network network, Predicate<Node> nodes, Predicate<Tie> ties) {
    TreeSet<String> gone = new TreeSet<>();
    for (Node node : network.nodes()) {
      for (Optional<Node> at = Optional.of(node);
          at.isPresent();
          at = at.get().locatedIn().map(network::getNode)) {
        if (nodes.test(at.get())) {
          gone.add(node.id());
        }
      }
    }
    return new Removal(network, ImmutableSortedSet.copyOf(gone), ties);
  }

  /** Ids of the nodes that go, with those that they host. */
  public ImmutableSortedSet<String> nodes() {
    return nodes;
  }

  /** The ties that go, for their own sake or with one of their ends. */
  public ImmutableList<Tie> ties() {
    return ties;
  }

  private boolean touches(Tie tie) {
    return nodes.contains(tie.from()) || nodes.contains(tie.to());
  }

  /**
   * What remains of the graph that {@code rule} makes of the network. Nodes that go are still in
   * it, but tied to nobody.
   */
  public Projection project(ProjectionRule rule) {
    Projection all = Projection.of(rest, rule);
    boolean[] isGone = new boolean[all.nodes()];
    for (int v = 0; v < isGone.length; v++) {
      isGone[v] = nodes.contains(all.id(v));
    }
    return Without.nodes(all, isGone);
  }

  // A member that goes keeps its membership, so that it counts in k, but loses its host: it ties no
  // city to another. A district must not lose its host, or it would become a city of its own.
  private Network rest(Predicate<Tie> without) {
    NetworkBuilder rest = new NetworkBuilder();
    Set<String> members =
        network.ties().stream()
            .filter(tie -> tie.kind() == TieKind.AFFILIATION && !nodes.contains(tie.to()))
            .map(Tie::from)
            .filter(nodes::contains)
            .filter(id -> !isPartOfCity(network.getNode(id)))
            .collect(ImmutableSet.toImmutableSet());
    network.nodes().forEach(node -> rest.add(nodes.contains(node.id()) ? alone(node) : node));
    network.ties().stream()
        .filter(tie -> !without.test(tie))
        .filter(
            tie ->
                !touches(tie)
                    || (tie.kind() == TieKind.AFFILIATION
                        && members.contains(tie.from())
                        && !nodes.contains(tie.to())))
        .forEach(rest::add);
    network.groups().forEach(rest::add);
    network.sources().forEach(rest::add);
    return rest.build();
  }

  private static boolean isPartOfCity(Node node) {
    return node.kind() == NodeKind.CITY && node.locatedIn().isPresent();
  }

  private static Node alone(Node node) {
    return node.kind() == NodeKind.CITY
        ? node
        : new Node(
            node.id(),
            node.kind(),
            node.name(),
            node.nameEn(),
            node.aliases(),
            node.subtype(),
            Optional.empty(),
            node.coordinates(),
            node.adminCode(),
            node.attributes());
  }
}
