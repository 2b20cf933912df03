package corridor.engine.spillover;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;

/**
 * Bounds of m(v, v) from above. m(v, v) = 1 / (1 − f), where f is what comes back to v for the
 * first time: at once, in two steps, or later. What is on its way after two steps is at most c² of
 * the unit, less what came back, and of that at most the part c still comes back, if no node passes
 * on more than c < 1 of what it has. The same holds backwards.
 */
final class DiagonalBound {
  private final Projection entries;
  private final double greatestSum;
  private final double passedOn;
  private final double drawnOn;

  /**
   * @param greatestSum at least the greatest row sum or column sum of M, which no entry exceeds
   */
  DiagonalBound(Projection entries, double greatestSum) {
    this.entries = entries;
    this.greatestSum = greatestSum;
    this.passedOn = greatest(entries, entries.out());
    this.drawnOn = greatest(entries, entries.in());
  }

  private static double greatest(Projection entries, Csr arcs) {
    double greatest = 0;
    for (int v = 0; v < entries.nodes(); v++) {
      greatest = Math.max(greatest, arcs.strength(v) + entries.selfWeight(v));
    }
    return greatest;
  }

  double of(int node) {
    double bound = greatestSum;
    if (passedOn < 1) {
      bound = Math.min(bound, along(entries.out(), passedOn, node));
    }
    if (drawnOn < 1) {
      bound = Math.min(bound, along(entries.in(), drawnOn, node));
    }
    return bound;
  }

  private double along(Csr arcs, double most, int node) {
    double back = entries.selfWeight(node);
    for (int arc = arcs.start(node); arc < arcs.end(node); arc++) {
      int next = arcs.target(arc);
      int home = arcs.arc(next, node);
      double direct = home < 0 ? 0 : arcs.weight(home);
      back += arcs.weight(arc) * (direct + Math.max(0, most - direct) * most);
    }
    return 1 / (1 - back);
  }
}
