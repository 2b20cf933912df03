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
    ClusterFlow flow = ClusterFlow.of(matrix, partition(matrix, "x", "x", "y", ""));
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
        List.of("x", "y"), ClusterFlow.of(matrix, partition(matrix, "x", "y", "x", "y")).labels());
  }

  @Test
  void partsAddUp() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 200; i++) {
      String what = "matrix " + i + " of seed " + SEED;
      TransferMatrix matrix = Matrices.of(Matrices.random(random));
      List<String> labels =
          matrix.ids().stream().map(id -> List.of("x", "y", "").get(random.nextInt(3))).toList();
      ClusterFlow flow = ClusterFlow.of(matrix, Partition.of("random", matrix.ids(), labels));
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

  @Test
  void misuseIsNamed() {
    TransferMatrix matrix = Matrices.fourPoles();
    assertThrows(
        IllegalArgumentException.class,
        () -> ClusterFlow.of(matrix, partition(matrix, "other", "x", "x", "")));
    Partition foreign = Partition.of("clusters", ImmutableList.of("a"), List.of("x"));
    assertThrows(IllegalArgumentException.class, () -> ClusterFlow.of(matrix, foreign));
  }
}
