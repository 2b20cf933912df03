package corridor.engine.structure;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.Collections;
import java.util.stream.IntStream;

/**
 * Core and periphery: the split of the nodes that is most like an ideal one, in which all in the
 * core are tied with each other and nobody in the periphery is. Likeness is Pearson's correlation r
 * between the pairs of nodes as they are (tied 1, not tied 0) and as they would be.
 *
 * <ul>
 *   <li>Pairs of a core node and a peripheral one are left out or ideally tied: {@link Between}.
 *       The two find different cores, and r of one cannot be compared with r of the other.
 *   <li>Weights are not used unless asked for; then a pair counts the weight of its tie, and the
 *       ideal is the same. Scaling all weights changes nothing.
 *   <li>Up to {@value #EXHAUSTIVE} nodes all splits are tried. Beyond, a climb from the nodes of
 *       most ties and seeded climbs from random splits; each moves the node that raises r the most,
 *       or else swaps the pair that does, until nothing does. The result may then not be the best.
 *   <li>Of equally good splits (r to 12 digits) the one with the larger core, then the one with the
 *       lower ids in the core.
 *   <li>Unit of r: none. Range −1 … 1, in practice above 0; 1 if the graph is ideal.
 *   <li>Undefined, with nobody in either class: fewer than 4 nodes, or 3 if pairs between are
 *       ideally tied ({@link Undefined#TOO_FEW_NODES}); all pairs alike ({@link
 *       Undefined#NO_VARIATION}).
 *   <li>Exhaustive: O(2ⁿ n²) time. Climb: O(n) a move, O(n²) a swap, O(n + m) memory a thread;
 *       meant for up to some thousand nodes. Bit-identical on any number of threads.
 *   <li>Refused: directed graphs ({@link UnsuitableGraphException}).
 * </ul>
 *
 * <p>Borgatti, Everett 2000, doi:10.1016/S0378-8733(99)00019-2.
 *
 * @param split classes {@code core} and {@code periphery}
 * @param fit r
 * @param provenance where they come from
 */
public record CorePeriphery(Partition split, Statistic fit, Provenance provenance) {
  /** The largest number of nodes for which all splits are tried. */
  public static final int EXHAUSTIVE = 20;

  private static final int SPLITS_A_CHUNK = 1 << 12;

  /** What a core node and a peripheral one ideally are to each other. */
  public enum Between {
    /** Anything: such pairs are left out. */
    LEFT_OUT("left out"),
    /** Tied. */
    TIED("tied");

    private final String label;

    Between(String label) {
      this.label = label;
    }

    /** The written form. */
    public String label() {
      return label;
    }
  }

  /**
   * What is looked for, and how long.
   *
   * @param between what a core node and a peripheral one ideally are
   * @param weighted whether a pair counts the weight of its tie
   * @param restarts climbs from random splits, where not all are tried
   * @param seed of the random generator
   */
  public record Options(Between between, boolean weighted, int restarts, long seed) {
    /** Pairs between left out, without weights; 20 restarts, seed 1. */
    public static final Options DEFAULT = new Options(Between.LEFT_OUT, false, 20, 1);

    /** Checks the range. */
    public Options {
      if (restarts < 0) {
        throw new IllegalArgumentException("restarts must be at least 0, but is " + restarts);
      }
    }

    /** These options with another ideal. */
    public Options withBetween(Between newBetween) {
      return new Options(newBetween, weighted, restarts, seed);
    }

    /** These options with or without weights. */
    public Options withWeighted(boolean newWeighted) {
      return new Options(between, newWeighted, restarts, seed);
    }

    /** These options with another number of restarts. */
    public Options withRestarts(int newRestarts) {
      return new Options(between, weighted, newRestarts, seed);
    }

    /** These options with another seed. */
    public Options withSeed(long newSeed) {
      return new Options(between, weighted, restarts, newSeed);
    }
  }

  /** The core and the periphery of an undirected graph. */
  public static CorePeriphery of(Projection graph, Options options, Run run) {
    if (graph.directed()) {
      throw new UnsuitableGraphException(
          "core and periphery need an undirected projection; symmetrise it to ignore directions");
    }
    CoreFit fit = new CoreFit(graph, options);
    boolean all = graph.nodes() <= EXHAUSTIVE;
    CoreSplit best = all ? bestOfAll(graph, fit, run) : bestClimb(graph, fit, options, run);
    Provenance provenance =
        Provenance.of("core-periphery", graph)
            .withOption("pairs between core and periphery", options.between().label())
            .withOption("weighted", options.weighted())
            .withOption("search", all ? "all splits" : "climbs");
    if (!all) {
      provenance = provenance.withOption("restarts", options.restarts()).withSeed(options.seed());
    }
    String name = "core-periphery";
    if (Double.isNaN(best.fit())) {
      boolean tooFew = graph.nodes() < (options.between() == Between.TIED ? 3 : 4);
      Undefined why = tooFew ? Undefined.TOO_FEW_NODES : Undefined.NO_VARIATION;
      return new CorePeriphery(
          Partition.of(name, graph.ids(), Collections.nCopies(graph.nodes(), "")),
          Statistic.undefined(why),
          provenance);
    }
    ImmutableList<String> labels =
        IntStream.range(0, graph.nodes())
            .mapToObj(v -> best.core().get(v) ? "core" : "periphery")
            .collect(ImmutableList.toImmutableList());
    return new CorePeriphery(
        Partition.of(name, graph.ids(), labels), Statistic.of(best.fit()), provenance);
  }

  static CoreSplit bestOfAll(Projection graph, CoreFit fit, Run run) {
    Best best = new Best();
    OrderedParallel.reduce(
        run,
        "core–periphery",
        1 << graph.nodes(),
        SPLITS_A_CHUNK,
        () -> new CoreMasks(graph, fit),
        CoreMasks::best,
        best::offer);
    return best.split;
  }

  static CoreSplit bestClimb(Projection graph, CoreFit fit, Options options, Run run) {
    Best best = new Best();
    // The first climb starts from the degrees.
    OrderedParallel.reduce(
        run,
        "core–periphery",
        1 + options.restarts(),
        1,
        () -> new CoreClimb(graph, fit, run),
        (climb, from, until) ->
            from == 0 ? climb.fromDegrees() : climb.fromRandom(options.seed(), from),
        best::offer);
    return best.split;
  }

  private static final class Best {
    private CoreSplit split = CoreSplit.NONE;

    void offer(CoreSplit other) {
      split = other.isBetterThan(split) ? other : split;
    }
  }
}
