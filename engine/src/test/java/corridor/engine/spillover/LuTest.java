package corridor.engine.spillover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LuTest {

  // Without exchanging rows the first pivot would be 0, and the second tiny.
  @Test
  void rowsAreExchanged() {
    Lu lu = Lu.inPlace(new double[][] {{0, 2, 0}, {4, 0, 0}, {0, 1e-20, 1}}, Matrices.RUN);
    assertFalse(lu.singular());
    assertEquals(Math.log(8), lu.logDeterminant(), 1e-15);
    assertArrayEquals(new double[] {0, .5, -.5e-20}, lu.solve(new double[] {1, 0, 0}), 1e-15);
    assertArrayEquals(new double[] {.25, 0, 0}, lu.solve(new double[] {0, 1, 0}), 1e-15);
    assertArrayEquals(new double[] {0, 0, 1}, lu.solve(new double[] {0, 0, 1}), 1e-15);
    assertArrayEquals(new double[] {0, .25, 0}, lu.solveTransposed(new double[] {1, 0, 0}), 1e-15);
    assertArrayEquals(new double[] {.5, 0, 0}, lu.solveTransposed(new double[] {0, 1, 0}), 1e-15);
    assertArrayEquals(
        new double[] {-.5e-20, 0, 1}, lu.solveTransposed(new double[] {0, 0, 1}), 1e-15);
  }

  @Test
  void dependentRowsAreSingular() {
    assertTrue(Lu.inPlace(new double[][] {{1, 2}, {2, 4}}, Matrices.RUN).singular());
  }
}
