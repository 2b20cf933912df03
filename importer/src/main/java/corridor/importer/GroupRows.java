package corridor.importer;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Labels;
import corridor.engine.network.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes groups of the rows of groups.csv. Declarations and memberships may come in any order, so
 * they are put together at the end.
 */
final class GroupRows {
  private static final List<String> DECLARED_ONCE = List.of("kind", "name", "name_en", "parent");

  private record Declaration(Group group, int line, Map<String, String> texts) {}

  private record MemberRow(
      Cell group, Cell member, Optional<Node> node, List<Cell> repeated, Group.Membership place) {}

  private final Lookup<Node> nodes;
  private final SourceRows sources;
  private final Issues issues;
  private final Map<String, Declaration> declarations = new LinkedHashMap<>();
  private final Map<String, Cell> parents = new LinkedHashMap<>();
  private final ListMultimap<String, MemberRow> memberRows =
      MultimapBuilder.linkedHashKeys().arrayListValues().build();
  // By rows with errors: nobody is told that these groups are not declared.
  private final Set<String> perhapsDeclared = new HashSet<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private int declarationRows;
  private int memberships;

  GroupRows(Lookup<Node> nodes, SourceRows sources, Issues issues) {
    this.nodes = nodes;
    this.sources = sources;
    this.issues = issues;
  }

  void accept(Row row) {
    if (!row.isSound("id", "member") || row.isBlank("id")) {
      if (row.isBlank("member")) {
        perhapsDeclared.add(row.text("id"));
      }
    } else if (row.isBlank("member")) {
      declare(row);
    } else {
      addMember(row);
    }
  }

  // ---- declarations

  private void declare(Row row) {
    declarationRows++;
    String id = row.text("id");
    for (String needed : List.of("kind", "name", "source")) {
      if (row.isBlank(needed)) {
        row.report(
            IssueCode.BLANK, needed, "the field is blank", "a row that declares a group needs it");
      }
    }
    for (String foreign : List.of("role", "tier")) {
      if (!row.isBlank(foreign)) {
        row.reportValue(
            IssueCode.MISPLACED_VALUE,
            foreign,
            "stands in a row without a member",
            "a group itself has no " + foreign + "; name the member");
      }
    }
    checkSource(row);
    if (nodes.hasId(id)) {
      row.reportValue(IssueCode.ID_CLASH, "id", "is the id of a node", "give the group another id");
    }
    Declaration first = declarations.get(id);
    if (first != null) {
      row.reportValue(
          IssueCode.GROUP_DECLARED_TWICE,
          "id",
          "is declared in line " + first.line() + " already",
          "a further row of a group needs a member");
      return;
    }
    Map<String, String> texts = new LinkedHashMap<>();
    DECLARED_ONCE.forEach(column -> texts.put(column, row.text(column)));
    declarations.put(id, new Declaration(group(row, id), row.line(), texts));
    if (row.isSound("parent") && !row.isBlank("parent")) {
      parents.put(id, row.cell("parent"));
    }
  }

  private static Group group(Row row, String id) {
    return new Group(
        id,
        Labels.find(GroupKind.class, row.text("kind")).orElse(GroupKind.AREA),
        row.isBlank("name") ? id : row.text("name"),
        row.text("name_en"),
        Optional.empty(),
        row.period(),
        row.text("source"),
        row.text("locator"),
        ImmutableList.of());
  }

  private void checkSource(Row row) {
    if (row.isSound("source") && !row.isBlank("source")) {
      sources.check(row.cell("source"));
    }
  }

  // ---- memberships

  private void addMember(Row row) {
    memberships++;
    checkSource(row);
    Cell member = row.cell("member");
    Optional<Node> node = nodes.find(member);
    List<Cell> repeated = new ArrayList<>();
    for (String column : DECLARED_ONCE) {
      if (row.isSound(column) && !row.isBlank(column)) {
        repeated.add(row.cell(column));
      }
    }
    Group.Membership place =
        new Group.Membership(
            node.map(Node::id).orElse(""),
            row.text("role"),
            row.findWhole("tier"),
            row.period(),
            row.text("source"),
            row.text("locator"));
    memberRows.put(row.text("id"), new MemberRow(row.cell("id"), member, node, repeated, place));
  }

  /** No more rows to come: gives every group its parent and its members. */
  Lookup<Group> finish(boolean tellsAll, List<NodeRows.ClusterCell> clusters) {
    declarations.forEach((id, declaration) -> groups.put(id, declaration.group()));
    boolean complete = tellsAll && perhapsDeclared.isEmpty();
    Lookup<Group> lookup = Lookup.ofGroups(ImmutableList.copyOf(groups.values()), complete, issues);
    GroupParents.link(groups, parents, lookup, issues);
    ListMultimap<String, Group.Membership> places =
        MultimapBuilder.hashKeys().arrayListValues().build();
    for (String id : memberRows.keySet()) {
      collectMembers(id, tellsAll, places);
    }
    addShorthands(lookup, clusters, places);
    groups.replaceAll((id, group) -> group.withMemberships(List.copyOf(places.get(id))));
    return lookup;
  }

