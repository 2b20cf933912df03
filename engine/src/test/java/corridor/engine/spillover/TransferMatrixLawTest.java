package corridor.engine.spillover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.engine.spillover.TransferMatrix.Normalisation;
import corridor.engine.spillover.TransferMatrix.Options;
import corridor.engine.testgraphs.RandomProjections;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransferMatrixLawTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  @Test
  void inverseIsTheSumOfAllRounds() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 200; i++) {
      double[][] a = Matrices.random(random);
      TransferMatrix matrix = Matrices.of(a);
      double[][] series = Matrices.series(a);
      for (int to = 0; to < a.length; to++) {
        for (int from = 0; from < a.length; from++) {
          String what = "matrix " + i + " of seed " + SEED;
          assertEquals(series[to][from], matrix.m(to, from), 1e-10, what);
          assertEquals(series[to][from] == 0, matrix.m(to, from) == 0, what);
        }
      }
      assertTrue(matrix.condition() >= 1);
    }
  }

  // ‖A^k‖^(1/k) for k = 2^20, by squaring (Gelfand's formula).
  @Test
  void radiusIsTheGrowthOfPowers() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 200; i++) {
      double[][] a = Matrices.random(random);
      double radius = Matrices.of(a).spectralRadius();
      double[][] power = a;
      double logScale = 0;
      double norm = norm(power);
      for (int k = 0; k < 20 && norm > 0; k++) {
        for (double[] row : power) {
          for (int c = 0; c < row.length; c++) {
            row[c] /= norm;
          }
        }
        logScale = 2 * (logScale + Math.log(norm));
        power = Matrices.product(power, power);
        norm = norm(power);
      }
      double expected = norm == 0 ? 0 : Math.exp((logScale + Math.log(norm)) / Math.scalb(1.0, 20));
      assertEquals(expected, radius, 1e-4, "matrix " + i + " of seed " + SEED);
    }
  }

  private static double norm(double[][] matrix) {
    double greatest = 0;
    for (double[] row : matrix) {
      for (double value : row) {
        greatest = Math.max(greatest, value);
      }
    }
    return greatest;
  }

  // One unit causes 1 + rho + rho² + … units in all where nothing gets lost.
  @ParameterizedTest
  @EnumSource
  void absorptionSumsToOneOverOneMinusRho(Normalisation normalisation) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 200; i++) {
      Projection graph =
          RandomProjections.graph(Direction.SYMMETRISED, 20, random, () -> random.nextDouble(1, 9));
      double rho = random.nextDouble(.1, .9);
      TransferMatrix matrix =
          TransferMatrix.of(
              graph, Options.DEFAULT.withRho(rho).withNormalisation(normalisation), Matrices.RUN);
      for (int v = 0; v < graph.nodes(); v++) {
        double sum =
            normalisation == Normalisation.OUT_STRENGTH
                ? matrix.sent().value(v)
                : matrix.received().value(v);
        double expected = graph.out().degree(v) == 0 ? 1 : 1 / (1 - rho);
        assertEquals(expected, sum, 1e-9, "graph " + i + " of seed " + SEED);
      }
      double radius = graph.ties() == 0 ? 0 : rho;
      assertEquals(radius, matrix.spectralRadius(), 1e-9, "graph " + i + " of seed " + SEED);
    }
  }

  @Test
  void threadsDoNotChangeABit() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 5; i++) {
      Projection graph =
          RandomProjections.graph(Direction.DIRECTED, 99, random, () -> random.nextDouble(1, 9));
      TransferMatrix one = TransferMatrix.of(graph, Options.DEFAULT, Run.quiet().withThreads(1));
      TransferMatrix two = TransferMatrix.of(graph, Options.DEFAULT, Run.quiet().withThreads(2));
      for (int to = 0; to < graph.nodes(); to++) {
        for (int from = 0; from < graph.nodes(); from++) {
          assertEquals(
              Double.doubleToRawLongBits(one.m(to, from)),
              Double.doubleToRawLongBits(two.m(to, from)),
              "graph " + i + " of seed " + SEED);
        }
      }
      assertEquals(one.condition(), two.condition());
    }
  }
}
