package corridor.engine.tiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TiersLawTest {
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final int GRAPHS = 200;

  private static TierMeasure measure(String name, DoubleUnaryOperator transformed) {
    return new TierMeasure(
        name,
        (graph, run) ->
            scores(name, graph, node -> transformed.applyAsDouble(graph.out().strength(node))));
  }

  private static Scores scores(String name, Projection graph, IntToDoubleFunction value) {
    return Scores.of(
        graph.ids(),
        IntStream.range(0, graph.nodes()).mapToDouble(value).toArray(),
        "weight",
        Provenance.of(name, graph));
  }

  private static final TierMeasure STRENGTH = measure("strength", strength -> strength);
  private static final TierMeasure DEGREE =
      new TierMeasure("degree", (graph, run) -> scores("degree", graph, graph.in()::degree));

  private static Projection graph(SplittableRandom random, boolean whole, double scale) {
    int n = 4 + random.nextInt(20);
    ImmutableList<String> ids =
        IntStream.range(0, n)
            .mapToObj(i -> "n" + (char) ('A' + i))
            .collect(ImmutableList.toImmutableList());
    Projection.Builder graph =
        Projection.builder(random.nextBoolean() ? Direction.DIRECTED : Direction.SYMMETRISED, ids);
    int ties = n + random.nextInt(2 * n);
    for (int tie = 0; tie < ties; tie++) {
      double weight = whole ? 1 + random.nextInt(30) : random.nextDouble(0.01, 4);
      graph.tie(random.nextInt(n), random.nextInt(n), scale * weight);
    }
    return graph.build();
  }

  private static Optional<TierTable> tiers(Projection graph, Tiers.Options options, Run run) {
    try {
      return Optional.of(Tiers.of(graph, graph.ids(), options, run));
    } catch (UndefinedResultException e) {
      return Optional.empty();
    }
  }

  private static List<List<Object>> withoutZ(TierTable table) {
    return table.rows().stream()
        .map(row -> List.<Object>of(row.id(), row.score(), row.shares(), row.without()))
        .toList();
  }

  @Test
  void oneThreadIsTwoThreads() {
    SplittableRandom random = new SplittableRandom(SEED);
    Tiers.Options options =
        Tiers.Options.of(STRENGTH, DEGREE).withWeighting(Weighting.ENTROPY).withBootstraps(40);
    int graded = 0;
    for (int i = 0; i < GRAPHS; i++) {
      Projection graph = graph(random, i % 2 == 0, 1);
      Optional<TierTable> one = tiers(graph, options.withSeed(i), Run.quiet().withThreads(1));
      Optional<TierTable> two = tiers(graph, options.withSeed(i), Run.quiet().withThreads(2));
      String message = "seed " + SEED + ", graph " + i;
      assertEquals(one.map(TierTable::rows), two.map(TierTable::rows), message);
      assertEquals(one.map(TierTable::resamples), two.map(TierTable::resamples), message);
      assertEquals(one.map(TierTable::provenance), two.map(TierTable::provenance), message);
      graded += one.isPresent() ? 1 : 0;
    }
    assertTrue(graded > GRAPHS / 2, "graded only " + graded);
  }

  @Test
  void tiersDoNotDependOnTheUnitOfWeights() {
    for (Weighting weighting : Weighting.values()) {
      Tiers.Options options =
          Tiers.Options.of(STRENGTH, DEGREE).withWeighting(weighting).withBootstraps(0);
      for (int i = 0; i < GRAPHS; i++) {
        long seed = SEED + i;
        Projection graph = graph(new SplittableRandom(seed), false, 1);
        Projection scaled = graph(new SplittableRandom(seed), false, 0x1p-9);
        assertEquals(
            tiers(graph, options, Run.quiet()).map(TierTable::tiers),
            tiers(scaled, options, Run.quiet()).map(TierTable::tiers),
            () -> "seed " + seed + ", " + weighting);
      }
    }
  }

  @Test
  void resamplesDoNotDependOnTheUnitOfWeightsIfDrawnPerTie() {
    Tiers.Options options = Tiers.Options.of(STRENGTH).withDraws(Draws.PER_TIE).withBootstraps(20);
    for (int i = 0; i < GRAPHS; i++) {
      long seed = SEED + i;
      Projection graph = graph(new SplittableRandom(seed), false, 1);
      Projection scaled = graph(new SplittableRandom(seed), false, 0x1p6);
      assertEquals(
          tiers(graph, options, Run.quiet()).map(TierTable::rows),
          tiers(scaled, options, Run.quiet()).map(TierTable::rows),
          () -> "seed " + seed);
    }
  }

  @Test
  void ranksDoNotSeeMonotoneTransformations() {
    Tiers.Options options =
        Tiers.Options.of(STRENGTH, DEGREE).withWeighting(Weighting.RANK).withBootstraps(20);
    Tiers.Options cubed =
        options.withMeasures(ImmutableList.of(measure("strength", s -> s * s * s + 7), DEGREE));
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < GRAPHS; i++) {
      Projection graph = graph(random, true, 1);
      assertEquals(
          tiers(graph, options, Run.quiet()).map(TiersLawTest::withoutZ),
          tiers(graph, cubed, Run.quiet()).map(TiersLawTest::withoutZ),
          "seed " + SEED + ", graph " + i);
    }
  }

  @Test
  void higherScoresAreNeverInLowerTiers() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < GRAPHS; i++) {
      Projection graph = graph(random, i % 2 == 0, 1);
      Optional<TierTable> table =
          tiers(graph, Tiers.Options.of(STRENGTH).withBootstraps(5), Run.quiet());
      if (table.isEmpty()) {
        continue;
      }
      String message = "seed " + SEED + ", graph " + i;
      int last = 1;
      for (TierTable.Row row : table.get().rows()) {
        assertTrue(row.tier() >= last && row.tier() <= 3, message);
        last = row.tier();
        double sum = row.shares().stream().mapToDouble(share -> share).sum();
        assertTrue(row.shares().stream().allMatch(s -> s >= 0) && sum <= 1 + 1e-12, message);
      }
      assertTrue(table.get().gvf() > 0 && table.get().gvf() <= 1, message);
    }
  }

  private static double total(Projection graph) {
    double total = 0;
    for (int arc = 0; arc < graph.out().arcs(); arc++) {
      total += graph.out().weight(arc);
    }
    return graph.directed() ? total : total / 2;
  }

  @Test
  void resamplesKeepNodesDirectionTotalAndSelfTies() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < GRAPHS; i++) {
      Projection graph = graph(random, i % 2 == 0, 1);
      TieResampler resampler = new TieResampler(graph, Draws.AUTOMATIC);
      Projection resample = resampler.resample(random);
      String message = "seed " + SEED + ", graph " + i;
      assertEquals(graph.ids(), resample.ids(), message);
      assertEquals(graph.directed(), resample.directed(), message);
      assertEquals(graph.rule(), resample.rule(), message);
      assertEquals(total(graph), total(resample), 1e-9 * total(graph), message);
      Csr out = resample.out();
      for (int node = 0; node < graph.nodes(); node++) {
        assertEquals(graph.selfWeight(node), resample.selfWeight(node), message);
        for (int arc = out.start(node); arc < out.end(node); arc++) {
          assertTrue(graph.out().arc(node, out.target(arc)) >= 0, message);
        }
      }
    }
  }

  @Test
  void resamplesHaveTheWeightsOfTheGraphOnAverage() {
    SplittableRandom random = new SplittableRandom(SEED);
    Projection graph = graph(random, true, 1);
    TieResampler resampler = new TieResampler(graph, Draws.PER_UNIT);
    int runs = 20_000;
    double[] sums = new double[graph.out().arcs()];
    for (int i = 0; i < runs; i++) {
      Csr out = resampler.resample(random).out();
      for (int node = 0; node < graph.nodes(); node++) {
        for (int arc = out.start(node); arc < out.end(node); arc++) {
          sums[graph.out().arc(node, out.target(arc))] += out.weight(arc);
        }
      }
    }
    for (int arc = 0; arc < sums.length; arc++) {
      double weight = graph.out().weight(arc); // and so is its variance, at most
      assertEquals(weight, sums[arc] / runs, 5 * Math.sqrt(weight / runs), "seed " + SEED);
    }
  }
}
