package corridor.engine.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.result.Undefined;
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
