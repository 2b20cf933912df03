package corridor.engine.paths;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The k shortest paths without a repeated node between two nodes (Yen 1971,
 * doi:10.1287/mnsc.17.11.712). The paths that are left when some are found fall into branches
 * without overlap (Lawler 1972, doi:10.1287/mnsc.18.7.401), which are searched in the order of
 * lower bounds and no farther than needed (Chang et al. 2015, Efficiently computing top-k shortest
 * path join, EDBT).
 *
 * <p>A path's length is the sum of its arcs' lengths: by default what the projection's rule makes
 * of a weight, otherwise what {@link ArcLength} says. Arcs are followed in their direction; an edge
 * both ways. Paths come by length; lengths within a relative 1e-12 are ties and come by hops, then
 * by ids. Nodes without a path between them have an empty list.
 *
 * <p>To order ties with the k-th path, up to {@value #MORE_TIES} more paths are looked at. If more
 * than these tie, {@link #tiesCut()} holds: the paths are still the shortest and the same in every
 * run, but other paths of the last length may come before them by hops or ids.
 *
 * <p>O(k·n·(m + n log n)) time at worst; where few paths are much longer than the shortest, hardly
 * more than the O(m + n log n) of one shortest-path tree. O(m + k·n) memory, one thread,
 * deterministic. Refuses (unsuitable graph) a length that is negative or not finite.
 */
public final class KShortestPaths {
  private static final int MORE_TIES = 256;
  private static final String TASK = "k shortest paths";

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
    int count = options.count();
    run.checkpoint(TASK, 0, count);
    BranchQueue branches = BranchQueue.of(graph, length, from, to, TASK, run);
    List<Path> found = new ArrayList<>();
    double longest = 0;
    boolean tiesCut = false;
    while (!tiesCut) {
      // Lengths and bounds are sums of no more than n numbers, each rounded.
      double limit =
          found.size() < count
              ? Double.POSITIVE_INFINITY
              : longest * (1 + Path.TOLERANCE) * (1 + graph.nodes() * Math.ulp(1.0));
      Optional<Path> next = branches.next(limit);
      if (next.isEmpty()) {
        break;
      }
      tiesCut = found.size() >= (long) count + MORE_TIES;
      longest = found.size() < count ? Math.max(longest, next.get().length()) : longest;
      found.add(next.get());
      run.checkpoint(TASK, Math.min(found.size(), count), count);
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