  private void collectMembers(
      String id, boolean tellsAll, ListMultimap<String, Group.Membership> places) {
    List<MemberRow> rows = memberRows.get(id);
    Declaration declaration = declarations.get(id);
    if (declaration == null) {
      if (tellsAll && !perhapsDeclared.contains(id)) {
        Cell cell = rows.get(0).group();
        issues.add(
            cell.issue(
                IssueCode.GROUP_NOT_DECLARED,
                cell.quoted() + " has members, but no row that declares it",
                "add a row with this id, kind, name and source, and no member"));
      }
      return;
    }
    for (MemberRow row : rows) {
      for (Cell cell : row.repeated()) {
        String declared = declaration.texts().getOrDefault(cell.header(), "");
        if (!cell.text().equals(declared)) {
          issues.add(
              cell.issue(
                  IssueCode.DIFFERENT_DECLARATION,
                  cell.quoted() + " is not what line " + declaration.line() + " declares",
                  "leave it empty, or write " + Issues.quote(declared)));
        }
      }
    }
    reportOverlaps(rows);
    for (MemberRow row : rows) {
      if (row.node().isPresent()) {
        places.put(id, onEvidenceOf(declaration.group(), row.place()));
      }
    }
  }

  // One source for both or each its own: a locator belongs to a source.
  private static Group.Membership onEvidenceOf(Group group, Group.Membership place) {
    if (!place.source().isBlank()) {
      return place;
    }
    return new Group.Membership(
        place.member(),
        place.role(),
        place.tier(),
        place.period(),
        group.source(),
        place.locator().isEmpty() ? group.locator() : place.locator());
  }

  private void reportOverlaps(List<MemberRow> rows) {
    record Place(String member, String role) {}
    ListMultimap<Place, MemberRow> before = MultimapBuilder.hashKeys().arrayListValues().build();
    for (MemberRow row : rows) {
      if (row.node().isEmpty()) {
        continue;
      }
      Place place = new Place(row.place().member(), row.place().role());
      before.get(place).stream()
          .filter(other -> other.place().period().overlaps(row.place().period()))
          .findFirst()
          .ifPresent(
              other ->
                  issues.add(
                      row.member()
                          .issue(
                              IssueCode.OVERLAPPING_MEMBERSHIP,
                              row.member().quoted()
                                  + " has the same role here in line "
                                  + other.member().line()
                                  + ", in a period that overlaps",
                              "delete one of the rows, or give them other roles or years")));
      before.put(place, row);
    }
  }

  // ---- the shorthand in nodes.csv

  private void addShorthands(
      Lookup<Group> lookup,
      List<NodeRows.ClusterCell> cells,
      ListMultimap<String, Group.Membership> places) {
    SetMultimap<String, String> stated = HashMultimap.create();
    places.forEach((id, place) -> stated.put(id, place.member()));
    for (NodeRows.ClusterCell cell : cells) {
      Optional<Group> cluster = findCluster(lookup, cell.cluster());
      if (cluster.isPresent() && stated.put(cluster.get().id(), cell.node())) {
        places.put(cluster.get().id(), Group.Membership.of(cell.node(), cluster.get()));
      }
    }
  }

  private Optional<Group> findCluster(Lookup<Group> lookup, Cell cell) {
    ImmutableList<Group> all = lookup.candidates(cell.text());
    ImmutableList<Group> clusters =
        all.stream()
            .filter(group -> group.kind() == GroupKind.CLUSTER)
            .collect(ImmutableList.toImmutableList());
    if (clusters.isEmpty() && !all.isEmpty()) {
      if (all.stream().allMatch(this::hasGoodKind)) {
        issues.add(
            cell.issue(
                IssueCode.NOT_A_CLUSTER,
                cell.quoted() + " is a group of kind " + all.get(0).kind().label(),
                "name its members in groups.csv"));
      }
      return Optional.empty();
    }
    return lookup.choose(cell, clusters);
  }

  private boolean hasGoodKind(Group group) {
    Declaration declaration = declarations.get(group.id());
    return declaration != null && group.kind().label().equals(declaration.texts().get("kind"));
  }

  Collection<Group> groups() {
    return groups.values();
  }

  int declarations() {
    return declarationRows;
  }

  int memberships() {
    return memberships;
  }
}
