package corridor.engine.tiers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Ranking;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.tiers.Stability.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Tiers of the members of a group: natural breaks ({@link FisherJenks}) of a composite index
 * ({@link CompositeIndex}) of measures of the whole graph, and how stable they are.
 *
 * <p><b>Stability</b> is a bootstrap of the ties: as many of them as {@link Draws} says are drawn
 * with replacement, each with probability in proportion to its weight; measures, index (with its
 * scaling and entropy weights) and breaks are computed anew; the stability of a member is the share
 * of resamples in which it is in the tier it has in the original. A resample without an index, or
 * with fewer distinct scores than tiers, or in which the member has no score, counts as not kept;
 * the first two are also counted on their own.
 *
 * <ul>
 *   <li>Weight: what it means to the measures; and the probability to be drawn. Scaling all weights
 *       changes no tier if the measures' order and relative distances do not change by it.
 *   <li>Direction: directed stays directed. The two arcs that an undirected tie became in a
 *       directed projection are drawn apart.
 *   <li>Members without a score have no tier, and the others are graded without them.
 *   <li>Published tiers are never looked at; compare with {@link Agreement}.
 * </ul>
 *
 * <p>Time (bootstraps + 1) × measures, on all threads; memory one resample a thread. The same for
 * any number of threads; a seed reproduces within one version of the engine.
 *
 * <p>Refusals: {@link UndefinedResultException} if no measure differs between members or there are
 * fewer distinct scores than tiers; {@link UnsuitableGraphException} if the total weight is no
 * possible number of draws; and what the measures refuse.
 *
 * <p>Source: Efron and Tibshirani 1993, doi:10.1201/9780429246593; breaks and index as there.
 */
public final class Tiers {

  /**
   * What to make tiers from, and how.
   *
   * @param measures at least one, with distinct names
   * @param weighting how they become one index
   * @param classes number of tiers, at least 2
   * @param bootstraps number of resamples; 0 for none
   * @param draws what one observation is in a resample
   * @param seed of the resamples
   */
  public record Options(
      ImmutableList<TierMeasure> measures,
      Weighting weighting,
      int classes,
      int bootstraps,
      Draws draws,
      long seed) {

    /** Refuses what is out of range. */
    public Options {
      if (measures.isEmpty()
          || measures.stream().map(TierMeasure::name).distinct().count() < measures.size()) {
        throw new IllegalArgumentException(
            "measures must be at least one, with distinct names, but are "
                + measures.stream().map(TierMeasure::name).toList());
      }
      if (classes < 2) {
        throw new IllegalArgumentException("classes must be at least 2, but is " + classes);
      }
      if (bootstraps < 0) {
        throw new IllegalArgumentException("bootstraps must be at least 0, but is " + bootstraps);
      }
    }

    /** Three tiers by the mean z-score of these measures, 1000 resamples. */
    public static Options of(TierMeasure... measures) {
      return new Options(
          ImmutableList.copyOf(measures), Weighting.Z_SCORE, 3, 1000, Draws.AUTOMATIC, 42);
    }

    /** These options with other measures. */
    public Options withMeasures(List<TierMeasure> some) {
      return new Options(ImmutableList.copyOf(some), weighting, classes, bootstraps, draws, seed);
    }

    /** These options with another weighting. */
    public Options withWeighting(Weighting other) {
      return new Options(measures, other, classes, bootstraps, draws, seed);
    }

    /** These options with another number of tiers. */
    public Options withClasses(int number) {
      return new Options(measures, weighting, number, bootstraps, draws, seed);
    }

    /** These options with another number of resamples. */
    public Options withBootstraps(int number) {
      return new Options(measures, weighting, classes, number, draws, seed);
    }

    /** These options with another observation. */
    public Options withDraws(Draws other) {
      return new Options(measures, weighting, classes, bootstraps, other, seed);
    }

    /** These options with another seed. */
    public Options withSeed(long other) {
      return new Options(measures, weighting, classes, bootstraps, draws, other);
    }
  }

  private Tiers() {}

