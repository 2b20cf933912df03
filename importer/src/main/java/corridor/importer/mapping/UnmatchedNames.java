package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of cities that were not found, how often they come, and what may have been meant. */
public final class UnmatchedNames {
  private final Map<String, Counted> counted = new HashMap<>();

  /**
   * A name that was not found.
   *
   * @param problem unknown, or the name of several
   * @param count how often it comes
   * @param first file and line where it comes first
   * @param candidates up to three cities, best first
   */
  public record Unmatched(
      String name,
      String province,
      String problem,
      long count,
      String first,
      ImmutableList<String> candidates) {}

  private static final class Counted {
    private final Unmatched first;
    private long count;

    Counted(Unmatched first) {
      this.first = first;
    }
  }

  UnmatchedNames() {}

  void add(String name, String province, String problem, List<String> candidates, String place) {
    add(name, province, problem, candidates, place, 1);
  }

  void add(
      String name,
      String province,
      String problem,
      List<String> candidates,
      String place,
      long times) {
    counted.computeIfAbsent(
                name + '\n' + province,
                key ->
                    new Counted(
                        new Unmatched(
                            name, province, problem, 0, place, ImmutableList.copyOf(candidates))))
            .count +=
        times;
  }

  /** All of them, the most frequent first. */
  public ImmutableList<Unmatched> list() {
    return counted.values().stream()
        .map(
            name ->
                new Unmatched(
                    name.first.name(),
                    name.first.province(),
                    name.first.problem(),
                    name.count,
                    name.first.first(),
                    name.first.candidates()))
        .sorted(
            Comparator.comparing(Unmatched::count)
                .reversed()
                .thenComparing(Unmatched::name)
                .thenComparing(Unmatched::province))
        .collect(ImmutableList.toImmutableList());
  }
}
