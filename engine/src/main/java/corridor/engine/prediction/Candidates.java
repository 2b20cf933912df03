package corridor.engine.prediction;

import corridor.engine.prediction.LinkPrediction.Index;
import corridor.engine.projection.Csr;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Goes through the pairs without a tie that can score above 0. One thread's own. */
final class Candidates {
  private final PairScore score;
  private final Csr arcs;
  private final int[] terms;
  private final int[] next;
  private final int[] found;
  private final int[] bySize;
  private double[] term = new double[64];

  Candidates(PairScore score) {
    int n = score.arcs.nodes();
    this.score = score;
    this.arcs = score.arcs;
    this.terms = new int[n];
    this.next = new int[n];
    this.found = new int[n];
    this.bySize =
        score.index == Index.PREFERENTIAL_ATTACHMENT
            ? IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer v) -> score.size(v)).reversed())
                .mapToInt(v -> v)
                .toArray()
            : new int[0];
  }

  /** The best pairs whose lower number is in {@code [from, until)}. */
  BestPairs best(int count, int from, int until) {
    BestPairs best = new BestPairs(count);
    for (int v = from; v < until; v++) {
      if (score.index == Index.PREFERENTIAL_ATTACHMENT) {
        addLarge(v, best);
      } else {
        addNear(v, best);
      }
    }
    return best;
  }

  // From the largest on, until the product is too small for a place.
  private void addLarge(int v, BestPairs best) {
    for (int other : bySize) {
      double product = score.of(v, other, 0);
      if (!(product > 0) || product < best.least()) {
        return;
      }
      if (v < other && arcs.arc(v, other) < 0) {
        best.add(v, other, product);
      }
    }
  }

  // The terms of each pair side by side: counted, then put, then summed.
  private void addNear(int v, BestPairs best) {
    int reached = countTerms(v);
    int all = 0;
    for (int i = 0; i < reached; i++) {
      next[found[i]] = all;
      all += terms[found[i]];
    }
    term = all > term.length ? Arrays.copyOf(term, Math.max(all, 2 * term.length)) : term;
    for (int near = arcs.start(v); near < arcs.end(v); near++) {
      int x = arcs.target(near);
      for (int arc = arcs.start(x); arc < arcs.end(x); arc++) {
        int other = arcs.target(arc);
        if (other > v) {
          term[next[other]++] = score.term(x, arcs.weight(near), arcs.weight(arc));
        }
      }
    }
    for (int i = 0; i < reached; i++) {
      int other = found[i];
      if (arcs.arc(v, other) < 0) {
        double sum = PairScore.sum(term, next[other] - terms[other], next[other]);
        best.add(v, other, score.of(v, other, sum));
      }
      terms[other] = 0;
    }
  }

  private int countTerms(int v) {
    int reached = 0;
    for (int near = arcs.start(v); near < arcs.end(v); near++) {
      int x = arcs.target(near);
      for (int arc = arcs.start(x); arc < arcs.end(x); arc++) {
        int other = arcs.target(arc);
        if (other > v) {
          if (terms[other] == 0) {
            found[reached++] = other;
          }
          terms[other]++;
        }
      }
    }
    return reached;
  }
}
