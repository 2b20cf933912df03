package corridor.queries.export;

/** What becomes of parallel ties, which have the same ends, kind and layer. */
public enum Parallel {
  /** Each is an edge: nothing is lost. */
  KEEP,
  /**
   * They are one edge with the sum of their weights, as programs that draw do anyway, but with the
   * other columns of all of them.
   */
  AGGREGATE
}
