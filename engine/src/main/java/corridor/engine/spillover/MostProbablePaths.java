package corridor.engine.spillover;

import com.google.common.collect.ImmutableList;
import corridor.engine.paths.ArcLength;
import corridor.engine.paths.KShortestPaths;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.Locale;

/**
 * The paths without a repeated node that a walker takes most probably from one node to another.
 *
 * <p>The probability of a path is the product of its arcs'. By default an arc i → j has p = w(i →
 * j) / out-strength of i, so that a weight means strength and the arcs of a node sum to 1; weights
 * that are probabilities themselves can be read as such. With length −ln p the most probable path
 * is the shortest (k best by Yen 1971, doi:10.1287/mnsc.17.11.712). Arcs are followed in their
 * direction, an edge both ways, with the probability of the end it starts from.
 *
 * <p>Probabilities are in (0, 1], without unit. They are of the walker following just this path,
 * not of ever arriving: for that see {@link TransferMatrix}. An arc with p = 1 has length 0; ties
 * come by hops, then by ids. Nodes without a path between them have an empty list. Refuses
 * (unsuitable graph) a p above 1. O(k·n·(m + n log n)) time at worst, O(k·n + m) memory, one
 * thread, deterministic.
 */
public final class MostProbablePaths {

  /** What the probability of an arc is. */
  public enum Probability {
    /** Its weight in its sender's out-strength. */
    SHARE,
    /** Its weight. */
    WEIGHT
  }

  /**
   * How many paths, of which probability.
   *
   * @param count at most so many, at least 1
   */
  public record Options(Probability probability, int count) {
    /** Ten paths by shares of out-strength. */
    public static final Options DEFAULT = new Options(Probability.SHARE, 10);

    /** Refuses a count below 1. */
    public Options {
      if (count < 1) {
        throw new IllegalArgumentException("count must be at least 1, but is " + count);
      }
    }

    /** Another meaning of weights. */
    public Options withProbability(Probability newProbability) {
      return new Options(newProbability, count);
    }

    /** Another number of paths. */
    public Options withCount(int newCount) {
      return new Options(probability, newCount);
    }
  }

  /**
   * One path.
   *
   * @param nodes ids, from the first to the last
   * @param probability product of the probabilities of its arcs
   */
  public record Path(ImmutableList<String> nodes, double probability) {}

  private final ImmutableList<Path> paths;
  private final Provenance provenance;

  private MostProbablePaths(ImmutableList<Path> paths, Provenance provenance) {
    this.paths = paths;
    this.provenance = provenance;
  }

  /** The most probable paths between two nodes, given by ids. */
  public static MostProbablePaths of(
      Projection graph, String from, String to, Options options, Run run) {
    Surprise surprise = new Surprise(graph, options.probability);
    KShortestPaths shortest =
        KShortestPaths.of(
            graph,
            surprise,
            graph.getIndex(from),
            graph.getIndex(to),
            new KShortestPaths.Options(options.count),
            run);
    Provenance provenance =
        Provenance.of("most-probable-paths", graph)
            .withOption("from", from)
            .withOption("to", to)
            .withOption("count", options.count)
            .withOption("probability", options.probability.name().toLowerCase(Locale.ROOT))
            .withOption("length", surprise.label());
    for (String warning : shortest.provenance().warnings()) {
      provenance = provenance.withWarning(warning);
    }
    ImmutableList.Builder<Path> paths = ImmutableList.builder();
    for (corridor.engine.paths.Path path : shortest.paths()) {
      double probability = 1;
      for (int i = 1; i < path.nodes().length(); i++) {
        probability *= surprise.probability(path.nodes().get(i - 1), path.nodes().get(i));
      }
      paths.add(new Path(path.ids(graph), probability));
    }
    return new MostProbablePaths(paths.build(), provenance);
  }

  /** Lengths −ln p. */
  private static final class Surprise implements ArcLength {
    private final Projection graph;
    private final double[] total;

    Surprise(Projection graph, Probability probability) {
      this.graph = graph;
      this.total = new double[graph.nodes()];
      for (int v = 0; v < total.length; v++) {
        total[v] = probability == Probability.SHARE ? graph.out().strength(v) : 1;
      }
    }

    double probability(int from, int to) {
      Csr out = graph.out();
      return out.weight(out.arc(from, to)) / total[from];
    }

    @Override
    public double of(int from, int to, double weight) {
      double p = weight / total[from];
      if (p > 1) {
        throw new UnsuitableGraphException(
            "a probability must not be above 1, but that of %s → %s is %s"
                .formatted(graph.id(from), graph.id(to), p));
      }
      return 0.0 - Math.log(p);
    }

    @Override
    public String label() {
      return "-ln p";
    }
  }

  /** The paths, from the most probable; empty if there is none. */
  public ImmutableList<Path> paths() {
    return paths;
  }

  /** Where the paths come from. */
  public Provenance provenance() {
    return provenance;
  }
}
