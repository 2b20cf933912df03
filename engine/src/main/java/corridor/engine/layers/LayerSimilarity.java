package corridor.engine.layers;

import com.google.common.collect.ImmutableList;
import corridor.engine.centrality.ArcMode;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.RankCorrelation;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How alike the layers of a multiplex are, pair by pair.
 *
 * <ul>
 *   <li>Edge overlap: pairs of nodes tied in both layers among those tied in either (Jaccard), and
 *       weighted {@code Σ min / Σ max}.
 *   <li>Conditional overlap: how many pairs tied in one layer are tied in the other too. It is not
 *       symmetric: it tells which layer goes where another one is.
 *   <li>Whether the same nodes are strong: Spearman's and Kendall's rank correlation (tau-b) of
 *       strengths, over the nodes with a tie in any layer.
 *   <li>Whether the same pairs are strong: Pearson's correlation of the weights of all pairs of
 *       these nodes, 0 for a pair that is not tied (QAP); one-sided p {@code = (1 + #≥) / (1 + R)}
 *       from R relabellings of the nodes of one layer (Krackhardt 1988,
 *       doi:10.1016/0378-8733(88)90004-4; Phipson and Smyth 2010, doi:10.2202/1544-6115.1585).
 *   <li>Jensen–Shannon distance of how the two layers spread their weight over pairs: {@code
 *       √(H((p+q)/2) − (H(p)+H(q))/2)} in bits, 0 the same, 1 no pair in common. It is of weights,
 *       not of the von Neumann entropies of De Domenico and others.
 * </ul>
 *
 * <p>A weight is a strength; only the weighted overlap depends on {@link LayerValues}. Directed
 * layers are compared arc by arc, strengths counted both ways. Layers without ties are left out.
 * Correlations are undefined if a layer, or the strengths in it, do not vary ({@link
 * Undefined#NO_VARIATION}). O(R · ties · log degree) time for each pair of layers; bit-identical on
 * any number of threads and for any order of the layers.
 *
 * <p>Battiston, Nicosia, Latora 2014, doi:10.1103/PhysRevE.89.032804; Bródka and others 2018,
 * doi:10.1098/rsos.171747.
 */
public final class LayerSimilarity {

  /**
   * How to test.
   *
   * @param permutations relabellings for the QAP test; 0 for none
   */
  public record Options(int permutations, long seed) {
    /** 999 relabellings. */
    public static final Options DEFAULT = new Options(999, 42);

    /** Refuses fewer than none. */
    public Options {
      if (permutations < 0) {
        throw new IllegalArgumentException(
            "permutations must be at least 0, but is " + permutations);
      }
    }

    /** These options with another number of relabellings. */
    public Options withPermutations(int count) {
      return new Options(count, seed);
    }

    /** These options with another seed. */
    public Options withSeed(long newSeed) {
      return new Options(permutations, newSeed);
    }
  }

  /**
   * Two layers.
   *
   * @param shared pairs of nodes tied in both
   * @param jaccard edge overlap
   * @param secondGivenFirst share of the pairs tied in the first that are tied in the second
   * @param qap correlation of the weights of all pairs
   * @param p of the QAP test, if it was made and the correlation is defined
   * @param distance Jensen–Shannon distance
   */
  public record Pair(
      String first,
      String second,
      int tiesOfFirst,
      int tiesOfSecond,
      int shared,
      double jaccard,
      double weightedJaccard,
      double secondGivenFirst,
      double firstGivenSecond,
      Statistic spearman,
      Statistic tauB,
      Statistic qap,
      OptionalDouble p,
      double distance) {}

  private final ImmutableList<Pair> pairs;
  private final int compared;
  private final Provenance provenance;

  private LayerSimilarity(ImmutableList<Pair> pairs, int compared, Provenance provenance) {
    this.pairs = pairs;
    this.compared = compared;
    this.provenance = provenance;
  }

  /** All pairs of layers that have ties. */
  public static LayerSimilarity of(Multiplex multiplex, Options options, Run run) {
    int[] nodes = multiplex.tiedNodes();
    int[] present = multiplex.present();
    ImmutableList.Builder<Pair> pairs = ImmutableList.builder();
    for (int a = 0; a < present.length; a++) {
      for (int b = a + 1; b < present.length; b++) {
        pairs.add(pair(multiplex, present[a], present[b], nodes, options, run));
      }
    }
    Provenance provenance =
        multiplex
            .provenance("similarity of layers")
            .withOption("permutations", options.permutations())
            .withOption("nodes-with-ties", nodes.length)
            .withSeed(options.seed());
    return new LayerSimilarity(pairs.build(), nodes.length, provenance);
  }

  private static Pair pair(
      Multiplex multiplex, int first, int second, int[] nodes, Options options, Run run) {
    Projection a = multiplex.valued(first);
    Projection b = multiplex.valued(second);
    PairSums sums = new PairSums(a, b);
    Qap qap = new Qap(a, b, sums, nodes);
    // Which of two layers is relabelled must not depend on their order.
    boolean asNamed = multiplex.names().get(first).compareTo(multiplex.names().get(second)) < 0;
    OptionalDouble p =
        qap.correlation().isDefined() && options.permutations() > 0
            ? OptionalDouble.of((asNamed ? qap : qap.swapped()).p(options, run))
            : OptionalDouble.empty();
    double[] strengthsA = strengths(a, nodes);
    double[] strengthsB = strengths(b, nodes);
    return new Pair(
        multiplex.names().get(first),
        multiplex.names().get(second),
        a.ties(),
        b.ties(),
        sums.shared,
        sums.shared / ((double) a.ties() + b.ties() - sums.shared),
        sums.minima / sums.maxima,
        sums.shared / (double) a.ties(),
        sums.shared / (double) b.ties(),
        RankCorrelation.spearman(strengthsA, strengthsB),
        RankCorrelation.tauB(strengthsA, strengthsB),
        qap.correlation(),
        p,
        Math.sqrt(Math.max(0, Math.min(1, sums.divergence))));
  }

  private static double[] strengths(Projection graph, int[] nodes) {
    return RankCorrelation.withoutRounding(
        Arrays.stream(nodes).mapToDouble(v -> ArcMode.ALL.strength(graph, v)).toArray());
  }

  /** Two layers each, in the order of the layers. */
  public ImmutableList<Pair> pairs() {
    return pairs;
  }

  /** Number of nodes with a tie in any layer, which correlations are over. */
  public int compared() {
    return compared;
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return provenance;
  }
}
