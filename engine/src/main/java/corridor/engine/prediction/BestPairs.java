package corridor.engine.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best so many pairs of those added. In what order they were added does not matter. */
final class BestPairs {

  /** Two nodes, the lower number first, and their score. */
  record Scored(int first, int second, double score) {}

  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingDouble(Scored::score)
          .reversed()
          .thenComparingInt(Scored::first)
          .thenComparingInt(Scored::second);

  private final int count;
  private final PriorityQueue<Scored> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());

  BestPairs(int count) {
    this.count = count;
  }

  void add(int first, int second, double score) {
    if (score >= least()) {
      add(new Scored(Math.min(first, second), Math.max(first, second), score));
    }
  }

  private void add(Scored pair) {
    worstFirst.add(pair);
    if (worstFirst.size() > count) {
      worstFirst.remove();
    }
  }

  void addAll(BestPairs other) {
    other.worstFirst.forEach(this::add);
  }

  /** Pairs that score less are not among the best any more. */
  double least() {
    Scored worst = worstFirst.peek();
    return worst == null || worstFirst.size() < count ? 0 : worst.score();
  }

  List<Scored> fromBest() {
    List<Scored> sorted = new ArrayList<>(worstFirst);
    sorted.sort(BEST_FIRST);
    return sorted;
  }
}
