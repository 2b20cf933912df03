package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Tie;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The ways along directed ties that can be made no longer at either end without coming back to a
 * node, the longest first.
 */
final class ChainPaths {
  private static final int MOST = 200;
  private static final int LONGEST = 100;

  /** Ways grow without bound where many are tied with many. */
  private static final int MOST_STEPS = 200_000;

  private final Map<String, List<Tie>> next = new TreeMap<>();
  private final Map<String, Set<String>> before = new TreeMap<>();
  private final List<ImmutableList<Tie>> found = new ArrayList<>();
  private int steps;
  private boolean cut;

  private ChainPaths() {}

  /** The ways along these ties; of parallel ties the first is taken. */
  static ChainPaths of(List<Tie> steps) {
    ChainPaths paths = new ChainPaths();
    for (Tie step : steps) {
      if (paths.before.computeIfAbsent(step.to(), id -> new TreeSet<>()).add(step.from())) {
        paths.next.computeIfAbsent(step.from(), id -> new ArrayList<>()).add(step);
      }
    }
    for (String start : paths.next.keySet()) {
      paths.walk(start, new ArrayDeque<>(), new HashSet<>(Set.of(start)));
    }
    paths.found.sort(Comparator.comparingInt((ImmutableList<Tie> path) -> -path.size()));
    return paths;
  }

  private void walk(String at, Deque<Tie> soFar, Set<String> seen) {
    cut |= ++steps > MOST_STEPS || soFar.size() == LONGEST;
    boolean ends = true;
    for (Tie step : next.getOrDefault(at, List.of())) {
      if (!cut && seen.add(step.to())) {
        ends = false;
        soFar.addLast(step);
        walk(step.to(), soFar, seen);
        soFar.removeLast();
        seen.remove(step.to());
      }
    }
    if (ends && !soFar.isEmpty() && !cut && startsThere(soFar, seen)) {
      if (found.size() == MOST) {
        cut = true;
      } else {
        found.add(ImmutableList.copyOf(soFar));
      }
    }
  }

  // Else the way is a part of a longer one that starts earlier.
  private boolean startsThere(Deque<Tie> path, Set<String> seen) {
    return seen.containsAll(before.getOrDefault(path.getFirst().from(), Set.of()));
  }

  ImmutableList<ImmutableList<Tie>> longest() {
    return ImmutableList.copyOf(found);
  }

  /** Whether the search was given up, so that there may be more. */
  boolean cut() {
    return cut;
  }
}
