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
 * Participation: how evenly the ties of a node are spread over the classes of a partition. {@code
 * P(i) = 1 − Σ (κ(i, c) / k(i))²} over the classes c, where κ(i, c) is the weight of the ties of i
 * with nodes of class c and k(i) their sum. Over clusters it is the cross-cluster span; what the
 * classes are is part of the provenance.
 *
 * <ul>
 *   <li>A weight is a strength: ties count in proportion to it.
 *   <li>Direction: arcs in and arcs out count alike; for one direction, project one way only.
 *   <li>Unit: none. Range 0 (all ties in one class) … 1 − 1/G for G classes.
 *   <li>Ties with nodes of no class count as ties with one more class, or not at all: {@link
 *       Unclassed}. The class of the node itself does not matter, nor whether it has one.
 *   <li>Undefined: a node without ties ({@link Undefined#ISOLATE}), or with ties to nodes of no
 *       class alone where these are left out ({@link Undefined#ZERO_TOTAL}).
 *   <li>O(n + m) time, O(n) memory; one thread.
 * </ul>
 *
 * <p>Guimerà, Amaral 2005, doi:10.1038/nature03288.
 */
public final class Participation {

  /**
   * How participation is counted.
   *
   * @param unclassed what ties with nodes of no class count for
   */
  public record Options(Unclassed unclassed) {
    /** Nodes of no class are one more class. */
    public static final Options DEFAULT = new Options(Unclassed.ONE_CLASS);

    /** These options with another place for nodes of no class. */
    public Options withUnclassed(Unclassed newUnclassed) {
      return new Options(newUnclassed);
    }
  }

  private Participation() {}

  /** The participation of every node; nodes of no class are one more class. */
  public static Scores of(Projection graph, Partition partition, Run run) {
    return of(graph, partition, Options.DEFAULT, run);
  }

  /** The participation of every node. The partition must be one of the projection's nodes. */
  public static Scores of(Projection graph, Partition partition, Options options, Run run) {
    if (!partition.ids().equals(graph.ids())) {
      throw new IllegalArgumentException(
          "partition must be of the projection's nodes, but "
              + partition.name()
              + " is of other nodes");
    }
    run.checkpoint("participation", 0, graph.nodes());
    // The last place is that of nodes without a class.
    double[] weights = new double[partition.classes().size() + 1];
    Scores.Builder scores = Scores.builder(graph.ids());
    for (int v = 0; v < graph.nodes(); v++) {
      Arrays.fill(weights, 0);
      addTies(graph.out(), v, partition, weights);
      if (graph.directed()) {
        addTies(graph.in(), v, partition, weights);
      }
      if (options.unclassed() == Unclassed.LEFT_OUT) {
        weights[weights.length - 1] = 0;
      }
      double total = Arrays.stream(weights).sum();
      if (total > 0) {
        scores.set(v, 1 - Arrays.stream(weights).map(w -> w / total * (w / total)).sum());
      } else {
        boolean isolate = graph.out().degree(v) + graph.in().degree(v) == 0;
        scores.setUndefined(v, isolate ? Undefined.ISOLATE : Undefined.ZERO_TOTAL);
      }
    }
    return scores.build(
        "share",
        Provenance.of("participation", graph)
            .withOption("classes", partition.name())
            .withOption("nodes of no class", options.unclassed().label()));
  }

  private static void addTies(Csr arcs, int node, Partition partition, double[] weights) {
    for (int arc = arcs.start(node); arc < arcs.end(node); arc++) {
      int label = partition.classOf(arcs.target(arc));
      weights[label < 0 ? weights.length - 1 : label] += arcs.weight(arc);
    }
  }
}
