package corridor.importer;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is, directly or not, part of itself. */
final class Cycles {
  private Cycles() {}

  /**
   * Each cycle once, as the ids on its way up, the first id again at the end. It begins with the id
   * that the order of {@code up} meets first.
   */
  static ImmutableList<List<String>> find(Map<String, String> up) {
    ImmutableList.Builder<List<String>> cycles = ImmutableList.builder();
    Set<String> done = new HashSet<>();
    for (String start : up.keySet()) {
      Set<String> walk = new LinkedHashSet<>();
      String at = start;
      while (at != null && !done.contains(at) && walk.add(at)) {
        at = up.get(at);
      }
      if (at != null && walk.contains(at)) {
        cycles.add(cycleOf(at, up));
      }
      done.addAll(walk);
    }
    return cycles.build();
  }

  private static List<String> cycleOf(String member, Map<String, String> up) {
    Set<String> members = new LinkedHashSet<>();
    String at = member;
    while (members.add(at)) {
      at = up.getOrDefault(at, member);
    }
    String first = up.keySet().stream().filter(members::contains).findFirst().orElse(member);
    List<String> cycle = new ArrayList<>(List.of(first));
    do {
      at = up.getOrDefault(cycle.get(cycle.size() - 1), first);
      cycle.add(at);
    } while (!at.equals(first));
    return List.copyOf(cycle);
  }

  /** A cycle as hints show it. */
  static String show(List<String> cycle) {
    return String.join(" → ", cycle.stream().map(Issues::plain).toList());
  }
}
