package corridor.queries.answer;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import corridor.engine.brokerage.Brokerage;
import corridor.engine.brokerage.BrokerageRole;
import corridor.engine.brokerage.BrokeredTie;
import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.projection.Contribution;
import corridor.engine.projection.Projection;
import corridor.queries.answer.Evidence.Pair;
import corridor.queries.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ties that what is said of brokers between clusters rests on. */
final class BrokerEvidence {
  private final Network network;
  private final Projection graph;

  BrokerEvidence(Network network, Projection graph) {
    this.network = network;
    this.graph = graph;
  }

  /** A leg of the open triples of a broker that are not within one cluster. */
  private record Leg(int broker, BrokeredTie tie, ImmutableMap<BrokerageRole, Long> across) {
    static Leg of(int broker, BrokeredTie tie) {
      return new Leg(
          broker,
          tie,
          tie.triples().entrySet().stream()
              .filter(entry -> entry.getKey() != BrokerageRole.COORDINATOR)
              .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    long triples() {
      return across.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean isFirst() {
      return tie.to() == broker;
    }

    int partner() {
      return isFirst() ? tie.from() : tie.to();
    }

    String roles() {
      return across.entrySet().stream()
          .map(entry -> entry.getKey().pattern() + " " + entry.getValue())
          .collect(Collectors.joining("|"));
    }
  }

  /**
   * The legs of the triples across clusters of each broker: those that are in most of them first,
   * then the strongest ties.
   */
  NodeEvidence ofRoles(Brokerage brokerage, List<String> brokers, int limit) {
    List<Leg> legs = new ArrayList<>();
    for (String id : brokers) {
      int broker = graph.getIndex(id);
      brokerage.ties(broker).stream()
          .map(tie -> Leg.of(broker, tie))
          .filter(leg -> leg.triples() > 0)
          .sorted(Comparator.comparingLong(Leg::triples).reversed())
          .forEach(legs::add);
    }
    Evidence evidence =
        Evidence.of(network, graph, legs.stream().map(leg -> pair(leg.tie())).toList());
    ImmutableListMultimap<Pair, Contribution> parts = byPair(evidence);
    ImmutableListMultimap.Builder<String, NodeEvidence.Row> rows = ImmutableListMultimap.builder();
    for (Leg leg : legs) {
      String broker = graph.id(leg.broker());
      String partner = graph.id(leg.partner());
      List<@Nullable Object> leading =
          Arrays.asList(
              evidence.name(broker),
              leg.isFirst() ? "first" : "second",
              evidence.name(partner),
              cluster(partner).map(Group::id).orElse(null),
              leg.triples(),
              leg.roles());
      parts
          .get(pair(leg.tie()))
          .forEach(part -> rows.put(broker, new NodeEvidence.Row(leading, part)));
    }
    return new NodeEvidence(
        evidence,
        List.of(
            Column.text("name").atMost(20),
            Column.text("leg"),
            Column.text("partner").atMost(20),
            Column.text("partnerCluster"),
            Column.number("triples"),
            Column.text("roles")),
        brokers,
        rows.build(),
        limit);
  }

  private Pair pair(BrokeredTie tie) {
    return new Pair(graph.id(tie.from()), graph.id(tie.to()));
  }

  // In an undirected graph a part goes for a leg either way.
  private ImmutableListMultimap<Pair, Contribution> byPair(Evidence evidence) {
    ImmutableListMultimap.Builder<Pair, Contribution> parts = ImmutableListMultimap.builder();
    for (Contribution part : evidence.parts()) {
      parts.put(new Pair(part.from(), part.to()), part);
      if (!graph.directed()) {
        parts.put(new Pair(part.to(), part.from()), part);
      }
    }
    return parts.build();
  }

  private Optional<Group> cluster(String id) {
    return network.findCluster(id);
  }

  /** The ties of each node that leave its cluster, the strongest first. */
  NodeEvidence ofExternalTies(List<String> ids, int limit) {
    Set<String> wanted = Set.copyOf(ids);
    Evidence evidence =
        Evidence.ofTies(
            network,
            graph,
            (from, to) -> wanted.contains(from) && !cluster(from).equals(cluster(to)));
    ImmutableListMultimap.Builder<String, NodeEvidence.Row> rows = ImmutableListMultimap.builder();
    for (Contribution part : evidence.parts()) {
      rows.put(part.from(), external(part.from(), part.to(), part));
      rows.put(part.to(), external(part.to(), part.from(), part));
    }
    return new NodeEvidence(
        evidence,
        List.of(
            Column.text("name").atMost(20),
            Column.text("partner").atMost(20),
            Column.text("partnerCluster")),
        ids,
        rows.build(),
        limit);
  }

  private NodeEvidence.Row external(String id, String partner, Contribution part) {
    return new NodeEvidence.Row(
        Arrays.asList(
            network.getNode(id).name(),
            network.getNode(partner).name(),
            cluster(partner).map(Group::id).orElse(null)),
        part);
  }
}
