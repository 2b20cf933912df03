package corridor.importer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Group;
import corridor.engine.network.Indicator;
import corridor.engine.network.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes indicators of the rows of indicators.csv. */
final class IndicatorRows {
  private final Lookup<Node> nodes;
  private final Lookup<Group> groups;
  private final SourceRows sources;
  private final Issues issues;
  private final List<Indicator> indicators = new ArrayList<>();
  private int count;

  IndicatorRows(Lookup<Node> nodes, Lookup<Group> groups, SourceRows sources, Issues issues) {
    this.nodes = nodes;
    this.groups = groups;
    this.sources = sources;
    this.issues = issues;
  }

  void accept(Row row) {
    count++;
    Optional<String> subject =
        row.isSound("subject") && !row.isBlank("subject")
            ? findSubject(row.cell("subject"))
            : Optional.empty();
    if (row.isSound("source") && !row.isBlank("source")) {
      sources.check(row.cell("source"));
    }
    if (subject.isPresent() && row.isSound() && !issues.hasErrors()) {
      indicators.add(
          new Indicator(
              subject.get(),
              row.text("indicator"),
              row.findWhole("year"),
              row.findNumber("value").orElseThrow(),
              row.text("unit"),
              row.text("note"),
              row.text("source"),
              row.text("locator")));
    }
  }

  private Optional<String> findSubject(Cell cell) {
    if (nodes.hasId(cell.text()) || groups.hasId(cell.text())) {
      return Optional.of(cell.text());
    }
    ImmutableList<Node> nodesCalledSo = nodes.candidates(cell.text());
    ImmutableList<Group> groupsCalledSo = groups.candidates(cell.text());
    if (groupsCalledSo.isEmpty() && !nodesCalledSo.isEmpty()) {
      return nodes.choose(cell, nodesCalledSo).map(Node::id);
    }
    if (nodesCalledSo.isEmpty() && !groupsCalledSo.isEmpty()) {
      return groups.choose(cell, groupsCalledSo).map(Group::id);
    }
    if (!nodesCalledSo.isEmpty()) {
      String all = nodes.show(nodesCalledSo) + ", " + groups.show(groupsCalledSo);
      issues.add(Lookup.ambiguous(cell, all));
    } else if (nodes.isComplete() && groups.isComplete()) {
      issues.add(
          cell.issue(
              IssueCode.UNKNOWN_SUBJECT, cell.quoted() + " is unknown", suggest(cell.text())));
    }
    return Optional.empty();
  }

  private String suggest(String name) {
    String near =
        Stream.of(nodes.suggest(name), groups.suggest(name))
            .filter(names -> !names.isEmpty())
            .collect(Collectors.joining("; "));
    return near.isEmpty() ? "an id or a name that nodes.csv or groups.csv has" : near;
  }

  List<Indicator> indicators() {
    return indicators;
  }

  int count() {
    return count;
  }
}
