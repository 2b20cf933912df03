package corridor.engine.prediction;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Undefined;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * How likely it looks that two nodes will be tied, by whom they are tied to already: {@link Index}
 * says in which way. With N(i) the neighbours of i, k their number and s the strength:
 *
 * <table>
 *   <caption>Scores of the pair i, j</caption>
 *   <tr><th>index</th><th>without weights</th><th>weighted</th></tr>
 *   <tr><td>common neighbours</td><td>|N(i) ∩ N(j)|</td><td>Σ (w(i, x) + w(j, x))</td></tr>
 *   <tr><td>Jaccard</td><td>|N(i) ∩ N(j)| / |N(i) ∪ N(j)|</td>
 *       <td>Σ min(w(i, x), w(j, x)) / Σ max(w(i, x), w(j, x))</td></tr>
 *   <tr><td>Adamic–Adar</td><td>Σ 1 / ln k(x)</td><td>Σ (w(i, x) + w(j, x)) / ln(1 + s(x))</td></tr>
 *   <tr><td>resource allocation</td><td>Σ 1 / k(x)</td><td>Σ (w(i, x) + w(j, x)) / s(x)</td></tr>
 *   <tr><td>preferential attachment</td><td>k(i) k(j)</td><td>s(i) s(j)</td></tr>
 * </table>
 *
 * <p>Sums are over the common neighbours x; the maxima of Jaccard over all x.
 *
 * <ul>
 *   <li>A weight is a strength: more means closer. It is read only if asked for. With all weights 1
 *       a weighted sum counts both ties, and so is twice the other one (but for Adamic–Adar, whose
 *       logarithm differs).
 *   <li>Undirected graphs only; a directed one is refused as unsuitable.
 *   <li>A common neighbour has two ties at least, so that ln k is never 0. A tie between i and j is
 *       not left out of anything: neither is j of N(i).
 *   <li>Unit: ties, none (Jaccard), 1 or ties² without weights. Range: 0 and up; Jaccard 0 … 1.
 *   <li>Undefined: Jaccard of two nodes without ties ({@link Undefined#ZERO_TOTAL}).
 *   <li>Terms are summed from the smallest, so that pairs with the same terms have the same score
 *       to the last bit, and ids decide between them.
 * </ul>
 *
 * <p>Liben-Nowell, Kleinberg 2007, doi:10.1002/asi.20591; Adamic, Adar 2003,
 * doi:10.1016/S0378-8733(03)00009-1; Zhou, Lü, Zhang 2009, doi:10.1140/epjb/e2009-00335-8;
 * weighted: Lü, Zhou 2010, doi:10.1209/0295-5075/89/18001.
 */
public final class LinkPrediction {

  /** What makes a tie likely. */
  public enum Index {
    /** Many common neighbours. */
    COMMON_NEIGHBOURS,
    /** Common neighbours among all neighbours. */
    JACCARD,
    /** Common neighbours, those with few ties more. */
    ADAMIC_ADAR,
    /** Common neighbours, those with few ties much more. */
    RESOURCE_ALLOCATION,
    /** Many ties of both, common or not. */
    PREFERENTIAL_ATTACHMENT;

    /** The written form. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What is scored.
   *
   * @param index what makes a tie likely
   * @param weighted whether weights are read
   * @param count how many of the best pairs, at least 1
   */
  public record Options(Index index, boolean weighted, int count) {
    /** The 20 best pairs by resource allocation without weights. */
    public static final Options DEFAULT = new Options(Index.RESOURCE_ALLOCATION, false, 20);

    /** Refuses a count below 1. */
    public Options {
      if (count < 1) {
        throw new IllegalArgumentException("count must be at least 1, but is " + count);
      }
    }

    /** Another index. */
    public Options withIndex(Index newIndex) {
      return new Options(newIndex, weighted, count);
    }

    /** With or without weights. */
    public Options withWeighted(boolean newWeighted) {
      return new Options(index, newWeighted, count);
    }

    /** Another number of pairs. */
    public Options withCount(int newCount) {
      return new Options(index, weighted, newCount);
    }
  }

  /** Two nodes by their ids. */
  public record Pair(String first, String second) {}

  /**
   * A pair and its score.
   *
   * @param score NaN if undefined
   * @param tied whether there is a tie between them already
   */
  public record ScoredPair(String first, String second, double score, boolean tied) {
    /** Why there is no score, if there is none. */
    public Optional<Undefined> undefined() {
      return Double.isNaN(score) ? Optional.of(Undefined.ZERO_TOTAL) : Optional.empty();
    }
  }

  // Many enough to keep threads busy, few enough that the best of each cost little.
  private static final int CHUNK = 64;
  private static final String TASK = "link-prediction";

  private final ImmutableList<ScoredPair> pairs;
  private final Provenance provenance;

  private LinkPrediction(ImmutableList<ScoredPair> pairs, Provenance provenance) {
    this.pairs = pairs;
    this.provenance = provenance;
  }

  /**
   * The pairs without a tie that score best, from the best on; equal ones by the ids of the first
   * and then of the second node. Pairs with score 0, such as those without a common neighbour, are
   * not told.
   *
   * <p>O(Σ k² log k) time, for preferential attachment O(n²) at worst; O(n + m + count) memory a
   * thread. Parallel, and the same for any number of threads.
   *
   * @throws UnsuitableGraphException if the graph is directed
   */
  public static LinkPrediction of(Projection graph, Options options, Run run) {
    PairScore score = new PairScore(graph, options.index(), options.weighted());
    BestPairs best = new BestPairs(options.count());
    OrderedParallel.reduce(
        run,
        TASK,
        graph.nodes(),
        CHUNK,
        () -> new Candidates(score),
        (candidates, from, until) -> candidates.best(options.count(), from, until),
        best::addAll);
    ImmutableList<ScoredPair> pairs =
        best.fromBest().stream()
            .map(
                pair ->
                    new ScoredPair(
                        graph.id(pair.first()), graph.id(pair.second()), pair.score(), false))
            .collect(ImmutableList.toImmutableList());
    return new LinkPrediction(
        pairs, provenance(graph, options).withOption("count", options.count()));
  }

  /**
   * The scores of these pairs, tied or not, in the order given; the count of the options plays no
   * part. O(k(first) + k(second)) time a pair; one thread.
   *
   * @throws IllegalArgumentException if the two nodes of a pair are the same
   * @throws UnsuitableGraphException if the graph is directed
   */
  public static LinkPrediction ofPairs(
      Projection graph, Collection<Pair> pairs, Options options, Run run) {
    PairScore score = new PairScore(graph, options.index(), options.weighted());
    ImmutableList.Builder<ScoredPair> scored = ImmutableList.builder();
    int done = 0;
    for (Pair pair : pairs) {
      run.checkpoint(TASK, done++, pairs.size());
      if (pair.first().equals(pair.second())) {
        throw new IllegalArgumentException(
            "a pair must be two nodes, but is twice " + pair.first());
      }
      int first = graph.getIndex(pair.first());
      int second = graph.getIndex(pair.second());
      boolean tied = graph.out().arc(first, second) >= 0;
      scored.add(new ScoredPair(pair.first(), pair.second(), score.of(first, second), tied));
    }
    return new LinkPrediction(scored.build(), provenance(graph, options));
  }

  private static Provenance provenance(Projection graph, Options options) {
    return Provenance.of(TASK, graph)
        .withOption("index", options.index().label())
        .withOption("weighted", options.weighted());
  }

  /** The pairs and their scores. */
  public ImmutableList<ScoredPair> pairs() {
    return pairs;
  }

  /** Where the scores come from. */
  public Provenance provenance() {
    return provenance;
  }
}
