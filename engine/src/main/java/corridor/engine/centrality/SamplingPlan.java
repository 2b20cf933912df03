package corridor.engine.centrality;

import java.util.Arrays;

/**
 * When enough paths were drawn for {@link SampledBetweenness}. After certain numbers of draws,
 * fixed beforehand, each node is looked at: how often it was on a path is binomial, so that the
 * true share is b or more away from the observed one with probability at most {@code exp(−draws ·
 * KL(observed, b))} on either side (Chernoff's bound; KL is the Kullback–Leibler divergence of two
 * coins). All nodes, both sides and all looks together may fail with probability delta.
 */
final class SamplingPlan {
  private static final double GROWTH = 1.25;

  private final double epsilon;
  private final double delta;
  private final int nodes;
  private final int[] looks;

  /** For the shares of {@code nodes} nodes, each within epsilon, all with probability 1 - delta. */
  SamplingPlan(double epsilon, double delta, int nodes) {
    this.epsilon = epsilon;
    this.delta = delta;
    this.nodes = nodes;
    double first = Math.log(2 / delta) / epsilon;
    int count = 1;
    while (first * Math.pow(GROWTH, count - 1) < last(count)) {
      count++;
    }
    looks = new int[count];
    for (int i = 0; i < count - 1; i++) {
      looks[i] = toInt(first * Math.pow(GROWTH, i));
    }
    looks[count - 1] = toInt(last(count));
  }

  // Half of delta is shared equally; KL is at least 2 epsilon². So the last look is always enough.
  private double last(int count) {
    return Math.log(4.0 * nodes * count / delta) / (2 * epsilon * epsilon);
  }

  private static int toInt(double draws) {
    if (draws > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "epsilon must be large enough for 2^31 - 1 samples, but needs " + draws);
    }
    return (int) Math.ceil(draws);
  }

  /** After how many draws to look, ascending. */
  int[] looks() {
    return looks.clone();
  }

  /** How many draws to make first, only to see which nodes are hard to tell. */
  int pilot() {
    return Math.max(64, looks[looks.length - 1] / 100);
  }

  /**
   * For each node {@code −ln} of its chance to fail, shared so that all would be done at the same
   * time if their shares are as in the pilot. Nodes on many paths take longest and get most.
   */
  double[] confidence(int[] pilotCounts, int pilotDraws) {
    double[] need = new double[pilotCounts.length];
    for (int i = 0; i < need.length; i++) {
      need[i] = divergence((pilotCounts[i] + 1.0) / (pilotDraws + 2.0));
    }
    double hardest = Arrays.stream(need).min().orElse(0);
    // The draws at which all failures together would be as likely as half of delta.
    double low = 0;
    double high = looks[looks.length - 1];
    for (int i = 0; i < 60; i++) {
      double draws = (low + high) / 2;
      double failing = 0;
      for (double one : need) {
        failing += 2 * looks.length * Math.exp(-draws * one);
      }
      if (failing > delta / 2) {
        low = draws;
      } else {
        high = draws;
      }
    }
    double total = 0;
    double[] weight = new double[need.length];
    for (int i = 0; i < need.length; i++) {
      weight[i] = Math.exp(-high * (need[i] - hardest));
      total += weight[i];
    }
    double[] confidence = new double[need.length];
    for (int i = 0; i < need.length; i++) {
      double share = delta / 2 * (1.0 / nodes + weight[i] / total);
      confidence[i] = Math.log(2 * looks.length / share);
    }
    return confidence;
  }

  /** Whether every node's share is known well enough. */
  boolean isEnough(int[] counts, double[] confidence, int draws) {
    int most = Arrays.stream(counts).max().orElse(0);
    double[] known = new double[most + 1];
    for (int i = 0; i < counts.length; i++) {
      int count = counts[i];
      if (known[count] == 0) {
        known[count] = divergence((double) count / draws);
      }
      if (draws * known[count] < confidence[i]) {
        return false;
      }
    }
    return true;
  }

  /** The smaller of the divergences of {@code p ± epsilon} from p. */
  private double divergence(double p) {
    return Math.min(divergence(p, p + epsilon), divergence(p, p - epsilon));
  }

  private static double divergence(double p, double q) {
    if (q < 0 || q > 1) {
      return Double.POSITIVE_INFINITY;
    }
    return term(p, q) + term(1 - p, 1 - q);
  }

  private static double term(double p, double q) {
    return p == 0 ? 0 : p * Math.log(p / q);
  }
}
