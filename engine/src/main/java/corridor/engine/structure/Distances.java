package corridor.engine.structure;

import corridor.engine.paths.AllDistances;
import corridor.engine.paths.StrongComponents;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.Arrays;

/**
 * Distances over the whole graph. The eccentricity of a node is the distance to the farthest node
 * that it reaches; diameter and radius are the largest and the smallest of them. The mean distance
 * is {@code Σ d(s, t) / pairs} over ordered pairs with a path. Global efficiency is {@code Σ (1 /
 * d(s, t)) / (n(n − 1))} over all ordered pairs, where a pair without a path adds 0.
 *
 * <ul>
 *   <li>The projection says how long a tie is: hops (weights are not used) or 1/weight (a stronger
 *       tie is shorter).
 *   <li>Direction: distances along the arcs, from the node to the others.
 *   <li>What becomes of pairs without a path: {@link Pairs}. By default they are left out of all
 *       but efficiency, so that the radius of a graph with a component of two nodes is 1 hop.
 *   <li>Unit: length; efficiency 1/length. By hops the distances are whole numbers from 1, and
 *       efficiency 0 … 1. By 1/weight they depend on the unit of weights.
 *   <li>Undefined: the eccentricity of a node that reaches nobody ({@link Undefined#ISOLATE}, or
 *       {@link Undefined#ZERO_TOTAL} if it has arcs in) or is outside the measured part ({@link
 *       Undefined#OUTSIDE_PART}); diameter, radius and mean if no pair has a path ({@link
 *       Undefined#ZERO_TOTAL}); everything in a part of fewer than two nodes ({@link
 *       Undefined#TOO_FEW_NODES}).
 *   <li>O(n m) time for hops, O(n m log n) for 1/weight; O(n) memory a thread. Bit-identical on any
 *       number of threads.
 *   <li>Refused: {@link UnsuitableGraphException} if 1/weight is not finite.
 * </ul>
 *
 * <p>Efficiency: Latora, Marchiori 2001, doi:10.1103/PhysRevLett.87.198701.
 *
 * @param eccentricity of every node
 * @param diameter the largest eccentricity
 * @param radius the smallest eccentricity
 * @param mean mean distance
 * @param efficiency global efficiency
 * @param connected share of ordered pairs of measured nodes that have a path
 * @param provenance where they come from
 */
public record Distances(
    Scores eccentricity,
    Statistic diameter,
    Statistic radius,
    Statistic mean,
    Statistic efficiency,
    Statistic connected,
    Provenance provenance) {
  /** Which pairs of nodes are measured. */
  public enum Pairs {
    /** All; those without a path count in efficiency only. */
    WITH_PATH("with a path"),
    /**
     * Those of the largest component, in a directed graph the largest strong one, where all have a
     * path. Of equally large ones the one with the first node.
     */
    OF_LARGEST_COMPONENT("of the largest component");

    private final String label;

    Pairs(String label) {
      this.label = label;
    }

    /** The written form. */
    public String label() {
      return label;
    }
  }

  /**
   * What is measured.
   *
   * @param pairs which pairs of nodes
   */
  public record Options(Pairs pairs) {
    /** All pairs with a path. */
    public static final Options DEFAULT = new Options(Pairs.WITH_PATH);

    /** These options with other pairs. */
    public Options withPairs(Pairs newPairs) {
      return new Options(newPairs);
    }
  }

  /** The distances in a graph. */
  public static Distances of(Projection graph, Options options, Run run) {
    int n = graph.nodes();
    boolean[] isMeasured = new boolean[n];
    Arrays.fill(isMeasured, options.pairs() == Pairs.WITH_PATH);
    if (options.pairs() == Pairs.OF_LARGEST_COMPONENT) {
      markLargest(StrongComponents.of(graph), isMeasured);
    }
    FromEach from = new FromEach(n);
    // Every source writes its own place, so that threads cannot disturb each other.
    AllDistances.tell(
        options.pairs() == Pairs.WITH_PATH ? graph : within(isMeasured, graph),
        true,
        "distances",
        run,
        from::add);
    return from.result(graph, options, isMeasured);
  }

  private static void markLargest(int[] component, boolean[] isMeasured) {
    int[] size = new int[component.length];
    int largest = 0;
    for (int label : component) {
      size[label]++;
    }
    for (int label = 1; label < size.length; label++) {
      largest = size[label] > size[largest] ? label : largest;
    }
    for (int v = 0; v < component.length; v++) {
      isMeasured[v] = component[v] == largest;
    }
  }

  // No path between nodes of a strong component leaves it.
  private static Projection within(boolean[] part, Projection graph) {
    Projection.Builder inPart = graph.onSameNodes();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = graph.out().start(v); part[v] && arc < graph.out().end(v); arc++) {
        int u = graph.out().target(arc);
        if (part[u] && (graph.directed() || v < u)) {
          inPart.tie(v, u, graph.out().weight(arc));
        }
      }
    }
    return inPart.build();
  }

  /** What the search from each node adds. */
  private static final class FromEach {
    private final int[] others;
    private final double[] farthest;
    private final double[] sum;
    private final double[] inverses;

    FromEach(int nodes) {
      others = new int[nodes];
      farthest = new double[nodes];
      sum = new double[nodes];
      inverses = new double[nodes];
    }

    void add(int source, double distance, int count) {
      others[source] += count;
      farthest[source] = Math.max(farthest[source], distance);
      sum[source] += count * distance;
      inverses[source] += count / distance;
    }

    Distances result(Projection graph, Options options, boolean[] isMeasured) {
      Provenance provenance =
          Provenance.of("distances", graph)
              .withOption("length", graph.pathLength().label())
              .withOption("pairs", options.pairs().label());
      double diameter = 0;
      double radius = Double.POSITIVE_INFINITY;
      double total = 0;
      double inverse = 0;
      long paired = 0;
      double measured = 0;
      Scores.Builder eccentricity = Scores.builder(graph.ids());
      for (int v = 0; v < others.length; v++) {
        measured += isMeasured[v] ? 1 : 0;
        if (others[v] > 0) {
          eccentricity.set(v, farthest[v]);
          diameter = Math.max(diameter, farthest[v]);
          radius = Math.min(radius, farthest[v]);
        } else {
          eccentricity.setUndefined(v, whyNone(graph, v, isMeasured[v]));
        }
        paired += others[v];
        total += sum[v];
        inverse += inverses[v];
      }
      Undefined why = measured < 2 ? Undefined.TOO_FEW_NODES : Undefined.ZERO_TOTAL;
      double possible = measured < 2 ? 0 : measured * (measured - 1);
      return new Distances(
          eccentricity.build("length", provenance.withMeasure("eccentricity")),
          paired > 0 ? Statistic.of(diameter) : Statistic.undefined(why),
          paired > 0 ? Statistic.of(radius) : Statistic.undefined(why),
          paired > 0 ? Statistic.of(total / paired) : Statistic.undefined(why),
          possible > 0 ? Statistic.of(inverse / possible) : Statistic.undefined(why),
          possible > 0 ? Statistic.of(paired / possible) : Statistic.undefined(why),
          provenance.withOption("measured nodes", (long) measured));
    }

    private static Undefined whyNone(Projection graph, int v, boolean measured) {
      if (!measured) {
        return Undefined.OUTSIDE_PART;
      }
      boolean isolate = graph.out().degree(v) + graph.in().degree(v) == 0;
      return isolate ? Undefined.ISOLATE : Undefined.ZERO_TOTAL;
    }
  }
}
