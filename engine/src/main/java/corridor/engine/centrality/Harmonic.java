package corridor.engine.centrality;

import corridor.engine.paths.AllDistances;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;

/**
 * Harmonic centrality: {@code H(v) = Σ 1 / d(v, u)} over all other nodes u; normalised {@code H(v)
 * / (n − 1)}. The closeness to prefer: a node that cannot be reached adds 0, so that the graph need
 * not be connected.
 *
 * <ul>
 *   <li>The projection says how long a tie is: hops (weights are not used) or 1/weight (a stronger
 *       tie is shorter).
 *   <li>Direction: OUT by default, how near the others are to get to from the node; IN, how near it
 *       is to get to from the others. (NetworkX means IN.)
 *   <li>Unit: 1/length. Range by hops: 0 … n − 1, normalised 0 … 1; by 1/weight 0 and up. 0 for a
 *       node that reaches nobody.
 *   <li>Undefined: normalised in a graph of one node ({@link Undefined#TOO_FEW_NODES}).
 *   <li>O(n m) time for hops, 64 sources at a time, O(n m log n) for 1/weight; O(n + m) memory and
 *       O(n) a thread. Bit-identical on any number of threads.
 *   <li>Refused: {@link UnsuitableGraphException} if 1/weight is not finite.
 * </ul>
 *
 * <p>Marchiori, Latora 2000, doi:10.1016/S0378-4371(00)00311-3; Boldi, Vigna 2014,
 * doi:10.1080/15427951.2013.865686.
 */
public final class Harmonic {
  /**
   * How harmonic centrality is told.
   *
   * @param mode OUT or IN
   * @param normalised divided by the number of other nodes
   */
  public record Options(ArcMode mode, boolean normalised) {
    /** OUT, normalised. */
    public static final Options DEFAULT = new Options(ArcMode.OUT, true);

    /** Refuses ALL. */
    public Options {
      ArcMode.requireOneWay(mode);
    }

    /** These options in another direction. */
    public Options withMode(ArcMode newMode) {
      return new Options(newMode, normalised);
    }

    /** These options normalised or not. */
    public Options withNormalised(boolean newNormalised) {
      return new Options(mode, newNormalised);
    }
  }

  private Harmonic() {}

  /** The harmonic centrality of every node. */
  public static Scores of(Projection graph, Options options, Run run) {
    int n = graph.nodes();
    double[] sums = new double[n];
    AllDistances.tell(
        graph,
        options.mode() == ArcMode.OUT,
        "harmonic",
        run,
        (source, distance, count) -> sums[source] += count / distance);
    Scores.Builder scores = Scores.builder(graph.ids());
    for (int v = 0; v < n; v++) {
      if (!options.normalised()) {
        scores.set(v, sums[v]);
      } else if (n > 1) {
        scores.set(v, sums[v] / (n - 1.0));
      } else {
        scores.setUndefined(v, Undefined.TOO_FEW_NODES);
      }
    }
    return scores.build(
        "1/length",
        Provenance.of("harmonic", graph)
            .withOption("length", graph.pathLength().label())
            .withOption("mode", options.mode().labelIn(graph))
            .withOption("normalised", options.normalised()));
  }
}
