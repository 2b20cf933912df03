package corridor.engine.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Values from outside. */
class TimePublishedTest {
  /** Annual flow of the Nile at Aswan 1871–1970, R's datasets::Nile; Cobb 1978, Biometrika 65. */
  private static final double[] NILE = {
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180,
    799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833,
    701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845,
    864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649,
    846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815,
    1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
  };

  // Break after the 28th value, 1898 (the textbook's year); K and p by another program.
  @Test
  void theNileBreaksAfter1898() {
    assertEquals(100, NILE.length);
    Pettitt test = Pettitt.of(NILE);
    assertEquals(OptionalInt.of(28), test.breakAfter());
    assertEquals(1617, test.statistic());
    assertEquals(3.59e-7, test.p(), .005e-7);
    assertFalse(test.tooShort());
  }

  // Index of collaborative innovation of the Yangtze River Delta, edition 2024 (2011 = 100):
  // sh.office369.com/news/603147.html. The growth printed there for 2023 is 1.92 %.
  @Test
  void theDeltaIndexGrewTwoDeviationsLessThanUsualIn2023() {
    double[] index = {
      100, 103.38, 115.52, 129.54, 137.45, 145.00, 161.34, 171.86, 197.95, 216.27, 240.90, 262.52,
      267.57
    };
    Map<Integer, Double> years = new TreeMap<>();
    for (int i = 0; i < index.length; i++) {
      years.put(2011 + i, index[i]);
    }
    LastGrowth last = LastGrowth.of(Series.of(years), LastGrowth.Options.DEFAULT);
    assertEquals(.0192, last.growth().value(), .00005);
    assertEquals(-2.07, last.z().value(), .005);
    assertEquals(11, last.history());
  }
}
