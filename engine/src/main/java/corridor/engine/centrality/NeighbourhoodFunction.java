package corridor.engine.centrality;

import com.google.common.primitives.ImmutableDoubleArray;
import corridor.engine.projection.Csr;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.MemoryEstimate;
import corridor.engine.run.NotEnoughMemoryException;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.OptionalDouble;

/**
 * How many pairs of nodes are within so many hops of each other, {@code N(t) = |{(u, v) : d(u, v) ≤
 * t}|} over ordered pairs with u = v among them, and what follows from it: mean distance, effective
 * diameter, harmonic centrality. Estimated by HyperBall: of the nodes around each node only a
 * fingerprint of 2^log2m bytes is kept (a HyperLogLog counter).
 *
 * <ul>
 *   <li>Hops only: weights are not used.
 *   <li>Direction: distances follow the arcs out (default) or in; N(t) is the same in truth, and
 *       {@link #harmonic()} is that of the mode. {@link ArcMode#ALL} is refused.
 *   <li>Precision: the number of nodes around one node has a relative standard error of {@link
 *       #relativeStandardError()}, about 1.04/√2^log2m; that of N(t) is at most as large. Errors of
 *       different nodes and distances are not independent: an unlucky seed is wrong everywhere, so
 *       compare a few. N(0) is exact.
 *   <li>Unit: ordered pairs; hops. Distances are undefined (empty) without a pair of different
 *       nodes that is connected, harmonic centrality with fewer than 2 nodes ({@link
 *       Undefined#TOO_FEW_NODES}).
 *   <li>O(m 2^log2m) time a hop at first, less when fewer and fewer balls grow, up to the diameter;
 *       2 n 2^log2m bytes. Bit-identical on any number of threads; a seed reproduces within one
 *       version of the engine.
 *   <li>Refused: {@link UnsuitableGraphException} unless the path length is {@link
 *       PathLength#HOPS}; {@link NotEnoughMemoryException}.
 * </ul>
 *
 * <p>Boldi, Vigna 2013, doi:10.1109/ICDMW.2013.10.
 */
public final class NeighbourhoodFunction {

  /**
   * How it is estimated.
   *
   * @param log2m logarithm of the bytes a node, 6 to 16
   * @param mode {@link ArcMode#OUT} to follow ties, {@link ArcMode#IN} to follow them backwards
   * @param seed of the hash function
   */
  public record Options(int log2m, ArcMode mode, long seed) {
    /** 256 bytes a node (standard error 6.5 %), arcs out, seed 42. */
    public static final Options DEFAULT = new Options(8, ArcMode.OUT, 42);

    /** Refuses values out of range. */
    public Options {
      if (log2m < 6 || log2m > 16) {
        throw new IllegalArgumentException("log2m must be 6 to 16, but is " + log2m);
      }
      ArcMode.requireOneWay(mode);
    }

    /** These options with another number of bytes. */
    public Options withLog2m(int newLog2m) {
      return new Options(newLog2m, mode, seed);
    }

    /** These options in another direction. */
    public Options withMode(ArcMode newMode) {
      return new Options(log2m, newMode, seed);
    }

    /** These options with another hash function. */
    public Options withSeed(long newSeed) {
      return new Options(log2m, mode, newSeed);
    }
  }

  private final ImmutableDoubleArray pairs;
  private final int log2m;
  private final Scores harmonic;

  private NeighbourhoodFunction(ImmutableDoubleArray pairs, int log2m, Scores harmonic) {
    this.pairs = pairs;
    this.log2m = log2m;
    this.harmonic = harmonic;
  }

  /** How much memory it takes for a graph of this size. */
  public static MemoryEstimate memory(Projection graph, Options options) {
    return MemoryEstimate.of("neighbourhood-function")
        .plus(graph.nodes(), 2L << options.log2m())
        .plus(graph.nodes(), 2 + 4 * Double.BYTES);
  }

