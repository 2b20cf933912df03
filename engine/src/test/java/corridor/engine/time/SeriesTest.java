package corridor.engine.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.network.Period;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Growth, breaks and windows where they are known, and where there are none. */
class SeriesTest {
  private static Series of(double... values) {
    Map<Integer, Double> years = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      years.put(2000 + i, values[i]);
    }
    return Series.of(years);
  }

  private static Undefined why(Series series) {
    Statistic z = LastGrowth.of(series, LastGrowth.Options.DEFAULT).z();
    return z.undefined().orElseThrow();
  }

  // Growth of 10, 20, 30 % has mean 20 and deviation 10; the last 0 % is two deviations below.
  @Test
  void zIsCountedInDeviationsOfTheRatesBefore() {
    double v = 100 * 1.1 * 1.2 * 1.3;
    LastGrowth last = LastGrowth.of(of(100, 110, 132, v, v), LastGrowth.Options.DEFAULT);
    assertEquals(-2, last.z().value(), 1e-9);
    assertEquals(0, last.growth().value(), 1e-12);
    assertEquals(.2, last.mean().value(), 1e-12);
    assertEquals(.1, last.deviation().value(), 1e-12);
    assertEquals(3, last.history());
  }

  @Test
  void thereIsNoZWithoutEnoughToHoldItAgainst() {
    assertEquals(Undefined.TOO_FEW_VALUES, why(of()));
    assertEquals(Undefined.TOO_FEW_VALUES, why(of(1)));
    assertEquals(Undefined.TOO_FEW_VALUES, why(of(1, 2, 3, 4)));
    assertEquals(Undefined.NO_VARIATION, why(of(1, 1.1, 1.21, 1.331, 5)));
    assertEquals(Undefined.NO_BASE, why(of(1, 2, 0, 3, 4)));
    assertEquals(Undefined.NO_BASE, why(of(0, 2, 1, 3, 4)));
    assertEquals(
        Undefined.UNEVEN_YEARS,
        why(Series.of(Map.of(2000, 1., 2001, 2., 2002, 5., 2004, 6., 2005, 8.))));
    assertThrows(IllegalArgumentException.class, () -> of(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new LastGrowth.Options(1));
  }

  @Test
  void yearsAfterTheOneAskedForAreLeftOut() {
    assertEquals(2, of(1, 2, 3).before(2002).values().size());
    assertEquals(1, of(1, 2, 3).before(2002).steps().size());
  }

  // Five ones and five twos: ranks 3 and 8, U_5 = 2·15 − 5·11 = −25.
  @Test
  void aStepIsFoundWhereItIs() {
    Pettitt step = Pettitt.of(1, 1, 1, 1, 1, 2, 2, 2, 2, 2);
    assertEquals(OptionalInt.of(5), step.breakAfter());
    assertEquals(25, step.statistic());
    assertEquals(2 * Math.exp(-6 * 625 / 1100.), step.p(), 1e-12);
    assertTrue(step.tooShort());
  }

  @Test
  void aLevelSeriesHasNoBreak() {
    Pettitt level = Pettitt.of(new double[30]);
    assertEquals(OptionalInt.empty(), level.breakAfter());
    assertEquals(1, level.p());
    assertFalse(level.tooShort());
    assertThrows(IllegalArgumentException.class, () -> Pettitt.of(1));
    assertThrows(IllegalArgumentException.class, () -> Pettitt.of(1, Double.POSITIVE_INFINITY));
  }

  @Test
  void windowsAreHalfOpenAndNeverReachBeyondTheEnd() {
    assertEquals(List.of(Period.of(2010, 2011), Period.of(2011, 2012)), Windows.yearly(2010, 2012));
    assertEquals(
        List.of(Period.of(2010, 2013), Period.of(2012, 2015)), Windows.moving(2010, 2016, 3, 2));
    assertEquals(List.of(), Windows.moving(2010, 2012, 3, 1));
    assertThrows(IllegalArgumentException.class, () -> Windows.moving(2010, 2012, 0, 1));
  }
}
