package corridor.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MultinomialTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  @Test
  void drawsAsManyAsAskedInProportionToWeights() {
    Multinomial drawn = new Multinomial(new double[] {1, 2, 5});
    SplittableRandom random = new SplittableRandom(SEED);
    long[] sums = new long[3];
    for (int draw = 0; draw < 1000; draw++) {
      long[] counts = drawn.draw(random, 80);
      assertEquals(80, Arrays.stream(counts).sum());
      for (int thing = 0; thing < 3; thing++) {
        sums[thing] += counts[thing];
      }
    }
    // 80 000 draws of probability p have a standard deviation of √(80 000 p (1 − p)); five of them.
    for (int thing = 0; thing < 3; thing++) {
      double p = new double[] {1, 2, 5}[thing] / 8;
      assertEquals(
          80_000 * p, (double) sums[thing], 5 * Math.sqrt(80_000 * p * (1 - p)), "seed " + SEED);
    }
  }

  @Test
  void nothingToDrawFromGivesNothing() {
    assertArrayEquals(new long[0], new Multinomial(new double[0]).draw(new SplittableRandom(1), 5));
    assertThrows(IllegalArgumentException.class, () -> new Multinomial(new double[] {1, 0}));
  }
}
