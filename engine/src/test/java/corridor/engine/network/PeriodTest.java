package corridor.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2010, 2016, 2016, 2020, false", // half-open: the year 2016 belongs to the second stage only
    "2010, 2017, 2016, 2020, true",
    "2016, 2017, 2010, 2020, true",
    "2010, 2011, 2012, 2013, false",
  })
  void halfOpenPeriodsOverlapIfTheyShareAYear(int a, int b, int c, int d, boolean overlap) {
    assertEquals(overlap, Period.of(a, b).overlaps(Period.of(c, d)));
    assertEquals(overlap, Period.of(c, d).overlaps(Period.of(a, b)));
  }

  @ParameterizedTest
  @CsvSource({"2020, true", "2019, false", "2030, true"})
  void openEndLastsForEver(int year, boolean overlap) {
    assertEquals(overlap, Period.from(2020).overlaps(Period.of(year, year + 1)));
    assertEquals(true, Period.ALWAYS.overlaps(Period.of(year, year + 1)));
  }
}
