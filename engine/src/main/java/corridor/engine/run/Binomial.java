package corridor.engine.run;

import java.util.SplittableRandom;

/**
 * Draws how many of {@code n} trials succeed, each with probability {@code p}. Exact up to the
 * rounding of doubles for any n: inversion where few are expected, Hörmann's transformed rejection
 * (BTRS, 1993, doi:10.1080/00949659308811496) where many are, in constant time.
 */
final class Binomial {
  private static final double INVERTED_BELOW = 10;

  /** ln k! minus Stirling's formula for it, for small k where the series is not good enough. */
  private static final double[] TAIL = new double[10];

  static {
    double logFactorial = 0;
    for (int k = 0; k < TAIL.length; k++) {
      logFactorial += k == 0 ? 0 : StrictMath.log(k);
      TAIL[k] =
          logFactorial
              - ((k + 0.5) * StrictMath.log(k + 1.0)
                  - (k + 1.0)
                  + 0.5 * StrictMath.log(2 * Math.PI));
    }
  }

  private Binomial() {}

  /** A draw; p from 0 to 1. */
  static long draw(SplittableRandom random, long n, double p) {
    if (p > 0.5) {
      return n - draw(random, n, 1 - p);
    }
    if (n == 0 || p <= 0) {
      return 0;
    }
    return n * p < INVERTED_BELOW ? inverted(random, n, p) : rejected(random, n, p);
  }

  /** Adds up probabilities from 0 successes on until they exceed a uniform number. */
  private static long inverted(SplittableRandom random, long n, double p) {
    double ratio = p / (1 - p);
    double probability = StrictMath.exp(n * StrictMath.log1p(-p));
    double rest = random.nextDouble();
    long k = 0;
    while (rest >= probability && k < n) {
      rest -= probability;
      k++;
      probability *= ratio * (n - k + 1) / k;
      if (probability == 0) {
        break; // all of the distribution that doubles can hold is behind
      }
    }
    return k;
  }

  private static long rejected(SplittableRandom random, long n, double p) {
    double sd = Math.sqrt(n * p * (1 - p));
    double b = 1.15 + 2.53 * sd;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double centre = n * p + 0.5;
    double squeeze = 0.92 - 4.2 / b;
    double alpha = (2.83 + 5.1 / b) * sd;
    double ratio = p / (1 - p);
    double mode = Math.floor((n + 1) * p);
    double atMode = tail(mode) + tail(n - mode);
    while (true) {
      double u = random.nextDouble() - 0.5;
      double v = random.nextDouble();
      double edge = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / edge + b) * u + centre);
      if (edge >= 0.07 && v <= squeeze) {
        return (long) k;
      }
      if (k < 0 || k > n) {
        continue;
      }
      // Ratios near 1 as 1 + (k − mode)/…, or they would lose all digits for huge n.
      double d = k - mode;
      double bound =
          atMode
              + (mode + 0.5)
                  * (StrictMath.log1p(-d / (k + 1)) + StrictMath.log1p(-d / (n - mode + 1)))
              + d * StrictMath.log(ratio * (n - k + 1) / (k + 1))
              + (n + 1) * StrictMath.log1p(d / (n - k + 1))
              - tail(k)
              - tail(n - k);
      if (StrictMath.log(v * alpha / (a / (edge * edge) + b)) <= bound) {
        return (long) k;
      }
    }
  }

  private static double tail(double k) {
    if (k < TAIL.length) {
      return TAIL[(int) k];
    }
    double square = (k + 1) * (k + 1);
    return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / (k + 1);
  }
}
