package corridor.engine.resilience;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import corridor.engine.result.Provenance;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;

/**
 * What is left of the largest component while nodes are removed one by one, and the robustness that
 * this adds up to.
 */
public final class RemovalCurve {
  private final ImmutableList<String> removed;
  private final ImmutableDoubleArray nodeShares;
  private final ImmutableDoubleArray weightShares;
  private final Provenance provenance;

  RemovalCurve(
      ImmutableList<String> removed,
      double[] nodeShares,
      double[] weightShares,
      Provenance provenance) {
    this.removed = removed;
    this.nodeShares = ImmutableDoubleArray.copyOf(nodeShares);
    this.weightShares = ImmutableDoubleArray.copyOf(weightShares);
    this.provenance = provenance;
  }

  /** Number of nodes, and so of removals. */
  public int nodes() {
    return nodeShares.length() - 1;
  }

  /** Ids of the nodes in the order they go; empty for a mean over many orders. */
  public ImmutableList<String> removed() {
    return removed;
  }

  /** S(q): nodes in the largest component after q removals, as a share of all there were. */
  public double nodeShare(int q) {
    return nodeShares.get(q);
  }

  /** Weight within that component, as a share of all there was; NaN if there was none. */
  public double weightShare(int q) {
    return weightShares.get(q);
  }

  /** R, the mean of S(1) … S(N); undefined without nodes. */
  public Statistic robustness() {
    return mean(nodeShares);
  }

  /** The same of the weight within the component; undefined without ties, too. */
  public Statistic weightedRobustness() {
    return mean(weightShares);
  }

  /**
   * The fewest removals after which the largest component has less than this share of the nodes it
   * had at first; all nodes if it takes as many. 0 for a graph without nodes.
   */
  public int removalsToFallBelow(double share) {
    int q = 0;
    while (q < nodes() && !(nodeShare(q) < share * nodeShare(0))) {
      q++;
    }
    return q;
  }

  private static Statistic mean(ImmutableDoubleArray shares) {
    int n = shares.length() - 1;
    if (n == 0) {
      return Statistic.undefined(Undefined.TOO_FEW_NODES);
    }
    double sum = 0;
    for (int q = 1; q <= n; q++) {
      sum += shares.get(q);
    }
    return Double.isNaN(sum) ? Statistic.undefined(Undefined.ZERO_TOTAL) : Statistic.of(sum / n);
  }

  /** Where the curve comes from. */
  public Provenance provenance() {
    return provenance;
  }
}
