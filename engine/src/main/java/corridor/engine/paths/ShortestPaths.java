package corridor.engine.paths;

import corridor.engine.projection.Csr;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.run.UnsuitableGraphException;
import java.util.function.Supplier;

/**
 * Shortest paths from one source at a time. Holds the buffers of one thread, to be used again for
 * the next source.
 */
public interface ShortestPaths {

  /**
   * Finds the distances from {@code source}; returns how many nodes it reaches, itself included.
   */
  int search(int source);

  /** The {@code i}-th node reached, nearest first; the source is number 0. */
  int reached(int i);

  /** Distance of a node that was reached. */
  double distance(int node);

  /**
   * Adds, to each node but the source, its share of the shortest paths from the source to all
   * others: Brandes's dependencies.
   */
  void addDependencies(double[] sums);

  /** Makes the buffers of a thread for paths along {@code arcs} of {@code graph}. */
  static Supplier<ShortestPaths> along(Csr arcs, Projection graph) {
    if (graph.pathLength() == PathLength.HOPS) {
      return () -> new HopPaths(arcs);
    }
    double[] lengths = new double[arcs.arcs()];
    for (int arc = 0; arc < lengths.length; arc++) {
      lengths[arc] = graph.length(arcs.weight(arc));
      if (Double.isInfinite(lengths[arc])) {
        throw new UnsuitableGraphException(
            "a tie of weight "
                + arcs.weight(arc)
                + " is too weak to have a finite length 1/weight; scale the weights up");
      }
    }
    return () -> new LengthPaths(arcs, lengths);
  }
}
