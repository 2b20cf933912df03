package corridor.importer.mapping;

import com.google.common.collect.ImmutableSet;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Source;
import corridor.importer.Atlas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What cities belong to by Corridor's own table: the four clusters and the G60 corridor. */
final class CityGroups {
  /** Their ids, which no node may have. */
  static final ImmutableSet<String> IDS = ImmutableSet.of("yrd", "jjj", "gba", "cc", "g60");

  private static final String SOURCE = "corridor-cities";
  private static final String G60 = "g60";

  private final Map<String, List<String>> members = new TreeMap<>();
  private boolean used;

  /** Puts the node of a city into what the city belongs to. */
  void add(String node, City city) {
    used = true;
    if (!city.cluster().isEmpty()) {
      members.computeIfAbsent(city.cluster(), added -> new ArrayList<>()).add(node);
    }
    if (city.g60()) {
      members.computeIfAbsent(G60, added -> new ArrayList<>()).add(node);
    }
  }

  /** The table of cities as a source, if any city is of it. */
  Optional<Source> source() {
    return used
        ? Optional.of(
            Source.of(SOURCE, "Corridor's table of cities: codes, names, places, clusters"))
        : Optional.empty();
  }

  /** The groups that have members, named as in the atlas. */
  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    members.forEach((id, nodes) -> groups.add(group(id, nodes)));
    return groups;
  }

  private static Group group(String id, List<String> members) {
    Group known = Atlas.load().getNetwork().getGroup(id);
    Group group =
        Group.of(id, id.equals(G60) ? GroupKind.CORRIDOR : GroupKind.CLUSTER, known.name(), SOURCE);
    Group named =
        new Group(
            group.id(),
            group.kind(),
            group.name(),
            known.nameEn(),
            Optional.empty(),
            group.period(),
            group.source(),
            "",
            group.memberships());
    return named.withMembers(members.toArray(String[]::new));
  }
}
