package corridor.engine.centrality;

import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;

/**
 * Strength: the total weight of the ties of a node, {@code s = Σ w}. Also called weighted degree.
 *
 * <ul>
 *   <li>A weight is a strength: more means closer.
 *   <li>Direction: {@link ArcMode}; all arcs by default.
 *   <li>Unit: that of the weights. Range: 0 and up; 0 for a node without ties. Never undefined.
 *   <li>O(n + m) time, O(n) memory; one thread.
 * </ul>
 *
 * <p>Barrat, Barthélemy, Pastor-Satorras, Vespignani 2004, doi:10.1073/pnas.0400087101.
 */
public final class Strength {

  /**
   * How strength is summed.
   *
   * @param mode which arcs count
   */
  public record Options(ArcMode mode) {
    /** All arcs. */
    public static final Options DEFAULT = new Options(ArcMode.ALL);

    /** These options with other arcs. */
    public Options withMode(ArcMode newMode) {
      return new Options(newMode);
    }
  }

  private Strength() {}

  /** The strength of every node. */
  public static Scores of(Projection graph, Options options, Run run) {
    int n = graph.nodes();
    run.checkpoint("strength", 0, n);
    double[] values = new double[n];
    for (int v = 0; v < n; v++) {
      values[v] = options.mode().strength(graph, v);
    }
    return Scores.of(
        graph.ids(),
        values,
        "weight",
        Provenance.of("strength", graph).withOption("mode", options.mode().labelIn(graph)));
  }
}
