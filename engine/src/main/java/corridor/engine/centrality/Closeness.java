package corridor.engine.centrality;

import corridor.engine.paths.AllDistances;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;

/**
 * Closeness: one over the mean distance to the r − 1 other nodes that a node reaches, {@code (r −
 * 1) / Σ d}. By default multiplied by the share of nodes it reaches, {@code (r − 1) / (n − 1)}, so
 * that a node of a small component does not win (Wasserman and Faust). Prefer {@link Harmonic}
 * where not everybody reaches everybody.
 *
 * <ul>
 *   <li>The projection says how long a tie is: hops (weights are not used) or 1/weight (a stronger
 *       tie is shorter).
 *   <li>Direction: OUT by default, distances from the node to the others; IN, from the others to
 *       the node. (NetworkX means IN.)
 *   <li>Unit: 1/length. Range by hops: 0 … 1; by 1/weight 0 and up.
 *   <li>A node that reaches nobody has 0 by Wasserman and Faust. Within its component it has no
 *       value: {@link Undefined#ISOLATE}, or {@link Undefined#ZERO_TOTAL} if it has ties, but none
 *       in this direction. Wasserman and Faust's is undefined in a graph of one node ({@link
 *       Undefined#TOO_FEW_NODES}).
 *   <li>O(n m) time for hops, 64 sources at a time, O(n m log n) for 1/weight; O(n + m) memory and
 *       O(n) a thread. Bit-identical on any number of threads.
 *   <li>Refused: {@link UnsuitableGraphException} if 1/weight is not finite.
 * </ul>
 *
 * <p>Freeman 1979, doi:10.1016/0378-8733(78)90021-7; Wasserman, Faust 1994,
 * doi:10.1017/CBO9780511815478.
 */
public final class Closeness {
  /** What becomes of nodes that cannot be reached. */
  public enum Variant {
    /** The share of nodes reached is a factor. */
    WASSERMAN_FAUST("Wasserman–Faust"),
    /** Only the nodes reached count. Values of different components cannot be compared. */
    COMPONENT("within component");

    private final String label;

    Variant(String label) {
      this.label = label;
    }

    /** The written form. */
    public String label() {
      return label;
    }
  }

  /**
   * How closeness is told.
   *
   * @param variant what becomes of nodes that cannot be reached
   * @param mode OUT or IN
   */
  public record Options(Variant variant, ArcMode mode) {
    /** Wasserman and Faust's, OUT. */
    public static final Options DEFAULT = new Options(Variant.WASSERMAN_FAUST, ArcMode.OUT);

    /** Refuses ALL. */
    public Options {
      ArcMode.requireOneWay(mode);
    }

    /** These options in another variant. */
    public Options withVariant(Variant newVariant) {
      return new Options(newVariant, mode);
    }

    /** These options in another direction. */
    public Options withMode(ArcMode newMode) {
      return new Options(variant, newMode);
    }
  }

  private Closeness() {}

  /** The closeness of every node. */
  public static Scores of(Projection graph, Options options, Run run) {
    int n = graph.nodes();
    int[] others = new int[n];
    double[] sums = new double[n];
    AllDistances.tell(
        graph,
        options.mode() == ArcMode.OUT,
        "closeness",
        run,
        (source, distance, count) -> {
          others[source] += count;
          sums[source] += count * distance;
        });
    boolean scaled = options.variant() == Variant.WASSERMAN_FAUST;
    Scores.Builder scores = Scores.builder(graph.ids());
    for (int v = 0; v < n; v++) {
      if (others[v] > 0) {
        double closeness = others[v] / sums[v];
        scores.set(v, scaled ? closeness * others[v] / (n - 1.0) : closeness);
      } else if (scaled && n > 1) {
        scores.set(v, 0);
      } else if (scaled) {
        scores.setUndefined(v, Undefined.TOO_FEW_NODES);
      } else {
        boolean isolate = ArcMode.ALL.degree(graph, v) == 0;
        scores.setUndefined(v, isolate ? Undefined.ISOLATE : Undefined.ZERO_TOTAL);
      }
    }
    return scores.build(
        "1/length",
        Provenance.of("closeness", graph)
            .withOption("length", graph.pathLength().label())
            .withOption("mode", options.mode().labelIn(graph))
            .withOption("variant", options.variant().label()));
  }
}
