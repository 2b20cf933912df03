package corridor.engine.tiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;
import corridor.engine.run.UnsuitableGraphException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TiersTest {
  private static final Run RUN = Run.quiet().withThreads(2);

  /** Strength, undefined for nodes without ties. */
  static final TierMeasure STRENGTH =
      new TierMeasure("strength", (graph, run) -> strength(graph, true));

  private static final TierMeasure STRENGTH_OR_ZERO =
      new TierMeasure("strength or 0", (graph, run) -> strength(graph, false));

  private static final Tiers.Options OPTIONS = Tiers.Options.of(STRENGTH);

  private static Scores strength(Projection graph, boolean isolatesUndefined) {
    Scores.Builder scores = Scores.builder(graph.ids());
    for (int node = 0; node < graph.nodes(); node++) {
      if (isolatesUndefined && graph.out().degree(node) == 0) {
        scores.setUndefined(node, Undefined.ISOLATE);
      } else {
        scores.set(node, graph.out().strength(node));
      }
    }
    return scores.build("weight", Provenance.of("strength", graph));
  }

  /** Pairs ab, cd, ef, … of these weights, so that each weight is the strength of two nodes. */
  private static Projection pairs(double... weights) {
    List<String> ids =
        List.of("a", "b", "c", "d", "e", "f", "g", "h").subList(0, 2 * weights.length);
    Projection.Builder graph = Projection.builder(Direction.SYMMETRISED, ids);
    for (int pair = 0; pair < weights.length; pair++) {
      graph.tie(2 * pair, 2 * pair + 1, weights[pair]);
    }
    return graph.build();
  }

  @Test
  void tierOneIsTheHighest() {
    Projection graph = pairs(10, 1000, 100);
    TierTable table = Tiers.of(graph, graph.ids(), OPTIONS.withBootstraps(50), RUN);
    assertEquals(ImmutableMap.of("c", 1, "d", 1, "e", 2, "f", 2, "a", 3, "b", 3), table.tiers());
    assertEquals(
        List.of("c", "d", "e", "f", "a", "b"),
        table.rows().stream().map(TierTable.Row::id).toList());
    assertEquals(1, table.gvf());
    assertEquals(3, table.classes().size());
  }

  // Of n = a + b draws, X go to the first pair with probability a / n. Its nodes are in tier 1 if
  // X > n − X; if X = n − X all scores are equal and there is no index. If one pair gets all, the
  // other has the score 0.
  @ParameterizedTest
  @CsvSource({"3, 2, 0.68256, 0", "3, 1, 0.73828125, 0.2109375", "2, 1, 0.740740740740741, 0"})
  void stabilityIsTheShareOfResamples(double first, double second, double kept, double undefined) {
    Projection graph = pairs(first, second);
    int runs = 20_000;
    Tiers.Options options = Tiers.Options.of(STRENGTH_OR_ZERO).withClasses(2).withBootstraps(runs);
    TierTable table = Tiers.of(graph, graph.ids(), options, RUN);
    double fiveErrors = 5 * Math.sqrt(0.25 / runs);
    for (String id : graph.ids()) {
      assertEquals(kept, table.getRow(id).stability().orElseThrow(), fiveErrors, id);
    }
    assertEquals(undefined, table.resamples().undefined() / (double) runs, fiveErrors);
    assertEquals(
        1 - kept - undefined, table.getRow("a").shares().get(1), fiveErrors, "in the other tier");
    assertTrue(table.getRow("a").unstable());
  }

  @Test
  void memberThatFallsOutOfAResampleDoesNotKeepItsTier() {
    Projection graph = pairs(9, 4, 1);
    TierTable table =
        Tiers.of(graph, graph.ids(), OPTIONS.withClasses(2).withBootstraps(20_000), RUN);
    // The last pair is drawn in no resample with probability (13/14)^14.
    double gone = Math.pow(13 / 14.0, 14);
    TierTable.Row last = table.getRow("e");
    double inATier = last.shares().stream().mapToDouble(share -> share).sum();
    assertTrue(inATier <= 1 - gone + 0.02 && inATier >= 1 - gone - 0.05, "in a tier " + inATier);
  }

  @Test
  void moreObservationsAreSteadier() {
    Tiers.Options options = OPTIONS.withClasses(2).withBootstraps(500);
    Projection graph = pairs(60_000, 59_000, 40_000, 39_000);
    TierTable perUnit = Tiers.of(graph, graph.ids(), options, RUN);
    TierTable perTie = Tiers.of(graph, graph.ids(), options.withDraws(Draws.PER_TIE), RUN);
    assertEquals(1, perUnit.getRow("a").stability().orElseThrow());
    assertTrue(perTie.getRow("a").unstable());
    assertEquals("198000, one per unit of weight", perUnit.provenance().options().get("draws"));
    assertEquals("4, one per tie", perTie.provenance().options().get("draws"));
  }

  @Test
  void fractionalWeightsAreDrawnPerTie() {
    Projection graph = pairs(0.5, 3, 7.25);
    TierTable table = Tiers.of(graph, graph.ids(), OPTIONS.withBootstraps(1), RUN);
    assertEquals("3, one per tie", table.provenance().options().get("draws"));
    TierTable perUnit =
        Tiers.of(graph, graph.ids(), OPTIONS.withBootstraps(1).withDraws(Draws.PER_UNIT), RUN);
    assertEquals("11, one per unit of weight", perUnit.provenance().options().get("draws"));
  }

  @Test
  void memberWithoutAScoreHasNoTier() {
    Projection graph =
        Projection.builder(Direction.SYMMETRISED, List.of("a", "b", "c", "d"))
            .tie("a", "b", 5)
            .tie("b", "c", 3)
            .build();
    TierTable table = Tiers.of(graph, graph.ids(), OPTIONS.withBootstraps(10), RUN);
    TierTable.Row row = table.getRow("d");
    assertEquals(0, row.tier());
    assertEquals(Optional.of(Undefined.UNDEFINED_INPUT), row.undefined());
    assertFalse(row.stability().isPresent());
    assertEquals("d", table.rows().get(3).id());
    assertFalse(table.tiers().containsKey("d"));
    assertTrue(
        table.provenance().warnings().contains("left out without a value: d"),
        () -> table.provenance().warnings().toString());
  }

  @Test
  void tellsWhereTheTiersComeFrom() {
    Projection graph = pairs(1, 10, 100);
    TierTable table = Tiers.of(graph, graph.ids(), OPTIONS.withBootstraps(30).withSeed(7), RUN);
    assertEquals("tiers", table.provenance().measure());
    assertEquals(OptionalLong.of(7), table.provenance().seed());
    assertEquals("30", table.provenance().options().get("bootstraps"));
    assertEquals("3", table.provenance().options().get("classes"));
    assertEquals("1.0", table.provenance().options().get("weight of strength"));
    TierTable.Resamples resamples = table.resamples();
    assertTrue(resamples.tooFewScores() > 0); // the pair of weight 1 is drawn in 64 % of them
    assertEquals(
        List.of(
            (resamples.undefined() + resamples.tooFewScores())
                + " of 30 resamples gave no tiers and count as not kept: in "
                + resamples.undefined()
                + " the index is undefined, in "
                + resamples.tooFewScores()
                + " there are fewer distinct scores than tiers"),
        table.provenance().warnings());
  }

  @Test
  void noResamplesNoStability() {
    Projection graph = pairs(1, 10, 100);
    TierTable table = Tiers.of(graph, graph.ids(), OPTIONS.withBootstraps(0), RUN);
    assertFalse(table.getRow("a").stability().isPresent());
    assertTrue(table.getRow("a").shares().isEmpty());
    assertFalse(table.getRow("a").unstable());
    assertEquals(OptionalLong.empty(), table.provenance().seed());
  }

  @ParameterizedTest
  @EnumSource
  void refusesFewerScoresThanTiers(Weighting weighting) {
    Projection graph = pairs(5, 5, 9, 9);
    UndefinedResultException refused =
        assertThrows(
            UndefinedResultException.class,
            () -> Tiers.of(graph, graph.ids(), OPTIONS.withWeighting(weighting), RUN));
    assertEquals(
        "3 tiers need as many distinct scores, but 8 members have only 2", refused.getMessage());
    Projection equal = pairs(5, 5);
    assertThrows(
        UndefinedResultException.class,
        () -> Tiers.of(equal, equal.ids(), OPTIONS.withClasses(2), RUN));
  }

  @Test
  void refusesWhatDoesNotFit() {
    Projection graph = pairs(1, 10, 100);
    assertThrows(IllegalArgumentException.class, () -> OPTIONS.withClasses(1));
    assertThrows(IllegalArgumentException.class, () -> OPTIONS.withBootstraps(-1));
    assertThrows(IllegalArgumentException.class, () -> OPTIONS.withMeasures(List.of()));
    assertThrows(
        IllegalArgumentException.class, () -> OPTIONS.withMeasures(List.of(STRENGTH, STRENGTH)));
    assertThrows(
        IllegalArgumentException.class, () -> Tiers.of(graph, List.of("a", "z"), OPTIONS, RUN));
    Projection money = pairs(1e17, 2e17, 4e17);
    assertThrows(UnsuitableGraphException.class, () -> Tiers.of(money, money.ids(), OPTIONS, RUN));
  }

  @Test
  void canBeCancelled() {
    Projection graph = pairs(1, 10, 100);
    AtomicInteger asked = new AtomicInteger();
    Run cancelled = RUN.withCancellation(() -> asked.incrementAndGet() > 5);
    assertThrows(CancelledException.class, () -> Tiers.of(graph, graph.ids(), OPTIONS, cancelled));
  }

  @Test
  void progressIsToldOnTheCallingThread() {
    Projection graph = pairs(1, 10, 100);
    TierMeasure telling =
        new TierMeasure(
            "telling",
            (resample, run) -> {
              run.checkpoint("telling", 0, 1);
              return strength(resample, false);
            });
    Thread caller = Thread.currentThread();
    AtomicInteger elsewhere = new AtomicInteger();
    AtomicInteger told = new AtomicInteger();
    Run listening =
        RUN.withProgress(
            (task, done, total) -> {
              told.incrementAndGet();
              elsewhere.addAndGet(Thread.currentThread() == caller ? 0 : 1);
            });
    Tiers.of(graph, graph.ids(), Tiers.Options.of(telling).withBootstraps(80), listening);
    assertEquals(0, elsewhere.get());
    assertEquals(1 + 1 + 10, told.get()); // the measure, the start, ten chunks
  }
}
