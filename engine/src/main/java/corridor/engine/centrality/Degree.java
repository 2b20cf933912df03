package corridor.engine.centrality;

import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;

/**
 * Degree: the number of ties of a node, {@code k}; normalised {@code k / (n − 1)}.
 *
 * <ul>
 *   <li>Weights are not used; see {@link Strength}.
 *   <li>Direction: {@link ArcMode}; all arcs by default.
 *   <li>Range: 0 … n − 1 ties (twice that for all arcs of a directed graph); normalised 0 … 1 (0 …
 *       2).
 *   <li>Undefined: normalised in a graph of one node ({@link Undefined#TOO_FEW_NODES}).
 *   <li>O(n) time and memory; one thread.
 * </ul>
 *
 * <p>Freeman 1979, doi:10.1016/0378-8733(78)90021-7.
 */
public final class Degree {

  /**
   * How degree is counted.
   *
   * @param mode which arcs count
   * @param normalised whether it is divided by the number of other nodes
   */
  public record Options(ArcMode mode, boolean normalised) {
    /** All arcs, as a number. */
    public static final Options DEFAULT = new Options(ArcMode.ALL, false);

    /** These options with other arcs. */
    public Options withMode(ArcMode newMode) {
      return new Options(newMode, normalised);
    }

    /** These options normalised or not. */
    public Options withNormalised(boolean newNormalised) {
      return new Options(mode, newNormalised);
    }
  }

  private Degree() {}

  /** The degree of every node. */
  public static Scores of(Projection graph, Options options, Run run) {
    int n = graph.nodes();
    run.checkpoint("degree", 0, n);
    Scores.Builder scores = Scores.builder(graph.ids());
    for (int v = 0; v < n; v++) {
      int degree = options.mode().degree(graph, v);
      if (!options.normalised()) {
        scores.set(v, degree);
      } else if (n > 1) {
        scores.set(v, degree / (n - 1.0));
      } else {
        scores.setUndefined(v, Undefined.TOO_FEW_NODES);
      }
    }
    return scores.build(
        options.normalised() ? "share of other nodes" : "ties",
        Provenance.of("degree", graph)
            .withOption("mode", options.mode().labelIn(graph))
            .withOption("normalised", options.normalised()));
  }
}
