package corridor.engine.tiers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.tiers.ClassMethod.BestNaturalBreaks;
import corridor.engine.tiers.ClassMethod.EqualCounts;
import corridor.engine.tiers.ClassMethod.HeadTailBreaks;
import corridor.engine.tiers.ClassMethod.NaturalBreaks;
import corridor.engine.tiers.Stability.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Tiers of the members of a group: classes (natural breaks, or another {@link ClassMethod}) of a
 * composite index ({@link CompositeIndex}) of measures of the whole graph, and how stable they are.
 *
 * <p><b>Stability</b> is a bootstrap of the ties: as many of them as {@link Draws} says are drawn
 * with replacement, each with probability in proportion to its weight; measures, index (with its
 * scaling and entropy weights) and breaks are computed anew; the stability of a member is the share
 * of resamples in which it is in the tier it has in the original. A resample without an index, or
 * with fewer classes than tiers, or in which the member has no score, counts as not kept; the first
 * two are also counted on their own. A number of tiers that comes out of the scores is held in the
 * resamples.
 *
 * <p><b>Leaving a measure out</b>: the tiers are made again without each of the measures in turn,
 * as many as before.
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
   * @param method how the index is cut into classes
   * @param bootstraps number of resamples; 0 for none
   * @param draws what one observation is in a resample
   * @param seed of the resamples
   */
  public record Options(
      ImmutableList<TierMeasure> measures,
      Weighting weighting,
      ClassMethod method,
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
      if (method instanceof ClassMethod.CutOffs && weighting != Weighting.SHARE_OF_TOP) {
        throw new IllegalArgumentException(
            "weighting must be SHARE_OF_TOP for cut-offs, which are shares of the highest, but is "
                + weighting);
      }
      if (bootstraps < 0) {
        throw new IllegalArgumentException("bootstraps must be at least 0, but is " + bootstraps);
      }
    }

    /** Three tiers by the mean z-score of these measures, 1000 resamples. */
    public static Options of(TierMeasure... measures) {
      return new Options(
          ImmutableList.copyOf(measures),
          Weighting.Z_SCORE,
          new NaturalBreaks(3),
          1000,
          Draws.AUTOMATIC,
          42);
    }

    /** These options with other measures. */
    public Options withMeasures(List<TierMeasure> some) {
      return new Options(ImmutableList.copyOf(some), weighting, method, bootstraps, draws, seed);
    }

    /** These options with another weighting. */
    public Options withWeighting(Weighting other) {
      return new Options(measures, other, method, bootstraps, draws, seed);
    }

    /** These options with natural breaks in this number of tiers. */
    public Options withClasses(int number) {
      return withMethod(new NaturalBreaks(number));
    }

    /** These options with scores cut in another way. */
    public Options withMethod(ClassMethod other) {
      return new Options(measures, weighting, other, bootstraps, draws, seed);
    }

    /** These options with another number of resamples. */
    public Options withBootstraps(int number) {
      return new Options(measures, weighting, method, number, draws, seed);
    }

    /** These options with another observation. */
    public Options withDraws(Draws other) {
      return new Options(measures, weighting, method, bootstraps, other, seed);
    }

    /** These options with another seed. */
    public Options withSeed(long other) {
      return new Options(measures, weighting, method, bootstraps, draws, other);
    }
  }

  private Tiers() {}

  /** Tiers of the members, which must be nodes of the graph. */
  public static TierTable of(
      Projection graph, Collection<String> members, Options options, Run run) {
    ImmutableList<String> ids = CompositeIndex.distinct(members);
    ids.forEach(graph::getIndex);
    ImmutableMap<String, Scores> measured = measured(graph, options, run);
    Scores index = CompositeIndex.of(measured, ids, options.weighting());
    Optional<ClassCount> count =
        options.method() instanceof BestNaturalBreaks best
            ? Optional.of(best.count(defined(index)))
            : Optional.empty();
    ClassMethod method =
        count.isEmpty()
            ? options.method()
            : options.method().withClasses(count.get().best().classes());
    Classes classes = method.of(defined(index));
    requireEnough(classes, ids.size(), method);
    ClassMethod held = method.withClasses(classes.size());
    TieResampler resampler = new TieResampler(graph, options.draws());
    Stability stability =
        Stability.of(
            resampler,
            ids.size(),
            classes.size(),
            options,
            (resample, single) ->
                outcome(
                    () -> measured(resample, options, single),
                    ids,
                    options.weighting(),
                    held,
                    classes.size()),
            run);
    return new TierTable(
        new TierRows(measured, index, classes, held, stability, options).rows(),
        index,
        classes,
        count,
        new TierTable.Resamples(
            options.bootstraps(), stability.undefined(), stability.tooFewScores()),
        provenance(index.provenance(), classes, count, stability, options, resampler));
  }

  private static ImmutableMap<String, Scores> measured(Projection graph, Options options, Run run) {
    ImmutableMap.Builder<String, Scores> scores = ImmutableMap.builder();
    for (TierMeasure measure : options.measures()) {
      scores.put(measure.name(), measure.compute().apply(graph, run));
    }
    return scores.buildOrThrow();
  }

  private static double[] defined(Scores index) {
    return IntStream.range(0, index.size())
        .mapToDouble(index::value)
        .filter(Double::isFinite)
        .toArray();
  }

  private static void requireEnough(Classes classes, int members, ClassMethod method) {
    int least = Math.max(2, method instanceof HeadTailBreaks ? 2 : classes.requested());
    if (classes.size() < least) {
      throw new UndefinedResultException(
          method instanceof EqualCounts
              ? least
                  + " tiers of equal size cannot be made: equal scores are never split, and the "
                  + members
                  + " members give only "
                  + classes.size()
              : least
                  + " tiers need as many distinct scores, but "
                  + members
                  + " members have only "
                  + classes.size());
    }
  }

  /** The tier of each member, 0 for those without a score. */
  static ImmutableIntArray tiers(Scores index, Classes classes) {
    int[] tiers = new int[index.size()];
    int defined = 0;
    for (int member = 0; member < tiers.length; member++) {
      if (Double.isFinite(index.value(member))) {
        tiers[member] = classes.size() - classes.classOf(defined++);
      }
    }
    return ImmutableIntArray.copyOf(tiers);
  }

  /** The tiers by some measures, if these give an index and as many classes as before. */
  static Outcome outcome(
      Supplier<ImmutableMap<String, Scores>> measured,
      ImmutableList<String> members,
      Weighting weighting,
      ClassMethod method,
      int number) {
    ImmutableIntArray none = ImmutableIntArray.copyOf(new int[members.size()]);
    try {
      Scores index = CompositeIndex.of(measured.get(), members, weighting);
      Classes classes = method.of(defined(index));
      return classes.size() < number
          ? new Outcome(none, false, true)
          : new Outcome(tiers(index, classes), false, false);
    } catch (UndefinedResultException | UnsuitableGraphException e) {
      // The graph itself was accepted, so this variant has fallen apart: a result, not a failure.
      return new Outcome(none, true, false);
    }
  }

  private static Provenance provenance(
      Provenance index,
      Classes classes,
      Optional<ClassCount> count,
      Stability stability,
      Options options,
      TieResampler resampler) {
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
            .withOption("method", options.method().describe())
            .withOption("classes", classes.size())
            .withOption("bootstraps", options.bootstraps());
    if (count.filter(ClassCount::isOneClassBetter).isPresent()) {
      provenance =
          provenance.withWarning(
              "by BIC a single class describes the scores best: they have no gaps that tiers could"
                  + " follow");
    }
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
