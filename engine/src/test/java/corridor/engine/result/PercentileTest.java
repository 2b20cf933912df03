package corridor.engine.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentileTest {
  // By hand: the place is 3 · share, counted from 0.
  @ParameterizedTest
  @CsvSource({"0, 1", "0.1, 1.3", "0.5, 3", "0.75, 5.5", "1, 10"})
  void liesBetweenTheNearestTwo(double share, double expected) {
    assertEquals(expected, Percentile.of(new double[] {1, 2, 4, 10}, share), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 11, 101})
  void evenlySpacedNumbersGiveTheShare(int n) {
    double[] sorted = IntStream.range(0, n).mapToDouble(i -> i).toArray();
    for (double share : new double[] {0, 0.025, 1 / 3.0, 0.975, 1}) {
      assertEquals(share * (n - 1), Percentile.of(sorted, share), 1e-12, "share " + share);
    }
  }

  @Test
  void refusesWhatIsNoShareOfASample() {
    double[] sorted = {1, 2};
    assertThrows(IllegalArgumentException.class, () -> Percentile.of(new double[0], 0.5));
    assertThrows(IllegalArgumentException.class, () -> Percentile.of(sorted, -0.1));
    assertThrows(IllegalArgumentException.class, () -> Percentile.of(sorted, 1.1));
    assertThrows(IllegalArgumentException.class, () -> Percentile.of(sorted, Double.NaN));
  }
}
