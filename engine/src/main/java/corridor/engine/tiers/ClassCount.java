package corridor.engine.tiers;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Statistic;
import corridor.engine.run.UndefinedResultException;
import java.util.Arrays;
import java.util.Comparator;

/**
 * How many natural breaks describe values best. Each number of classes {@code k} from 1 on is cut
 * by {@link FisherJenks} and read as a mixture of {@code k} normal distributions with the share,
 * mean and variance (divisor n − 1) of each class; the one with the greatest {@code BIC = 2 ln L −
 * (3k − 1) ln n} is the best. The fits GVF and GADF, which rise with every class, are told beside
 * it.
 *
 * <ul>
 *   <li>A class without variance gets one from the distance {@code d} to the nearest value outside:
 *       {@code d²} if it is a single value, {@code d²/36} if it is several equal ones.
 *   <li>Of equally good numbers the smallest. {@link #best()} is never 1, since one class is no
 *       grading; {@link #isOneClassBetter()} tells if one would be better, and then the values have
 *       no gaps to speak of.
 *   <li>Values that are all equal are refused: nothing can be told apart.
 * </ul>
 *
 * <p>With as few values as a corridor has cities the criterion is a hint, not a proof. Time that of
 * the cuts and O(k n) for each k. Deterministic.
 *
 * <p>Source: Wang and Song 2011, doi:10.32614/RJ-2011-015, as their package Ckmeans.1d.dp computes
 * it; Schwarz 1978, doi:10.1214/aos/1176344136.
 */
public final class ClassCount {

  /**
   * One number of classes.
   *
   * @param classes how many
   * @param bic Bayesian information criterion; greater is better
   * @param gvf goodness of variance fit
   * @param gadf goodness of absolute deviation fit
   */
  public record Candidate(int classes, double bic, Statistic gvf, Statistic gadf) {}

  private final ImmutableList<Candidate> candidates;

  private ClassCount(ImmutableList<Candidate> candidates) {
    this.candidates = candidates;
  }

  /** All numbers of classes up to {@code most} that the values have distinct values for. */
  public static ClassCount of(double[] values, int most) {
    if (most < 2) {
      throw new IllegalArgumentException("most must be at least 2, but is " + most);
    }
    double[] x = Arrays.stream(values).map(value -> value + 0.0).sorted().toArray();
    long distinct = Arrays.stream(x).distinct().count();
    if (distinct < 2) {
      throw new UndefinedResultException(
          "the number of classes cannot be chosen where all values are equal");
    }
    ImmutableList.Builder<Candidate> candidates = ImmutableList.builder();
    for (int k = 1; k <= Math.min(most, distinct); k++) {
      Classes classes = FisherJenks.of(x, k);
      candidates.add(new Candidate(k, bic(x, classes), classes.gvf(), classes.gadf()));
    }
    return new ClassCount(candidates.build());
  }

  private static double bic(double[] x, Classes classes) {
    int k = classes.size();
    double[] logShare = new double[k];
    double[] variance = new double[k];
    int end = 0;
    for (int c = 0; c < k; c++) {
      int from = end;
      int count = classes.intervals().get(c).count();
      end += count;
      variance[c] = classes.intervals().get(c).sse() / (count - 1);
      if (x[from] == x[end - 1]) {
        double below = from == 0 ? Double.POSITIVE_INFINITY : x[from] - x[from - 1];
        double above = end == x.length ? Double.POSITIVE_INFINITY : x[end] - x[end - 1];
        double distance = Math.min(below, above);
        variance[c] = count == 1 ? distance * distance : distance * distance / 36;
      }
      logShare[c] =
          StrictMath.log(count / (double) x.length)
              - 0.5 * StrictMath.log(2 * Math.PI * variance[c]);
    }
    double logLikelihood = 0;
    double[] terms = new double[k];
    for (double value : x) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < k; c++) {
        double off = value - classes.intervals().get(c).mean();
        terms[c] = logShare[c] - off * off / (2 * variance[c]);
        largest = Math.max(largest, terms[c]);
      }
      double sum = 0;
      for (double term : terms) {
        sum += StrictMath.exp(term - largest);
      }
      logLikelihood += largest + StrictMath.log(sum);
    }
    return 2 * logLikelihood - (3 * k - 1) * StrictMath.log(x.length);
  }

  /** All that were tried, from one class on. */
  public ImmutableList<Candidate> candidates() {
    return candidates;
  }

  /** The best of two classes or more. */
  public Candidate best() {
    return candidates.stream()
        .skip(1)
        .max(
            Comparator.comparingDouble(Candidate::bic)
                .thenComparing(Comparator.comparingInt(Candidate::classes).reversed()))
        .orElseThrow();
  }

  /** Whether one class describes the values at least as well as the best number does. */
  public boolean isOneClassBetter() {
    return candidates.get(0).bic() >= best().bic();
  }
}
