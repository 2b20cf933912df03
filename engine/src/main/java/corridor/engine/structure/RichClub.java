package corridor.engine.structure;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import corridor.engine.run.TaskRandom;
import corridor.engine.run.UnsuitableGraphException;
import java.util.Optional;

/**
 * Rich club: how densely the nodes with more than k ties are tied with each other, {@code φ(k) = 2
 * E / (N (N − 1))} for N such nodes with E ties among them. Nodes of many ties meet often by chance
 * alone, so that φ rises with k in nearly any graph: compare with the same number in random graphs
 * with the same degrees, {@code φ(k) / mean φ_random(k)}.
 *
 * <ul>
 *   <li>Weights are not used.
 *   <li>Unit: share of possible ties, 0 … 1; normalised, a ratio from 0, above 1 if the club is
 *       tied more than by chance.
 *   <li>One row for each k from 0 to the largest degree − 1.
 *   <li>Undefined: a club of one node ({@link Undefined#TOO_FEW_NODES}); normalised also if there
 *       is no tie within the club in any random graph ({@link Undefined#ZERO_TOTAL}).
 *   <li>Random graphs come from {@code swaps} tried swaps of ends a tie, starting from the graph
 *       itself each time. A graph that allows no swap, such as a star, has ratio 1.
 *   <li>O(randomGraphs · m · swaps) time, O(m) memory a thread. Bit-identical on any number of
 *       threads.
 *   <li>Refused: directed graphs ({@link UnsuitableGraphException}).
 * </ul>
 *
 * <p>Colizza, Flammini, Serrano, Vespignani 2006, doi:10.1038/nphys209.
 *
 * @param rows by ascending k
 * @param provenance where they come from
 */
public record RichClub(ImmutableList<Row> rows, Provenance provenance) {

  /**
   * The club of the nodes with more than {@code degree} ties.
   *
   * @param degree k
   * @param nodes N
   * @param ties E
   * @param coefficient φ(k)
   * @param normalised φ(k) divided by its mean in random graphs, if they were asked for
   */
  public record Row(
      int degree, int nodes, long ties, Statistic coefficient, Optional<Statistic> normalised) {}

  /**
   * What φ is compared with.
   *
   * @param randomGraphs how many; 0 for no comparison
   * @param swaps tried swaps a tie
   * @param seed of the random generator
   */
  public record Options(int randomGraphs, int swaps, long seed) {
    /** 100 random graphs of 10 swaps a tie, seed 1. */
    public static final Options DEFAULT = new Options(100, 10, 1);

    /** Checks the ranges. */
    public Options {
      if (randomGraphs < 0) {
        throw new IllegalArgumentException(
            "randomGraphs must be at least 0, but is " + randomGraphs);
      }
      if (swaps < 1) {
        throw new IllegalArgumentException("swaps must be at least 1, but is " + swaps);
      }
    }

    /** These options with another number of random graphs. */
    public Options withRandomGraphs(int newRandomGraphs) {
      return new Options(newRandomGraphs, swaps, seed);
    }

    /** These options with another number of swaps a tie. */
    public Options withSwaps(int newSwaps) {
      return new Options(randomGraphs, newSwaps, seed);
    }

    /** These options with another seed. */
    public Options withSeed(long newSeed) {
      return new Options(randomGraphs, swaps, newSeed);
    }
  }

  /** The rich club of an undirected graph. */
  public static RichClub of(Projection graph, Options options, Run run) {
    if (graph.directed()) {
      throw new UnsuitableGraphException(
          "rich club needs an undirected projection; symmetrise it to ignore directions");
    }
    run.checkpoint("rich club", 0, Math.max(1, options.randomGraphs()));
    Csr ties = graph.out();
    int most = 0;
    for (int v = 0; v < ties.nodes(); v++) {
      most = Math.max(most, ties.degree(v));
    }
    long[] nodes = new long[most];
    for (int v = 0; v < ties.nodes(); v++) {
      if (ties.degree(v) > 0) {
        nodes[ties.degree(v) - 1]++;
      }
    }
    sumFromAbove(nodes);
    long[] within = tiesWithin(new SwappedTies(ties), ties, most);
    long[] random = new long[most];
    OrderedParallel.reduce(
        run,
        "rich club",
        options.randomGraphs(),
        1,
        () -> ties,
        (source, from, until) -> {
          SwappedTies swapped = new SwappedTies(source);
          swapped.swap(
              (long) options.swaps() * swapped.size(), TaskRandom.of(options.seed(), from));
          return tiesWithin(swapped, source, random.length);
        },
        counts -> {
          for (int k = 0; k < counts.length; k++) {
            random[k] += counts[k];
          }
        });
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    for (int k = 0; k < most; k++) {
      rows.add(row(k, (int) nodes[k], within[k], random[k], options.randomGraphs()));
    }
    Provenance provenance =
        Provenance.of("rich-club", graph).withOption("random graphs", options.randomGraphs());
    return new RichClub(
        rows.build(),
        options.randomGraphs() == 0
            ? provenance
            : provenance.withOption("swaps a tie", options.swaps()).withSeed(options.seed()));
  }

  // counts[k] is the number of ties both of whose ends have more than k.
  private static long[] tiesWithin(SwappedTies swapped, Csr degrees, int most) {
    long[] counts = new long[most];
    for (int tie = 0; tie < swapped.size(); tie++) {
      int least = Math.min(degrees.degree(swapped.from(tie)), degrees.degree(swapped.to(tie)));
      counts[least - 1]++;
    }
    sumFromAbove(counts);
    return counts;
  }

  private static void sumFromAbove(long[] counts) {
    for (int k = counts.length - 2; k >= 0; k--) {
      counts[k] += counts[k + 1];
    }
  }

  private static Row row(int k, int nodes, long ties, long random, int graphs) {
    if (nodes < 2) {
      Statistic none = Statistic.undefined(Undefined.TOO_FEW_NODES);
      return new Row(k, nodes, ties, none, graphs == 0 ? Optional.empty() : Optional.of(none));
    }
    Statistic coefficient = Statistic.of(2.0 * ties / (nodes * (nodes - 1.0)));
    if (graphs == 0) {
      return new Row(k, nodes, ties, coefficient, Optional.empty());
    }
    Statistic normalised =
        random == 0
            ? Statistic.undefined(Undefined.ZERO_TOTAL)
            : Statistic.of((double) ties * graphs / random);
    return new Row(k, nodes, ties, coefficient, Optional.of(normalised));
  }
}
