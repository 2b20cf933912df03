package corridor.engine.concentration;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Titles that several authorities give to the same bodies or places, as a bipartite graph of
 * holders and titles: the mean number of titles a holder has, and for each two titles the Jaccard
 * overlap of their holders, {@code |A ∩ B| / |A ∪ B|}.
 *
 * <ul>
 *   <li>A title held twice by the same holder counts once.
 *   <li>Unit: titles a holder, 1 or more; overlap a share, 0 (no holder in common) … 1 (the same).
 *   <li>Undefined: the mean without any holder ({@link Undefined#ZERO_TOTAL}).
 *   <li>O(titles² · holders) time; deterministic.
 * </ul>
 *
 * @param titles the holders of each title, by title
 * @param meanTitles titles a holder has on average
 * @param severalTitles share of the holders that have more than one
 * @param pairs each two titles, the first by name first
 */
public record TitleOverlap(
    ImmutableList<Title> titles,
    Statistic meanTitles,
    Statistic severalTitles,
    ImmutableList<Pair> pairs) {

  /** That a body or place holds a title. */
  public record Holding(String holder, String title) {}

  /** A title and who holds it. */
  public record Title(String title, ImmutableSortedSet<String> holders) {}

  /** Two titles, who holds both, and the overlap. */
  public record Pair(
      String first, String second, ImmutableSortedSet<String> both, double jaccard) {}

  /** The overlap of these titles. */
  public static TitleOverlap of(Collection<Holding> holdings) {
    Map<String, Set<String>> byTitle = new TreeMap<>();
    Map<String, Set<String>> byHolder = new TreeMap<>();
    for (Holding holding : holdings) {
      byTitle.computeIfAbsent(holding.title(), title -> new TreeSet<>()).add(holding.holder());
      byHolder.computeIfAbsent(holding.holder(), holder -> new TreeSet<>()).add(holding.title());
    }
    ImmutableList<Title> titles =
        byTitle.entrySet().stream()
            .map(each -> new Title(each.getKey(), ImmutableSortedSet.copyOf(each.getValue())))
            .collect(ImmutableList.toImmutableList());
    double held = byHolder.values().stream().mapToInt(Set::size).sum();
    double several = byHolder.values().stream().filter(set -> set.size() > 1).count();
    return new TitleOverlap(
        titles, mean(held, byHolder.size()), mean(several, byHolder.size()), pairs(titles));
  }

  private static Statistic mean(double sum, int count) {
    return count == 0 ? Statistic.undefined(Undefined.ZERO_TOTAL) : Statistic.of(sum / count);
  }

  private static ImmutableList<Pair> pairs(List<Title> titles) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      for (int j = i + 1; j < titles.size(); j++) {
        Set<String> first = titles.get(i).holders();
        Set<String> second = titles.get(j).holders();
        ImmutableSortedSet<String> both =
            ImmutableSortedSet.copyOf(Sets.intersection(first, second));
        double union = first.size() + second.size() - both.size();
        pairs.add(
            new Pair(titles.get(i).title(), titles.get(j).title(), both, both.size() / union));
      }
    }
    return ImmutableList.copyOf(pairs);
  }
}
