package corridor.engine.structure;

import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;

/**
 * Density: the share of the possible ties that exist, {@code m / (n(n − 1))} in a directed graph
 * and {@code 2m / (n(n − 1))} in an undirected one.
 *
 * <ul>
 *   <li>Weights are not used; ties of a node with itself do not count.
 *   <li>Direction: a pair has two possible arcs in a directed graph, one possible edge otherwise.
 *   <li>Unit: share of possible ties. Range 0 … 1.
 *   <li>Undefined: fewer than two nodes ({@link Undefined#TOO_FEW_NODES}).
 *   <li>O(1) time and memory; deterministic.
 * </ul>
 *
 * <p>Wasserman, Faust 1994, doi:10.1017/CBO9780511815478.
 *
 * @param value the density
 * @param provenance where it comes from
 */
public record Density(Statistic value, Provenance provenance) {

  /** The density of a graph. */
  public static Density of(Projection graph, Run run) {
    run.checkpoint("density", 0, 1);
    double n = graph.nodes();
    double possible = graph.directed() ? n * (n - 1) : n * (n - 1) / 2;
    return new Density(
        n < 2
            ? Statistic.undefined(Undefined.TOO_FEW_NODES)
            : Statistic.of(graph.ties() / possible),
        Provenance.of("density", graph));
  }
}
