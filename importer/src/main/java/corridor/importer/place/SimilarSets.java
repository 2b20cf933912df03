package corridor.importer.place;

import corridor.engine.run.Run;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Finds all pairs of sets with a Jaccard index from some least one on, without comparing each with
 * each (Xiao, Wang, Lin and Yu 2008, PPJoin, doi:10.1145/1367497.1367516). A set is an ascending
 * array of numbers, of which the small ones are rare. Sets come by size; the rarest members of each
 * are put into lists, so many that a later set without one of them in common cannot be near enough;
 * and where two sets meet, the members that are left in both bound what they can have in common.
 */
final class SimilarSets {
  private static final int IMPOSSIBLE = Integer.MIN_VALUE;
  private static final double ROUNDING = 1e-9;

  /** Takes a pair. */
  interface PairAction {
    void take(int a, int b, double score);
  }

  /** The sets that have a member among their rarest, by size. */
  private static final class Holders {
    int[] sets = new int[4];
    int[] positions = new int[4];
    int count;

    /** The first that is not too small for the sets that come now. */
    int first;

    void add(int set, int position) {
      if (count == sets.length) {
        sets = Arrays.copyOf(sets, 2 * count);
        positions = Arrays.copyOf(positions, 2 * count);
      }
      sets[count] = set;
      positions[count] = position;
      count++;
    }
  }

  private final int[][] sets;
  private final double least;
  private final Holders[] holders;
  private final int[] common;
  private final int[] met;
  private int metCount;

  SimilarSets(int[][] sets, double least) {
    this.sets = sets;
    this.least = least;
    int members =
        Arrays.stream(sets)
            .mapToInt(set -> set.length == 0 ? 0 : set[set.length - 1] + 1)
            .max()
            .orElse(0);
    holders = new Holders[members];
    common = new int[sets.length];
    met = new int[sets.length];
  }

  void forEachPair(PairAction action, Run run) {
    int[] bySize =
        IntStream.range(0, sets.length)
            .boxed()
            .sorted(Comparator.comparingInt(set -> sets[set].length))
            .mapToInt(set -> set)
            .toArray();
    for (int i = 0; i < bySize.length; i++) {
      if (i % 1024 == 0) {
        run.checkpoint("near-duplicates", i, bySize.length);
      }
      int set = bySize[i];
      meet(set);
      for (int m = 0; m < metCount; m++) {
        int other = met[m];
        if (common[other] > 0) {
          double score = jaccard(sets[set], sets[other]);
          if (score >= least) {
            action.take(set, other, score);
          }
        }
        common[other] = 0;
      }
      metCount = 0;
      keep(set);
    }
  }

  /** Counts what earlier sets have in common with this one among the rarest members of both. */
  private void meet(int set) {
    int[] members = sets[set];
    int looked = members.length - ceil(least * members.length) + 1;
    for (int i = 0; i < Math.min(looked, members.length); i++) {
      Holders list = holders[members[i]];
      if (list == null) {
        continue;
      }
      while (list.first < list.count
          && sets[list.sets[list.first]].length < least * members.length - ROUNDING) {
        list.first++;
      }
      for (int h = list.first; h < list.count; h++) {
        int other = list.sets[h];
        if (common[other] == 0) {
          met[metCount++] = other;
        }
        int length = sets[other].length;
        int left = Math.min(members.length - i, length - list.positions[h]);
        int needed = ceil(least / (1 + least) * (members.length + length));
        boolean possible = common[other] >= 0 && common[other] + left >= needed;
        common[other] = possible ? common[other] + 1 : IMPOSSIBLE;
      }
    }
  }

  private void keep(int set) {
    int[] members = sets[set];
    int kept = members.length - ceil(2 * least / (1 + least) * members.length) + 1;
    for (int i = 0; i < Math.min(kept, members.length); i++) {
      Holders list = holders[members[i]];
      if (list == null) {
        list = new Holders();
        holders[members[i]] = list;
      }
      list.add(set, i);
    }
  }

  private static int ceil(double value) {
    return (int) Math.ceil(value - ROUNDING);
  }

  private static double jaccard(int[] a, int[] b) {
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      int difference = Integer.compare(a[i], b[j]);
      common += difference == 0 ? 1 : 0;
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return common / (double) (a.length + b.length - common);
  }
}
