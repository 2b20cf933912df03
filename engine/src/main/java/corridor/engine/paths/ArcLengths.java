package corridor.engine.paths;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.UnsuitableGraphException;

/**
 * Arcs with their lengths. Row v is {@code targets[starts[v]]} to {@code targets[starts[v + 1] -
 * 1]}. Nobody writes to the arrays.
 */
public final class ArcLengths {
  final int[] starts;
  final int[] targets;
  final double[] lengths;
  private double shortest = Double.POSITIVE_INFINITY;
  private double longest;

  private ArcLengths(Csr arcs) {
    starts = new int[arcs.nodes() + 1];
    targets = new int[arcs.arcs()];
    lengths = new double[arcs.arcs()];
  }

  /**
   * The arcs of {@code rows}, which are those of {@code graph} in one of the two directions; throws
   * {@link UnsuitableGraphException} if a length is not finite.
   */
  public static ArcLengths of(Csr rows, Projection graph) {
    ArcLengths arcs = new ArcLengths(rows);
    for (int v = 0; v < rows.nodes(); v++) {
      arcs.starts[v + 1] = rows.end(v);
    }
    for (int arc = 0; arc < arcs.lengths.length; arc++) {
      double length = graph.length(rows.weight(arc));
      if (Double.isInfinite(length)) {
        throw new UnsuitableGraphException(
            "a tie of weight "
                + rows.weight(arc)
                + " is too weak to have a finite length 1/weight; scale the weights up");
      }
      arcs.targets[arc] = rows.target(arc);
      arcs.lengths[arc] = length;
      arcs.shortest = Math.min(arcs.shortest, length);
      arcs.longest = Math.max(arcs.longest, length);
    }
    return arcs;
  }

  int nodes() {
    return starts.length - 1;
  }

  /** Length of the shortest arc; infinite if there is none. */
  double shortest() {
    return shortest;
  }

  /** How many times the longest arc is as long as the shortest; 0 if there is none. */
  double spread() {
    return longest / shortest;
  }
}
