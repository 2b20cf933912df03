package corridor.engine.structure;

import java.util.BitSet;

/**
 * A core, all others being the periphery, and how well it fits.
 *
 * @param fit r; NaN if it has none
 * @param core the nodes in the core; never changed
 */
record CoreSplit(double fit, BitSet core) {
  private static final double DIGITS = 1e12;

  /** What every split with a fit is better than. */
  static final CoreSplit NONE = new CoreSplit(Double.NaN, new BitSet());

  /** Fits that differ beyond 12 digits only are one. */
  static long rounded(double fit) {
    return Double.isNaN(fit) ? Long.MIN_VALUE : Math.round(fit * DIGITS);
  }

  boolean isBetterThan(CoreSplit other) {
    int order = Long.compare(rounded(fit), rounded(other.fit));
    if (order != 0) {
      return order > 0;
    }
    if (core.cardinality() != other.core.cardinality()) {
      return core.cardinality() > other.core.cardinality();
    }
    BitSet difference = (BitSet) core.clone();
    difference.xor(other.core);
    return !difference.isEmpty() && core.get(difference.nextSetBit(0));
  }
}
