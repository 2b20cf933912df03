package corridor.engine.centrality;

import corridor.engine.paths.ArcLengths;
import corridor.engine.paths.ArcsByDegree;
import corridor.engine.paths.HopDependencies;
import corridor.engine.paths.LengthPaths;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.PathCountOverflowException;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.function.Supplier;

/**
 * Shortest-path betweenness: {@code Σ σ_st(v) / σ_st} over pairs s ≠ v ≠ t, where σ_st is the
 * number of shortest paths from s to t and σ_st(v) that of those through v. Exact.
 *
 * <ul>
 *   <li>The projection says how long a tie is: hops (weights are not used) or 1/weight (a stronger
 *       tie is shorter). Paths count as equally long within a relative 1e-12, so that 0.1 + 0.2
 *       ties with 0.3; lengths that differ by a factor of 1e12 or more within a path are beyond
 *       that precision.
 *   <li>Direction: paths follow the arcs. In an undirected graph each pair counts once.
 *   <li>Normalised: times 1/((n − 1)(n − 2)), doubled if undirected; the centre of a star has 1.
 *   <li>Unit: pairs of nodes, or their share. Range: 0 … (n − 1)(n − 2), half of it if undirected;
 *       normalised 0 … 1. Pairs without a path add nothing.
 *   <li>Undefined: normalised in a graph of fewer than 3 nodes ({@link Undefined#TOO_FEW_NODES});
 *       raw it is 0 there.
 *   <li>O(n m) time for hops, O(n m log n) for 1/weight, nearly O(n m) if the lengths are much
 *       alike; O(n + m) memory and O(n) a thread, for 1/weight O(n + m) a thread if very many paths
 *       tie. Bit-identical on any number of threads.
 *   <li>Refused: {@link PathCountOverflowException} if there are more than 1e308 shortest paths
 *       between two nodes; {@link UnsuitableGraphException} if 1/weight is not finite.
 * </ul>
 *
 * <p>Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249; weights:
 * Opsahl, Agneessens, Skvoretz 2010, doi:10.1016/j.socnet.2010.03.006 with alpha 1.
 */
public final class Betweenness {
  private static final int SOURCES_A_CHUNK = 32;

  /**
   * How betweenness is told.
   *
   * @param normalised as a share of the pairs instead of a number
   */
  public record Options(boolean normalised) {
    /** As a share of the pairs. */
    public static final Options DEFAULT = new Options(true);

    /** These options normalised or not. */
    public Options withNormalised(boolean newNormalised) {
      return new Options(newNormalised);
    }
  }

  private Betweenness() {}

  /** The betweenness of every node. */
  public static Scores of(Projection graph, Options options, Run run) {
    int n = graph.nodes();
    double[] sums =
        graph.pathLength() == PathLength.HOPS ? byHops(graph, run) : byLength(graph, run);
    double whole = options.normalised() ? (n - 1.0) * (n - 2.0) : graph.directed() ? 1 : 2;
    Scores.Builder scores = Scores.builder(graph.ids());
    for (int v = 0; v < n; v++) {
      if (options.normalised() && n < 3) {
        scores.setUndefined(v, Undefined.TOO_FEW_NODES);
      } else {
        scores.set(v, sums[v] / whole);
      }
    }
    return scores.build(
        options.normalised() ? "share of pairs" : "pairs",
        Provenance.of("betweenness", graph)
            .withOption("length", graph.pathLength().label())
            .withOption("normalised", options.normalised()));
  }

  private static double[] byHops(Projection graph, Run run) {
    ArcsByDegree arcs = ArcsByDegree.of(graph.out(), graph.in());
    double[] renumbered =
        overSources(
            graph.nodes(),
            run,
            () -> {
              HopDependencies paths = new HopDependencies(arcs);
              return paths::add;
            });
    double[] sums = new double[renumbered.length];
    for (int v = 0; v < sums.length; v++) {
      sums[arcs.original(v)] = renumbered[v];
    }
    return sums;
  }

  private static double[] byLength(Projection graph, Run run) {
    ArcLengths arcs = ArcLengths.of(graph.out(), graph);
    return overSources(
        graph.nodes(),
        run,
        () -> {
          LengthPaths paths = LengthPaths.dependencies(arcs);
          return (source, sums) -> {
            paths.search(source);
            paths.addDependencies(sums);
          };
        });
  }

  /** Adds, to each node but the source, its share of the shortest paths from the source. */
  private interface Dependencies {
    void add(int source, double[] sums);
  }

  private static double[] overSources(int n, Run run, Supplier<Dependencies> buffers) {
    double[] sums = new double[n];
    OrderedParallel.reduce(
        run,
        "betweenness",
        n,
        SOURCES_A_CHUNK,
        buffers,
        (paths, from, until) -> {
          double[] part = new double[n];
          for (int source = from; source < until; source++) {
            paths.add(source, part);
          }
          return part;
        },
        part -> {
          for (int v = 0; v < n; v++) {
            sums[v] += part[v];
          }
        });
    return sums;
  }
}
