package corridor.engine.paths;

import corridor.engine.projection.Csr;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;

/** The distances from every node to the others. */
public final class AllDistances {
  private static final int SOURCES_A_CHUNK = 64;

  /** Hears the distances from a source; on any thread, but all from one source on the same. */
  @FunctionalInterface
  public interface Listener {
    /** {@code count} nodes other than {@code source} are at this distance from it. */
    void at(int source, double distance, int count);
  }

  private AllDistances() {}

  /**
   * Tells the distances over the arcs of {@code graph} away from each node, or towards it. By hops
   * they come nearest first, each once for a source; else farthest first, node by node. So neither
   * threads nor names decide the order of a sum.
   */
  public static void tell(Projection graph, boolean away, String task, Run run, Listener listener) {
    Csr out = away ? graph.out() : graph.in();
    Csr in = away ? graph.in() : graph.out();
    if (graph.pathLength() == PathLength.HOPS) {
      byHops(ArcsByDegree.of(out, in), task, run, listener);
    } else {
      byLength(ArcLengths.of(out, graph), task, run, listener);
    }
  }

  private static void byHops(ArcsByDegree arcs, String task, Run run, Listener listener) {
    OrderedParallel.each(
        run,
        task,
        arcs.nodes(),
        HopCounts.SOURCES,
        () -> new HopCounts(arcs),
        (paths, from, until) -> {
          paths.search(
              from,
              until,
              (distance, counts) -> {
                for (int source = from; source < until; source++) {
                  int count = counts[source - from];
                  if (count > 0) {
                    listener.at(arcs.original(source), distance, count);
                  }
                }
              });
        });
  }

  private static void byLength(ArcLengths arcs, String task, Run run, Listener listener) {
    OrderedParallel.each(
        run,
        task,
        arcs.nodes(),
        SOURCES_A_CHUNK,
        () -> LengthPaths.distances(arcs),
        (paths, from, until) -> {
          for (int source = from; source < until; source++) {
            for (int i = paths.search(source) - 1; i > 0; i--) {
              listener.at(source, paths.distance(paths.reached(i)), 1);
            }
          }
        });
  }
}
