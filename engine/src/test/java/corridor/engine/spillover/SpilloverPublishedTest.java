package corridor.engine.spillover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.spillover.StructuralPathAnalysis.Path;
import corridor.engine.spillover.TransferMatrix.Normalisation;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpilloverPublishedTest {
  private static final StructuralPathAnalysis.Options ALL =
      new StructuralPathAnalysis.Options(10, 0, 1000, 1_000_000);

  // Miller and Blair's two-sector example, inverse as in pymrio's tests/test_math.py; paths with
  // numpy by the formula of Defourny and Thorbecke.
  @Test
  void millerBlair() {
    TransferMatrix matrix = Matrices.of(new double[][] {{.15, .25}, {.20, .05}});
    assertEquals(.7575, Math.exp(matrix.logDeterminant()), 1e-12);
    assertEquals(1.25412541, matrix.m(0, 0), 5e-9);
    assertEquals(.330033, matrix.m(0, 1), 5e-7);
    assertEquals(.2640264, matrix.m(1, 0), 5e-8);
    assertEquals(1.12211221, matrix.m(1, 1), 5e-9);

    assertPath(paths(matrix, "0", "1").get(0), "01", .2, 1.320132, .264026, 1);
    assertPath(paths(matrix, "1", "0").get(0), "10", .25, 1.320132, .330033, 1);
  }

  // Four poles, computed with numpy by determinants.
  @Test
  void fourPoles() {
    TransferMatrix matrix = Matrices.fourPoles();
    assertEquals(.919, Math.exp(matrix.logDeterminant()), 1e-12);
    assertEquals(.25299238, matrix.m(3, 0), 5e-9);
    List<Path> paths = paths(matrix, "0", "3");
    assertEquals(3, paths.size());
    assertPath(paths.get(0), "03", .1, 1.006529, .100653, .3978);
    assertPath(paths.get(1), "013", .08, 1.088139, .087051, .3441);
    assertPath(paths.get(2), "0123", .06, 1.088139, .065288, .2581);

    Gateways gateways =
        Gateways.of(matrix, List.of("0"), List.of("3"), Gateways.Options.ALL, Matrices.RUN);
    assertEquals(List.of("1", "2"), gateways.gateways().stream().map(g -> g.node()).toList());
    assertEquals(.604731, gateways.gateways().get(0).loss(), 5e-7);
    assertEquals(.288516, gateways.gateways().get(1).loss(), 5e-7);
  }

  private static List<Path> paths(TransferMatrix matrix, String from, String to) {
    return StructuralPathAnalysis.of(matrix, List.of(from), List.of(to), ALL, Matrices.RUN).paths();
  }

  private static void assertPath(
      Path path, String nodes, double direct, double multiplier, double total, double share) {
    assertEquals(nodes, String.join("", path.nodes()));
    assertEquals(direct, path.direct(), 1e-12);
    assertEquals(multiplier, path.multiplier(), 5e-7);
    assertEquals(total, path.total(), 5e-7);
    assertEquals(share, path.share(), 5e-5);
  }

  // LeSage and Pace's average effects on a chain of three, row-stochastic, rho 0.5; numpy.
  @Test
  void chainOfThree() {
    Projection chain =
        Projection.builder(Direction.SYMMETRISED, List.of("a", "b", "c"))
            .tie("a", "b", 1)
            .tie("b", "c", 1)
            .build();
    TransferMatrix matrix =
        TransferMatrix.of(
            chain,
            TransferMatrix.Options.DEFAULT.withNormalisation(Normalisation.IN_STRENGTH),
            Matrices.RUN);
    double[][] expected = {
      {1.166667, .666667, .166667}, {.333333, 1.333333, .333333}, {.166667, .666667, 1.166667}
    };
    for (int to = 0; to < 3; to++) {
      for (int from = 0; from < 3; from++) {
        assertEquals(expected[to][from], matrix.m(to, from), 5e-7);
      }
    }
    TransferMatrix.SpatialMultiplier average = matrix.spatialMultiplier();
    assertEquals(1.222222, average.direct(), 5e-7);
    assertEquals(.777778, average.indirect(), 5e-7);
    assertEquals(2, average.total(), 1e-12);
  }
}
