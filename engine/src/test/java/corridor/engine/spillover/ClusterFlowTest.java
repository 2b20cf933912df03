package corridor.engine.spillover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Partition;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClusterFlowTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  private static Partition partition(TransferMatrix matrix, String... labels) {
    return Partition.of("clusters", matrix.ids(), List.of(labels));
  }

  // The four-pole example with 0 and 1 in one cluster, 2 in another and 3 in none.
  @Test
  void sumsOverPairsAndKeepsTheRestApart() {
    TransferMatrix matrix = Matrices.fourPoles();
    ClusterFlow flow = ClusterFlow.of(matrix, partition(matrix, "x", "x", "y", ""), Matrices.RUN);
    assertEquals(List.of("x", "y", "other"), flow.labels());
    assertEquals(2, flow.size(0));
    assertEquals(.4, flow.direct(0, 0), 1e-15);
    assertEquals(.3, flow.direct(1, 0), 1e-15);
    assertEquals(.3, flow.direct(0, 1), 1e-15);
    assertEquals(.1 + .2, flow.direct(2, 0), 1e-15);
    assertEquals(.5, flow.direct(2, 1), 1e-15);
    assertEquals(0, flow.direct(0, 2));
    assertEquals(matrix.m(2, 0) + matrix.m(2, 1), flow.total(1, 0), 1e-15);
    assertEquals(matrix.m(2, 0) + matrix.m(2, 1) - .3, flow.indirect(1, 0), 1e-15);
    assertEquals(1, flow.total(2, 2), 1e-15);
    assertEquals(0, flow.indirect(2, 2), 1e-15);
    assertEquals(0, flow.spilloverShare(2), 1e-15);
  }

  @Test
  void withoutARestThereIsNoOther() {
    TransferMatrix matrix = Matrices.fourPoles();
    assertEquals(
        List.of("x", "y"),
        ClusterFlow.of(matrix, partition(matrix, "x", "y", "x", "y"), Matrices.RUN).labels());
  }

  @Test
  void partsAddUp() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 200; i++) {
      String what = "matrix " + i + " of seed " + SEED;
      TransferMatrix matrix = Matrices.of(Matrices.random(random));
      List<String> labels =
          matrix.ids().stream().map(id -> List.of("x", "y", "").get(random.nextInt(3))).toList();
      ClusterFlow flow =
          ClusterFlow.of(matrix, Partition.of("random", matrix.ids(), labels), Matrices.RUN);
      double all = 0;
      for (int from = 0; from < flow.labels().size(); from++) {
        double shares = 0;
        for (int to = 0; to < flow.labels().size(); to++) {
          int put = to == from ? flow.size(to) : 0;
          assertEquals(
              flow.total(to, from),
              flow.direct(to, from) + flow.indirect(to, from) + put,
              1e-12,
              what);
          assertEquals(
              flow.indirect(to, from),
              flow.rounds(to, from) + flow.feedback(to, from) + flow.viaOthers(to, from),
              1e-11,
              what);
          shares += flow.share(to, from);
          all += flow.total(to, from);
        }
        assertEquals(1, shares, 1e-12, what);
        assertEquals(1 - flow.share(from, from), flow.spilloverShare(from), 1e-12, what);
      }
      double sent = matrix.ids().stream().mapToDouble(matrix.sent()::of).sum();
      assertEquals(sent, all, 1e-12, what);
    }
  }

  // 0 → 1 → 2 and 1 → 0, 2 → 1, each in a cluster of its own.
  @Test
  void whatComesBackIsFeedbackAndWhatPassesAThirdIsViaOthers() {
    double[][] a = new double[3][3];
    a[1][0] = .5;
    a[0][1] = .4;
    a[2][1] = .3;
    a[1][2] = .2;
    TransferMatrix matrix = Matrices.of(a);
    ClusterFlow flow = ClusterFlow.of(matrix, partition(matrix, "x", "y", "z"), Matrices.RUN);
    // x → y with only both: .5 / (1 - .5 * .4); the round trip is feedback.
    assertEquals(0, flow.rounds(1, 0), 1e-15);
    assertEquals(.5 / .8 - .5, flow.feedback(1, 0), 1e-14);
    assertEquals(matrix.m(1, 0) - .5 / .8, flow.viaOthers(1, 0), 1e-14);
    // x → z only through y.
    assertEquals(0, flow.direct(2, 0));
    assertEquals(0, flow.feedback(2, 0));
    assertEquals(matrix.m(2, 0), flow.viaOthers(2, 0), 1e-14);
    // Back in x: interregional feedback.
    assertEquals(matrix.m(0, 0) - 1, flow.feedback(0, 0), 1e-14);
    assertEquals(0, flow.viaOthers(0, 0));
  }

  // Rounds within a cluster: 0 and 1 pass on to one another, then 1 to 2.
  @Test
  void roundsWithinAClusterAreNoFeedback() {
    double[][] a = new double[3][3];
    a[1][0] = .5;
    a[0][1] = .4;
    a[2][1] = .3;
    for (TransferMatrix.Solver solver : TransferMatrix.Solver.values()) {
      TransferMatrix matrix = Matrices.of(a, solver);
      ClusterFlow flow = ClusterFlow.of(matrix, partition(matrix, "x", "x", "z"), Matrices.RUN);
      assertEquals(.3 * (.5 + 1) / .8 - .3, flow.rounds(1, 0), 1e-14);
      assertEquals(0, flow.feedback(1, 0));
      assertEquals((1 + .5 + 1 + .4) / .8 - 2 - .9, flow.rounds(0, 0), 1e-14);
      assertEquals(0, flow.viaOthers(1, 0));
    }
  }

  @Test
  void misuseIsNamed() {
    TransferMatrix matrix = Matrices.fourPoles();
    assertThrows(
        IllegalArgumentException.class,
        () -> ClusterFlow.of(matrix, partition(matrix, "other", "x", "x", ""), Matrices.RUN));
    Partition foreign = Partition.of("clusters", ImmutableList.of("a"), List.of("x"));
    assertThrows(
        IllegalArgumentException.class, () -> ClusterFlow.of(matrix, foreign, Matrices.RUN));
  }
}
