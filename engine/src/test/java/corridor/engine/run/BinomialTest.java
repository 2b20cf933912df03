package corridor.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTest {
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final int DRAWS = 200_000;

  private static double[] probabilities(int n, double p) {
    double[] probabilities = new double[n + 1];
    double log = 0;
    for (int k = 0; k <= n; k++) {
      log += k == 0 ? n * Math.log1p(-p) : Math.log((n - k + 1.0) / k * (p / (1 - p)));
      probabilities[k] = Math.exp(log);
    }
    return probabilities;
  }

  // Both sides of the change from inversion (n p below 10) to rejection, and of p = 1/2.
  @ParameterizedTest
  @CsvSource({"1, 0.3", "20, 0.3", "20, 0.9", "45, 0.25", "100, 0.5", "1000, 0.0101", "3000, 0.8"})
  void hasTheBinomialDistribution(int n, double p) {
    SplittableRandom random = new SplittableRandom(SEED);
    int[] counts = new int[n + 1];
    for (int i = 0; i < DRAWS; i++) {
      counts[(int) Binomial.draw(random, n, p)]++;
    }
    double[] probabilities = probabilities(n, p);
    double chiSquare = 0;
    int cells = 0;
    double rareExpected = 0;
    int rareCount = 0;
    for (int k = 0; k <= n; k++) {
      double expected = DRAWS * probabilities[k];
      if (expected < 10) {
        rareExpected += expected;
        rareCount += counts[k];
      } else {
        chiSquare += (counts[k] - expected) * (counts[k] - expected) / expected;
        cells++;
      }
    }
    // Chi-square has mean df and variance 2 df: 5 standard deviations away is no chance.
    double df = cells - 1;
    String message = "seed " + SEED + ", chi-square " + chiSquare + " with df " + df;
    assertTrue(chiSquare < df + 5 * Math.sqrt(2 * Math.max(df, 1)) + 5, message);
    assertEquals(rareExpected, rareCount, 5 * Math.sqrt(rareExpected) + 1, message);
  }

  @ParameterizedTest
  @CsvSource({"1000000000, 0.25", "4503599627370496, 0.5", "4503599627370496, 1e-9"})
  void hasTheMomentsOfHugeNumbersOfTrials(long n, double p) {
    SplittableRandom random = new SplittableRandom(SEED);
    double sd = Math.sqrt(n * p * (1 - p));
    double[] z =
        LongStream.range(0, DRAWS)
            .mapToDouble(i -> (Binomial.draw(random, n, p) - n * p) / sd)
            .toArray();
    double mean = Arrays.stream(z).sum() / DRAWS;
    double variance = Arrays.stream(z).map(x -> x * x).sum() / DRAWS;
    double fourth = Arrays.stream(z).map(x -> x * x * x * x).sum() / DRAWS;
    assertEquals(0, mean, 5 / Math.sqrt(DRAWS), "seed " + SEED);
    assertEquals(1, variance, 5 * Math.sqrt(2.0 / DRAWS), "seed " + SEED);
    assertEquals(3, fourth, 5 * Math.sqrt(96.0 / DRAWS), "seed " + SEED);
  }

  @Test
  void isCertainAtTheEnds() {
    SplittableRandom random = new SplittableRandom(SEED);
    assertEquals(0, Binomial.draw(random, 0, 0.5));
    assertEquals(0, Binomial.draw(random, 1_000_000, 0));
    assertEquals(1_000_000, Binomial.draw(random, 1_000_000, 1));
    assertEquals(0, Binomial.draw(random, 1_000_000, Double.MIN_VALUE));
  }
}
