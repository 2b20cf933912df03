package corridor.engine.tiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
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
  void choosesTheNumberOfTiersAndHoldsItInResamples() {
    // Strengths 10, 11, 101 and 100.
    Projection graph =
        Projection.builder(Direction.SYMMETRISED, List.of("a", "b", "c", "d"))
            .tie("a", "b", 10)
            .tie("b", "c", 1)
            .tie("c", "d", 100)
            .build();
    TierTable table =
        Tiers.of(
            graph,
            graph.ids(),
            OPTIONS.withMethod(ClassMethod.BestNaturalBreaks.DEFAULT).withBootstraps(20),
            RUN);
    assertEquals(2, table.classes().size());
    assertEquals(2, table.count().orElseThrow().best().classes());
    assertEquals(2, table.getRow("a").shares().size());
    assertEquals("fisher-jenks, classes by BIC", table.provenance().options().get("method"));
    assertEquals("2", table.provenance().options().get("classes"));
  }

  @Test
  void otherMethodsCutElsewhere() {
    Projection graph = pairs(1, 2, 3, 100);
    Tiers.Options options = OPTIONS.withBootstraps(0);
    assertEquals(
        ImmutableMap.of("g", 1, "h", 1, "e", 2, "f", 2, "c", 3, "d", 3, "a", 4, "b", 4),
        Tiers.of(graph, graph.ids(), options.withMethod(new ClassMethod.EqualCounts(4)), RUN)
            .tiers());
    // The head of two is a quarter, but its values are equal.
    assertEquals(
        ImmutableMap.of("g", 1, "h", 1, "e", 2, "f", 2, "c", 2, "d", 2, "a", 2, "b", 2),
        Tiers.of(graph, graph.ids(), options.withMethod(ClassMethod.HeadTailBreaks.DEFAULT), RUN)
            .tiers());
    ClassMethod cuts =
        new ClassMethod.CutOffs(
            ImmutableList.of(
                new ClassMethod.CutOffs.Cut("alpha", 0.8),
                new ClassMethod.CutOffs.Cut("beta", 0.5),
                new ClassMethod.CutOffs.Cut("gamma", 0.03),
                new ClassMethod.CutOffs.Cut("rest", 0)));
    assertEquals(
        ImmutableMap.of("g", 1, "h", 1, "e", 3, "f", 3, "c", 4, "d", 4, "a", 4, "b", 4),
        Tiers.of(
                graph,
                graph.ids(),
                options.withWeighting(Weighting.SHARE_OF_TOP).withMethod(cuts),
                RUN)
            .tiers());
    assertThrows(IllegalArgumentException.class, () -> options.withMethod(cuts));
  }

  @Test
  void quantilesThatEqualScoresForbidAreRefused() {
    Projection graph = pairs(1, 1, 1, 2);
    UndefinedResultException refused =
        assertThrows(
            UndefinedResultException.class,
            () ->
                Tiers.of(
                    graph, graph.ids(), OPTIONS.withMethod(new ClassMethod.EqualCounts(3)), RUN));
    assertEquals(
        "3 tiers of equal size cannot be made: equal scores are never split, and the 8 members"
            + " give only 2",
        refused.getMessage());
  }

  // A star of four leaves: two with a heavy tie, one of which has a further partner.
  @Test
  void tellsHowMeasuresLiftAMemberAndWhatIsLeftWithoutThem() {
    TierMeasure degree =
        new TierMeasure(
            "degree",
            (graph, run) -> {
              Scores.Builder scores = Scores.builder(graph.ids());
              for (int node = 0; node < graph.nodes(); node++) {
                scores.set(node, graph.out().degree(node));
              }
              return scores.build("partners", Provenance.of("degree", graph));
            });
    Projection graph =
        Projection.builder(Direction.SYMMETRISED, List.of("a", "b", "c", "d"))
            .tie("a", "b", 10)
            .tie("c", "d", 1)
            .tie("a", "c", 1)
            .tie("a", "d", 1)
            .build();
    TierTable table =
        Tiers.of(
            graph,
            graph.ids(),
            Tiers.Options.of(STRENGTH, degree).withClasses(2).withBootstraps(0),
            RUN);
    // Strengths 12 10 2 2 and degrees 3 1 2 2: b is high by weight and low by partners.
    TierTable.Row b = table.getRow("b");
    assertEquals(3.5 / Math.sqrt(20.75), b.z().get("strength"), 1e-12);
    assertEquals(-1 / Math.sqrt(0.5), b.z().get("degree"), 1e-12);
    assertEquals(2, b.tier());
    assertEquals(ImmutableMap.of("strength", 2, "degree", 1), b.without());
    assertEquals(
        ImmutableMap.of(),
        Tiers.of(graph, graph.ids(), OPTIONS.withClasses(2).withBootstraps(0), RUN)
            .getRow("b")
            .without());
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
