package corridor.engine.tiers;

import com.google.common.primitives.ImmutableIntArray;
import corridor.engine.projection.Projection;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import corridor.engine.run.TaskRandom;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Counts in which tiers the members fall when ties are drawn anew. */
final class Stability {
  private static final int CHUNK = 8;

  /** The tiers of the members in one graph, 0 for none, or why nobody has one. */
  record Outcome(ImmutableIntArray tiers, boolean undefined, boolean tooFewScores) {}

  private final int[][] counts; // [member][tier]
  private int undefined;
  private int tooFewScores;

  private Stability(int members, int tiers) {
    this.counts = new int[members][tiers + 1];
  }

  /** {@code outcome} is computed on several threads, each with a run of its own. */
  static Stability of(
      TieResampler resampler,
      int members,
      int tiers,
      Tiers.Options options,
      BiFunction<Projection, Run, Outcome> outcome,
      Run run) {
    Stability stability = new Stability(members, tiers);
    // Threads are used up by the resamples, and progress may be told on the calling thread only.
    Run single = run.withThreads(1).withProgress((task, done, total) -> {});
    OrderedParallel.reduce(
        run,
        "tiers of resampled ties",
        options.bootstraps(),
        CHUNK,
        () -> resampler,
        (source, from, until) ->
            IntStream.range(from, until)
                .mapToObj(i -> source.resample(TaskRandom.of(options.seed(), i)))
                .map(resample -> outcome.apply(resample, single))
                .toList(),
        (List<Outcome> outcomes) -> outcomes.forEach(stability::count));
    return stability;
  }

  private void count(Outcome outcome) {
    undefined += outcome.undefined() ? 1 : 0;
    tooFewScores += outcome.tooFewScores() ? 1 : 0;
    for (int member = 0; member < counts.length; member++) {
      counts[member][outcome.tiers().get(member)]++;
    }
  }

  /** Number of resamples in which a member is in a tier. */
  int count(int member, int tier) {
    return counts[member][tier];
  }

  /** Number of resamples in which there is no index. */
  int undefined() {
    return undefined;
  }

  /** Number of resamples with fewer distinct scores than tiers. */
  int tooFewScores() {
    return tooFewScores;
  }
}
