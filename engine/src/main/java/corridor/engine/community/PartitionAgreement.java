package corridor.engine.community;

import corridor.engine.result.Partition;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.Arrays;

/**
 * How far two partitions of the same nodes agree, whatever their classes are called. Nodes that are
 * in no class of either are left out and counted. With n nodes compared, n(a, b) of them in class a
 * of the first and b of the second, H the entropy of the class sizes and I the mutual information,
 * both in nats:
 *
 * <ul>
 *   <li>Normalised mutual information, 0 … 1, has several normalisations in use, each named here;
 *       undefined ({@link Undefined#NO_VARIATION}) where it divides by 0: both partitions have one
 *       class only, or, for the geometric mean, one of them has.
 *   <li>The adjusted Rand index is 1 for equal partitions, 0 as expected by chance, and may be
 *       below 0. It is 0/0 if both are trivial in the same way, all in one class or each alone:
 *       they are then equal, and it is 1 (igraph has NaN). One of either kind: 0.
 *   <li>Rand and adjusted Rand are about pairs: undefined for fewer than two nodes ({@link
 *       Undefined#TOO_FEW_NODES}). The others need one node.
 *   <li>O(n + classes) time and memory; deterministic.
 * </ul>
 *
 * <p>Hubert, Arabie 1985, doi:10.1007/BF01908075; Strehl, Ghosh 2002 (geometric mean); Meilă 2007,
 * doi:10.1016/j.jmva.2006.11.013; van Dongen 2000 (split-join); Vinh, Epps, Bailey 2010.
 *
 * @param compared number of nodes in a class of both
 * @param leftOut number of nodes that are not
 * @param nmiArithmetic {@code 2 I / (H(A) + H(B))}, as in igraph and Danon et al. 2005
 * @param nmiGeometric {@code I / √(H(A) H(B))}
 * @param nmiMax {@code I / max(H(A), H(B))}
 * @param adjustedRand {@code (Σ C(n_ab, 2) − E) / ((Σ C(n_a, 2) + Σ C(n_b, 2)) / 2 − E)}, where
 *     {@code E = Σ C(n_a, 2) Σ C(n_b, 2) / C(n, 2)}
 * @param rand share of pairs on which both agree: together in both or apart in both
 * @param variationOfInformation {@code H(A) + H(B) − 2 I} in nats, 0 if equal, at most ln n
 * @param splitJoin {@code 2 n − Σ_a max_b n_ab − Σ_b max_a n_ab}: moves of nodes from class to
 *     class that turn each into what they have in common
 */
public record PartitionAgreement(
    int compared,
    int leftOut,
    Statistic nmiArithmetic,
    Statistic nmiGeometric,
    Statistic nmiMax,
    Statistic adjustedRand,
    Statistic rand,
    Statistic variationOfInformation,
    Statistic splitJoin) {

  /** The agreement of two partitions of the same nodes; symmetric. */
  public static PartitionAgreement of(Partition first, Partition second) {
    if (!first.ids().equals(second.ids())) {
      throw new IllegalArgumentException(
          "partitions must be of the same nodes, but "
              + first.name()
              + " and "
              + second.name()
              + " are not");
    }
    int nodes = first.ids().size();
    int[] a = new int[nodes];
    int[] b = new int[nodes];
    for (int v = 0; v < nodes; v++) {
      boolean both = first.classOf(v) >= 0 && second.classOf(v) >= 0;
      a[v] = both ? first.classOf(v) : -1;
      b[v] = both ? second.classOf(v) : -1;
    }
    return new Counts(a, first.classes().size(), b, second.classes().size()).agreement(nodes);
  }

  /** The adjusted Rand index of two partitions into classes from 0, without gaps in the nodes. */
  static double adjustedRand(int[] a, int classesA, int[] b, int classesB) {
    return new Counts(a, classesA, b, classesB).adjustedRand();
  }

  /** Everything that is summed over the cells of the contingency table. */
  private static final class Counts {
    private final int[] sizesA;
    private final int[] sizesB;
    private double nodes;
    private double pairsA;
    private double pairsB;
    private double pairsBoth;
    private double entropyA;
    private double entropyB;
    private double jointEntropy;
    private double overlap;

    Counts(int[] a, int classesA, int[] b, int classesB) {
      sizesA = new int[classesA];
      sizesB = new int[classesB];
      int[] largestA = new int[classesA];
      int[] largestB = new int[classesB];
      for (int v = 0; v < a.length; v++) {
        if (a[v] >= 0) {
          sizesA[a[v]]++;
          sizesB[b[v]]++;
          nodes++;
        }
      }
      Contingency.forEach(
          a,
          classesA,
          b,
          classesB,
          (labelA, labelB, count) -> {
            pairsBoth += Contingency.pairs(count);
            jointEntropy += entropy(count);
            largestA[labelA] = Math.max(largestA[labelA], count);
            largestB[labelB] = Math.max(largestB[labelB], count);
          });
      for (int size : sizesA) {
        pairsA += Contingency.pairs(size);
        entropyA += entropy(size);
      }
      for (int size : sizesB) {
        pairsB += Contingency.pairs(size);
        entropyB += entropy(size);
      }
      if (equal()) {
        // The same sum in another order may differ in its last bit.
        entropyB = entropyA;
        jointEntropy = entropyA;
      }
      overlap = (double) Arrays.stream(largestA).asLongStream().sum();
      overlap += Arrays.stream(largestB).asLongStream().sum();
    }

    private boolean equal() {
      return pairsA == pairsBoth && pairsB == pairsBoth;
    }

    private double entropy(double count) {
      return count == 0 ? 0 : -count / nodes * Math.log(count / nodes);
    }

    private boolean oneClass(int[] sizes) {
      return Arrays.stream(sizes).anyMatch(size -> size == nodes);
    }

    PartitionAgreement agreement(int all) {
      int compared = (int) nodes;
      Statistic tooFew = Statistic.undefined(Undefined.TOO_FEW_NODES);
      boolean none = compared == 0;
      boolean noPairs = compared < 2;
      // Decided by counting: an entropy may miss 0 by rounding.
      boolean oneA = oneClass(sizesA);
      boolean oneB = oneClass(sizesB);
      double mutual = oneA || oneB ? 0 : Math.max(0, entropyA + entropyB - jointEntropy);
      double distance = Math.max(0, 2 * jointEntropy - entropyA - entropyB);
      return new PartitionAgreement(
          compared,
          all - compared,
          none ? tooFew : share(mutual, (entropyA + entropyB) / 2, oneA && oneB),
          none ? tooFew : share(mutual, Math.sqrt(entropyA * entropyB), oneA || oneB),
          none ? tooFew : share(mutual, Math.max(entropyA, entropyB), oneA && oneB),
          noPairs ? tooFew : Statistic.of(adjustedRand()),
          noPairs ? tooFew : Statistic.of(rand()),
          none ? tooFew : Statistic.of(distance),
          none ? tooFew : Statistic.of(2 * nodes - overlap));
    }

    private static Statistic share(double mutual, double whole, boolean undefined) {
      return undefined
          ? Statistic.undefined(Undefined.NO_VARIATION)
          : Statistic.of(Math.min(1, mutual / whole));
    }

    private double rand() {
      double pairs = Contingency.pairs(nodes);
      return (pairs + 2 * pairsBoth - pairsA - pairsB) / pairs;
    }

    double adjustedRand() {
      if (equal()) {
        return 1;
      }
      double expected = pairsA * pairsB / Contingency.pairs(nodes);
      return (pairsBoth - expected) / ((pairsA + pairsB) / 2 - expected);
    }
  }
}