  /** Tiers of the members, which must be nodes of the graph. */
  public static TierTable of(
      Projection graph, Collection<String> members, Options options, Run run) {
    ImmutableList<String> ids = CompositeIndex.distinct(members);
    ids.forEach(graph::getIndex);
    Scores index = index(graph, ids, options, run);
    Classes classes = classes(index, options.classes());
    if (classes.size() < options.classes()) {
      throw new UndefinedResultException(
          options.classes()
              + " tiers need as many distinct scores, but "
              + ids.size()
              + " members have only "
              + classes.size());
    }
    ImmutableIntArray tiers = tiers(index, classes);
    TieResampler resampler = new TieResampler(graph, options.draws());
    Stability stability =
        Stability.of(
            resampler,
            ids.size(),
            options,
            (resample, single) -> outcome(resample, ids, options, single),
            run);
    return table(index, classes, tiers, stability, options, resampler);
  }

  private static Scores index(
      Projection graph, ImmutableList<String> members, Options options, Run run) {
    ImmutableMap.Builder<String, Scores> scores = ImmutableMap.builder();
    for (TierMeasure measure : options.measures()) {
      scores.put(measure.name(), measure.compute().apply(graph, run));
    }
    return CompositeIndex.of(scores.buildOrThrow(), members, options.weighting());
  }

  private static Classes classes(Scores index, int k) {
    return FisherJenks.of(
        IntStream.range(0, index.size())
            .mapToDouble(index::value)
            .filter(Double::isFinite)
            .toArray(),
        k);
  }

  private static ImmutableIntArray tiers(Scores index, Classes classes) {
    int[] tiers = new int[index.size()];
    int defined = 0;
    for (int member = 0; member < tiers.length; member++) {
      if (Double.isFinite(index.value(member))) {
        tiers[member] = classes.size() - classes.classOf(defined++);
      }
    }
    return ImmutableIntArray.copyOf(tiers);
  }

  private static Outcome outcome(
      Projection resample, ImmutableList<String> members, Options options, Run run) {
    ImmutableIntArray none = ImmutableIntArray.copyOf(new int[members.size()]);
    try {
      Scores index = index(resample, members, options, run);
      Classes classes = classes(index, options.classes());
      return classes.size() < options.classes()
          ? new Outcome(none, false, true)
          : new Outcome(tiers(index, classes), false, false);
    } catch (UndefinedResultException | UnsuitableGraphException e) {
      // The graph itself was accepted, so this resample has fallen apart: a result, not a failure.
      return new Outcome(none, true, false);
    }
  }

  private static TierTable table(
      Scores index,
      Classes classes,
      ImmutableIntArray tiers,
      Stability stability,
      Options options,
      TieResampler resampler) {
    ImmutableList.Builder<TierTable.Row> rows = ImmutableList.builder();
    for (Ranking.Row ranked : index.ranking().rows()) {
      int member = ranked.node();
      int tier = tiers.get(member);
      ImmutableList<Double> shares = shares(stability, member, options);
      rows.add(
          new TierTable.Row(
              ranked.id(),
              ranked.value(),
              index.undefined(member),
              tier,
              tier == 0 || shares.isEmpty()
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(shares.get(tier - 1)),
              shares));
    }
    return new TierTable(
        rows.build(),
        index,
        classes,
        new TierTable.Resamples(
            options.bootstraps(), stability.undefined(), stability.tooFewScores()),
        provenance(index.provenance(), stability, options, resampler));
  }

  private static ImmutableList<Double> shares(Stability stability, int member, Options options) {
    return options.bootstraps() == 0
        ? ImmutableList.of()
        : IntStream.rangeClosed(1, options.classes())
            .mapToObj(tier -> stability.count(member, tier) / (double) options.bootstraps())
            .collect(ImmutableList.toImmutableList());
  }

  private static Provenance provenance(
      Provenance index, Stability stability, Options options, TieResampler resampler) {
    Provenance provenance =
        new Provenance(
                "tiers",
                index.options(),
                index.projection(),
                index.network(),
                index.nodes(),
                index.ties(),
                index.seed(),
                0,
                true,
                index.warnings(),
                index.version())
            .withOption("classes", options.classes())
            .withOption("bootstraps", options.bootstraps());
    if (options.bootstraps() == 0) {
      return provenance;
    }
    provenance =
        provenance
            .withSeed(options.seed())
            .withOption("draws", resampler.draws() + ", " + resampler.unit().label());
    int without = stability.undefined() + stability.tooFewScores();
    return without == 0
        ? provenance
        : provenance.withWarning(
            without
                + " of "
                + options.bootstraps()
                + " resamples gave no tiers and count as not kept: in "
                + stability.undefined()
                + " the index is undefined, in "
                + stability.tooFewScores()
                + " there are fewer distinct scores than tiers");
  }
}
