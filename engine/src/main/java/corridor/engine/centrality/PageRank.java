package corridor.engine.centrality;

import com.google.common.collect.ImmutableSortedMap;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.run.MemoryEstimate;
import corridor.engine.run.NotEnoughMemoryException;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.Arrays;
import java.util.Map;

/**
 * PageRank: where a walker is found who follows ties with probability a and otherwise jumps to a
 * node drawn from p. {@code x(v) = (1 − a) p(v) + a (Σ x(u) w(u, v) / s(u) + p(v) D)}, where s(u)
 * is the weight of the arcs out of u and D the sum of x over nodes without arcs out (dangling).
 *
 * <ul>
 *   <li>A weight is a strength: a tie is followed in proportion to it.
 *   <li>Direction: ties are followed from their source to their target; importance comes in.
 *   <li>p is equal for all nodes unless personalised. What is at a dangling node jumps by p.
 *   <li>Unit: share of the walker's time. Range 0 … 1; the sum is 1. A node without ties has its
 *       share of the jumps. Never undefined.
 *   <li>O(m) time an iteration, O(n + m) memory. Bit-identical on any number of threads. Stops when
 *       the L1 change is within the tolerance; the distance to the solution is then at most a/(1 −
 *       a) times as large. If that takes too many iterations, provenance says so and warns.
 *   <li>Refused: {@link UnsuitableGraphException} if the weights at a node have no finite sum;
 *       {@link NotEnoughMemoryException}.
 * </ul>
 *
 * <p>Brin, Page 1998, doi:10.1016/S0169-7552(98)00110-X; Langville, Meyer 2004,
 * doi:10.1080/15427951.2004.10129091.
 */
public final class PageRank {

  /**
   * How the walker walks.
   *
   * @param damping probability of following a tie, at least 0 and below 1
   * @param tolerance largest L1 change of the last iteration, above 0
   * @param maxIterations at least 1
   * @param personalisation weights of the nodes jumped to, by id; others are never jumped to. Empty
   *     for all nodes alike
   */
  public record Options(
      double damping,
      double tolerance,
      int maxIterations,
      ImmutableSortedMap<String, Double> personalisation) {
    /** Damping 0.85, tolerance 1e-12, at most 1000 iterations, jumps to all nodes alike. */
    public static final Options DEFAULT = new Options(0.85, 1e-12, 1000, ImmutableSortedMap.of());

    /** Refuses values out of range. */
    public Options {
      if (!(damping >= 0 && damping < 1)) {
        throw new IllegalArgumentException(
            "damping must be at least 0 and below 1, but is " + damping);
      }
      PowerIteration.requireLimits(tolerance, maxIterations);
      double total = 0;
      for (Map.Entry<String, Double> entry : personalisation.entrySet()) {
        double weight = entry.getValue();
        if (!(weight >= 0) || Double.isInfinite(weight)) {
          throw new IllegalArgumentException(
              "personalisation of "
                  + entry.getKey()
                  + " must be finite and at least 0, but is "
                  + weight);
        }
        total += weight;
      }
      if (!personalisation.isEmpty() && !(total > 0 && total < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "personalisation must have a finite sum above 0, but it is " + total);
      }
    }

    /** These options with another damping. */
    public Options withDamping(double newDamping) {
      return new Options(newDamping, tolerance, maxIterations, personalisation);
    }

    /** These options with another tolerance. */
    public Options withTolerance(double newTolerance) {
      return new Options(damping, newTolerance, maxIterations, personalisation);
    }

    /** These options with another limit of iterations. */
    public Options withMaxIterations(int newMaxIterations) {
      return new Options(damping, tolerance, newMaxIterations, personalisation);
    }

    /** These options with jumps to these nodes only, in proportion to the weights. */
    public Options withPersonalisation(Map<String, Double> weights) {
      return new Options(damping, tolerance, maxIterations, ImmutableSortedMap.copyOf(weights));
    }
  }

  private PageRank() {}

  /** How much memory it takes at most for a graph of this size. */
  public static MemoryEstimate memory(Projection graph) {
    return PageRankWalk.memory(graph);
  }

  /** The PageRank of every node. Personalisation must name nodes of the projection. */
  public static Scores of(Projection graph, Options options, Run run) {
    run.checkpoint("pagerank", 0, options.maxIterations());
    memory(graph).requireHeap();
    // Progress is told by iterations, not by the parts of one.
    Run parts = run.withProgress((task, done, total) -> {});
    double[] jump = jumps(graph, options.personalisation());
    PageRankWalk walk = new PageRankWalk(graph, jump, options.damping(), parts);
    int iterations = 0;
    boolean converged = graph.nodes() == 0;
    while (!converged && iterations < options.maxIterations()) {
      run.checkpoint("pagerank", iterations, options.maxIterations());
      converged = walk.step(parts) <= options.tolerance();
      iterations++;
    }
    Provenance provenance =
        Provenance.of("pagerank", graph)
            .withOption("damping", options.damping())
            .withOption("tolerance", options.tolerance())
            .withOption("max iterations", options.maxIterations())
            .withOption(
                "personalisation",
                options.personalisation().isEmpty() ? "none" : options.personalisation())
            .withIterations(iterations, converged);
    if (!converged) {
      provenance = provenance.withWarning("stopped before the tolerance was reached");
    }
    return Scores.of(graph.ids(), walk.ranks(), "share", provenance);
  }

  private static double[] jumps(Projection graph, Map<String, Double> personalisation) {
    double[] jump = new double[graph.nodes()];
    Arrays.fill(jump, personalisation.isEmpty() ? 1 : 0);
    personalisation.forEach((id, weight) -> jump[graph.getIndex(id)] = weight);
    double total = Arrays.stream(jump).sum();
    for (int v = 0; v < jump.length; v++) {
      jump[v] /= total;
    }
    return jump;
  }
}
