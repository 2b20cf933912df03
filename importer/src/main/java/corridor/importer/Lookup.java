package corridor.importer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Group;
import corridor.engine.network.NameIndex;
import corridor.engine.network.Node;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what a field refers to: by its very id, else by whatever it is called. If the table of
 * these things could not be read to its end, nothing is said about names that are not found.
 */
final class Lookup<T> {
  // Comparing a name with all others takes time; a file with more unknown names than this has
  // another problem than spelling.
  private static final int MOST_SUGGESTIONS = 20;
  private static final int NAMES_IN_SUGGESTION = 3;
  private static final int MOST_CANDIDATES = 10;

  private final Map<String, T> byId = new HashMap<>();
  private final NameIndex<T> index;
  private final Function<T, String> id;
  private final Function<T, String> shown;
  private final IssueCode unknown;
  private final boolean complete;
  private final Issues issues;
  private final Map<String, String> suggestions = new HashMap<>();

  private Lookup(
      Collection<T> things,
      NameIndex<T> index,
      Function<T, String> id,
      Function<T, String> shown,
      IssueCode unknown,
      boolean complete,
      Issues issues) {
    things.forEach(thing -> byId.putIfAbsent(id.apply(thing), thing));
    this.index = index;
    this.id = id;
    this.shown = shown;
    this.unknown = unknown;
    this.complete = complete;
    this.issues = issues;
  }

  static Lookup<Node> ofNodes(Collection<Node> nodes, boolean complete, Issues issues) {
    return new Lookup<>(
        nodes,
        NameIndex.ofNodes(nodes),
        Node::id,
        node -> show(node.id(), node.name(), node.nameEn()),
        IssueCode.UNKNOWN_NODE,
        complete,
        issues);
  }

  static Lookup<Group> ofGroups(Collection<Group> groups, boolean complete, Issues issues) {
    return new Lookup<>(
        groups,
        NameIndex.ofGroups(groups),
        Group::id,
        group -> show(group.id(), group.name(), group.nameEn()),
        IssueCode.UNKNOWN_GROUP,
        complete,
        issues);
  }

  private static String show(String id, String name, String nameEn) {
    String both = nameEn.isBlank() ? name : name + " " + nameEn;
    return Issues.plain(both) + " (" + Issues.plain(id) + ")";
  }

  boolean isComplete() {
    return complete;
  }

  boolean hasId(String name) {
    return byId.containsKey(name);
  }

  /** Everything called so: the one thing with this very id, or all with this name. */
  ImmutableList<T> candidates(String name) {
    T exact = byId.get(name);
    if (exact != null) {
      return ImmutableList.of(exact);
    }
    Map<String, T> distinct = new LinkedHashMap<>();
    index.find(name).forEach(thing -> distinct.putIfAbsent(id.apply(thing), thing));
    return ImmutableList.copyOf(distinct.values());
  }

  /** The one thing that the field names; reports it if there is none or more than one. */
  Optional<T> find(Cell cell) {
    return choose(cell, candidates(cell.text()));
  }

  /** The same if the candidates are known already. */
  Optional<T> choose(Cell cell, ImmutableList<T> candidates) {
    if (candidates.size() == 1) {
      return Optional.of(candidates.get(0));
    }
    if (candidates.size() > 1) {
      issues.add(ambiguous(cell, show(candidates)));
    } else if (complete) {
      String near = suggest(cell.text());
      issues.add(
          cell.issue(
              unknown,
              cell.quoted() + " is unknown",
              near.isEmpty() ? "an id, a code, a name or an alias that its table has" : near));
    }
    return Optional.empty();
  }

  String show(ImmutableList<T> candidates) {
    String first =
        candidates.stream().limit(MOST_CANDIDATES).map(shown).collect(Collectors.joining(", "));
    return candidates.size() > MOST_CANDIDATES
        ? first + " and " + (candidates.size() - MOST_CANDIDATES) + " more"
        : first;
  }

  static Issue ambiguous(Cell cell, String candidates) {
    return cell.issue(
        IssueCode.AMBIGUOUS,
        cell.quoted() + " may be " + candidates,
        "write the id of the one that is meant");
  }

  /** Names like this one, as a hint; empty if there are none. */
  String suggest(String name) {
    return suggestions.size() < MOST_SUGGESTIONS
        ? suggestions.computeIfAbsent(name, this::near)
        : suggestions.getOrDefault(name, "");
  }

  private String near(String name) {
    String near =
        index.suggest(name, NAMES_IN_SUGGESTION).stream()
            .flatMap(suggestion -> index.find(suggestion).stream())
            .distinct()
            .limit(NAMES_IN_SUGGESTION)
            .map(shown)
            .collect(Collectors.joining(", "));
    return near.isEmpty() ? "" : "nearest: " + near;
  }
}
