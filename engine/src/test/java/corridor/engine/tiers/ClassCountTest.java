package corridor.engine.tiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.run.UndefinedResultException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassCountTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  private static int[] best(double[] values, int most) {
    return FisherJenks.of(values, ClassCount.of(values, most).best().classes()).intervals().stream()
        .mapToInt(Classes.Interval::count)
        .toArray();
  }

  // Ckmeans.1d.dp, tests/testthat/test_Ckmeans.1d.dp.R, "Estimating k": the sizes it finds.
  @Test
  void choosesAsThePackageDoes() {
    assertEquals(
        "[3, 3]", Arrays.toString(best(new double[] {.9, 1, 1.1, 1.9, 2, 2.1}, 6)), "set 1");
    double[] ten = {3.5, 3.6, 3.7, 3.1, 1.1, 0.9, 0.8, 2.2, 1.9, 2.1};
    assertEquals("[3, 3, 4]", Arrays.toString(best(ten, 5)), "set 2");
    double[] cosines = IntStream.rangeClosed(-10, 10).mapToDouble(Math::cos).toArray();
    assertEquals("[12, 9]", Arrays.toString(best(cosines, 9)), "cosines");
    double[] gamma = // the density x e^-x at 1, 1.5, … 10
        IntStream.range(0, 19).mapToDouble(i -> (1 + i / 2.0) * Math.exp(-1 - i / 2.0)).toArray();
    assertEquals("[13, 3, 3]", Arrays.toString(best(gamma, 9)), "gamma");
  }

  // The same test: 1 … 10 are one cluster of size 10.
  @Test
  void tellsIfOneClassIsBetter() {
    ClassCount ten = ClassCount.of(IntStream.rangeClosed(1, 10).asDoubleStream().toArray(), 10);
    assertTrue(ten.isOneClassBetter());
    assertEquals(10, ten.candidates().size());
    assertEquals(2, ten.best().classes());
    assertFalse(ClassCount.of(new double[] {.9, 1, 1.1, 1.9, 2, 2.1}, 6).isOneClassBetter(), "two");
  }

  // One class: a normal distribution with the variance s² of the sample, so that
  // ln L = −n/2 ln(2π s²) − (n − 1)/2.
  @Test
  void oneClassIsANormalDistribution() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int run = 0; run < 200; run++) {
      int n = 2 + random.nextInt(40);
      double[] values = random.doubles(n, -5, 20).toArray();
      double mean = Arrays.stream(values).average().orElseThrow();
      double variance = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (n - 1);
      double bic = -n * Math.log(2 * Math.PI * variance) - (n - 1) - 2 * Math.log(n);
      assertEquals(
          bic,
          ClassCount.of(values, 2).candidates().get(0).bic(),
          1e-9 * Math.abs(bic),
          "seed " + SEED + ", run " + run);
    }
  }

  // Two single values at distance d: each has the variance d², so each point has the density
  // (1 + e^(−1/2)) / (2 √(2π) d). Two equal pairs at distance d: variance d²/36, and the other
  // pair is 6 standard deviations away.
  @Test
  void classesWithoutVarianceGetOneFromTheirNeighbours() {
    double d = 3;
    double single = (1 + Math.exp(-0.5)) / (2 * Math.sqrt(2 * Math.PI) * d);
    ClassCount two = ClassCount.of(new double[] {1, 1 + d}, 9);
    assertEquals(2, two.candidates().size());
    assertEquals(4 * Math.log(single) - 5 * Math.log(2), two.candidates().get(1).bic(), 1e-12);
    double pair = (1 + Math.exp(-18)) / (2 * Math.sqrt(2 * Math.PI) * d / 6);
    ClassCount pairs = ClassCount.of(new double[] {1, 1, 1 + d, 1 + d}, 9);
    assertEquals(8 * Math.log(pair) - 5 * Math.log(4), pairs.candidates().get(1).bic(), 1e-12);
  }

  @Test
  void fitsNeverFallAndTheScaleDoesNotMatter() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int run = 0; run < 200; run++) {
      int n = 3 + random.nextInt(30);
      double[] values = random.doubles(n).map(u -> Math.pow(u, 4)).toArray();
      ClassCount count = ClassCount.of(values, 9);
      String message = "seed " + SEED + ", run " + run;
      for (int k = 1; k < count.candidates().size(); k++) {
        assertTrue(
            count.candidates().get(k).gvf().value()
                >= count.candidates().get(k - 1).gvf().value() - 1e-12,
            message);
      }
      double[] scaled = Arrays.stream(values).map(x -> 1024 * x).toArray();
      ClassCount same = ClassCount.of(scaled, 9);
      assertEquals(count.best().classes(), same.best().classes(), message);
      assertEquals(count.best().bic(), same.best().bic() + 2 * n * Math.log(1024), 1e-6, message);
    }
  }

  @Test
  void refusesEqualValues() {
    assertThrows(UndefinedResultException.class, () -> ClassCount.of(new double[] {2, 2}, 9));
    assertThrows(IllegalArgumentException.class, () -> ClassCount.of(new double[] {1, 2}, 1));
  }
}
