package corridor.engine.tiers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.UndefinedResultException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompositeIndexTest {
  private static final ImmutableList<String> IDS = ImmutableList.of("a", "b", "c", "d", "e");
  private static final List<String> FOUR = List.of("d", "a", "c", "b");

  private static Scores scores(String name, double... values) {
    Projection graph = Projection.builder(Direction.SYMMETRISED, IDS).build();
    Provenance provenance = Provenance.of(name, graph).withOption("length", "hops");
    Scores.Builder scores = Scores.builder(IDS);
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        scores.setUndefined(i, Undefined.ISOLATE);
      } else {
        scores.set(i, values[i]);
      }
    }
    return scores.build("points", provenance);
  }

  private static double[] values(Scores scores) {
    return IntStream.range(0, scores.size()).mapToDouble(scores::value).toArray();
  }

  // Among a to d, x has mean 3 and standard deviation 1, y has mean 5 and standard deviation 4;
  // node e is no member and changes nothing.
  @Test
  void meanOfZScores() {
    Scores index =
        CompositeIndex.of(
            List.of(scores("x", 2, 4, 2, 4, 900), scores("y", 1, 9, 9, 1, -7)),
            FOUR,
            Weighting.Z_SCORE);
    assertEquals(List.of("a", "b", "c", "d"), index.ids());
    assertArrayEquals(new double[] {-1, 1, 0, 0}, values(index), 1e-15);
    assertEquals("0.5", index.provenance().options().get("weight of x"));
    assertEquals("hops", index.provenance().options().get("y length"));
    assertEquals("z_score", index.provenance().options().get("weighting"));
    assertTrue(index.provenance().warnings().isEmpty());
  }

  @Test
  void meanOfRanks() {
    Scores index =
        CompositeIndex.of(
            List.of(scores("x", 1, 2, 1000, 3, 0), scores("y", 5, 5, 9, 5, 0)),
            FOUR,
            Weighting.RANK);
    // Ranks of x: 0, 1/3, 1, 2/3; of y: three share the mean of the first three ranks, 1/3.
    assertArrayEquals(new double[] {1 / 6.0, 1 / 3.0, 1, 0.5}, values(index), 1e-15);
  }

  // One that stands out has entropy 0; three equal shares of four have ln 3 / ln 4.
  @Test
  void entropyWeights() {
    Scores index =
        CompositeIndex.of(
            List.of(scores("x", 7, 7, 12, 7, 0), scores("y", 2, 4, 4, 4, 0)),
            FOUR,
            Weighting.ENTROPY);
    double y = 1 - Math.log(3) / Math.log(4);
    double total = 1 + y;
    assertArrayEquals(new double[] {0, y / total, 1, y / total}, values(index), 1e-15);
    assertEquals(
        1 / total,
        Double.parseDouble(index.provenance().options().getOrDefault("weight of x", "")),
        1e-15);
  }

  @ParameterizedTest
  @EnumSource
  void constantMeasureContributesNothing(Weighting weighting) {
    Scores varying = scores("x", 1, 5, 2, 2, 0);
    // 0.1 + 0.2 and 0.3 are the same but for rounding.
    Scores constant = scores("constant", 0.1 + 0.2, 0.3, 0.3, 0.3, 9);
    Scores alone = CompositeIndex.of(List.of(varying), FOUR, weighting);
    Scores both = CompositeIndex.of(List.of(varying, constant), FOUR, weighting);
    assertArrayEquals(values(alone), values(both));
    assertEquals("0.0", both.provenance().options().get("weight of constant"));
    assertEquals(
        List.of("constant is equal for all members and contributes nothing"),
        both.provenance().warnings());
    UndefinedResultException refused =
        assertThrows(
            UndefinedResultException.class,
            () -> CompositeIndex.of(List.of(constant), FOUR, weighting));
    assertTrue(String.valueOf(refused.getMessage()).contains("constant"), refused::getMessage);
  }

  @ParameterizedTest
  @EnumSource
  void memberWithoutAValueIsLeftOut(Weighting weighting) {
    Scores gap = scores("gap", 1, Double.NaN, 3, 7, 0);
    Scores full = scores("full", 2, 100, 2, 5, 0);
    Scores infinite = scores("infinite", 1, Double.POSITIVE_INFINITY, 3, 7, 0);
    Scores index = CompositeIndex.of(List.of(gap, full), FOUR, weighting);
    assertEquals(Optional.of(Undefined.UNDEFINED_INPUT), index.undefined(1));
    assertEquals(List.of("left out without a value: b"), index.provenance().warnings());
    Scores without = CompositeIndex.of(List.of(gap, full), List.of("a", "c", "d"), weighting);
    assertArrayEquals(
        values(without), new double[] {index.value(0), index.value(2), index.value(3)});
    assertArrayEquals(
        values(index), values(CompositeIndex.of(List.of(infinite, full), FOUR, weighting)));
  }

  @Test
  void measuresThatCancelLeaveNoRounding() {
    Scores index =
        CompositeIndex.of(
            List.of(scores("x", 0.1, 0.7, 0.2, 1.3, 0), scores("y", 12.9, 12.3, 12.8, 11.7, 0)),
            FOUR,
            Weighting.Z_SCORE);
    assertEquals(1, IntStream.range(0, 4).mapToObj(index::value).distinct().count());
  }

  @Test
  void refusesWhatDoesNotFit() {
    Scores x = scores("x", 1, 2, 3, 4, 5);
    assertThrows(
        IllegalArgumentException.class, () -> CompositeIndex.of(List.of(), FOUR, Weighting.RANK));
    assertThrows(
        IllegalArgumentException.class,
        () -> CompositeIndex.of(List.of(x, x), FOUR, Weighting.RANK));
    assertThrows(
        IllegalArgumentException.class,
        () -> CompositeIndex.of(List.of(x), List.of("a", "z"), Weighting.RANK));
    assertThrows(
        IllegalArgumentException.class,
        () -> CompositeIndex.of(List.of(x), List.of("a", "a"), Weighting.RANK));
    assertThrows(
        IllegalArgumentException.class,
        () -> CompositeIndex.of(List.of(x), List.of(), Weighting.RANK));
    assertThrows(
        UndefinedResultException.class,
        () ->
            CompositeIndex.of(
                List.of(scores("none", Double.NaN, 1, 1, 1, 1)), List.of("a"), Weighting.RANK));
    assertThrows(
        UndefinedResultException.class,
        () -> CompositeIndex.of(List.of(x), List.of("a"), Weighting.Z_SCORE));
  }
}