  /** The neighbourhood function of the graph. */
  public static NeighbourhoodFunction of(Projection graph, Options options, Run run) {
    requireSuitable(graph, options);
    int n = graph.nodes();
    run.checkpoint("neighbourhood-function", 0, n);
    memory(graph, options).requireHeap();
    Csr arcs = options.mode() == ArcMode.IN ? graph.in() : graph.out();
    HyperBall balls = new HyperBall(arcs, options.log2m(), options.seed());
    ImmutableDoubleArray.Builder pairs = ImmutableDoubleArray.builder();
    int hops = 0;
    for (double within = n; within >= 0; within = balls.grow(run)) {
      pairs.add(within);
      hops++;
    }
    Provenance provenance =
        Provenance.of("neighbourhood-function", graph)
            .withOption("length", graph.pathLength().label())
            .withOption("mode", options.mode().labelIn(graph))
            .withOption("log2m", options.log2m())
            .withOption("normalised", true)
            .withSeed(options.seed())
            .withIterations(hops, true);
    Scores.Builder scores = Scores.builder(graph.ids());
    for (int v = 0; v < n; v++) {
      if (n > 1) {
        scores.set(v, balls.harmonic(v) / (n - 1.0));
      } else {
        scores.setUndefined(v, Undefined.TOO_FEW_NODES);
      }
    }
    return new NeighbourhoodFunction(
        pairs.build(), options.log2m(), scores.build("1/length", provenance));
  }

  private static void requireSuitable(Projection graph, Options options) {
    if (graph.pathLength() != PathLength.HOPS) {
      throw new UnsuitableGraphException(
          "neighbourhood-function counts hops; choose the length "
              + PathLength.HOPS.label()
              + " instead of "
              + graph.pathLength().label());
    }
    if (!Registers.canHold(graph.nodes(), options.log2m())) {
      throw new NotEnoughMemoryException(
          "neighbourhood-function of "
              + graph.nodes()
              + " nodes needs a log2m below "
              + options.log2m());
    }
  }

  /** The largest distance, as far as the estimates tell; it is never above the true one. */
  public int hops() {
    return pairs.length() - 1;
  }

  /** N(t): ordered pairs within {@code hops} hops, each node with itself among them. */
  public double pairs(int hops) {
    if (hops < 0) {
      throw new IllegalArgumentException("hops must be at least 0, but is " + hops);
    }
    return pairs.get(Math.min(hops, hops()));
  }

  /** Mean distance of the pairs of different nodes that are connected, if there are any. */
  public OptionalDouble meanDistance() {
    double connected = pairs(hops()) - pairs(0);
    if (!(connected > 0)) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (int t = 1; t <= hops(); t++) {
      sum += t * (pairs(t) - pairs(t - 1));
    }
    return OptionalDouble.of(sum / connected);
  }

  /**
   * The distance within which {@code share} of the connected pairs of different nodes are,
   * interpolated between whole hops; 0.9 is usual. Above 0, at most 1.
   */
  public OptionalDouble effectiveDiameter(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be above 0, at most 1, but is " + share);
    }
    double connected = pairs(hops()) - pairs(0);
    if (!(connected > 0)) {
      return OptionalDouble.empty();
    }
    double wanted = pairs(0) + share * connected;
    int t = 1;
    while (t < hops() && pairs(t) < wanted) {
      t++;
    }
    return OptionalDouble.of(t - 1 + (wanted - pairs(t - 1)) / (pairs(t) - pairs(t - 1)));
  }

  /** Relative standard error of the number of nodes around one node; at most that for N(t). */
  public double relativeStandardError() {
    // Flajolet et al. 2007, figure 3.
    double factor = log2m == 6 ? 1.054 : log2m == 7 ? 1.046 : 1.039;
    return factor / Math.sqrt(1 << log2m);
  }

  /** Mean of 1/distance to all others, estimated: harmonic centrality, normalised. */
  public Scores harmonic() {
    return harmonic;
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return harmonic.provenance();
  }
}
