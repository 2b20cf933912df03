package corridor.engine.tiers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.result.Undefined;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FisherJenksTest {
  private static double[] breaks(double[] values, int k) {
    return FisherJenks.of(values, k).breaks().toArray();
  }

  // m equal steps cut into k classes of s = m/k steps each: SSE = k s (s² − 1) / 12.
  @ParameterizedTest
  @CsvSource({"10, 2", "12, 3", "40, 8", "100, 1", "60, 60"})
  void cutsEqualStepsIntoEqualClasses(int m, int k) {
    Classes classes = FisherJenks.of(IntStream.range(0, m).asDoubleStream().toArray(), k);
    double s = (double) m / k;
    assertEquals(k * s * (s * s - 1) / 12, classes.sse(), 1e-9);
    assertTrue(classes.intervals().stream().allMatch(interval -> interval.count() == s));
    double total = m * ((double) m * m - 1) / 12;
    assertEquals(1 - classes.sse() / total, classes.gvf().value(), 1e-12);
  }

  @Test
  void findsSeparateClumps() {
    double[] values = {11, 1, 102, 2, 12, 101, 10};
    Classes classes = FisherJenks.of(values, 3);
    assertArrayEquals(new double[] {2, 12, 102}, classes.breaks().toArray());
    int[] found = IntStream.range(0, values.length).map(classes::classOf).toArray();
    assertArrayEquals(new int[] {1, 0, 2, 0, 1, 2, 1}, found);
    assertEquals(0.5 + 2 + 0.5, classes.sse(), 1e-12);
    assertEquals(1 + 2 + 1, classes.sad(), 1e-12);
  }

  @Test
  void seesSmallDifferencesBesideHugeValues() {
    double[] values = {-1e9, 1, 2, 3, 10, 11, 12, 1e9};
    assertArrayEquals(new double[] {-1e9, 3, 12, 1e9}, breaks(values, 4));
  }

  @Test
  void seesSmallDifferencesFarFromZero() {
    double[] values = {1e9 + 1, 1e9 + 2, 1e9 + 8, 1e9 + 9};
    Classes classes = FisherJenks.of(values, 2);
    assertArrayEquals(new double[] {1e9 + 2, 1e9 + 9}, classes.breaks().toArray());
    assertEquals(1, classes.sse(), 1e-12);
  }

  @Test
  void neverSplitsEqualValues() {
    double[] values = {5, 5, 5, 5, 5, 5, 5, 5, 6, 9};
    assertArrayEquals(new double[] {6, 9}, breaks(values, 2));
    assertArrayEquals(new double[] {5, 6, 9}, breaks(values, 3));
    assertEquals(1, FisherJenks.of(new double[] {0.0, -0.0}, 2).size());
  }

  @Test
  void prefersFewAtTheTopAmongEquallyGoodPartitions() {
    assertArrayEquals(new double[] {2, 3}, breaks(new double[] {1, 2, 3}, 2));
    // 0.3 − 0.2 and 0.2 − 0.1 differ by rounding.
    assertArrayEquals(new double[] {0.2, 0.3}, breaks(new double[] {0.1, 0.2, 0.3}, 2));
  }

  @Test
  void saysIfThereAreFewerValuesThanClasses() {
    Classes classes = FisherJenks.of(new double[] {7, 3, 7, 3, 3}, 4);
    assertEquals(4, classes.requested());
    assertEquals(2, classes.size());
    assertArrayEquals(new double[] {3, 7}, classes.breaks().toArray());
    assertEquals(1, classes.gvf().value());
    assertEquals(1, classes.gadf().value());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, -2.5, 1e300})
  void hasNoFitToConstantData(double value) {
    Classes classes = FisherJenks.of(new double[] {value, value, value}, 2);
    assertEquals(1, classes.size());
    assertEquals(0, classes.sse());
    assertEquals(Optional.of(Undefined.NO_VARIATION), classes.gvf().undefined());
    assertEquals(Optional.of(Undefined.NO_VARIATION), classes.gadf().undefined());
  }

  @Test
  void oneClassFitsNothing() {
    Classes classes = FisherJenks.of(new double[] {1, 4, 4, 9}, 1);
    assertEquals(0, classes.gvf().value());
    assertEquals(0, classes.gadf().value());
  }

  @Test
  void refusesWhatIsNoNumberOrNoWeight() {
    double[] one = {1};
    assertThrows(IllegalArgumentException.class, () -> FisherJenks.of(new double[0], 1));
    assertThrows(IllegalArgumentException.class, () -> FisherJenks.of(one, 0));
    assertThrows(
        IllegalArgumentException.class, () -> FisherJenks.of(new double[] {Double.NaN}, 1));
    assertThrows(IllegalArgumentException.class, () -> FisherJenks.of(one, new double[] {0}, 1));
    assertThrows(IllegalArgumentException.class, () -> FisherJenks.of(one, new double[2], 1));
    assertThrows(IllegalArgumentException.class, () -> FisherJenks.of(new double[] {0, 1e200}, 2));
  }
}
