package corridor.engine.brokerage;

import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;

/**
 * Brokerage roles: how often a node passes on between others that have no tie of their own, and
 * between which classes. Every triple a → v → b with a ≠ b and no arc a → b is one act of v in the
 * {@link BrokerageRole} that the classes of the three make.
 *
 * <ul>
 *   <li>Weights are not used: a tie is there or not.
 *   <li>Direction: in a directed graph arcs are followed. An arc b → a does not close the triple.
 *       In an undirected graph both directions of every triple count, so that gatekeeper and
 *       representative are the same and all counts are even.
 *   <li>Nodes of no class are left out with all their triples and are undefined themselves ({@link
 *       Undefined#NO_CLASS}), or are one more class: {@link Unclassed}.
 *   <li>Unit: open triples. Range 0 … in-degree · out-degree. 0 for a node without ties.
 *   <li>The expected count is the mean over all ways to deal out the classes anew among the nodes
 *       that have one, sizes kept; z and p come from {@code permutations} such ways, drawn at
 *       random, or from all of them if there are no more than that. The graph stays as it is: what
 *       differs is who belongs where, not how many partners a node has.
 *   <li>O(Σ out-degree²) time for the counts and, for every permutation, O(m + n · classes + closed
 *       triples); O(n · roles + m) memory and 16 MB for permutations, a thread O(n + closed triples
 *       of a node). Bit-identical for any number of threads.
 * </ul>
 *
 * <p>Gould, Fernandez 1989, doi:10.2307/270949.
 */
public final class GouldFernandez {

  /**
   * How roles are counted.
   *
   * @param unclassed what nodes of no class are
   * @param permutations how many times the classes are dealt out anew; 0 for none
   * @param seed of the permutations
   */
  public record Options(Unclassed unclassed, int permutations, long seed) {
    /** Without nodes of no class, 1000 permutations. */
    public static final Options DEFAULT = new Options(Unclassed.LEFT_OUT, 1000, 42);

    /** Refuses what is out of range. */
    public Options {
      if (permutations < 0) {
        throw new IllegalArgumentException(
            "permutations must be at least 0, but is " + permutations);
      }
    }

    /** These options with another place for nodes of no class. */
    public Options withUnclassed(Unclassed newUnclassed) {
      return new Options(newUnclassed, permutations, seed);
    }

    /** These options with another number of permutations. */
    public Options withPermutations(int newPermutations) {
      return new Options(unclassed, newPermutations, seed);
    }

    /** These options with another seed. */
    public Options withSeed(long newSeed) {
      return new Options(unclassed, permutations, newSeed);
    }
  }

  private GouldFernandez() {}

  /** The roles of every node. The partition must be one of the projection's nodes. */
  public static Brokerage of(Projection graph, Partition partition, Options options, Run run) {
    ClassLabels classes = ClassLabels.of(graph, partition, options.unclassed());
    Relabellings relabellings = new Relabellings(classes, options.permutations(), options.seed());
    RoleCounts roles = RoleCounts.of(graph, classes, relabellings, run);
    Provenance provenance =
        Provenance.of("brokerage", graph)
            .withOption("classes", partition.name())
            .withOption("nodes of no class", options.unclassed().label())
            .withOption("triples", graph.directed() ? "along arcs" : "undirected, both ways")
            .withOption("permutations", relabellings.describe());
    boolean drawn = relabellings.count() > 0 && !relabellings.exhaustive();
    return new Brokerage(
        graph,
        classes,
        roles,
        relabellings,
        drawn ? provenance.withSeed(options.seed()) : provenance);
  }
}
