package corridor.engine.centrality;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;

/**
 * Coreness: the largest k such that the node is in the k-core, the largest part of the graph in
 * which everybody has at least k ties within the part.
 *
 * <ul>
 *   <li>Weights are not used.
 *   <li>Direction: {@link ArcMode} says which arcs make up the k; all by default.
 *   <li>Unit: ties. Range 0 … largest degree; 0 for a node without ties. Never undefined. Many
 *       nodes share a value: it sorts into shells, not into ranks.
 *   <li>O(n + m) time, O(n) memory; one thread.
 * </ul>
 *
 * <p>Seidman 1983, doi:10.1016/0378-8733(83)90028-X; Batagelj, Zaveršnik 2011,
 * doi:10.1007/s11634-010-0079-y.
 */
public final class Coreness {

  /**
   * How coreness is counted.
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

  private final int[] degree;
  private final int[] order;
  private final int[] place;
  private final int[] first;

  // Nodes in the order of their degree; first[k] is the place of the first node of degree k or
  // more.
  private Coreness(Projection graph, ArcMode mode) {
    int n = graph.nodes();
    degree = new int[n];
    int most = 0;
    for (int v = 0; v < n; v++) {
      degree[v] = mode.degree(graph, v);
      most = Math.max(most, degree[v]);
    }
    first = new int[most + 2];
    for (int v = 0; v < n; v++) {
      first[degree[v] + 1]++;
    }
    for (int k = 0; k <= most; k++) {
      first[k + 1] += first[k];
    }
    int[] next = first.clone();
    order = new int[n];
    place = new int[n];
    for (int v = 0; v < n; v++) {
      put(v, next[degree[v]]++);
    }
  }

  /** The coreness of every node. */
  public static Scores of(Projection graph, Options options, Run run) {
    int n = graph.nodes();
    ArcMode mode = options.mode();
    Coreness cores = new Coreness(graph, mode);
    boolean bothWays = graph.directed() && mode == ArcMode.ALL;
    double[] values = new double[n];
    run.checkpoint("coreness", 0, n);
    for (int i = 0; i < n; i++) {
      int v = cores.order[i];
      values[v] = cores.degree[v];
      // An arc that leaves v is one that enters its target, and the other way round.
      cores.weaken(mode == ArcMode.OUT ? graph.in() : graph.out(), v);
      if (bothWays) {
        cores.weaken(graph.in(), v);
      }
      if ((i + 1) % CHECK_EVERY == 0) {
        run.checkpoint("coreness", i + 1, n);
      }
    }
    return Scores.of(
        graph.ids(),
        values,
        "ties",
        Provenance.of("coreness", graph).withOption("mode", mode.labelIn(graph)));
  }

  // Takes one tie to v from each neighbour that is still in a higher core: it changes places with
  // the first of its degree, whose place then belongs to the degree below.
  private void weaken(Csr arcs, int v) {
    for (int arc = arcs.start(v); arc < arcs.end(v); arc++) {
      int u = arcs.target(arc);
      if (degree[u] > degree[v]) {
        int front = first[degree[u]]++;
        put(order[front], place[u]);
        put(u, front);
        degree[u]--;
      }
    }
  }

  private void put(int node, int at) {
    order[at] = node;
    place[node] = at;
  }
}
