package corridor.engine.centrality;

import corridor.engine.paths.NearestFirst;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;

/**
 * s-core number: the largest s such that the node is in a part of the graph in which everybody's
 * ties within the part weigh at least s together. {@link Coreness} with weights. Found by taking
 * out the weakest node again and again: the number is the largest strength at which one was taken
 * out so far.
 *
 * <ul>
 *   <li>A weight is a strength: more means closer. With equal weights w it is w times the coreness.
 *   <li>Direction: {@link ArcMode} says which arcs make up the strength; all by default.
 *   <li>Unit: that of the weights. Range: 0 … largest strength; 0 for a node without ties. Never
 *       undefined. Not normalised.
 *   <li>Strengths that differ by no more than a relative 1e-12 are one level, so that a node does
 *       not leave its core because 0.1 + 0.2 is not 0.3.
 *   <li>O((n + m) log n) time, O(n) memory; one thread, deterministic.
 * </ul>
 *
 * <p>Eidsaa, Almaas 2013, doi:10.1103/PhysRevE.88.062819.
 */
public final class SCore {
  private static final double SAME_LEVEL = 1 + 1e-12;

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

  private static final int CHECK_EVERY = 1 << 16;

  private final double[] strength;
  // What rounding took from the strength: a hub that loses strong ties must end up with exactly the
  // weight of its weak ones.
  private final double[] rest;
  private final boolean[] taken;
  private final NearestFirst weakest;

  private SCore(Projection graph, ArcMode mode) {
    int n = graph.nodes();
    strength = new double[n];
    rest = new double[n];
    taken = new boolean[n];
    weakest = new NearestFirst(strength);
    for (int v = 0; v < n; v++) {
      if (!graph.directed() || mode != ArcMode.IN) {
        addRow(graph.out(), v);
      }
      if (graph.directed() && mode != ArcMode.OUT) {
        addRow(graph.in(), v);
      }
      weakest.add(v);
    }
  }

  /** The s-core number of every node. */
  public static Scores of(Projection graph, Options options, Run run) {
    int n = graph.nodes();
    ArcMode mode = options.mode();
    run.checkpoint("s-core", 0, n);
    SCore cores = new SCore(graph, mode);
    double[] values = new double[n];
    double level = 0;
    for (int done = 1; done <= n; done++) {
      int v = cores.weakest.remove();
      cores.taken[v] = true;
      level = cores.strength[v] > level * SAME_LEVEL ? cores.strength[v] : level;
      values[v] = level;
      // An arc that leaves v is one that enters its target, and the other way round.
      if (!graph.directed() || mode != ArcMode.OUT) {
        cores.weaken(graph.out(), v);
      }
      if (graph.directed() && mode != ArcMode.IN) {
        cores.weaken(graph.in(), v);
      }
      if (done % CHECK_EVERY == 0) {
        run.checkpoint("s-core", done, n);
      }
    }
    return Scores.of(
        graph.ids(),
        values,
        "weight",
        Provenance.of("s-core", graph).withOption("mode", mode.labelIn(graph)));
  }

  private void addRow(Csr arcs, int v) {
    for (int arc = arcs.start(v); arc < arcs.end(v); arc++) {
      add(v, arcs.weight(arc));
    }
  }

  private void weaken(Csr arcs, int v) {
    for (int arc = arcs.start(v); arc < arcs.end(v); arc++) {
      int other = arcs.target(arc);
      if (!taken[other]) {
        add(other, -arcs.weight(arc));
        weakest.moveUp(other);
      }
    }
  }

  // Knuth's exact sum of two numbers; the two parts together hold twice the digits.
  private void add(int v, double weight) {
    double before = strength[v];
    double sum = before + weight;
    double added = sum - before;
    double lost = (before - (sum - added)) + (weight - added) + rest[v];
    strength[v] = sum + lost;
    rest[v] = lost - (strength[v] - sum);
  }
}
