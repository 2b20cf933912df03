package corridor.engine.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers from outside: packages' documentation, and a table of a paper. */
class ConcentrationPublishedTest {
  static Amounts amounts(double... values) {
    List<String> ids = IntStream.range(0, values.length).mapToObj(i -> "p" + i).toList();
    return Amounts.of(ids, values);
  }

  // EconGeo 420c3c5d, documentation of Gini(): .48, .8, .6.
  @Test
  void giniOfEconGeo() {
    assertEquals(.48, Gini.of(amounts(0, 10, 10, 30, 50)).raw().value(), 1e-12);
    assertEquals(.6, Gini.of(amounts(0, 10, 10, 30, 50)).corrected().value(), 1e-12);
    assertEquals(.8, Gini.of(amounts(0, 0, 0, 0, 1)).raw().value(), 1e-12);
    assertEquals(1, Gini.of(amounts(0, 0, 0, 0, 1)).corrected().value(), 1e-12);
    assertEquals(.6, Gini.of(amounts(0, 0, 0, 1, 1)).raw().value(), 1e-12);
  }

  // Worked by hand from the shares 0, .1, .1, .3, .5: 0 + .01 + .01 + .09 + .25 = .36.
  @Test
  void sharesWorkedByHand() {
    Herfindahl index = Herfindahl.of(amounts(0, 10, 10, 30, 50));
    assertEquals(.36, index.index().value(), 1e-12);
    assertEquals(2.777778, index.effective().value(), 5e-7);
    assertEquals(.2, index.normalised().value(), 1e-12);
    Entropy entropy = Entropy.of(amounts(0, 10, 10, 30, 50));
    assertEquals(1.168282, entropy.value().value(), 5e-7);
    assertEquals(1.168282 / Math.log(5), entropy.evenness().value(), 5e-7);
    LeadingShare two = LeadingShare.of(amounts(0, 10, 10, 30, 50), 2);
    assertEquals(.8, two.value().value(), 1e-12);
    assertEquals(ImmutableList.of("p4", "p3"), two.leaders());
    assertEquals("p1", LeadingShare.of(amounts(0, 10, 10, 30, 50), 3).leaders().get(2));
  }

  // EconGeo 420c3c5d, documentation of Hoover.Gini().
  @Test
  void hooverGiniOfEconGeo() {
    Amounts people = amounts(10, 15, 20, 25, 30);
    assertEquals(.31, HooverGini.of(amounts(0, 10, 10, 30, 50), people).value(), 1e-12);
    assertEquals(0, HooverGini.of(amounts(20, 30, 40, 50, 60), people).value(), 1e-12);
    assertEquals(.7, HooverGini.of(amounts(0, 0, 0, 0, 1), people).value(), 1e-12);
    assertEquals(.475, HooverGini.of(amounts(0, 0, 0, 1, 1), people).value(), 1e-12);
  }

  // EconGeo 420c3c5d, documentation of location.quotient().
  @Test
  void locationQuotientsOfEconGeo() {
    double[][] counts = {
      {100, 0, 0, 0, 0},
      {0, 15, 5, 70, 10},
      {0, 20, 10, 20, 50},
      {0, 25, 30, 5, 40},
      {0, 40, 55, 5, 0}
    };
    double[][] expected = {
      {5, 0, 0, 0, 0},
      {0, .75, .25, 3.5, .5},
      {0, 1, .5, 1, 2.5},
      {0, 1.25, 1.5, .25, 2},
      {0, 2, 2.75, .25, 0}
    };
    LocationQuotients quotients =
        LocationQuotients.of(
            List.of("r1", "r2", "r3", "r4", "r5"), List.of("a", "b", "c", "d", "e"), counts);
    for (int r = 0; r < 5; r++) {
      for (int c = 0; c < 5; c++) {
        assertEquals(expected[r][c], quotients.value(r, c).value(), 1e-12, r + "," + c);
      }
    }
  }

  // PySAL inequality 0f9050ee, tests of TheilD: ln 2, all of it between the halves.
  @Test
  void theilOfPysal() {
    Theil theil = Theil.of(amounts(0, 0, 0, 10, 10, 10), List.of("a", "a", "a", "b", "b", "b"));
    assertEquals(.693147, theil.total().value(), 5e-7);
    assertEquals(.693147, theil.between().value(), 5e-7);
    assertEquals(0, theil.within().value(), 1e-12);
  }

  // 经济管理 2020(8), 表1: east, central, west and north-east, 2015 and 2018, applications and
  // grants. Indices computed from it with numpy.
  @ParameterizedTest
  @CsvSource({
    "614247, 150757, 152138, 40149, .463534, .450144, .385161",
    "896528, 265642, 170475, 48023, .475121, .478153, .413708",
    "177238,  35177,  31152, 12833, .513924, .484828, .452545",
    "237574,  47647,  40041, 14353, .524725, .498556, .475009",
  })
  void fourBlocks(
      double east,
      double central,
      double west,
      double northEast,
      double hhi,
      double gini,
      double theil) {
    Amounts blocks = amounts(east, central, west, northEast);
    assertEquals(hhi, Herfindahl.of(blocks).index().value(), 5e-7);
    assertEquals(gini, Gini.of(blocks).raw().value(), 5e-7);
    assertEquals(theil, Theil.of(blocks).value(), 5e-7);
  }

  // The same table; truncated is what its §二1(1) prints.
  @ParameterizedTest
  @CsvSource({
    "614247, 896528, 45.96, 45.95",
    "150757, 265642, 76.21, 76.20",
    "152138, 170475, 12.05, 12.05",
    " 40149,  48023, 19.61, 19.61",
    "177238, 237574, 34.04, 34.04",
    " 35177,  47647, 35.45, 35.44",
    " 31152,  40041, 28.53, 28.53",
    " 12833,  14353, 11.84, 11.84",
  })
  void growth(double from, double to, String rounded, String truncated) {
    Growth growth = new Growth(from, to);
    assertEquals(rounded, growth.percent(2, RoundingMode.HALF_UP).orElseThrow().toPlainString());
    assertEquals(truncated, growth.percent(2, RoundingMode.DOWN).orElseThrow().toPlainString());
  }

  // The same paper, §二2(4): of 169 zones 40 lost employment and 37 revenue, of 16 north-eastern
  // ones 12 and 10.
  @ParameterizedTest
  @CsvSource({"40, 169, .2367", "37, 169, .2189", "12, 16, .75", "10, 16, .625"})
  void declining(int fell, int all, double share) {
    List<Growth> zones =
        IntStream.range(0, all).mapToObj(i -> new Growth(100, i < fell ? 90 : 110)).toList();
    assertEquals(share, Growth.declining(zones).value(), 5e-5);
  }
}
