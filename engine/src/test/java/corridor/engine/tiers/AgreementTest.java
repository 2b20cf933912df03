package corridor.engine.tiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableMap;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  private static Map<String, Integer> grading(int... classes) {
    return IntStream.range(0, classes.length)
        .boxed()
        .collect(Collectors.toMap(i -> "city" + i, i -> classes[i]));
  }

  private static Agreement agreement(int[] a, int[] b) {
    return Agreement.of(grading(a), grading(b));
  }

  // The levels of the G60 paper against a shifted grading; computed with numpy, scipy's kendalltau
  // and all 9! permutations in Python (2592 of 362880 reach the kappa).
  @Test
  void workedExample() {
    Agreement agreement =
        agreement(new int[] {0, 0, 0, 0, 1, 1, 1, 2, 2}, new int[] {0, 0, 0, 1, 1, 1, 2, 2, 2});
    assertEquals(9, agreement.compared());
    assertEquals(0.777778, agreement.exact(), 5e-7);
    assertEquals(0.833333, agreement.kappa().value(), 5e-7);
    assertEquals(0.830336, agreement.tauB().value(), 5e-7);
    assertEquals(2592 / 362880.0, agreement.permutationP().orElseThrow(), 1e-15);
  }

  // Computed with numpy and scipy's kendalltau.
  @Test
  void tenThings() {
    Agreement agreement =
        agreement(
            new int[] {1, 1, 2, 3, 3, 1, 2, 4, 4, 2}, new int[] {1, 2, 2, 3, 1, 1, 3, 4, 2, 2});
    assertEquals(0.5327102803738317, agreement.kappa().value(), 1e-12);
    assertEquals(0.4724045122202191, agreement.tauB().value(), 1e-12);
    // All 12,600 arrangements: 899 reach the kappa. Five standard errors are 0.0129.
    assertEquals(Agreement.DRAWS, agreement.permutationDraws());
    assertEquals(899 / 12_600.0, agreement.permutationP().orElseThrow(), 0.0129);
  }

  @Test
  void sameAndReversed() {
    int[] up = {1, 1, 2, 2, 3, 3};
    int[] down = {3, 3, 2, 2, 1, 1};
    Agreement same = agreement(up, up);
    assertEquals(1, same.exact());
    assertEquals(1, same.kappa().value());
    assertEquals(1, same.tauB().value());
    assertEquals(1 / 90.0, same.permutationP().orElseThrow(), 1e-15); // 1 of 6!/(2! 2! 2!)
    Agreement reversed = agreement(up, down);
    assertEquals(-1, reversed.kappa().value());
    assertEquals(-1, reversed.tauB().value());
    assertEquals(1, reversed.permutationP().orElseThrow());
  }

  @Test
  void constantGradings() {
    Agreement both = agreement(new int[] {2, 2, 2}, new int[] {2, 2, 2});
    assertEquals(1, both.exact());
    assertEquals(Optional.of(Undefined.NO_VARIATION), both.kappa().undefined());
    assertEquals(Optional.of(Undefined.NO_VARIATION), both.tauB().undefined());
    assertFalse(both.permutationP().isPresent());
    Agreement one = agreement(new int[] {1, 2, 3}, new int[] {2, 2, 2});
    assertEquals(0, one.kappa().value());
    assertEquals(Optional.of(Undefined.NO_VARIATION), one.tauB().undefined());
    assertEquals(1, one.permutationP().orElseThrow());
  }

  @Test
  void comparesWhatBothGrade() {
    Agreement agreement =
        Agreement.of(
            ImmutableMap.of("a", 1, "b", 2, "c", 3), ImmutableMap.of("b", 2, "c", 3, "d", 1));
    assertEquals(2, agreement.compared());
    assertEquals(1, agreement.onlyFirst());
    assertEquals(1, agreement.onlySecond());
    assertEquals(1, agreement.exact());
    assertThrows(
        IllegalArgumentException.class,
        () -> Agreement.of(ImmutableMap.of("a", 1), ImmutableMap.of("b", 1)));
  }

  /** Cohen's definition: a table of counts against the table that its margins would give. */
  private static double kappaByTable(int[] a, int[] b, int classes) {
    double[][] table = new double[classes][classes];
    double[] rows = new double[classes];
    double[] columns = new double[classes];
    for (int i = 0; i < a.length; i++) {
      table[a[i]][b[i]]++;
      rows[a[i]]++;
      columns[b[i]]++;
    }
    double observed = 0;
    double expected = 0;
    for (int r = 0; r < classes; r++) {
      for (int c = 0; c < classes; c++) {
        double weight = (r - c) * (r - c) / ((classes - 1.0) * (classes - 1.0));
        observed += weight * table[r][c];
        expected += weight * rows[r] * columns[c] / a.length;
      }
    }
    return 1 - observed / expected;
  }

  private static double shareByShuffling(int[] a, int[] b, double kappa, SplittableRandom random) {
    int reaching = 0;
    int[] shuffled = b.clone();
    for (int draw = 0; draw < 4000; draw++) {
      for (int i = shuffled.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int keep = shuffled[i];
        shuffled[i] = shuffled[j];
        shuffled[j] = keep;
      }
      reaching += kappaByTable(a, shuffled, 4) >= kappa - 1e-9 ? 1 : 0;
    }
    return reaching / 4000.0;
  }

  @Test
  void agreesWithTheTableAndWithShuffling() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int test = 0; test < 200; test++) {
      int n = 2 + random.nextInt(8);
      int[] a = random.ints(n, 0, 4).toArray();
      int[] b = random.ints(n, 0, 4).toArray();
      Agreement agreement = agreement(a, b);
      String message = "seed " + SEED + ", " + Arrays.toString(a) + " " + Arrays.toString(b);
      if (!agreement.kappa().isDefined()) {
        continue;
      }
      double kappa = kappaByTable(a, b, 4);
      assertEquals(kappa, agreement.kappa().value(), 1e-12, message);
      assertEquals(agreement.kappa(), agreement(b, a).kappa(), message);
      if (test < 20) { // five standard errors of 4000 draws are 0.04 at most
        double share = shareByShuffling(a, b, kappa, random);
        assertEquals(share, agreement.permutationP().orElseThrow(), 0.04, message);
      }
    }
  }

  @Test
  void orderAloneDecidesTauB() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int test = 0; test < 200; test++) {
      int n = 2 + random.nextInt(30);
      int[] a = random.ints(n, 0, 4).toArray();
      int[] b = random.ints(n, 0, 4).toArray();
      int[] cubed = Arrays.stream(b).map(x -> x * x * x - 5).toArray();
      int[] negated = Arrays.stream(b).map(x -> -x).toArray();
      String message = "seed " + SEED + ", " + Arrays.toString(a) + " " + Arrays.toString(b);
      Statistic tau = agreement(a, b).tauB();
      assertEquals(tau, agreement(a, cubed).tauB(), message);
      assertEquals(-tau.value(), agreement(a, negated).tauB().value(), 0.0, message);
    }
  }
}
