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
import org.junit.jupiter.params.provider.ValueSource;

class HeadTailTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  private static int[] counts(Classes classes) {
    return classes.intervals().stream().mapToInt(Classes.Interval::count).toArray();
  }

  // mapclassify, tests/test_mapclassify.py, TestHeadTailBreaks: i^-2 for i from 1 to 999.
  @Test
  void inverseSquaresHaveThePublishedCounts() {
    double[] values = IntStream.range(1, 1000).mapToDouble(i -> 1.0 / ((double) i * i)).toArray();
    assertArrayEquals(new int[] {975, 21, 2, 1}, counts(HeadTail.of(values)));
  }

  // 1 … n: the mean cuts in half (above the middle), and half is no minority.
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 11, 99})
  void evenValuesAreCutOnce(int n) {
    double[] values = IntStream.rangeClosed(1, n).asDoubleStream().toArray();
    assertArrayEquals(new int[] {(n + 1) / 2, n / 2}, counts(HeadTail.of(values)));
  }

  // Ten times as many on each level below, each a fifth: every head is a minority, down to the top
  // value.
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void everyLevelOfAHierarchyIsAClass(int levels) {
    int[] expected = new int[levels];
    double[] values = new double[0];
    for (int level = 0; level < levels; level++) {
      int count = (int) Math.pow(10, levels - 1.0 - level);
      double[] more = new double[count];
      Arrays.fill(more, Math.pow(5, level));
      values = concat(values, more);
      expected[level] = count;
    }
    assertArrayEquals(expected, counts(HeadTail.of(values)));
  }

  private static double[] concat(double[] first, double[] second) {
    double[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  @Test
  void aHeadIsNotCutBeyondTheMost() {
    // Means 200.67 and, of the head, 600.
    double[] values = {1, 1, 1, 1, 1, 1, 400, 400, 1000};
    assertArrayEquals(new int[] {6, 2, 1}, counts(HeadTail.of(values)));
    assertArrayEquals(new int[] {6, 3}, counts(HeadTail.of(values, 2)));
    assertArrayEquals(new int[] {9}, counts(HeadTail.of(values, 1)));
  }

  @Test
  void equalValuesAreOneClass() {
    assertEquals(1, HeadTail.of(new double[] {0.1, 0.1, 0.1}).size());
    assertThrows(IllegalArgumentException.class, () -> HeadTail.of(new double[0]));
    assertThrows(IllegalArgumentException.class, () -> HeadTail.of(new double[] {1, Double.NaN}));
    assertThrows(IllegalArgumentException.class, () -> HeadTail.of(new double[] {1}, 0));
  }

  @Test
  void everyHeadIsAboveTheMeanOfWhatItWasCutFrom() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int run = 0; run < 200; run++) {
      int n = 2 + random.nextInt(60);
      double[] values =
          random.doubles(n).map(u -> Math.rint(4 * Math.pow(1 - u, -1.2)) / 4).toArray();
      Classes classes = HeadTail.of(values);
      String message = "seed " + SEED + ", run " + run + ": " + Arrays.toString(values);
      double[] from = values.clone();
      for (int c = 0; c + 1 < classes.size(); c++) {
        double mean = Arrays.stream(from).average().orElseThrow();
        assertTrue(classes.breaks().get(c) <= mean + 1e-9, message);
        double[] head = Arrays.stream(from).filter(x -> x > mean + 1e-9).toArray();
        assertTrue(
            c + 2 == classes.size() || head.length <= HeadTail.MINORITY * from.length, message);
        from = head;
      }
      double[] shifted = Arrays.stream(values).map(x -> 8 * x - 1024).toArray();
      assertArrayEquals(counts(classes), counts(HeadTail.of(shifted)), message);
    }
  }
}
