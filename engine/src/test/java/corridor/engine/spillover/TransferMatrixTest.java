package corridor.engine.spillover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.spillover.TransferMatrix.Form;
import corridor.engine.spillover.TransferMatrix.Normalisation;
import corridor.engine.spillover.TransferMatrix.Options;
import corridor.engine.spillover.TransferMatrix.Solver;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferMatrixTest {
  // a sends 3 to b and 1 to c, b sends 2 to c; d stands alone.
  private static Projection.Builder flows() {
    return Projection.builder(Direction.DIRECTED, List.of("a", "b", "c", "d"))
        .tie("a", "b", 3)
        .tie("a", "c", 1)
        .tie("b", "c", 2);
  }

  @Test
  void absorptionSharesOfTheSender() {
    TransferMatrix matrix = TransferMatrix.of(flows().build(), Options.DEFAULT, Matrices.RUN);
    assertEquals(.375, matrix.a(1, 0), 1e-15);
    assertEquals(.125, matrix.a(2, 0), 1e-15);
    assertEquals(.5, matrix.a(2, 1), 1e-15);
    assertEquals(.125 + .375 * .5, matrix.m(2, 0), 1e-15);
    assertEquals(
        ImmutableMap.of(
            "form",
            "absorption",
            "rho",
            "0.5",
            "normalisation",
            "sender's out-strength",
            "solver",
            "dense, error below 1.0E-9"),
        matrix.provenance().options());
  }

  @Test
  void absorptionSharesOfTheReceiver() {
    TransferMatrix matrix =
        TransferMatrix.of(
            flows().build(),
            Options.DEFAULT.withNormalisation(Normalisation.IN_STRENGTH).withRho(.3),
            Matrices.RUN);
    assertEquals(.3, matrix.a(1, 0), 1e-15);
    assertEquals(.1, matrix.a(2, 0), 1e-15);
    assertEquals(.2, matrix.a(2, 1), 1e-15);
  }

  @Test
  void leontiefCountsTiesWithItselfAsCapacity() {
    TransferMatrix matrix =
        TransferMatrix.of(
            flows().tie("c", "c", 1).tie("c", "a", 4).build(),
            Options.DEFAULT.withForm(Form.LEONTIEF).withNormalisation(Normalisation.IN_STRENGTH),
            Matrices.RUN);
    assertEquals(.25, matrix.a(2, 0), 1e-15);
    assertEquals(.5, matrix.a(2, 1), 1e-15);
    assertEquals(1, matrix.a(0, 2), 1e-15);
    assertEquals(0, matrix.a(2, 2));
    // a → c directly or over b, back to a with everything: the loop keeps 3/4.
    assertEquals(4, matrix.m(0, 0), 1e-12);
  }

  @Test
  void leontiefWithoutAbsorptionIsRefusedNamingTheRadius() {
    Projection cycle =
        Projection.builder(Direction.DIRECTED, List.of("a", "b", "c"))
            .tie("a", "b", 2)
            .tie("b", "c", 7)
            .tie("c", "a", 1)
            .build();
    UnsuitableGraphException e =
        assertThrows(
            UnsuitableGraphException.class,
            () -> TransferMatrix.of(cycle, Options.DEFAULT.withForm(Form.LEONTIEF), Matrices.RUN));
    assertTrue(e.getMessage().contains("spectral radius"), e.getMessage());
    assertTrue(e.getMessage().contains("1.0000000"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 40})
  void radiusOfOneOrMoreIsRefused(double share) {
    double[][] swap = {{0, share}, {share, 0}};
    assertThrows(UnsuitableGraphException.class, () -> Matrices.of(swap));
    double[][] loop = {{share, 0}, {0.5, 0}};
    assertThrows(UnsuitableGraphException.class, () -> Matrices.of(loop));
  }

  // Entries above 1 are no reason to refuse: without a cycle nothing comes round.
  @Test
  void chainHasRadiusZero() {
    int n = 40;
    double[][] chain = new double[n][n];
    for (int v = 1; v < n; v++) {
      chain[v][v - 1] = 2;
    }
    TransferMatrix matrix = Matrices.of(chain);
    assertEquals(0, matrix.spectralRadius());
    assertEquals(Math.pow(2, 9), matrix.m(matrix.getIndex("9"), matrix.getIndex("0")), 1e-9);
  }

  // A periodic block, on which plain power iteration swings for ever.
  @Test
  void radiusOfASwapIsTheGeometricMean() {
    assertEquals(.6, Matrices.of(new double[][] {{0, .4}, {.9, 0}}).spectralRadius(), 1e-11);
  }

  @Test
  void isolateKeepsItsUnit() {
    TransferMatrix matrix = TransferMatrix.of(flows().build(), Options.DEFAULT, Matrices.RUN);
    assertEquals(1, matrix.m(3, 3));
    assertEquals(1, matrix.sent().of("d"));
    assertEquals(1, matrix.received().of("d"));
    assertEquals(0, matrix.m(0, 3));
  }

  @Test
  void sentAndReceivedAreTheSumsOfTheInverse() {
    TransferMatrix matrix = Matrices.fourPoles();
    double column = matrix.m(0, 1) + matrix.m(1, 1) + matrix.m(2, 1) + matrix.m(3, 1);
    double row = matrix.m(1, 0) + matrix.m(1, 1) + matrix.m(1, 2) + matrix.m(1, 3);
    assertEquals(column, matrix.sent().of("1"), 1e-15);
    assertEquals(row, matrix.received().of("1"), 1e-15);
  }

  @Test
  void idsInAnyOrderNameTheSameNodes() {
    double[][] a = {{0, .5}, {0, 0}};
    TransferMatrix matrix = TransferMatrix.of(List.of("z", "b"), a, Matrices.RUN);
    assertEquals(.5, matrix.a(matrix.getIndex("z"), matrix.getIndex("b")));
  }

  @Test
  void misuseIsNamed() {
    assertThrows(IllegalArgumentException.class, () -> Options.DEFAULT.withRho(0));
    assertThrows(IllegalArgumentException.class, () -> Options.DEFAULT.withRho(1));
    assertThrows(IllegalArgumentException.class, () -> Options.DEFAULT.withRho(Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> Matrices.of(new double[][] {{0, -.1}, {0, 0}}));
    assertThrows(
        IllegalArgumentException.class, () -> Matrices.of(new double[][] {{0, .1, 0}, {0, 0, 0}}));
    assertThrows(
        IllegalArgumentException.class,
        () -> TransferMatrix.of(List.of("a"), new double[2][2], Matrices.RUN));
  }

  @Test
  void noNodesOrTooManyForTheDenseSolverAreRefused() {
    for (int n : new int[] {0, 2_001}) {
      Projection graph = Projection.builder(Direction.DIRECTED, Matrices.ids(n)).build();
      UnsuitableGraphException e =
          assertThrows(
              UnsuitableGraphException.class,
              () ->
                  TransferMatrix.of(graph, Options.DEFAULT.withSolver(Solver.DENSE), Matrices.RUN));
      assertTrue(e.getMessage().contains("there are " + n), e.getMessage());
    }
  }

  @Test
  void theSolverIsChosenBySizeAndRadius() {
    double[][] few = new double[300][300];
    few[1][0] = .5;
    assertEquals("dense", solver(few));
    double[][] more = new double[301][301];
    more[1][0] = .5;
    assertEquals("sparse", solver(more));
    more[1][0] = .999;
    more[0][1] = .999;
    assertEquals("dense", solver(more));
  }

  private static String solver(double[][] a) {
    String told = String.valueOf(Matrices.of(a).provenance().options().get("solver"));
    return told.substring(0, told.indexOf(','));
  }

  @Test
  void cancelledRunGivesNothing() {
    Run cancelled = Run.quiet().withCancellation(() -> true);
    assertThrows(
        CancelledException.class,
        () -> TransferMatrix.of(flows().build(), Options.DEFAULT, cancelled));
  }
}
