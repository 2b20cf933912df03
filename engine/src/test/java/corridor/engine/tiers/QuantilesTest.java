package corridor.engine.tiers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  private static int[] counts(Classes classes) {
    return classes.intervals().stream().mapToInt(Classes.Interval::count).toArray();
  }

  // mapclassify, tests/test_mapclassify.py, TestQuantiles.
  @Test
  void calempHasThePublishedQuintiles() {
    double[] values = FisherJenksPublishedTest.calemp();
    assertArrayEquals(
        new double[] {1.464, 5.798, 13.278, 54.616, 4111.45}, Quantiles.breaks(values, 5), 5e-4);
    assertArrayEquals(new int[] {12, 11, 12, 11, 12}, counts(Quantiles.of(values, 5)));
  }

  @ParameterizedTest
  @CsvSource({"9, 3", "12, 4", "100, 10", "7, 7", "6, 1"})
  void distinctValuesFallIntoEqualCounts(int n, int k) {
    double[] values = IntStream.rangeClosed(1, n).asDoubleStream().toArray();
    int[] expected = new int[k];
    Arrays.fill(expected, n / k);
    assertArrayEquals(expected, counts(Quantiles.of(values, k)));
  }

  @Test
  void equalValuesAreNeverSplit() {
    Classes classes = Quantiles.of(new double[] {1, 1, 1, 1, 2, 3}, 3);
    assertArrayEquals(new int[] {4, 2}, counts(classes));
    assertEquals(3, classes.requested());
    assertEquals(1, Quantiles.of(new double[] {5, 5}, 3).size());
    assertThrows(IllegalArgumentException.class, () -> Quantiles.of(new double[] {1, 2}, 0));
    assertThrows(IllegalArgumentException.class, () -> Quantiles.breaks(new double[0], 2));
  }

  @Test
  void aBreakHasItsShareBelowOrAtIt() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int run = 0; run < 200; run++) {
      int n = 1 + random.nextInt(50);
      int k = 1 + random.nextInt(9);
      double[] values = random.ints(n, -8, 9).asDoubleStream().toArray();
      String message = "seed " + SEED + ", run " + run + ": " + Arrays.toString(values);
      double[] breaks = Quantiles.breaks(values, k);
      for (int c = 0; c < k; c++) {
        double at = breaks[c];
        long notAbove = Arrays.stream(values).filter(x -> x <= at).count();
        long below = Arrays.stream(values).filter(x -> x < at).count();
        double place = (c + 1.0) * (n - 1) / k;
        assertTrue(notAbove >= Math.floor(place) + 1 && below <= Math.ceil(place), message);
      }
      Classes classes = Quantiles.of(values, k);
      assertEquals(n, Arrays.stream(counts(classes)).sum(), message);
      assertTrue(Arrays.stream(counts(classes)).allMatch(count -> count > 0), message);
    }
  }
}
