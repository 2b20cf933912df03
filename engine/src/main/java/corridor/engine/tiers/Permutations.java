package corridor.engine.tiers;

import java.util.Arrays;

/**
 * Goes through all ways to deal out the classes of a grading anew. Ways that look the same are
 * counted once: each stands for equally many permutations.
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
    long sum = 0;
    for (int i = 0; i < b.length; i++) {
      left[Arrays.binarySearch(labels, b[i])]++;
      sum += (long) a[i] * b[i];
    }
    this.observed = sum;
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
