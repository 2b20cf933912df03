package corridor.engine.structure;

import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;

/**
 * Triangles: how many pairs of the neighbours of a node are tied with each other.
 *
 * <ul>
 *   <li>Weights are not used.
 *   <li>Unit: triangles. Range 0 … k(k − 1)/2. Never undefined. The sum over all nodes is three
 *       times the number of triangles in the graph.
 *   <li>O(m^1.5) time, O(n + m) memory. Bit-identical on any number of threads.
 *   <li>Refused: directed graphs ({@link UnsuitableGraphException}).
 * </ul>
 *
 * <p>Schank, Wagner 2005, doi:10.1007/11427186_54.
 */
public final class Triangles {
  private Triangles() {}

  /** The triangles of every node of an undirected graph. */
  public static Scores of(Projection graph, Run run) {
    double[] values = TriangleSearch.of(graph, "triangles", run).withNodes();
    return Scores.of(graph.ids(), values, "triangles", Provenance.of("triangles", graph));
  }
}
