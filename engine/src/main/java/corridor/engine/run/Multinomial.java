package corridor.engine.run;

import java.util.SplittableRandom;

/**
 * Draws with replacement from things of different weights, each as likely as its share of the total
 * weight, and tells how often each was drawn. O(things) time a draw of all, whatever their number:
 * thing by thing, each takes its binomial share of what is left. Immutable and safe to share
 * between threads.
 */
public final class Multinomial {
  private final double[] weight;
  private final double[] fromHereOn;

  /** Things of these weights, finite and above 0. */
  public Multinomial(double[] weights) {
    this.weight = weights.clone();
    this.fromHereOn = new double[weights.length + 1];
    for (int thing = weights.length - 1; thing >= 0; thing--) {
      if (!(weight[thing] > 0) || Double.isInfinite(weight[thing])) {
        throw new IllegalArgumentException(
            "weights must be finite and above 0, but one is " + weight[thing]);
      }
      fromHereOn[thing] = fromHereOn[thing + 1] + weight[thing];
    }
  }

  /** The total weight. */
  public double total() {
    return fromHereOn[0];
  }

  /** How often each thing was drawn; all zero if there is nothing to draw from. */
  public long[] draw(SplittableRandom random, long draws) {
    long[] drawn = new long[weight.length];
    long left = draws;
    for (int thing = 0; thing < weight.length && left > 0; thing++) {
      double share = Math.min(1, weight[thing] / fromHereOn[thing]);
      drawn[thing] = thing == weight.length - 1 ? left : Binomial.draw(random, left, share);
      left -= drawn[thing];
    }
    return drawn;
  }
}
