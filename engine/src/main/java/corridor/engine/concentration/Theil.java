package corridor.engine.concentration;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Theil index {@code T = (1/n) Σ (x/μ) ln (x/μ)}, with {@code 0 ln 0 = 0}, and its exact split into
 * what is between groups of places and what is within them: {@code T = Σ_g s_g ln (s_g / (n_g/n)) +
 * Σ_g s_g T_g}, s_g the share of group g in the total, n_g its number of places.
 *
 * <ul>
 *   <li>Unit: nats. Range: 0 (all equal) … ln n (one has all). Between and within add up to T.
 *   <li>Scaling all amounts, their order and the names of groups change nothing.
 *   <li>A group whose total is 0 takes part by its number of places only; its own index is
 *       undefined.
 *   <li>Undefined: total 0 ({@link Undefined#ZERO_TOTAL}).
 *   <li>O(n log n) time; deterministic.
 * </ul>
 *
 * <p>Theil 1967, Economics and Information Theory; Shorrocks 1980, doi:10.2307/1913126.
 *
 * @param total T
 * @param between the part between groups
 * @param within the part within them
 * @param groups the groups, by label
 */
public record Theil(
    Statistic total, Statistic between, Statistic within, ImmutableList<GroupPart> groups) {

  /**
   * One group.
   *
   * @param places how many are in it
   * @param share of the total
   * @param own its own index
   * @param between what it adds to the part between groups; may be below 0
   * @param within what it adds to the part within them
   */
  public record GroupPart(
      String label,
      int places,
      Statistic share,
      Statistic own,
      Statistic between,
      Statistic within) {}

  /** The index of these amounts, undivided. */
  public static Statistic of(Amounts amounts) {
    if (amounts.total() == 0) {
      return Statistic.undefined(Undefined.ZERO_TOTAL);
    }
    double sum = 0;
    for (int i = 0; i < amounts.size(); i++) {
      double share = amounts.ascending(i) / amounts.total();
      sum += share > 0 ? share * Math.log(share * amounts.size()) : 0;
    }
    return Statistic.of(Math.max(0, sum));
  }

  /** The index of these amounts, split by the labels of groups, one a place. */
  public static Theil of(Amounts amounts, List<String> labels) {
    if (labels.size() != amounts.size()) {
      throw new IllegalArgumentException(
          "labels must be one a place, but are %d for %d places"
              .formatted(labels.size(), amounts.size()));
    }
    ImmutableSortedMap<String, Amounts> groups = grouped(amounts, labels);
    double between = 0;
    double within = 0;
    ImmutableList.Builder<GroupPart> parts = ImmutableList.builder();
    for (Map.Entry<String, Amounts> group : groups.entrySet()) {
      GroupPart part = part(group.getKey(), group.getValue(), amounts);
      parts.add(part);
      between += part.between().isDefined() ? part.between().value() : 0;
      within += part.within().isDefined() ? part.within().value() : 0;
    }
    Statistic total = of(amounts);
    return total.isDefined()
        ? new Theil(total, Statistic.of(Math.max(0, between)), Statistic.of(within), parts.build())
        : new Theil(total, total, total, parts.build());
  }

  private static GroupPart part(String label, Amounts group, Amounts all) {
    Statistic own = of(group);
    if (all.total() == 0) {
      return new GroupPart(label, group.size(), own, own, own, own);
    }
    double share = group.total() / all.total();
    double expected = group.size() / (double) all.size();
    return new GroupPart(
        label,
        group.size(),
        Statistic.of(share),
        own,
        Statistic.of(share > 0 ? share * Math.log(share / expected) : 0),
        Statistic.of(own.isDefined() ? share * own.value() : 0));
  }

  private static ImmutableSortedMap<String, Amounts> grouped(Amounts amounts, List<String> labels) {
    Map<String, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < labels.size(); i++) {
      members.computeIfAbsent(labels.get(i), label -> new ArrayList<>()).add(i);
    }
    ImmutableSortedMap.Builder<String, Amounts> groups = ImmutableSortedMap.naturalOrder();
    members.forEach(
        (label, places) ->
            groups.put(
                label,
                Amounts.of(
                    places.stream().map(amounts.ids()::get).toList(),
                    places.stream().mapToDouble(amounts::value).toArray())));
    return groups.build();
  }
}
