package corridor.engine.community;

import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.run.ParallelRounds;
import corridor.engine.run.Run;
import corridor.engine.run.TaskRandom;

/**
 * Communities of high {@link Modularity} by the Leiden method: nodes move to the community where
 * they gain most; communities are refined from within; the refined ones become the nodes of a
 * smaller graph, on which the same is done, until nothing moves. This is one iteration; the next
 * starts from its communities, until one gains nothing.
 *
 * <ul>
 *   <li>A weight is a strength: ties count in proportion to it, and multiplying all weights by the
 *       same number changes nothing but rounding.
 *   <li>Direction: a directed graph has directed modularity. Who is tied counts, not which way;
 *       directions decide what is expected by chance.
 *   <li>Every community hangs together by its ties (ignoring directions). At the end of the last
 *       iteration no two communities gain by becoming one, so that Q is at least that of the
 *       connected components and of single nodes. That it is the greatest possible nobody can
 *       promise: try several seeds ({@link Consensus}).
 *   <li>A node without ties is a community of its own; a graph without ties has no modularity.
 *   <li>About O(n + m) time an iteration, O(n + m) memory.
 *   <li>Seeded: the same graph, options and seed give the same communities, bit by bit, on any
 *       number of threads.
 * </ul>
 *
 * <p>Traag, Waltman, van Eck 2019, doi:10.1038/s41598-019-41695-z. Differences: chances of the
 * refinement are in units of the mean weight, so that they do not depend on the unit of weights;
 * where refinement joins nothing, the connected parts of the communities are aggregated; in a large
 * graph nodes move in batches, and an iteration leaves to the next what still moves after three
 * visits to all ties.
 */
public final class Leiden {
  /** An iteration that gains less of all weight than this has gained nothing. */
  private static final double LEAST_GAIN = 1e-9;

  /**
   * How communities are found.
   *
   * @param quality what modularity is to be high
   * @param randomness θ of the refinement, finite and at least 0: a gain of θ mean weights less is
   *     e times less likely chosen; 0 always takes the best
   * @param maxIterations at least 1
   * @param seed of the random order and choices
   */
  public record Options(
      Modularity.Options quality, double randomness, int maxIterations, long seed) {
    /** γ = 1, θ = 0.01, at most 100 iterations, seed 42. */
    public static final Options DEFAULT = new Options(Modularity.Options.DEFAULT, 0.01, 100, 42);

    /** Checks the ranges. */
    public Options {
      if (!(randomness >= 0) || Double.isInfinite(randomness)) {
        throw new IllegalArgumentException(
            "randomness must be finite and at least 0, but is " + randomness);
      }
      if (maxIterations < 1) {
        throw new IllegalArgumentException(
            "maxIterations must be at least 1, but is " + maxIterations);
      }
    }

    /** These options with another resolution γ. */
    public Options withResolution(double resolution) {
      return withQuality(quality.withResolution(resolution));
    }

    /** These options with another modularity. */
    public Options withQuality(Modularity.Options newQuality) {
      return new Options(newQuality, randomness, maxIterations, seed);
    }

    /** These options with another θ. */
    public Options withRandomness(double newRandomness) {
      return new Options(quality, newRandomness, maxIterations, seed);
    }

    /** These options with another limit of iterations. */
    public Options withMaxIterations(int newMaxIterations) {
      return new Options(quality, randomness, newMaxIterations, seed);
    }

    /** These options with another seed. */
    public Options withSeed(long newSeed) {
      return new Options(quality, randomness, maxIterations, newSeed);
    }
  }

  private Leiden() {}

  /** The communities of a graph. */
  public static Communities of(Projection graph, Options options, Run run) {
    run.checkpoint("leiden", 0, options.maxIterations());
    LowestLevel lowest = LowestLevel.of(graph, options.quality(), run);
    return communities(graph, search(lowest, options, 0, run), options, run);
  }

  /** One search on a level that other threads may read too; {@code task} varies the seed. */
  static LeidenSearch search(LowestLevel lowest, Options options, int task, Run run) {
    LeidenSearch search =
        new LeidenSearch(lowest, options.randomness(), TaskRandom.of(options.seed(), task));
    int nodes = lowest.level().nodes;
    try (ParallelRounds<TiesTo> rounds =
        new ParallelRounds<>(run, "leiden", () -> new TiesTo(nodes))) {
      for (int i = 0; i < options.maxIterations() && !search.converged(); i++) {
        search.iterate(LEAST_GAIN, rounds);
        run.checkpoint("leiden", i + 1L, options.maxIterations());
      }
    }
    return search;
  }

  static Communities communities(Projection graph, LeidenSearch search, Options options, Run run) {
    Partition partition = search.labels().numberedBySize("communities", graph.ids());
    Modularity modularity = Modularity.of(graph, partition, options.quality(), run);
    Provenance provenance =
        provenance("leiden", graph, options)
            .withIterations(search.iterations(), search.converged());
    if (!search.converged()) {
      provenance =
          provenance.withWarning(
              "still gaining after " + search.iterations() + " iterations; allow more");
    }
    return new Communities(partition, modularity.value(), provenance);
  }

  static Provenance provenance(String measure, Projection graph, Options options) {
    return Provenance.of(measure, graph)
        .withOption("resolution", options.quality().resolution())
        .withOption("self-ties", options.quality().selfTies() ? "counted" : "left out")
        .withOption("randomness", options.randomness())
        .withSeed(options.seed());
  }
}
