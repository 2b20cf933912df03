package corridor.engine.community;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;

/**
 * Modularity: how much more weight lies within the classes of a partition than if the same nodes,
 * with the same strengths, were tied at random. {@code Q = within − γ expected}. In an undirected
 * graph, {@code within = Σ w(i, j) / 2m} over ordered pairs in one class and {@code expected = Σ
 * (K(c) / 2m)²} over classes, where K(c) is the sum of the strengths in c and 2m that of all. In a
 * directed graph, {@code within = Σ w(i, j) / m} over arcs in one class and {@code expected = Σ
 * K_out(c) K_in(c) / m²}.
 *
 * <ul>
 *   <li>A weight is a strength: ties count in proportion to it.
 *   <li>Direction: a directed graph is expected to keep both the strength out and the strength in
 *       of every node.
 *   <li>Unit: none. For γ = 1, −1 … 1 (undirected, −½ … 1); 0 if all are in one class.
 *   <li>A node of no class is a class of its own.
 *   <li>Ties of a node with itself are left out unless asked for. Then they are within any class,
 *       and an undirected one of weight s adds 2s to the strength of its node, as in igraph.
 *   <li>Undefined: a graph without ties ({@link Undefined#ZERO_TOTAL}).
 *   <li>O(n + m) time, O(n) memory; one thread.
 * </ul>
 *
 * <p>Newman, Girvan 2004, doi:10.1103/PhysRevE.69.026113; γ: Reichardt, Bornholdt 2006,
 * doi:10.1103/PhysRevE.74.016110; directed: Leicht, Newman 2008,
 * doi:10.1103/PhysRevLett.100.118703.
 *
 * @param value Q
 * @param within share of the weight within classes
 * @param expected the share that is expected by chance
 * @param provenance where it comes from
 */
public record Modularity(
    Statistic value, Statistic within, Statistic expected, Provenance provenance) {

  /**
   * What counts.
   *
   * @param resolution γ, finite and at least 0: the higher, the more do small classes pay
   * @param selfTies whether ties of a node with itself count
   */
  public record Options(double resolution, boolean selfTies) {
    /** γ = 1, without self-ties. */
    public static final Options DEFAULT = new Options(1, false);

    /** Checks the range. */
    public Options {
      if (!(resolution >= 0) || Double.isInfinite(resolution)) {
        throw new IllegalArgumentException(
            "resolution must be finite and at least 0, but is " + resolution);
      }
    }

    /** These options with another resolution. */
    public Options withResolution(double newResolution) {
      return new Options(newResolution, selfTies);
    }

    /** These options with or without self-ties. */
    public Options withSelfTies(boolean newSelfTies) {
      return new Options(resolution, newSelfTies);
    }
  }

  /** The modularity of a partition of the projection's nodes. */
  public static Modularity of(Projection graph, Partition partition, Options options, Run run) {
    if (!partition.ids().equals(graph.ids())) {
      throw new IllegalArgumentException(
          "partition must be of the projection's nodes, but "
              + partition.name()
              + " is of other nodes");
    }
    run.checkpoint("modularity", 0, graph.nodes());
    int classes = partition.classes().size();
    double[] classOut = new double[classes];
    double[] classIn = graph.directed() ? new double[classes] : classOut;
    double withinWeight = 0;
    double total = 0;
    double chance = 0;
    for (int v = 0; v < graph.nodes(); v++) {
      double self = options.selfTies() ? graph.selfWeight(v) * (graph.directed() ? 1 : 2) : 0;
      double out = graph.out().strength(v) + self;
      double in = graph.directed() ? graph.in().strength(v) + self : out;
      total += out;
      withinWeight += self;
      int own = partition.classOf(v);
      if (own < 0) {
        chance += out * in;
        continue;
      }
      withinWeight += weightTo(graph.out(), v, partition, own);
      classOut[own] += out;
      if (graph.directed()) {
        classIn[own] += in;
      }
    }
    for (int label = 0; label < classes; label++) {
      chance += classOut[label] * classIn[label];
    }
    Provenance provenance =
        Provenance.of("modularity", graph)
            .withOption("classes", partition.name())
            .withOption("resolution", options.resolution())
            .withOption("self-ties", options.selfTies() ? "counted" : "left out");
    if (total == 0) {
      Statistic none = Statistic.undefined(Undefined.ZERO_TOTAL);
      return new Modularity(none, none, none, provenance);
    }
    double within = withinWeight / total;
    double expected = chance / total / total;
    return new Modularity(
        Statistic.of(within - options.resolution() * expected),
        Statistic.of(within),
        Statistic.of(expected),
        provenance);
  }

  private static double weightTo(Csr arcs, int node, Partition partition, int label) {
    double sum = 0;
    for (int arc = arcs.start(node); arc < arcs.end(node); arc++) {
      sum += partition.classOf(arcs.target(arc)) == label ? arcs.weight(arc) : 0;
    }
    return sum;
  }
}
