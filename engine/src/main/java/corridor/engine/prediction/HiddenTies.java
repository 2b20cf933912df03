package corridor.engine.prediction;

import corridor.engine.prediction.LinkPrediction.Index;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** The pairs that are not tied in what is shown, and which of them are tied in truth. */
final class HiddenTies {
  private final Projection shown;
  private final int[] first;
  private final int[] second;
  private final boolean[] isHidden;
  private final int hidden;

  HiddenTies(Projection shown, Projection truth) {
    int n = shown.nodes();
    this.shown = shown;
    int pairs = n * (n - 1) / 2 - (shown.directed() ? 0 : shown.ties());
    first = new int[pairs];
    second = new int[pairs];
    isHidden = new boolean[pairs];
    int pair = 0;
    int count = 0;
    // A directed graph is refused where it is scored.
    for (int i = 0; i < n && !shown.directed(); i++) {
      for (int j = i + 1; j < n; j++) {
        if (shown.out().arc(i, j) < 0) {
          first[pair] = i;
          second[pair] = j;
          isHidden[pair] = truth.out().arc(i, j) >= 0;
          count += isHidden[pair] ? 1 : 0;
          pair++;
        }
      }
    }
    hidden = count;
  }

  int count() {
    return hidden;
  }

  /** AUC and precision of each index, of chance and of nearness; NaN if undefined. */
  double[] measure(List<Index> indices, boolean weighted, Distance distance, Run run) {
    double[] measured = new double[2 * (indices.size() + 2)];
    int at = 0;
    for (Index index : indices) {
      run.checkCancelled("hold-out");
      PairScore score = new PairScore(shown, index, weighted);
      measure(
          pair -> {
            double value = score.of(first[pair], second[pair]);
            return Double.isNaN(value) ? 0 : value;
          },
          measured,
          at);
      at += 2;
    }
    int pairs = isHidden.length;
    boolean isDefined = hidden > 0 && hidden < pairs;
    measured[at] = isDefined ? 0.5 : Double.NaN;
    measured[at + 1] = isDefined ? (double) hidden / pairs : Double.NaN;
    measure(pair -> -distance.between(first[pair], second[pair]), measured, at + 2);
    return measured;
  }

  private void measure(IntToDoubleFunction score, double[] measured, int at) {
    int pairs = isHidden.length;
    double[] hiddenScores = new double[hidden];
    double[] others = new double[pairs - hidden];
    int h = 0;
    int o = 0;
    for (int pair = 0; pair < pairs; pair++) {
      if (isHidden[pair]) {
        hiddenScores[h++] = score.applyAsDouble(pair);
      } else {
        others[o++] = score.applyAsDouble(pair);
      }
    }
    Arrays.sort(hiddenScores);
    Arrays.sort(others);
    boolean isDefined = h > 0 && o > 0;
    measured[at] = isDefined ? auc(hiddenScores, others) : Double.NaN;
    measured[at + 1] = isDefined ? precision(hiddenScores, others) : Double.NaN;
  }

  // Both ascending: for each hidden score, how many of the others are below it, and how many equal.
  private static double auc(double[] hidden, double[] others) {
    double wins = 0;
    int below = 0;
    int notAbove = 0;
    for (double score : hidden) {
      while (below < others.length && others[below] < score) {
        below++;
      }
      notAbove = Math.max(notAbove, below);
      while (notAbove < others.length && others[notAbove] <= score) {
        notAbove++;
      }
      wins += below + (notAbove - below) / 2.0;
    }
    return wins / hidden.length / others.length;
  }

  private static double precision(double[] hidden, double[] others) {
    int k = hidden.length;
    int h = k;
    int o = others.length;
    double hits = 0;
    int places = k;
    while (places > 0) {
      double best =
          Math.max(
              h > 0 ? hidden[h - 1] : Double.NEGATIVE_INFINITY,
              o > 0 ? others[o - 1] : Double.NEGATIVE_INFINITY);
      int equalHidden = 0;
      while (h > 0 && hidden[h - 1] == best) {
        h--;
        equalHidden++;
      }
      int equalOthers = 0;
      while (o > 0 && others[o - 1] == best) {
        o--;
        equalOthers++;
      }
      int equal = equalHidden + equalOthers;
      if (equal == 0) {
        return Double.NaN;
      }
      int taken = Math.min(places, equal);
      hits += taken * (double) equalHidden / equal;
      places -= taken;
    }
    return hits / k;
  }
}
