package corridor.engine.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistersTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  // The standard errors are those that NeighbourhoodFunction states.
  @ParameterizedTest
  @CsvSource({
    "6, 1, .132",
    "6, 10, .132",
    "6, 160, .132",
    "6, 5000, .132",
    "8, 1, .065",
    "8, 100, .065",
    "8, 640, .065",
    "8, 5000, .065",
    "12, 1000, .0163",
    "12, 4000, .0163"
  })
  void countsWithinTheStatedError(int log2m, int count, double error) {
    int runs = 100;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < runs; i++) {
      double relative = filled(count, log2m, SEED + i).estimate(0) / count - 1;
      sum += relative;
      squares += relative * relative;
    }
    // Mean within four of its standard deviations; the spread's own standard error is 7 %.
    assertEquals(0, sum / runs, 4 * error / Math.sqrt(runs), "seed " + SEED);
    double spread = Math.sqrt(squares / runs);
    assertTrue(spread <= 1.35 * error, spread + ", seed " + SEED);
  }

  @Test
  void aMergeIsTheUnion() {
    for (int log2m = 6; log2m <= 10; log2m++) {
      Registers all = filled(600, log2m, SEED);
      Registers merged = new Registers(600, log2m);
      Registers single = new Registers(600, log2m);
      for (int v = 0; v < 600; v++) {
        single.add(v, v, SEED);
      }
      // Some twice, in any order.
      for (int k = 0; k < 900; k++) {
        merged.merge(0, single, (k * 7) % 600);
      }
      assertTrue(merged.isSame(all, 0));
      merged.copy(single, 0);
      assertFalse(merged.isSame(all, 0));
      assertTrue(merged.isSame(single, 0));
    }
  }

  @Test
  void nothingIsZero() {
    assertEquals(0, new Registers(1, 6).estimate(0));
  }

  private static Registers filled(int count, int log2m, long seed) {
    Registers registers = new Registers(count, log2m);
    Registers one = new Registers(count, log2m);
    for (int v = 0; v < count; v++) {
      one.add(v, v, seed);
      registers.merge(0, one, v);
    }
    return registers;
  }
}
