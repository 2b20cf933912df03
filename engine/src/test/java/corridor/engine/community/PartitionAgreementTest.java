package corridor.engine.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Partition;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.Shapes;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionAgreementTest {
  private static PartitionAgreement agreement(String first, String second) {
    ImmutableList<String> ids = ImmutableList.copyOf(Shapes.ids(first.split(" ").length));
    return PartitionAgreement.of(Partitions.labels(ids, first), Partitions.labels(ids, second));
  }

  private static void assertPrinted(double expected, Statistic actual) {
    assertEquals(expected, actual.value(), 5.000001e-7);
  }

  // NetworkX's partition of the factions and igraph's of the communities, compared with NumPy.
  @Test
  void karate() {
    PartitionAgreement agreement = PartitionAgreement.of(Karate.factions(), Karate.leiden());
    assertPrinted(.587850, agreement.nmiArithmetic());
    assertPrinted(.618652, agreement.nmiGeometric());
    assertPrinted(.448190, agreement.nmiMax());
    assertPrinted(.464591, agreement.adjustedRand());
    assertPrinted(.829995, agreement.variationOfInformation());
    assertEquals(34, agreement.compared());
  }

  // igraph, tests/unit/igraph_compare_communities: ((5 1) (8 3 4) (0 6 7 2 9)) and
  // ((5 8) (1 3 4 0) (6 7 2 9)).
  @Test
  void igraph() {
    PartitionAgreement agreement = agreement("c a c b b a c c b c", "b b c b b a c c a c");
    assertEquals(1.1343, agreement.variationOfInformation().value(), 5e-5);
    assertPrinted(.455859, agreement.nmiArithmetic());
    assertPrinted(.711111, agreement.rand());
    assertPrinted(.312573, agreement.adjustedRand());
    assertEquals(6, agreement.splitJoin().value());
  }

  // Rows against columns of a square of k² nodes know nothing of each other.
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10})
  void rowsAgainstColumns(int k) {
    ImmutableList<String> ids = ImmutableList.copyOf(Shapes.ids(k * k));
    PartitionAgreement agreement =
        PartitionAgreement.of(
            Partition.numbered("rows", ids, k, IntStream.range(0, k * k).map(v -> v / k).toArray()),
            Partition.numbered(
                "columns", ids, k, IntStream.range(0, k * k).map(v -> v % k).toArray()));
    assertEquals(0, agreement.nmiArithmetic().value(), 1e-12);
    assertEquals(0, agreement.nmiGeometric().value(), 1e-12);
    assertEquals(0, agreement.nmiMax().value(), 1e-12);
    assertEquals(2 * Math.log(k), agreement.variationOfInformation().value(), 1e-12);
    assertEquals(2.0 * k * k - 2 * k, agreement.splitJoin().value());
    // Pairs together in one: k C(k, 2) of C(k², 2), which is a share of 1 / (k + 1).
    assertEquals(1 - 2.0 / (k + 1), agreement.rand().value(), 1e-12);
    assertEquals(-1.0 / k, agreement.adjustedRand().value(), 1e-12);
  }

  @Test
  void equalPartitionsAgreeWhollyWhateverTheirLabels() {
    PartitionAgreement agreement = agreement("a a b c c c d", "z z y a a a x");
    assertEquals(1, agreement.nmiArithmetic().value());
    assertEquals(1, agreement.nmiGeometric().value());
    assertEquals(1, agreement.nmiMax().value());
    assertEquals(1, agreement.adjustedRand().value());
    assertEquals(1, agreement.rand().value());
    assertEquals(0, agreement.variationOfInformation().value());
    assertEquals(0, agreement.splitJoin().value());
  }

  @Test
  void trivialPartitions() {
    Optional<Undefined> flat = Optional.of(Undefined.NO_VARIATION);
    PartitionAgreement one = agreement("a a a", "b b b");
    assertEquals(1, one.adjustedRand().value());
    assertEquals(1, one.rand().value());
    assertEquals(flat, one.nmiArithmetic().undefined());
    assertEquals(flat, one.nmiGeometric().undefined());
    assertEquals(flat, one.nmiMax().undefined());
    PartitionAgreement alone = agreement("a b c", "z y x");
    assertEquals(1, alone.adjustedRand().value());
    assertEquals(1, alone.nmiArithmetic().value());
    PartitionAgreement both = agreement("a a a", "x y z");
    assertEquals(0, both.adjustedRand().value());
    assertEquals(0, both.rand().value());
    assertEquals(0, both.nmiArithmetic().value());
    assertEquals(0, both.nmiMax().value());
    assertEquals(flat, both.nmiGeometric().undefined());
    assertEquals(Math.log(3), both.variationOfInformation().value(), 1e-12);
    assertEquals(2, both.splitJoin().value());
  }

  @Test
  void tooFewNodes() {
    Optional<Undefined> few = Optional.of(Undefined.TOO_FEW_NODES);
    PartitionAgreement single = agreement("a", "b");
    assertEquals(few, single.rand().undefined());
    assertEquals(few, single.adjustedRand().undefined());
    assertEquals(0, single.variationOfInformation().value());
    PartitionAgreement none = agreement("a -", "- b");
    assertEquals(0, none.compared());
    assertEquals(2, none.leftOut());
    assertEquals(few, none.nmiArithmetic().undefined());
    assertEquals(few, none.variationOfInformation().undefined());
    assertEquals(few, none.splitJoin().undefined());
  }

  @Test
  void nodesOfNoClassAreLeftOut() {
    PartitionAgreement some = agreement("a - a b b a", "x x x x y -");
    assertEquals(4, some.compared());
    assertEquals(2, some.leftOut());
    PartitionAgreement without = agreement("a a b b", "x x x y");
    assertEquals(without.adjustedRand(), some.adjustedRand());
    assertEquals(without.nmiMax(), some.nmiMax());
    assertEquals(without.splitJoin(), some.splitJoin());
  }

  @Test
  void partitionsOfOtherNodesAreRefused() {
    Partition one = Partitions.labels(ImmutableList.of("a", "b"), "x y");
    Partition other = Partitions.labels(ImmutableList.of("a", "c"), "x y");
    assertThrows(IllegalArgumentException.class, () -> PartitionAgreement.of(one, other));
  }

  static LongStream seeds() {
    return LongStream.range(0, 200).map(i -> Long.getLong("test.seed", 42) + i);
  }

  private static Partition draw(ImmutableList<String> ids, SplittableRandom random) {
    int classes = 1 + random.nextInt(5);
    return Partition.numbered(
        "drawn", ids, classes, ids.stream().mapToInt(id -> random.nextInt(classes)).toArray());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void laws(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ImmutableList<String> ids = ImmutableList.copyOf(Shapes.ids(2 + random.nextInt(20)));
    Partition a = draw(ids, random);
    Partition b = draw(ids, random);
    Partition c = draw(ids, random);
    PartitionAgreement ab = PartitionAgreement.of(a, b);
    PartitionAgreement ba = PartitionAgreement.of(b, a);
    assertPairs(a, b, ab, seed);
    for (List<Statistic> same :
        List.of(
            List.of(ab.nmiArithmetic(), ba.nmiArithmetic()),
            List.of(ab.nmiGeometric(), ba.nmiGeometric()),
            List.of(ab.nmiMax(), ba.nmiMax()),
            List.of(ab.variationOfInformation(), ba.variationOfInformation()),
            List.of(ab.splitJoin(), ba.splitJoin()))) {
      assertEquals(same.get(0).value(), same.get(1).value(), 1e-12, () -> "seed " + seed);
      assertEquals(same.get(0).undefined(), same.get(1).undefined(), () -> "seed " + seed);
    }
    if (ab.nmiGeometric().isDefined()) {
      // max ≥ arithmetic mean ≥ geometric mean
      assertTrue(ab.nmiMax().value() >= 0, () -> "seed " + seed);
      assertTrue(ab.nmiMax().value() <= ab.nmiArithmetic().value() + 1e-12, () -> "seed " + seed);
      assertTrue(
          ab.nmiArithmetic().value() <= ab.nmiGeometric().value() + 1e-12, () -> "seed " + seed);
    }
    PartitionAgreement bc = PartitionAgreement.of(b, c);
    PartitionAgreement ac = PartitionAgreement.of(a, c);
    assertTrue(
        ac.variationOfInformation().value()
            <= ab.variationOfInformation().value() + bc.variationOfInformation().value() + 1e-12,
        () -> "triangle, seed " + seed);
    assertTrue(
        ac.splitJoin().value() <= ab.splitJoin().value() + bc.splitJoin().value(),
        () -> "triangle, seed " + seed);
  }

  private static void assertPairs(Partition a, Partition b, PartitionAgreement ab, long seed) {
    double both = 0;
    double inA = 0;
    double inB = 0;
    double pairs = 0;
    for (int u = 0; u < a.ids().size(); u++) {
      for (int v = 0; v < u; v++) {
        boolean togetherA = a.classOf(u) == a.classOf(v);
        boolean togetherB = b.classOf(u) == b.classOf(v);
        pairs++;
        both += togetherA && togetherB ? 1 : 0;
        inA += togetherA ? 1 : 0;
        inB += togetherB ? 1 : 0;
      }
    }
    assertEquals(
        (pairs - inA - inB + 2 * both) / pairs, ab.rand().value(), 1e-12, () -> "seed " + seed);
    double chance = inA * inB / pairs;
    double expected = inA + inB == 2 * both ? 1 : (both - chance) / ((inA + inB) / 2 - chance);
    assertEquals(expected, ab.adjustedRand().value(), 1e-12, () -> "seed " + seed);
  }
}
