package corridor.engine.tiers;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import corridor.engine.result.RankCorrelation;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How well two gradings of the same things into ordered classes agree. Classes are whole numbers in
 * equal steps, such as tier 1, 2, 3; both gradings must count them alike.
 *
 * @param compared number of things graded by both
 * @param onlyFirst number of things left out because only the first grades them
 * @param onlySecond number of things left out because only the second grades them
 * @param exact share of things in the same class
 * @param kappa Cohen's kappa with quadratic weights, {@code 1 − n Σ(a_i − b_i)² / Σ_i Σ_j (a_i −
 *     b_j)²}: 1 if all agree, 0 as expected by chance; undefined if both gradings put all in one
 *     and the same class
 * @param tauB Kendall's tau-b, {@code (concordant − discordant) / √((pairs − ties a)(pairs − ties
 *     b))}, from −1 to 1: looks at the order only; undefined if a grading has one class only
 * @param permutationP share of all ways to deal out the second grading's classes anew that reach
 *     this kappa or more, one-sided; present if kappa is defined
 * @param permutationDraws 0 if that share is exact, which it is for up to {@value #PERMUTED}
 *     things; else it is estimated as {@code (1 + reaching) / (1 + draws)} from so many random
 *     permutations (Phipson and Smyth 2010, doi:10.2202/1544-6115.1585)
 */
public record Agreement(
    int compared,
    int onlyFirst,
    int onlySecond,
    double exact,
    Statistic kappa,
    Statistic tauB,
    OptionalDouble permutationP,
    int permutationDraws) {

  /** Up to so many things all permutations are gone through. */
  public static final int PERMUTED = 9;

  /** For more things so many random permutations are drawn. */
  public static final int DRAWS = 9999;

  /** Agreement of two gradings; the permutations of many things are those of seed 42. */
  public static Agreement of(Map<String, Integer> first, Map<String, Integer> second) {
    return of(first, second, 42);
  }

  /**
   * Agreement of two gradings of things by id. A seed gives one answer; up to {@value #PERMUTED}
   * things it does not matter. O(n²) time for kappa. Cohen 1968, doi:10.1037/h0026256; Kendall
   * 1945, doi:10.1093/biomet/33.3.239.
   */
  public static Agreement of(Map<String, Integer> first, Map<String, Integer> second, long seed) {
    ImmutableSortedSet<String> both =
        ImmutableSortedSet.copyOf(Sets.intersection(first.keySet(), second.keySet()));
    if (both.isEmpty()) {
      throw new IllegalArgumentException(
          "gradings must have something in common, but are of "
              + first.keySet()
              + " and "
              + second.keySet());
    }
    int[] a = both.stream().mapToInt(first::get).toArray();
    int[] b = both.stream().mapToInt(second::get).toArray();
    Statistic kappa = kappa(a, b);
    boolean exact = a.length <= PERMUTED;
    return new Agreement(
        a.length,
        first.size() - a.length,
        second.size() - a.length,
        exact(a, b),
        kappa,
        tauB(a, b),
        kappa.isDefined()
            ? OptionalDouble.of(
                exact
                    ? Permutations.shareReaching(a, b)
                    : Permutations.estimatedShareReaching(a, b, DRAWS, seed))
            : OptionalDouble.empty(),
        kappa.isDefined() && !exact ? DRAWS : 0);
  }

  private static double exact(int[] a, int[] b) {
    int same = 0;
    for (int i = 0; i < a.length; i++) {
      same += a[i] == b[i] ? 1 : 0;
    }
    return same / (double) a.length;
  }

  private static Statistic kappa(int[] a, int[] b) {
    double observed = 0;
    double expected = 0;
    for (int i = 0; i < a.length; i++) {
      observed += square(a[i], b[i]);
      for (int other : b) {
        expected += square(a[i], other);
      }
    }
    return expected == 0
        ? Statistic.undefined(Undefined.NO_VARIATION)
        : Statistic.of(1 - a.length * observed / expected);
  }

  private static double square(double x, double y) {
    return (x - y) * (x - y);
  }

  private static Statistic tauB(int[] a, int[] b) {
    return RankCorrelation.tauB(
        Arrays.stream(a).asDoubleStream().toArray(), Arrays.stream(b).asDoubleStream().toArray());
  }
}
