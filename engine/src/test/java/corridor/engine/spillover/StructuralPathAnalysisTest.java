package corridor.engine.spillover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Undefined;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.spillover.StructuralPathAnalysis.Options;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuralPathAnalysisTest {

  private static StructuralPathAnalysis analyse(
      TransferMatrix matrix, List<String> from, List<String> to, Options options) {
    return StructuralPathAnalysis.of(matrix, from, to, options, Matrices.RUN);
  }

  private static List<String> words(StructuralPathAnalysis spa) {
    return spa.paths().stream().map(path -> String.join("", path.nodes())).toList();
  }

  // On a chain there is one path, and it explains everything.
  @ParameterizedTest
  @ValueSource(ints = {2, 5, 9})
  void chainHasOnePath(int n) {
    double[][] a = new double[n][n];
    for (int v = 1; v < n; v++) {
      a[v][v - 1] = .5;
      a[v - 1][v] = .25;
    }
    TransferMatrix matrix = Matrices.of(a);
    StructuralPathAnalysis spa =
        analyse(
            matrix,
            List.of("0"),
            List.of(Integer.toString(n - 1)),
            Options.DEFAULT.withMaxLength(20));
    assertEquals(1, spa.paths().size());
    assertEquals(Math.pow(.5, n - 1), spa.paths().get(0).direct(), 1e-15);
    assertEquals(1, spa.explained(), 1e-12);
    assertEquals(0, spa.unexplained(), 1e-12);
    // Without the poles of the path nothing is left: the multiplier is 1/Δ.
    assertEquals(Math.exp(-matrix.logDeterminant()), spa.paths().get(0).multiplier(), 1e-12);
  }

  @Test
  void longestLengthIsToldAsSuch() {
    StructuralPathAnalysis spa =
        analyse(Matrices.fourPoles(), List.of("0"), List.of("3"), Options.DEFAULT.withMaxLength(2));
    assertEquals(List.of("03", "013"), words(spa));
    assertEquals(.2581, spa.longer(), 5e-5);
    assertEquals(0, spa.weaker());
    assertEquals(.2581, spa.unexplained(), 5e-5);
  }

  @Test
  void cutOffIsToldAsSuch() {
    StructuralPathAnalysis spa =
        analyse(Matrices.fourPoles(), List.of("0"), List.of("3"), Options.DEFAULT.withCutoff(.3));
    assertEquals(List.of("03", "013"), words(spa));
    assertEquals(.2581, spa.weaker(), 5e-5);
    assertEquals(0, spa.longer());
  }

  @Test
  void pathsAfterTheCountAreFurtherOnes() {
    StructuralPathAnalysis spa =
        analyse(Matrices.fourPoles(), List.of("0"), List.of("3"), Options.DEFAULT.withCount(1));
    assertEquals(List.of("03"), words(spa));
    assertEquals(.3978, spa.explained(), 5e-5);
    assertEquals(.3441 + .2581, spa.further(), 1e-4);
    assertFalse(spa.searchLimitReached());
  }

  @Test
  void limitOfTheSearchIsTold() {
    StructuralPathAnalysis spa =
        analyse(
            Matrices.fourPoles(), List.of("0"), List.of("3"), Options.DEFAULT.withMaxBranches(1));
    assertTrue(spa.searchLimitReached());
    assertEquals(1, spa.provenance().warnings().size());
    assertEquals(1, spa.explained() + spa.further(), 1e-12);
  }

  @Test
  void nothingArrivingIsUndefinedNotZero() {
    StructuralPathAnalysis spa =
        analyse(Matrices.fourPoles(), List.of("3"), List.of("0"), Options.DEFAULT);
    assertEquals(0, spa.global());
    assertEquals(List.of(), spa.paths());
    assertTrue(Double.isNaN(spa.explained()));
    assertTrue(Double.isNaN(spa.unexplained()));
    assertTrue(Double.isNaN(spa.further()));
    assertEquals(Optional.of(Undefined.ZERO_TOTAL), spa.undefined());
  }

  // 0.3·0.2·0.1 is a bit less than 0.1·0.2·0.3.
  @Test
  void totalsEqualButForRoundingComeByIds() {
    double[][] a = new double[6][6];
    a[1][0] = .3;
    a[2][1] = .2;
    a[5][2] = .1;
    a[3][0] = .1;
    a[4][3] = .2;
    a[5][4] = .3;
    TransferMatrix matrix = Matrices.of(a);
    assertTrue(.3 * .2 * .1 < .1 * .2 * .3);
    assertEquals(
        List.of("0125", "0345"),
        words(analyse(matrix, List.of("0"), List.of("5"), Options.DEFAULT)));
    assertEquals(
        List.of("0125"),
        words(analyse(matrix, List.of("0"), List.of("5"), Options.DEFAULT.withCount(1))));
  }

  @Test
  void nodeInBothSetsIsNotPairedWithItself() {
    TransferMatrix matrix = Matrices.fourPoles();
    StructuralPathAnalysis spa =
        analyse(matrix, List.of("0"), matrix.ids(), Options.DEFAULT.withCount(100));
    assertEquals(matrix.m(1, 0) + matrix.m(2, 0) + matrix.m(3, 0), spa.global(), 1e-15);
    assertFalse(words(spa).contains("0"));
    assertEquals(1, spa.explained(), 1e-12);
    assertEquals(List.of("0"), spa.from());
    assertEquals(matrix.ids(), spa.to());
  }

  // A complete network has about n!·e paths; the cut-off keeps the search small.
  @Test
  void cutOffKeepsTheSearchSmall() {
    Projection.Builder complete = Projection.builder(Direction.SYMMETRISED, Matrices.ids(60));
    for (int u = 0; u < 60; u++) {
      for (int v = 0; v < u; v++) {
        complete.tie(u, v, 1 + (u * v) % 7);
      }
    }
    TransferMatrix matrix =
        TransferMatrix.of(complete.build(), TransferMatrix.Options.DEFAULT, Matrices.RUN);
    StructuralPathAnalysis spa =
        analyse(
            matrix,
            matrix.ids().subList(0, 20),
            matrix.ids().subList(40, 60),
            Options.DEFAULT.withCount(Integer.MAX_VALUE));
    assertFalse(spa.searchLimitReached());
    assertEquals(1, spa.explained() + spa.weaker() + spa.longer(), 1e-9);
  }

  @Test
  void misuseIsNamed() {
    TransferMatrix matrix = Matrices.fourPoles();
    Options options = Options.DEFAULT;
    assertThrows(IllegalArgumentException.class, () -> options.withMaxLength(0));
    assertThrows(IllegalArgumentException.class, () -> options.withCount(0));
    assertThrows(IllegalArgumentException.class, () -> options.withMaxBranches(0));
    assertThrows(IllegalArgumentException.class, () -> options.withCutoff(1));
    assertThrows(IllegalArgumentException.class, () -> options.withCutoff(Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> analyse(matrix, List.of("x"), List.of("0"), options));
    assertThrows(
        IllegalArgumentException.class, () -> analyse(matrix, List.of(), List.of("0"), options));
    assertThrows(
        IllegalArgumentException.class, () -> analyse(matrix, List.of("1"), List.of("1"), options));
  }

  @Test
  void cancelledRunGivesNothing() {
    TransferMatrix matrix = Matrices.fourPoles();
    Run cancelled = Run.quiet().withCancellation(() -> true);
    assertThrows(
        CancelledException.class,
        () ->
            StructuralPathAnalysis.of(
                matrix, List.of("0"), List.of("3"), Options.DEFAULT, cancelled));
  }
}
