package corridor.engine.structure;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;

/** Pearson's correlation between a graph and an ideal core and periphery, from sums over blocks. */
final class CoreFit {
  /** Less than this share of what it is computed from is a variance of 0. */
  private static final double NOTHING = 1e-12;

  private final Csr ties;
  private final boolean weighted;
  private final boolean betweenTied;
  private final double sum;
  private final double squares;

  CoreFit(Projection graph, CorePeriphery.Options options) {
    ties = graph.out();
    weighted = options.weighted();
    betweenTied = options.between() == CorePeriphery.Between.TIED;
    double twice = 0;
    double twiceSquares = 0;
    for (int arc = 0; arc < ties.arcs(); arc++) {
      twice += value(arc);
      twiceSquares += value(arc) * value(arc);
    }
    sum = twice / 2;
    squares = twiceSquares / 2;
  }

  /** What a tied pair counts. */
  double value(int arc) {
    return weighted ? ties.weight(arc) : 1;
  }

  /**
   * r for a core of {@code size}; NaN if all pairs, or all ideal pairs, are alike.
   *
   * @param core sum of the pairs in the core
   * @param coreSquares sum of their squares
   * @param periphery sum of the pairs in the periphery
   * @param peripherySquares sum of their squares
   */
  double of(int size, double core, double coreSquares, double periphery, double peripherySquares) {
    double n = ties.nodes();
    double pairs = n * (n - 1) / 2;
    double peripheryPairs = (n - size) * (n - size - 1) / 2;
    double corePairs = size * (size - 1.0) / 2;
    return betweenTied
        ? correlation(pairs, pairs - peripheryPairs, sum - periphery, sum, squares)
        : correlation(
            corePairs + peripheryPairs,
            corePairs,
            core,
            core + periphery,
            coreSquares + peripherySquares);
  }

  // ones is the number of pairs that are ideally tied, and tied the sum of these pairs.
  private static double correlation(
      double pairs, double ones, double tied, double all, double allSquares) {
    double variance = pairs * allSquares - all * all;
    double ideal = ones * (pairs - ones);
    if (variance <= NOTHING * pairs * allSquares || ideal <= 0) {
      return Double.NaN;
    }
    return (pairs * tied - ones * all) / Math.sqrt(variance) / Math.sqrt(ideal);
  }
}
