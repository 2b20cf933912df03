package corridor.engine.tiers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FisherJenksLawTest {
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final int CASES = 200;

  /** Values with ties, on scales from even to heavy-tailed. */
  private static double[] values(SplittableRandom random, int n) {
    double power = 1 + random.nextInt(6);
    int steps = 2 + random.nextInt(20);
    return IntStream.range(0, n)
        .mapToDouble(i -> Math.pow(random.nextInt(-steps, steps + 1) / 4.0, power))
        .toArray();
  }

  private static double[] weights(SplittableRandom random, int n) {
    boolean even = random.nextBoolean();
    return IntStream.range(0, n).mapToDouble(i -> even ? 1 : random.nextDouble(0.1, 5)).toArray();
  }

  private static int[] classOf(Classes classes, int n) {
    return IntStream.range(0, n).map(classes::classOf).toArray();
  }

  // All subsets of the gaps between distinct values, with sums of squares straight from means.
  private static double least(double[] values, double[] weights, int k) {
    double[] distinct = Arrays.stream(values).distinct().sorted().toArray();
    int gaps = distinct.length - 1;
    double least = Double.POSITIVE_INFINITY;
    for (int cuts = 0; cuts < 1 << gaps; cuts++) {
      if (Integer.bitCount(cuts) == Math.min(k, distinct.length) - 1) {
        double sum = 0;
        int from = 0;
        for (int end = 0; end <= gaps; end++) {
          if (end == gaps || (cuts >> end & 1) == 1) {
            sum += sse(values, weights, distinct[from], distinct[end]);
            from = end + 1;
          }
        }
        least = Math.min(least, sum);
      }
    }
    return least;
  }

  private static double sse(double[] values, double[] weights, double low, double high) {
    int[] in =
        IntStream.range(0, values.length)
            .filter(i -> values[i] >= low && values[i] <= high)
            .toArray();
    double weight = Arrays.stream(in).mapToDouble(i -> weights[i]).sum();
    double mean = Arrays.stream(in).mapToDouble(i -> weights[i] * values[i]).sum() / weight;
    return Arrays.stream(in)
        .mapToDouble(i -> weights[i] * (values[i] - mean) * (values[i] - mean))
        .sum();
  }

  @Test
  void isTheOptimumOfAllPartitions() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < CASES; i++) {
      int n = 1 + random.nextInt(12);
      double[] values = values(random, n);
      double[] weights = weights(random, n);
      int k = 1 + random.nextInt(5);
      double least = least(values, weights, k);
      assertEquals(
          least,
          FisherJenks.of(values, weights, k).sse(),
          1e-9 * least + 1e-12,
          () -> "seed " + SEED + ", k " + k + ", " + Arrays.toString(values));
    }
  }

  @Test
  void classesAreIntervalsAndFitsAreShares() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < CASES; i++) {
      double[] values = values(random, 2 + random.nextInt(60));
      String message = "seed " + SEED + ", " + Arrays.toString(values);
      double last = 0;
      for (int k = 1; k < 7; k++) {
        Classes classes = FisherJenks.of(values, k);
        for (int v = 0; v < values.length; v++) {
          Classes.Interval own = classes.intervals().get(classes.classOf(v));
          assertTrue(own.low() <= values[v] && values[v] <= own.high(), message);
        }
        assertEquals(
            values.length,
            classes.intervals().stream().mapToInt(Classes.Interval::count).sum(),
            message);
        if (classes.gvf().isDefined()) {
          double gvf = classes.gvf().value();
          assertTrue(gvf >= last && gvf <= 1, message + ", GVF " + gvf + " after " + last);
          last = gvf;
        }
      }
    }
  }

  @Test
  void doesNotDependOnTheOrderOfTheValues() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < CASES; i++) {
      int n = 2 + random.nextInt(40);
      double[] values = values(random, n);
      double[] weights = weights(random, n);
      int[] order = random.ints(n, 0, n).distinct().limit(n).toArray(); // a part of a permutation …
      int[] permutation =
          IntStream.concat(
                  Arrays.stream(order),
                  IntStream.range(0, n).filter(v -> Arrays.stream(order).noneMatch(o -> o == v)))
              .toArray(); // … and the rest
      Classes one = FisherJenks.of(values, weights, 3);
      Classes other =
          FisherJenks.of(
              Arrays.stream(permutation).mapToDouble(v -> values[v]).toArray(),
              Arrays.stream(permutation).mapToDouble(v -> weights[v]).toArray(),
              3);
      String message = "seed " + SEED + ", " + Arrays.toString(values);
      assertEquals(one.intervals(), other.intervals(), message);
      assertArrayEquals(
          Arrays.stream(permutation).map(one::classOf).toArray(), classOf(other, n), message);
    }
  }

  @Test
  void doesNotDependOnUnitOrOrigin() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < CASES; i++) {
      int n = 2 + random.nextInt(40);
      double[] values = IntStream.range(0, n).mapToDouble(v -> random.nextInt(1 << 20)).toArray();
      double[] moved = Arrays.stream(values).map(v -> 0x1p-7 * v + 0x1p20).toArray();
      assertArrayEquals(
          classOf(FisherJenks.of(values, 4), n),
          classOf(FisherJenks.of(moved, 4), n),
          "seed " + SEED + ", " + Arrays.toString(values));
    }
  }

  @Test
  void weightsAreRepetitions() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < CASES; i++) {
      int n = 2 + random.nextInt(20);
      double[] values = values(random, n);
      double[] times = IntStream.range(0, n).mapToDouble(v -> 1 + random.nextInt(4)).toArray();
      double[] repeated =
          IntStream.range(0, n)
              .boxed()
              .flatMap(v -> IntStream.range(0, (int) times[v]).mapToObj(t -> values[v]))
              .mapToDouble(v -> v)
              .toArray();
      Classes weighted = FisherJenks.of(values, times, 3);
      Classes counted = FisherJenks.of(repeated, 3);
      String message = "seed " + SEED + ", " + Arrays.toString(values);
      assertEquals(counted.breaks(), weighted.breaks(), message);
      assertEquals(counted.sse(), weighted.sse(), 1e-9 * counted.sse() + 1e-12, message);
      assertEquals(counted.sad(), weighted.sad(), 1e-9 * counted.sad() + 1e-12, message);
    }
  }
}
