package corridor.engine.community;

import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * What many runs of {@link Leiden} with different random choices have in common. Communities of
 * nearly the same modularity can differ much; what differs from run to run is no finding.
 *
 * <p>The consensus partition disagrees with the runs as little as can be found: over all runs and
 * pairs of nodes, it counts the pairs that are together in one and apart in the other (a median
 * partition, with Mirkin's distance). The search starts from the run that is closest to all others,
 * which has at most twice the least disagreement possible, and moves nodes that no run separates
 * from class to class while that lowers it. A class of the consensus need not hang together.
 *
 * <ul>
 *   <li>Weights and direction as in {@link Leiden}.
 *   <li>The consensus matrix, the share of runs in which two nodes are together, is kept as the
 *       communities of all runs: {@link #together} and {@link #togetherWith} read it off.
 *   <li>Run number i is the same whatever the number of runs; run 0 is {@link Leiden} itself.
 *   <li>Time of all runs, and O(runs² n) to compare them; O(runs n + m) memory. Runs are spread
 *       over the threads; bit-identical on any number of them.
 * </ul>
 *
 * <p>Lancichinetti, Fortunato 2012, doi:10.1038/srep00336 (the matrix); Barthélemy, Monjardet 1981,
 * doi:10.1016/0165-4896(81)90041-X (the median).
 */
public final class Consensus {

  /**
   * How the runs are made.
   *
   * @param leiden the options of every run
   * @param runs number of runs, at least 2
   */
  public record Options(Leiden.Options leiden, int runs) {
    /** 50 runs of Leiden by default. */
    public static final Options DEFAULT = new Options(Leiden.Options.DEFAULT, 50);

    /** Checks the range. */
    public Options {
      if (runs < 2) {
        throw new IllegalArgumentException("runs must be at least 2, but is " + runs);
      }
    }

    /** These options with other options of every run. */
    public Options withLeiden(Leiden.Options newLeiden) {
      return new Options(newLeiden, runs);
    }

    /** These options with another number of runs. */
    public Options withRuns(int newRuns) {
      return new Options(leiden, newRuns);
    }
  }

  private final Projection graph;
  private final List<Labels> runs;
  private final Communities best;
  private final Partition partition;
  private final double meanAdjustedRand;
  private final Provenance provenance;

  private Consensus(
      Projection graph,
      List<Labels> runs,
      Communities best,
      Labels median,
      double meanAdjustedRand,
      Provenance provenance) {
    this.graph = graph;
    this.runs = runs;
    this.best = best;
    this.partition = median.numberedBySize("consensus communities", graph.ids());
    this.meanAdjustedRand = meanAdjustedRand;
    this.provenance = provenance;
  }

  /** Runs Leiden many times and compares what comes out. */
  public static Consensus of(Projection graph, Options options, Run run) {
    LowestLevel lowest = LowestLevel.of(graph, options.leiden().quality(), run);
    // Threads are used up by the runs, and progress may be told on the calling thread only.
    Run single = run.withThreads(1).withProgress((task, done, total) -> {});
    List<LeidenSearch> searches = new ArrayList<>();
    OrderedParallel.reduce(
        run,
        "consensus",
        options.runs(),
        1,
        () -> lowest,
        (level, from, until) -> Leiden.search(level, options.leiden(), from, single),
        searches::add);
    List<Labels> labels = searches.stream().map(LeidenSearch::labels).toList();
    Comparison comparison = Comparison.of(labels, run);
    Provenance provenance =
        Leiden.provenance("consensus", graph, options.leiden()).withOption("runs", options.runs());
    long unfinished = searches.stream().filter(search -> !search.converged()).count();
    if (unfinished > 0) {
      provenance =
          provenance.withWarning(
              unfinished
                  + " of "
                  + options.runs()
                  + " runs were still gaining after "
                  + options.leiden().maxIterations()
                  + " iterations");
    }
    return new Consensus(
        graph,
        labels,
        best(graph, searches, options, single),
        MedianPartition.near(comparison.closest(), labels, run),
        comparison.meanAdjustedRand(),
        provenance);
  }

  private static Communities best(
      Projection graph, List<LeidenSearch> searches, Options options, Run run) {
    int best = 0;
    for (int i = 1; i < searches.size(); i++) {
      best = searches.get(i).quality() > searches.get(best).quality() ? i : best;
    }
    Communities found = Leiden.communities(graph, searches.get(best), options.leiden(), run);
    return new Communities(
        found.partition(),
        found.modularity(),
        found.provenance().withOption("run", best + " of 0 to " + (options.runs() - 1)));
  }

  /** Number of runs. */
  public int runs() {
    return runs.size();
  }

  /** The communities of run number {@code number}, from 0. */
  public Partition run(int number) {
    return runs.get(number).numberedBySize("communities", graph.ids());
  }

  /** The run of the highest modularity; the first of equal ones. */
  public Communities best() {
    return best;
  }

  /** The partition that disagrees least with the runs. */
  public Partition partition() {
    return partition;
  }

  /** Mean adjusted Rand index of all pairs of runs: 1 if all are equal. */
  public double meanAdjustedRand() {
    return meanAdjustedRand;
  }

  /** Share of runs in which nodes number {@code a} and {@code b} are together. */
  public double together(int a, int b) {
    int count = 0;
    for (Labels labels : runs) {
      count += labels.of(a) == labels.of(b) ? 1 : 0;
    }
    return (double) count / runs.size();
  }

  /** A row of the consensus matrix: the share of runs in which each node is with this one. */
  public Scores togetherWith(int node) {
    double[] shares = new double[graph.nodes()];
    for (int v = 0; v < shares.length; v++) {
      shares[v] = together(node, v);
    }
    return Scores.of(
        graph.ids(), shares, "share of runs", named("together").withOption("with", graph.id(node)));
  }

  /**
   * How surely a node belongs where the consensus has it: share of runs in which its community is
   * mostly of its class of the consensus. 1 − {@link #elsewhere} of the consensus partition.
   */
  public Scores stability() {
    double[] shares = elsewhereShares(partition);
    for (int v = 0; v < shares.length; v++) {
      shares[v] = 1 - shares[v];
    }
    return Scores.of(graph.ids(), shares, "share of runs", named("community stability"));
  }

  /**
   * "Belongs elsewhere": share of runs in which most of a node's community is of another class than
   * the node. Most is the largest class in the community, counting nodes that are in a class; where
   * several are equally large, the node is elsewhere only if its own is not among them. Undefined
   * for nodes of no class ({@link Undefined#NO_CLASS}).
   */
  public Scores elsewhere(Partition reference) {
    if (!reference.ids().equals(graph.ids())) {
      throw new IllegalArgumentException(
          "reference must be of the projection's nodes, but "
              + reference.name()
              + " is of other nodes");
    }
    double[] shares = elsewhereShares(reference);
    Scores.Builder scores = Scores.builder(graph.ids());
    for (int v = 0; v < shares.length; v++) {
      if (reference.classOf(v) < 0) {
        scores.setUndefined(v, Undefined.NO_CLASS);
      } else {
        scores.set(v, shares[v]);
      }
    }
    return scores.build(
        "share of runs", named("belongs elsewhere").withOption("classes", reference.name()));
  }

  private double[] elsewhereShares(Partition reference) {
    int[] counts = new int[graph.nodes()];
    for (Labels labels : runs) {
      labels.countElsewhere(reference, counts);
    }
    double[] shares = new double[counts.length];
    for (int v = 0; v < shares.length; v++) {
      shares[v] = (double) counts[v] / runs.size();
    }
    return shares;
  }

  /** Where it comes from. */
  public Provenance provenance() {
    return provenance;
  }

  private Provenance named(String measure) {
    return new Provenance(
        measure,
        provenance.options(),
        provenance.projection(),
        provenance.network(),
        provenance.nodes(),
        provenance.ties(),
        provenance.seed(),
        provenance.iterations(),
        provenance.converged(),
        provenance.warnings(),
        provenance.version());
  }
}
