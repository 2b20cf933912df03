package corridor.engine.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {
  // SciPy 1.17.1: spearmanr and kendalltau of the same lists, with many ties.
  @Test
  void agreesWithSciPy() {
    double[] x = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
    double[] y = {2, 7, 1, 8, 2, 8, 1, 8, 2, 8};
    assertEquals(0.13471506281091267, RankCorrelation.spearman(x, y).value(), 1e-12);
    assertEquals(0.13041013273932525, RankCorrelation.tauB(x, y).value(), 1e-12);
  }

  // The levels of nine cities against three equal classes: worked by hand from the definition.
  @Test
  void gradesOfNineCities() {
    double[] levels = {0, 0, 0, 0, 1, 1, 1, 2, 2};
    double[] classes = {0, 0, 0, 1, 1, 1, 2, 2, 2};
    assertEquals(0.830336, RankCorrelation.tauB(levels, classes).value(), 5e-7);
  }

  @Test
  void equalListsHaveOneToTheLastDigit() {
    double[] x = {1, 1, 2, 2, 3, 3};
    double[] down = {3, 3, 2, 2, 1, 1};
    assertEquals(Statistic.of(1), RankCorrelation.tauB(x, x));
    assertEquals(Statistic.of(-1), RankCorrelation.tauB(x, down));
    assertEquals(Statistic.of(1), RankCorrelation.spearman(x, x));
  }

  // Of the six pairs, the two zeros are equal in x, the other five are ordered alike; in y all are.
  @Test
  void zeroHasNoSign() {
    double[] x = {-0.0, 0.0, 1, 2};
    double[] y = {2, 1, 3, 4};
    assertEquals(5 / Math.sqrt(5 * 6), RankCorrelation.tauB(x, y).value(), 1e-12);
    double[] sameSign = {0.0, 0.0, 1, 2};
    assertEquals(RankCorrelation.spearman(sameSign, y), RankCorrelation.spearman(x, y));
  }

  @Test
  void refusesWhatCannotBeRanked() {
    double[] two = {1, 2};
    double[] three = {1, 2, 3};
    double[] unknown = {1, Double.NaN};
    assertThrows(IllegalArgumentException.class, () -> RankCorrelation.tauB(two, three));
    assertThrows(IllegalArgumentException.class, () -> RankCorrelation.tauB(unknown, two));
    assertThrows(IllegalArgumentException.class, () -> RankCorrelation.spearman(three, two));
    assertThrows(IllegalArgumentException.class, () -> RankCorrelation.spearman(two, unknown));
  }

  @Test
  void countsPairsAsTheDefinitionDoes() {
    long seed = Long.getLong("test.seed", 42);
    SplittableRandom random = new SplittableRandom(seed);
    for (int draw = 0; draw < 200; draw++) {
      int n = random.nextInt(12);
      double[] x = random.doubles(n).map(value -> Math.floor(value * 5)).toArray();
      double[] y = random.doubles(n).map(value -> Math.floor(value * 5)).toArray();
      double balance = 0;
      double differentX = 0;
      double differentY = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          balance += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
          differentX += x[i] == x[j] ? 0 : 1;
          differentY += y[i] == y[j] ? 0 : 1;
        }
      }
      String told = "seed " + seed + ", draw " + draw;
      var tau = RankCorrelation.tauB(x, y);
      if (differentX == 0 || differentY == 0) {
        assertEquals(Undefined.NO_VARIATION, tau.undefined().orElseThrow(), told);
      } else {
        assertEquals(balance / Math.sqrt(differentX * differentY), tau.value(), 1e-12, told);
      }
    }
  }
}
