package corridor.importer;

import corridor.engine.network.Group;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts groups under their parents, and finds groups that are part of themselves. */
final class GroupParents {
  private GroupParents() {}

  /** Links {@code groups} as the cells say, which are by id of the group they belong to. */
  static void link(
      Map<String, Group> groups, Map<String, Cell> cells, Lookup<Group> lookup, Issues issues) {
    Map<String, String> parents = new LinkedHashMap<>();
    cells.forEach(
        (id, cell) -> lookup.find(cell).ifPresent(parent -> parents.put(id, parent.id())));
    groups.replaceAll((id, group) -> withParent(group, Optional.ofNullable(parents.get(id))));
    for (List<String> cycle : Cycles.find(parents)) {
      Cell cell = cells.get(cycle.get(0));
      if (cell != null) {
        issues.add(
            cell.issue(
                IssueCode.CYCLIC_PARENT,
                Issues.quote(cycle.get(0)) + " is part of itself",
                Cycles.show(cycle)));
      }
    }
  }

  private static Group withParent(Group group, Optional<String> parent) {
    return new Group(
        group.id(),
        group.kind(),
        group.name(),
        group.nameEn(),
        parent,
        group.period(),
        group.source(),
        group.locator(),
        group.memberships());
  }
}
