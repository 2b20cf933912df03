package corridor.engine.structure;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.engine.run.TaskRandom;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Climbs from one split to a better one, by the best move of one node or, where none helps, the
 * best swap of two. Holds the buffers of one thread, to be used again for the next climb.
 */
final class CoreClimb {
  private final Csr ties;
  private final CoreFit fit;
  private final Run run;
  private final BitSet core;
  // Of each node: the sum of its pairs, and of those with the core, and the same of their squares.
  private final double[] all;
  private final double[] allSquares;
  private final double[] toCore;
  private final double[] toCoreSquares;
  private int size;
  private double inCore;
  private double inCoreSquares;
  private double inPeriphery;
  private double inPeripherySquares;

  CoreClimb(Projection graph, CoreFit fit, Run run) {
    int n = graph.nodes();
    this.ties = graph.out();
    this.fit = fit;
    this.run = run;
    this.core = new BitSet(n);
    this.all = new double[n];
    this.allSquares = new double[n];
    this.toCore = new double[n];
    this.toCoreSquares = new double[n];
    for (int v = 0; v < n; v++) {
      for (int arc = ties.start(v); arc < ties.end(v); arc++) {
        all[v] += fit.value(arc);
        allSquares[v] += fit.value(arc) * fit.value(arc);
      }
    }
  }

  /** The climb from the best core of nodes with the most ties. */
  CoreSplit fromDegrees() {
    int n = ties.nodes();
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(v -> -all[v]))
            .mapToInt(v -> v)
            .toArray();
    start(new BitSet(n));
    long most = Long.MIN_VALUE;
    int best = 0;
    for (int i = 0; i < n; i++) {
      move(order[i]);
      if (CoreSplit.rounded(now()) > most) {
        most = CoreSplit.rounded(now());
        best = i + 1;
      }
    }
    BitSet first = new BitSet(n);
    Arrays.stream(order, 0, best).forEach(first::set);
    return climb(first);
  }

  /** A climb from a random split; each task has its own. */
  CoreSplit fromRandom(long seed, int task) {
    SplittableRandom random = TaskRandom.of(seed, task);
    double share = random.nextDouble();
    BitSet first = new BitSet(ties.nodes());
    for (int v = 0; v < ties.nodes(); v++) {
      first.set(v, random.nextDouble() < share);
    }
    return climb(first);
  }

  private CoreSplit climb(BitSet first) {
    start(first);
    boolean higher = true;
    while (higher) {
      run.checkCancelled("core–periphery");
      higher = moveBest() || swapBest();
    }
    // Sums that were kept up to date for long carry rounding of their own.
    start((BitSet) core.clone());
    return new CoreSplit(now(), (BitSet) core.clone());
  }

  private void start(BitSet first) {
    core.clear();
    Arrays.fill(toCore, 0);
    Arrays.fill(toCoreSquares, 0);
    size = 0;
    inCore = 0;
    inCoreSquares = 0;
    inPeriphery = Arrays.stream(all).sum() / 2;
    inPeripherySquares = Arrays.stream(allSquares).sum() / 2;
    first.stream().forEach(this::move);
  }

  private double now() {
    return fit.of(size, inCore, inCoreSquares, inPeriphery, inPeripherySquares);
  }

  private boolean moveBest() {
    long most = CoreSplit.rounded(now());
    int best = -1;
    for (int v = 0; v < all.length; v++) {
      long r = CoreSplit.rounded(afterMove(v));
      if (r > most) {
        most = r;
        best = v;
      }
    }
    if (best >= 0) {
      move(best);
    }
    return best >= 0;
  }

  private boolean swapBest() {
    long most = CoreSplit.rounded(now());
    int leaving = -1;
    int entering = -1;
    for (int u = core.nextSetBit(0); u >= 0; u = core.nextSetBit(u + 1)) {
      run.checkCancelled("core–periphery");
      for (int v = core.nextClearBit(0); v < all.length; v = core.nextClearBit(v + 1)) {
        long r = CoreSplit.rounded(afterSwap(u, v));
        if (r > most) {
          most = r;
          leaving = u;
          entering = v;
        }
      }
    }
    if (leaving >= 0) {
      move(leaving);
      move(entering);
    }
    return leaving >= 0;
  }

  private double afterMove(int v) {
    int sign = core.get(v) ? -1 : 1;
    return fit.of(
        size + sign,
        inCore + sign * toCore[v],
        inCoreSquares + sign * toCoreSquares[v],
        inPeriphery - sign * (all[v] - toCore[v]),
        inPeripherySquares - sign * (allSquares[v] - toCoreSquares[v]));
  }

  private double afterSwap(int leaving, int entering) {
    int arc = ties.arc(leaving, entering);
    double between = arc < 0 ? 0 : fit.value(arc);
    double squared = between * between;
    double core = toCore[entering] - toCore[leaving];
    double coreSquares = toCoreSquares[entering] - toCoreSquares[leaving];
    return fit.of(
        size,
        inCore + core - between,
        inCoreSquares + coreSquares - squared,
        inPeriphery + core + all[leaving] - all[entering] - between,
        inPeripherySquares + coreSquares + allSquares[leaving] - allSquares[entering] - squared);
  }

  private void move(int v) {
    int sign = core.get(v) ? -1 : 1;
    inCore += sign * toCore[v];
    inCoreSquares += sign * toCoreSquares[v];
    inPeriphery -= sign * (all[v] - toCore[v]);
    inPeripherySquares -= sign * (allSquares[v] - toCoreSquares[v]);
    core.flip(v);
    size += sign;
    for (int arc = ties.start(v); arc < ties.end(v); arc++) {
      toCore[ties.target(arc)] += sign * fit.value(arc);
      toCoreSquares[ties.target(arc)] += sign * fit.value(arc) * fit.value(arc);
    }
  }
}
