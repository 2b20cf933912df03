package corridor.engine.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimap;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds things by whatever people call them: id, administrative code, Chinese or English name,
 * alias. Case, width and surrounding space do not matter. An exact id wins over a name, a main name
 * over an alias, and an alias over a name without its 市. Homonyms are all returned: choosing is the
 * caller's, never guessed here.
 */
public final class NameIndex<T> {
  private final Multimap<String, T> ids = LinkedHashMultimap.create();
  private final Multimap<String, T> names = LinkedHashMultimap.create();
  private final Multimap<String, T> aliases = LinkedHashMultimap.create();
  private final Multimap<String, T> shortened = LinkedHashMultimap.create();

  private NameIndex() {}

  /** An index of nodes. A city is also found by its name with or without 市. */
  public static NameIndex<Node> ofNodes(Collection<Node> nodes) {
    NameIndex<Node> index = new NameIndex<>();
    for (Node node : nodes) {
      index.put(index.ids, node.id(), node);
      index.put(index.ids, node.adminCode(), node);
      index.put(index.names, node.name(), node);
      index.put(index.aliases, node.nameEn(), node);
      node.aliases().forEach(alias -> index.put(index.aliases, alias, node));
      if (node.kind() == NodeKind.CITY) {
        if (!node.name().endsWith("市")) {
          index.put(index.aliases, node.name() + "市", node);
        } else if (node.name().length() > 2) {
          index.put(index.shortened, node.name().substring(0, node.name().length() - 1), node);
        }
      }
    }
    return index;
  }

  /** An index of groups. */
  public static NameIndex<Group> ofGroups(Collection<Group> groups) {
    NameIndex<Group> index = new NameIndex<>();
    for (Group group : groups) {
      index.put(index.ids, group.id(), group);
      index.put(index.names, group.name(), group);
      index.put(index.aliases, group.nameEn(), group);
    }
    return index;
  }

  private void put(Multimap<String, T> map, String name, T thing) {
    if (!name.isBlank()) {
      map.put(normalise(name), thing);
    }
  }

  private static String normalise(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  /** Everything called {@code name}: none, one, or homonyms. */
  public ImmutableList<T> find(String name) {
    String key = normalise(name);
    for (Multimap<String, T> map : List.of(ids, names, aliases, shortened)) {
      if (map.containsKey(key)) {
        return ImmutableList.copyOf(map.get(key));
      }
    }
    return ImmutableList.of();
  }

  /** Up to {@code limit} known names that look like {@code name}, nearest first. */
  public ImmutableList<String> suggest(String name, int limit) {
    String key = normalise(name);
    Set<String> known = new LinkedHashSet<>(names.keySet());
    known.addAll(aliases.keySet());
    known.addAll(ids.keySet());
    record Candidate(String name, double distance) {}
    List<Candidate> near = new ArrayList<>();
    for (String candidate : known) {
      double distance = distance(key, candidate);
      if (distance <= 0.5) {
        near.add(new Candidate(candidate, distance));
      }
    }
    return near.stream()
        .sorted(Comparator.comparing(Candidate::distance).thenComparing(Candidate::name))
        .limit(limit)
        .map(Candidate::name)
        .collect(ImmutableList.toImmutableList());
  }

  // Edits as a share of the longer name; a name within the other counts as near.
  private static double distance(String a, String b) {
    double share = Edits.between(a, b) / (double) Math.max(1, Math.max(a.length(), b.length()));
    boolean within = a.length() > 1 && b.length() > 1 && (a.contains(b) || b.contains(a));
    return within ? Math.min(share, 0.4) : share;
  }
}
