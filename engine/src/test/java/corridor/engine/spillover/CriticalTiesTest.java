package corridor.engine.spillover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.result.Undefined;
import corridor.engine.spillover.CriticalTies.CriticalTie;
import corridor.engine.spillover.CriticalTies.Options;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CriticalTiesTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  @Test
  void bridgesLoseAllAndParallelWaysTheirPart() {
    double[][] a = new double[5][5];
    a[1][0] = .5;
    a[2][1] = .3;
    a[3][1] = .1;
    a[4][2] = .2;
    a[4][3] = .2;
    CriticalTies ties = of(Matrices.of(a), List.of("0"), List.of("4"), Options.DEFAULT);
    assertEquals(.5 * .4 * .2, ties.global(), 1e-15);
    assertEquals(5, ties.ties().size());
    assertEquals(new CriticalTie("0", "1", .5, 1), ties.ties().get(0));
    assertEquals(.75, ties.ties().get(1).loss(), 1e-15);
    assertEquals(.75, ties.ties().get(2).loss(), 1e-15);
    assertEquals(.25, ties.ties().get(3).loss(), 1e-15);
    CriticalTies few = of(Matrices.of(a), List.of("0"), List.of("4"), Options.DEFAULT.withCount(2));
    assertEquals(ties.ties().subList(0, 2), few.ties());
  }

  @Test
  void nothingArrivingIsUndefined() {
    CriticalTies ties = of(Matrices.fourPoles(), List.of("3"), List.of("0"), Options.DEFAULT);
    assertEquals(List.of(), ties.ties());
    assertEquals(Optional.of(Undefined.ZERO_TOTAL), ties.undefined());
    assertThrows(IllegalArgumentException.class, () -> Options.DEFAULT.withCount(0));
  }

  @Test
  void lossIsWhatComputingWithoutTheArcGives() {
    SplittableRandom random = new SplittableRandom(SEED);
    int losses = 0;
    for (int i = 0; i < 100; i++) {
      String what = "matrix " + i + " of seed " + SEED;
      double[][] a = Matrices.random(random);
      // Node 1 is in both sets.
      List<String> from = List.of("0", "1");
      List<String> to = List.of("1", String.valueOf(a.length - 1));
      CriticalTies ties = of(Matrices.of(a), from, to, Options.DEFAULT.withCount(100));
      for (CriticalTie tie : ties.ties()) {
        int u = Integer.parseInt(tie.from());
        int w = Integer.parseInt(tie.to());
        double kept = a[w][u];
        assertEquals(kept, tie.coefficient(), what);
        a[w][u] = 0;
        double[][] left = Matrices.series(a);
        a[w][u] = kept;
        double remaining = 0;
        for (String i0 : from) {
          for (String j : to) {
            remaining += i0.equals(j) ? 0 : left[Integer.parseInt(j)][Integer.parseInt(i0)];
          }
        }
        assertEquals(1 - remaining / ties.global(), tie.loss(), 1e-10, what);
        losses++;
      }
    }
    assertTrue(losses > 300, "too few losses, seed " + SEED);
  }

  private static CriticalTies of(
      TransferMatrix matrix, List<String> from, List<String> to, Options options) {
    return CriticalTies.of(matrix, from, to, options, Matrices.RUN);
  }
}
