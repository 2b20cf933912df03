package corridor.engine.spillover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.result.Undefined;
import corridor.engine.spillover.Gateways.Gateway;
import corridor.engine.spillover.StructuralPathAnalysis.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GatewaysTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  @Test
  void onlyWayRoundIsAWholeLossAndABystanderNone() {
    double[][] a = new double[4][4];
    a[1][0] = .5;
    a[2][1] = .5;
    a[3][2] = .5;
    TransferMatrix matrix = Matrices.of(a);
    Gateways gateways =
        Gateways.of(matrix, List.of("0"), List.of("2"), Gateways.Options.ALL, Matrices.RUN);
    assertEquals(List.of(new Gateway("1", 1), new Gateway("3", 0)), gateways.gateways());
    assertEquals(List.of(new Gateway("1", 1)), gateways.top(1));
    assertEquals(.25, gateways.global());
  }

  @Test
  void theFirstAreTheSameHoweverManyAreAsked() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 200; i++) {
      String what = "matrix " + i + " of seed " + SEED;
      TransferMatrix matrix = Matrices.of(Matrices.random(random));
      Gateways all =
          Gateways.of(matrix, List.of("0"), List.of("1"), Gateways.Options.ALL, Matrices.RUN);
      for (int count = 1; count < 4; count++) {
        Gateways.Options few = Gateways.Options.DEFAULT.withCount(count);
        assertEquals(
            all.top(count),
            Gateways.of(matrix, List.of("0"), List.of("1"), few, Matrices.RUN).gateways(),
            what);
      }
    }
  }

  @Test
  void equalLossesComeByIds() {
    double[][] a = new double[4][4];
    a[2][0] = .3;
    a[3][2] = .3;
    a[1][0] = .3;
    a[3][1] = .3;
    Gateways gateways =
        Gateways.of(Matrices.of(a), List.of("0"), List.of("3"), Gateways.Options.ALL, Matrices.RUN);
    assertEquals(List.of(new Gateway("1", .5), new Gateway("2", .5)), gateways.gateways());
  }

  @Test
  void nothingArrivingIsUndefined() {
    Gateways gateways =
        Gateways.of(
            Matrices.fourPoles(), List.of("3"), List.of("0"), Gateways.Options.ALL, Matrices.RUN);
    assertEquals(List.of(), gateways.gateways());
    assertEquals(Optional.of(Undefined.ZERO_TOTAL), gateways.undefined());
  }

  @Test
  void lossIsWhatComputingWithoutTheNodeGivesAndAtLeastItsPaths() {
    SplittableRandom random = new SplittableRandom(SEED);
    int strictlyMore = 0;
    for (int i = 0; i < 100; i++) {
      String what = "matrix " + i + " of seed " + SEED;
      double[][] a = Matrices.random(random);
      TransferMatrix matrix = Matrices.of(a);
      // Node 1 is in both sets.
      List<String> from = List.of("0", "1");
      List<String> to = List.of("1", matrix.ids().get(a.length - 1));
      StructuralPathAnalysis paths =
          StructuralPathAnalysis.of(
              matrix,
              from,
              to,
              new StructuralPathAnalysis.Options(10, 0, 100_000, 10_000_000),
              Matrices.RUN);
      for (Gateway gateway :
          Gateways.of(matrix, from, to, Gateways.Options.ALL, Matrices.RUN).gateways()) {
        int v = matrix.getIndex(gateway.node());
        double[][] left = Matrices.series(Matrices.without(a, List.of(v)));
        double remaining = 0;
        for (String i0 : from) {
          for (String j : to) {
            remaining += i0.equals(j) ? 0 : left[matrix.getIndex(j)][matrix.getIndex(i0)];
          }
        }
        assertEquals(1 - remaining / paths.global(), gateway.loss(), 1e-10, what);
        double share =
            paths.paths().stream()
                .filter(path -> path.nodes().contains(gateway.node()))
                .mapToDouble(Path::share)
                .sum();
        assertEquals(share, paths.shareThrough(gateway.node()), 1e-12, what);
        assertTrue(gateway.loss() >= share - 1e-12, what);
        strictlyMore += gateway.loss() > share + 1e-6 ? 1 : 0;
      }
    }
    assertTrue(strictlyMore > 50, "feedback is lost too, seed " + SEED);
  }
}
