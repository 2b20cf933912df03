package corridor.engine.tiers;

import corridor.engine.run.TaskRandom;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Goes through all ways to deal out the classes of a grading anew, or through some at random. Ways
 * that look the same are counted once: each stands for equally many permutations.
 */
final class Permutations {
  private final int[] a;
  private final int[] labels;
  private final int[] left;
  private final long observed;
  private long all;
  private long reaching;

  private Permutations(int[] a, int[] b) {
    this.a = a;
    this.labels = Arrays.stream(b).sorted().distinct().toArray();
    this.left = new int[labels.length];
    for (int label : b) {
      left[Arrays.binarySearch(labels, label)]++;
    }
    this.observed = products(a, b);
  }

  /**
   * Share of the permutations of {@code b} with at least the quadratic-weighted kappa of {@code b}
   * itself. With both totals fixed, kappa grows with the sum of products and with nothing else.
   */
  static double shareReaching(int[] a, int[] b) {
    Permutations permutations = new Permutations(a, b);
    permutations.deal(0, 0);
    return permutations.reaching / (double) permutations.all;
  }

  /** An estimate of the same from random permutations, counting the grading itself as one. */
  static double estimatedShareReaching(int[] a, int[] b, int draws, long seed) {
    SplittableRandom random = TaskRandom.of(seed, 0);
    long observed = products(a, b);
    int[] dealt = b.clone();
    int reaching = 0;
    for (int draw = 0; draw < draws; draw++) {
      for (int last = dealt.length - 1; last > 0; last--) {
        int other = random.nextInt(last + 1);
        int kept = dealt[last];
        dealt[last] = dealt[other];
        dealt[other] = kept;
      }
      reaching += products(a, dealt) >= observed ? 1 : 0;
    }
    return (1.0 + reaching) / (1.0 + draws);
  }

  private static long products(int[] a, int[] b) {
    long sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (long) a[i] * b[i];
    }
    return sum;
  }

  private void deal(int next, long sum) {
    if (next == a.length) {
      all++;
      reaching += sum >= observed ? 1 : 0;
      return;
    }
    for (int label = 0; label < labels.length; label++) {
      if (left[label] > 0) {
        left[label]--;
        deal(next + 1, sum + (long) a[next] * labels[label]);
        left[label]++;
      }
    }
  }
}
