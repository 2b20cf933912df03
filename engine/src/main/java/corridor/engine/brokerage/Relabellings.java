package corridor.engine.brokerage;

import corridor.engine.run.TaskRandom;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The classes dealt out anew among the nodes that have one, sizes kept. If there are no more ways
 * than asked for, all of them, so that shares of them are exact; else as many random ones as asked
 * for. Way number i is the same whatever thread asks for it.
 */
final class Relabellings {
  private final int[] labels;
  private final int[] members;
  private final int[] sizes;
  private final long seed;
  private final long ways;
  private final int count;

  Relabellings(ClassLabels classes, int most, long seed) {
    this.labels = classes.all();
    this.members = classes.members();
    this.sizes = new int[classes.count()];
    Arrays.setAll(sizes, classes::size);
    this.seed = seed;
    this.ways = ways(sizes, most);
    this.count = (int) Math.min(ways, most);
  }

  // The multinomial coefficient, or something above the limit.
  private static long ways(int[] sizes, long limit) {
    long ways = 1;
    long placed = 0;
    for (int size : sizes) {
      for (int i = 1; i <= size; i++) {
        placed++;
        // Always whole: ways / (placed - 1 over i - 1) is, and this turns it into placed over i.
        ways = ways * placed / i;
        if (ways > limit) {
          return ways;
        }
      }
    }
    return ways;
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** Whether these are all ways there are, the given one among them. */
  boolean exhaustive() {
    return ways == count;
  }

  /** In words, for provenance. */
  String describe() {
    return count == 0 ? "none" : exhaustive() ? "all " + count : count + " drawn";
  }

  /**
   * The share of relabellings that reach something, given how many do. Of drawn ones the given
   * labels count as one more, so that the share is never 0.
   */
  double share(long reaching) {
    return exhaustive() ? reaching / (double) count : (reaching + 1) / (count + 1.0);
  }

  /** Class numbers of all nodes in way number {@code index}. */
  int[] labels(int index) {
    int[] relabelled = labels.clone();
    if (exhaustive()) {
      deal(index, relabelled);
    } else {
      shuffle(TaskRandom.of(seed, index), relabelled);
    }
    return relabelled;
  }

  // Way number index in the order of the class numbers read from the first member on. Of the ways
  // left, those that go on with a class are in proportion to how much of it is left.
  private void deal(long index, int[] relabelled) {
    int[] left = sizes.clone();
    long waysLeft = ways;
    long skip = index;
    for (int i = 0; i < members.length; i++) {
      int label = 0;
      long here = waysLeft * left[0] / (members.length - i);
      while (skip >= here) {
        skip -= here;
        label++;
        here = waysLeft * left[label] / (members.length - i);
      }
      relabelled[members[i]] = label;
      left[label]--;
      waysLeft = here;
    }
  }

  private void shuffle(SplittableRandom random, int[] relabelled) {
    for (int i = members.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int label = relabelled[members[i]];
      relabelled[members[i]] = relabelled[members[j]];
      relabelled[members[j]] = label;
    }
  }
}
