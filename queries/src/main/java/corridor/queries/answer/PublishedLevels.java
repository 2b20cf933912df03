package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.projection.Projection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The levels that sources publish for cities, 1 being the highest: those of one group, or of
 * several that name a level each.
 *
 * @param groups names of the groups that they are read from
 * @param levels by id of the node of the projection
 * @param contradicted ids of nodes with several levels; the highest counts
 */
public record PublishedLevels(
    ImmutableList<String> groups,
    ImmutableMap<String, Integer> levels,
    ImmutableSortedSet<String> contradicted) {

  /** The levels in these groups of what is in {@code graph}, in the years of its ties. */
  public static PublishedLevels of(Network network, List<Group> groups, Projection graph) {
    Map<String, Integer> levels = new TreeMap<>();
    TreeSet<String> contradicted = new TreeSet<>();
    for (Group group : groups) {
      for (Group.Membership place : group.memberships()) {
        if (place.tier().isEmpty() || !place.period().overlaps(graph.rule().selection().during())) {
          continue;
        }
        int level = place.tier().getAsInt();
        inGraph(network, place.member(), graph)
            .ifPresent(
                id -> {
                  if (levels.getOrDefault(id, level) != level) {
                    contradicted.add(id);
                  }
                  levels.merge(id, level, Math::min);
                });
      }
    }
    return new PublishedLevels(
        groups.stream().map(Group::name).collect(ImmutableList.toImmutableList()),
        ImmutableMap.copyOf(levels),
        ImmutableSortedSet.copyOf(contradicted));
  }

  /** The node of the projection that a member of a group stands for, if there is one. */
  // A district that is a member stands for its city where ties are lifted to cities.
  static Optional<String> inGraph(Network network, String member, Projection graph) {
    if (graph.findIndex(member).isPresent()) {
      return Optional.of(member);
    }
    return network
        .findHostCity(member)
        .map(Node::id)
        .filter(city -> graph.findIndex(city).isPresent());
  }
}
