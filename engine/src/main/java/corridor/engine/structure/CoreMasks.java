package corridor.engine.structure;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import java.util.BitSet;

/** Tries splits of a small graph, each written as the bits of a number: node v is bit v. */
final class CoreMasks {
  private final CoreFit fit;
  private final double[][] values;

  CoreMasks(Projection graph, CoreFit fit) {
    int n = graph.nodes();
    Csr ties = graph.out();
    this.fit = fit;
    this.values = new double[n][n];
    for (int v = 0; v < n; v++) {
      for (int arc = ties.start(v); arc < ties.end(v); arc++) {
        values[v][ties.target(arc)] = fit.value(arc);
      }
    }
  }

  /** The best split from one number to before another. */
  CoreSplit best(int from, int until) {
    CoreSplit best = CoreSplit.NONE;
    for (int mask = from; mask < until; mask++) {
      double r = fit(mask);
      if (!Double.isNaN(r) && CoreSplit.rounded(r) >= CoreSplit.rounded(best.fit())) {
        CoreSplit split = new CoreSplit(r, BitSet.valueOf(new long[] {mask}));
        best = split.isBetterThan(best) ? split : best;
      }
    }
    return best;
  }

  private double fit(int mask) {
    double core = 0;
    double coreSquares = 0;
    double periphery = 0;
    double peripherySquares = 0;
    for (int v = 1; v < values.length; v++) {
      boolean inCore = (mask >> v & 1) == 1;
      for (int u = 0; u < v; u++) {
        if ((mask >> u & 1) == 1 == inCore) {
          double value = values[v][u];
          core += inCore ? value : 0;
          coreSquares += inCore ? value * value : 0;
          periphery += inCore ? 0 : value;
          peripherySquares += inCore ? 0 : value * value;
        }
      }
    }
    return fit.of(Integer.bitCount(mask), core, coreSquares, periphery, peripherySquares);
  }
}
