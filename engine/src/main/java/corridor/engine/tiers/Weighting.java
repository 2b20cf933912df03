package corridor.engine.tiers;

import corridor.engine.run.UndefinedResultException;
import java.util.Arrays;

/** How a composite index puts measures on one scale and how much each of them counts. */
public enum Weighting {
  /** The mean of z-scores {@code (x − mean) / sd}, with the population's standard deviation. */
  Z_SCORE("mean z-score") {
    @Override
    double[] scaled(double[] column) {
      double mean = Arrays.stream(column).sum() / column.length;
      double squares = Arrays.stream(column).map(x -> (x - mean) * (x - mean)).sum();
      double sd = Math.sqrt(squares / column.length);
      return Arrays.stream(column).map(x -> (x - mean) / sd).toArray();
    }
  },

  /**
   * The mean of ranks {@code (r − 1) / (n − 1)}: 0 for the lowest value, 1 for the highest; equal
   * values have the mean of their ranks.
   */
  RANK("mean rank, 0 lowest to 1 highest") {
    @Override
    double[] scaled(double[] column) {
      double[] ranks = new double[column.length];
      for (int i = 0; i < column.length; i++) {
        int below = 0;
        int equal = 0;
        for (double other : column) {
          below += other < column[i] ? 1 : 0;
          equal += other == column[i] ? 1 : 0;
        }
        ranks[i] = (below + (equal - 1) / 2.0) / (column.length - 1);
      }
      return ranks;
    }
  },

  /**
   * The mean of shares of the highest value, {@code x / max}: a city with half of the highest has
   * 0.5. For measures with a true zero; a value below 0 is refused.
   */
  SHARE_OF_TOP("mean share of the highest") {
    @Override
    double[] scaled(double[] column) {
      double max = Arrays.stream(column).max().orElseThrow();
      double min = Arrays.stream(column).min().orElseThrow();
      if (min < 0) {
        throw new UndefinedResultException(
            "shares of the highest need values that are not below 0, but one is " + min);
      }
      return Arrays.stream(column).map(x -> x / max).toArray();
    }
  },

  /**
   * Entropy weights: {@code y = (x − min) / (max − min)}, {@code p = y / Σy}, {@code e = −Σ p ln p
   * / ln n} with {@code 0 ln 0 = 0}, weight {@code (1 − e) / Σ(1 − e)}; the index is the weighted
   * sum of the {@code y}. A measure in which few members stand out counts more.
   */
  ENTROPY("entropy-weighted share of the range") {
    @Override
    double[] scaled(double[] column) {
      double min = Arrays.stream(column).min().orElseThrow();
      double max = Arrays.stream(column).max().orElseThrow();
      return Arrays.stream(column).map(x -> (x - min) / (max - min)).toArray();
    }

    @Override
    double importance(double[] scaled) {
      double total = Arrays.stream(scaled).sum();
      double entropy = 0;
      for (double y : scaled) {
        double p = y / total;
        entropy -= p > 0 ? p * StrictMath.log(p) : 0;
      }
      return 1 - entropy / StrictMath.log(scaled.length);
    }
  };

  private final String unit;

  Weighting(String unit) {
    this.unit = unit;
  }

  /** What the index is counted in. */
  public String unit() {
    return unit;
  }

  /** A measure's values on the common scale; they are not all equal. */
  abstract double[] scaled(double[] column);

  /** How much a scaled measure counts, relative to the others. */
  double importance(double[] scaled) {
    return 1;
  }
}
