package corridor.engine.centrality;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.NodeOrder;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.run.MemoryEstimate;
import corridor.engine.run.NotEnoughMemoryException;
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
 *   <li>O(n + m) time and memory. The same on any number of threads.
 *   <li>Refused: {@link NotEnoughMemoryException}.
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

  // Nodes stand by their place in the order of degrees, most first: the counts that most arcs ask
  // for then share cache lines.
  private final int[] place;
  private final ImmutableList<PeelingRows> rows;
  private final int[] degree;
  private final int[] left;
  private final int[] peeled;
  private int leftSize;
  private int lowest = Integer.MAX_VALUE;
  private int peeledSize;

  private Coreness(Projection graph, ArcMode mode, Run run) {
    int n = graph.nodes();
    degree = new int[n];
    left = new int[n];
    peeled = new int[n];
    leftSize = n;
    place = NodeOrder.places(NodeOrder.falling(n, v -> mode.degree(graph, v)));
    for (int v = 0; v < n; v++) {
      degree[place[v]] = mode.degree(graph, v);
      lowest = Math.min(lowest, degree[place[v]]);
      left[v] = n - 1 - v;
    }
    // An arc that leaves v is one that enters its target, and the other way round.
    PeelingRows first = PeelingRows.of(mode == ArcMode.OUT ? graph.in() : graph.out(), place, run);
    rows =
        graph.directed() && mode == ArcMode.ALL
            ? ImmutableList.of(first, PeelingRows.of(graph.in(), place, run))
            : ImmutableList.of(first);
  }

  /** How much memory it takes for a graph of this size. */
  public static MemoryEstimate memory(Projection graph) {
    // A graph with directions may be copied both ways.
    long ways = graph.directed() ? 2 : 1;
    return MemoryEstimate.of("coreness")
        .plus(graph.nodes(), (4 + ways) * Integer.BYTES + 3 * Double.BYTES)
        .plus(graph.out().arcs(), ways * Integer.BYTES);
  }

  /** The coreness of every node. */
  public static Scores of(Projection graph, Options options, Run run) {
    memory(graph).requireHeap();
    int n = graph.nodes();
    run.checkpoint("coreness", 0, n);
    Coreness cores =
        new Coreness(graph, options.mode(), run.withProgress((task, done, total) -> {}));
    while (cores.leftSize > 0) {
      cores.peel(run);
    }
    double[] values = new double[n];
    for (int v = 0; v < n; v++) {
      values[v] = cores.degree[cores.place[v]];
    }
    return Scores.of(
        graph.ids(),
        values,
        "ties",
        Provenance.of("coreness", graph).withOption("mode", options.mode().labelIn(graph)));
  }

  // Peels off the lowest shell. Looking at everybody who is left costs O(n + m) in all, since a
  // node of coreness k is looked at k + 1 times at most.
  private void peel(Run run) {
    int k = lowest;
    int from = peeledSize;
    for (int i = 0; i < leftSize; i++) {
      if (degree[left[i]] == k) {
        peeled[peeledSize++] = left[i];
      }
    }
    for (int i = from; i < peeledSize; i++) {
      int v = peeled[i];
      for (PeelingRows row : rows) {
        weaken(row, v, k);
      }
      if ((i + 1) % CHECK_EVERY == 0) {
        run.checkpoint("coreness", i + 1, degree.length);
      }
    }
    int kept = 0;
    lowest = Integer.MAX_VALUE;
    for (int i = 0; i < leftSize; i++) {
      if (degree[left[i]] > k) {
        lowest = Math.min(lowest, degree[left[i]]);
        left[kept++] = left[i];
      }
    }
    leftSize = kept;
  }

  // Takes one tie to v from each neighbour in a higher shell. Whoever comes down to k is peeled off
  // too and keeps k as its degree, which so becomes its coreness.
  private void weaken(PeelingRows arcs, int v, int k) {
    int end = arcs.end(v);
    for (int arc = arcs.start(v); arc < end; arc++) {
      int u = arcs.target(arc);
      if (degree[u] > k && --degree[u] == k) {
        peeled[peeledSize++] = u;
      }
    }
  }
}
