package corridor.engine.brokerage;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import java.util.Arrays;

/**
 * Within-module z-score: how far the ties of a node with its own class stand out among the members
 * of the class, {@code z(i) = (κ(i) − mean κ)/sd κ}, where κ(i) is the weight of the ties of i with
 * its class, and mean and standard deviation are over all members of the class.
 *
 * <ul>
 *   <li>A weight is a strength: ties count in proportion to it.
 *   <li>Direction: arcs in and arcs out count alike.
 *   <li>The standard deviation is that of a population (divided by n, not n − 1). Members without
 *       ties count in it with κ = 0.
 *   <li>Unit: standard deviations. Range within ±√(n − 1) for a class of n, so that a class of
 *       fewer than 8 has nobody with the 2.5 of a hub.
 *   <li>Undefined: a node without ties ({@link Undefined#ISOLATE}) or without class ({@link
 *       Undefined#NO_CLASS}); a member of a class whose κ are all equal ({@link
 *       Undefined#NO_VARIATION}), apart from rounding (1e-12 of the largest).
 *   <li>O(n + m) time, O(n) memory; one thread.
 * </ul>
 *
 * <p>Guimerà, Amaral 2005, doi:10.1038/nature03288.
 */
public final class WithinModuleZ {
  private static final double ROUNDING = 1e-12;

  private WithinModuleZ() {}

  /** The z-score of every node. The partition must be one of the projection's nodes. */
  public static Scores of(Projection graph, Partition partition, Run run) {
    ClassLabels classes = ClassLabels.of(graph, partition, Unclassed.LEFT_OUT);
    int n = graph.nodes();
    run.checkpoint("within-module-z", 0, n);
    double[] within = new double[n];
    double[] mean = new double[classes.count()];
    double[] least = new double[classes.count()];
    double[] most = new double[classes.count()];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    for (int v : classes.members()) {
      int label = classes.of(v);
      within[v] = withinClass(graph.out(), v, classes);
      within[v] += graph.directed() ? withinClass(graph.in(), v, classes) : 0;
      mean[label] += within[v] / classes.size(label);
      least[label] = Math.min(least[label], within[v]);
      most[label] = Math.max(most[label], within[v]);
    }
    double[] variance = new double[classes.count()];
    for (int v : classes.members()) {
      int label = classes.of(v);
      double off = within[v] - mean[label];
      variance[label] += off * off / classes.size(label);
    }
    Scores.Builder scores = Scores.builder(graph.ids());
    for (int v = 0; v < n; v++) {
      int label = classes.of(v);
      if (label == ClassLabels.NONE) {
        scores.setUndefined(v, Undefined.NO_CLASS);
      } else if (graph.out().degree(v) + graph.in().degree(v) == 0) {
        scores.setUndefined(v, Undefined.ISOLATE);
      } else if (most[label] - least[label] <= ROUNDING * most[label]) {
        scores.setUndefined(v, Undefined.NO_VARIATION);
      } else {
        scores.set(v, (within[v] - mean[label]) / Math.sqrt(variance[label]));
      }
    }
    return scores.build(
        "standard deviations",
        Provenance.of("within-module-z", graph).withOption("classes", partition.name()));
  }

  private static double withinClass(Csr arcs, int v, ClassLabels classes) {
    double sum = 0;
    for (int arc = arcs.start(v); arc < arcs.end(v); arc++) {
      sum += classes.of(arcs.target(arc)) == classes.of(v) ? arcs.weight(arc) : 0;
    }
    return sum;
  }
}
