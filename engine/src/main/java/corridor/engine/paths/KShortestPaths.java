package corridor.engine.paths;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.ArrayList;
import java.util.List;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.YenShortestPathIterator;

/**
 * The k shortest paths without a repeated node between two nodes (Yen 1971,
 * doi:10.1287/mnsc.17.11.712), by JGraphT's implementation. Not by its Eppstein class, which leaves
 * paths out.
 *
 * <p>A path's length is the sum of its arcs' lengths: by default what the projection's rule makes
 * of a weight, otherwise what {@link ArcLength} says. Arcs are followed in their direction; an edge
 * both ways. Paths come by length; lengths within a relative 1e-12 are ties and come by hops, then
 * by ids. Nodes without a path between them have an empty list.
 *
 * <p>To order ties with the k-th path, {@value #MORE_TIES} more paths are looked at. If that does
 * not reach the end of the ties, {@link #tiesCut()} holds: the paths are still the shortest and the
 * same in every run, but other paths of the last length may come before them by hops or ids.
 *
 * <p>O(k·n·(m + n log n)) time at worst, O(k·n + m) memory, one thread, deterministic. Refuses
 * (unsuitable graph) a length that is negative or not finite.
 */
public final class KShortestPaths {
  private static final int MORE_TIES = 256;

  /**
   * How many paths.
   *
   * @param count at most so many, at least 1
   */
  public record Options(int count) {
    /** The ten shortest. */
    public static final Options DEFAULT = new Options(10);

    /** Refuses a count below 1. */
    public Options {
      if (count < 1) {
        throw new IllegalArgumentException("count must be at least 1, but is " + count);
      }
    }

    /** Another number of paths. */
    public Options withCount(int newCount) {
      return new Options(newCount);
    }
  }

  private final ImmutableList<Path> paths;
  private final boolean tiesCut;
  private final Provenance provenance;

  private KShortestPaths(ImmutableList<Path> paths, boolean tiesCut, Provenance provenance) {
    this.paths = paths;
    this.tiesCut = tiesCut;
    this.provenance = provenance;
  }

  /** The shortest paths by the lengths of the projection's rule. */
  public static KShortestPaths of(Projection graph, int from, int to, Options options, Run run) {
    return of(graph, ArcLength.ofRule(graph), from, to, options, run);
  }

  /** The shortest paths by given lengths. */
  public static KShortestPaths of(
      Projection graph, ArcLength length, int from, int to, Options options, Run run) {
    if (from == to) {
      throw new IllegalArgumentException(
          "from and to must be two nodes, but both are " + graph.id(from));
    }
    checkLengths(graph, length);
    ProjectionAsGraph view = ProjectionAsGraph.ofArcs(graph, length);
    YenShortestPathIterator<String, ProjectionAsGraph.Arc> yen =
        new YenShortestPathIterator<>(view, graph.id(from), graph.id(to));
    int count = options.count();
    List<Path> found = new ArrayList<>();
    boolean tiesCut = false;
    while (yen.hasNext() && !tiesCut) {
      run.checkpoint("k shortest paths", Math.min(found.size(), count), count);
      Path next = path(graph, length, yen.next());
      if (found.size() >= count && !next.isAsShortAs(found.get(count - 1))) {
        break;
      }
      tiesCut = found.size() >= (long) count + MORE_TIES;
      found.add(next);
    }
    ImmutableList<Path> sorted = Path.sorted(found);
    Provenance provenance =
        Provenance.of("k-shortest-paths", graph)
            .withOption("from", graph.id(from))
            .withOption("to", graph.id(to))
            .withOption("count", count)
            .withOption("length", length.label());
    return new KShortestPaths(
        sorted.subList(0, Math.min(count, sorted.size())),
        tiesCut,
        tiesCut ? provenance.withWarning(TIES_CUT) : provenance);
  }

  private static final String TIES_CUT =
      "more paths tie with the last than were looked at; others of its length may precede it by"
          + " hops or ids";

  private static void checkLengths(Projection graph, ArcLength length) {
    Csr out = graph.out();
    for (int node = 0; node < graph.nodes(); node++) {
      for (int arc = out.start(node); arc < out.end(node); arc++) {
        double value = length.of(node, out.target(arc), out.weight(arc));
        if (!(value >= 0) || Double.isInfinite(value)) {
          throw new UnsuitableGraphException(
              "the length (%s) of the arc %s → %s is %s; shortest paths need lengths that are finite and not below 0"
                  .formatted(length.label(), graph.id(node), graph.id(out.target(arc)), value));
        }
      }
    }
  }

  // Summed anew from the first arc on, since Yen's sums depend on how a path was found.
  private static Path path(
      Projection graph, ArcLength length, GraphPath<String, ProjectionAsGraph.Arc> found) {
    int[] nodes = found.getVertexList().stream().mapToInt(graph::getIndex).toArray();
    double sum = 0;
    for (int i = 1; i < nodes.length; i++) {
      int arc = graph.out().arc(nodes[i - 1], nodes[i]);
      sum += length.of(nodes[i - 1], nodes[i], graph.out().weight(arc));
    }
    return new Path(ImmutableIntArray.copyOf(nodes), sum);
  }

  /** The paths, from the shortest; empty if there is none. */
  public ImmutableList<Path> paths() {
    return paths;
  }

  /** Whether more paths tie with the last one than were looked at. */
  public boolean tiesCut() {
    return tiesCut;
  }

  /** Where the paths come from. */
  public Provenance provenance() {
    return provenance;
  }
}
