package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.community.ClusterShares;
import corridor.engine.concentration.Amounts;
import corridor.engine.concentration.LeadingShare;
import corridor.engine.network.Group;
import corridor.engine.network.Indicator;
import corridor.engine.network.Network;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.structure.Clustering;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How much of its cooperation a cluster keeps inside, and how much of it hangs on one member. */
public final class InternalShares {
  private static final String PRINTED = "internal-patent-cooperation-share";

  private InternalShares() {}

  /** One row a group; each group against all other nodes of the graph. */
  public static Told of(Network network, Projection graph, List<Group> groups, Run run) {
    Scores clustering = Clustering.of(graph, Clustering.Options.DEFAULT, run).local();
    Table table =
        new Table(
            List.of(
                Column.text("group"),
                Column.text("name").atMost(30),
                Column.number("nodes"),
                Column.number("internal"),
                Column.number("external"),
                Column.number("internalShare"),
                Column.number("cr1"),
                Column.text("leader"),
                Column.number("printed%"),
                Column.text("note")));
    for (Group group : groups) {
      Place place = Place.of(network, group, graph);
      Partition partition =
          Partition.of(
              group.id(),
              graph.ids(),
              graph.ids().stream()
                  .map(id -> place.nodes().contains(id) ? group.id() : "")
                  .toList());
      ClusterShares shares = ClusterShares.of(graph, partition, clustering, run);
      LeadingShare leader = LeadingShare.of(strengths(graph, place.nodes()), 1);
      List<Indicator> printed = printed(network, group);
      boolean none = shares.rows().isEmpty();
      table.row(
          group.id(),
          group.name(),
          place.nodes().size(),
          none ? Double.NaN : shares.rows().get(0).internal(),
          none ? Double.NaN : shares.rows().get(0).external(),
          none ? Double.NaN : shares.rows().get(0).internalShare().value(),
          leader.value().value(),
          leader.leaders().stream()
              .map(id -> network.getNode(id).name())
              .collect(Collectors.joining()),
          printed.stream().mapToDouble(Indicator::value).min().orElse(Double.NaN),
          Stream.concat(
                  reason(shares).stream(), printed.stream().map(each -> "printed: " + each.note()))
              .collect(Collectors.joining("; ")));
    }
    return new Told(
        table,
        ImmutableList.of(
            "internalShare is W_in/(W_in + W_out), each tie once, ties within a city left out; cr1 is"
                + " the share of the strongest member in the tie weight of all members",
            "printed is indicator " + PRINTED + ", about patents and not about these ties",
            GraphNotes.describe(graph)),
        ImmutableList.of(
            Provenance.of("cluster-shares", graph)
                .withOption(
                    "groups", groups.stream().map(Group::id).collect(Collectors.joining(" ")))));
  }

  private static Optional<String> reason(ClusterShares shares) {
    return shares.rows().isEmpty()
        ? Optional.of("undefined: it has no node in the graph")
        : shares.rows().get(0).internalShare().undefined().map(why -> "undefined: " + why.reason());
  }

  private static Amounts strengths(Projection graph, List<String> ids) {
    return Amounts.of(ids, ids.stream().mapToDouble(id -> strength(graph, id)).toArray());
  }

  private static double strength(Projection graph, String id) {
    Csr ties = graph.out();
    int node = graph.getIndex(id);
    return IntStream.range(ties.start(node), ties.end(node)).mapToDouble(ties::weight).sum();
  }

  private static List<Indicator> printed(Network network, Group group) {
    return network.indicators().stream()
        .filter(each -> each.subject().equals(group.id()) && each.indicator().equals(PRINTED))
        .toList();
  }
}
