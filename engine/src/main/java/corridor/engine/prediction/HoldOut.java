package corridor.engine.prediction;

import com.google.common.collect.ImmutableList;
import corridor.engine.prediction.LinkPrediction.Index;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import corridor.engine.run.TaskRandom;
import corridor.engine.run.UnsuitableGraphException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How well an index of {@link LinkPrediction} finds ties that it was not shown. Some ties are
 * hidden, the pairs without a tie among the others are scored, and the hidden ones should come
 * first.
 *
 * <ul>
 *   <li>AUC: probability that a hidden tie scores higher than a pair that is not tied at all; equal
 *       scores count half. 1 is perfect, 0.5 is chance.
 *   <li>Precision at k: share of hidden ties among the k best pairs, where k is the number of
 *       hidden ties; where equal scores straddle the k-th place, what is to be expected of a random
 *       order among them.
 *   <li>Beside every index stand two baselines. {@code random}: the expectation of a random order,
 *       AUC 0.5 and the share of hidden ties among all pairs that are scored. {@code distance}: the
 *       nearer pair first.
 *   <li>{@link #random} hides a share of ties at random, several times, and tells the means. {@link
 *       #later} hides what came later, once: nearer to the question, what will come next.
 *   <li>Undirected graphs only. Weights are read if asked for. A Jaccard that is undefined counts
 *       as 0.
 *   <li>Undefined: if nothing can be hidden, or no pair is untied ({@link Undefined#ZERO_TOTAL});
 *       the baseline of distance if that of a pair is not known ({@link
 *       Undefined#UNDEFINED_INPUT}).
 *   <li>Refused (unsuitable): more than 3,000 nodes, since all pairs are scored; directed graphs.
 *   <li>O(rounds · n² (k + log n)) time, O(n²) memory a thread. Parallel over rounds; the same on
 *       any number of threads.
 * </ul>
 *
 * <p>Lü, Zhou 2011, doi:10.1016/j.physa.2010.11.027; Liben-Nowell, Kleinberg 2007,
 * doi:10.1002/asi.20591.
 *
 * @param rows a row an index, then {@code random} and {@code distance}
 * @param ties number of ties that were hidden each time
 * @param provenance where they come from
 */
public record HoldOut(ImmutableList<Row> rows, int ties, Provenance provenance) {
  private static final String TASK = "hold-out";
  private static final int MOST_NODES = 3000;

  /** How one way of ranking did. */
  public record Row(String method, Statistic auc, Statistic precision) {}

  /**
   * What is hidden by {@link #random}.
   *
   * @param share of ties, above 0 and below 1
   * @param rounds how often, at least 1
   * @param seed of the draw
   */
  public record Options(double share, int rounds, long seed) {
    /** A tenth, 20 times. */
    public static final Options DEFAULT = new Options(0.1, 20, 42);

    /** Refuses values out of range. */
    public Options {
      if (!(share > 0 && share < 1)) {
        throw new IllegalArgumentException("share must be above 0 and below 1, but is " + share);
      }
      if (rounds < 1) {
        throw new IllegalArgumentException("rounds must be at least 1, but is " + rounds);
      }
    }

    /** These options with another share. */
    public Options withShare(double newShare) {
      return new Options(newShare, rounds, seed);
    }

    /** These options with another number of rounds. */
    public Options withRounds(int newRounds) {
      return new Options(share, newRounds, seed);
    }

    /** These options with another seed. */
    public Options withSeed(long newSeed) {
      return new Options(share, rounds, newSeed);
    }
  }

  /** Hides ties at random; at least one, and all but one at most. */
  public static HoldOut random(
      Projection graph,
      List<Index> indices,
      boolean weighted,
      Distance distance,
      Options options,
      Run run) {
    requireSmall(graph);
    int hidden = (int) Math.max(1, Math.round(options.share() * graph.ties()));
    double[] sums = new double[2 * (indices.size() + 2)];
    boolean possible = graph.ties() > 1 && hidden < graph.ties();
    OrderedParallel.reduce(
        run,
        TASK,
        possible ? options.rounds() : 0,
        1,
        () -> graph,
        (same, from, until) -> {
          Projection shown = shown(same, hidden, TaskRandom.of(options.seed(), from));
          return new HiddenTies(shown, same).measure(indices, weighted, distance, run);
        },
        part -> Arrays.setAll(sums, i -> sums[i] + part[i]));
    Arrays.setAll(sums, i -> possible ? sums[i] / options.rounds() : Double.NaN);
    return told(
        sums,
        indices,
        distanceKnown(graph, distance),
        possible ? hidden : 0,
        provenance(graph, weighted)
            .withOption("hidden", "at random")
            .withOption("share", options.share())
            .withOption("rounds", options.rounds())
            .withSeed(options.seed()));
  }

  /**
   * Hides the ties that {@code after} has and {@code before} has not. Ties that {@code before}
   * alone has were shown.
   *
   * @throws IllegalArgumentException if the nodes are not the same
   */
  public static HoldOut later(
      Projection before,
      Projection after,
      List<Index> indices,
      boolean weighted,
      Distance distance,
      Run run) {
    if (!before.ids().equals(after.ids())) {
      throw new IllegalArgumentException("before and after must have the same nodes");
    }
    requireSmall(before);
    run.checkpoint(TASK, 0, 1);
    HiddenTies hidden = new HiddenTies(before, after);
    return told(
        hidden.measure(indices, weighted, distance, run),
        indices,
        distanceKnown(before, distance),
        hidden.count(),
        provenance(before, weighted).withOption("hidden", "what came later"));
  }

  private static Provenance provenance(Projection graph, boolean weighted) {
    return Provenance.of(TASK, graph).withOption("weighted", weighted);
  }

  private static void requireSmall(Projection graph) {
    if (graph.nodes() > MOST_NODES) {
      throw new UnsuitableGraphException(
          "a hold-out scores all pairs of nodes and is meant for up to %,d nodes; there are %,d"
              .formatted(MOST_NODES, graph.nodes()));
    }
  }

  private static boolean distanceKnown(Projection graph, Distance distance) {
    for (int i = 0; i < graph.nodes(); i++) {
      for (int j = i + 1; j < graph.nodes(); j++) {
        if (Double.isNaN(distance.between(i, j))) {
          return false;
        }
      }
    }
    return true;
  }

  private static HoldOut told(
      double[] values,
      List<Index> indices,
      boolean distanceKnown,
      int hidden,
      Provenance provenance) {
    List<String> methods = new ArrayList<>(indices.stream().map(Index::label).toList());
    methods.add("random");
    methods.add("distance");
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    for (int i = 0; i < methods.size(); i++) {
      boolean known = distanceKnown || i < methods.size() - 1;
      rows.add(
          new Row(
              methods.get(i),
              statistic(values[2 * i], known),
              statistic(values[2 * i + 1], known)));
    }
    return new HoldOut(rows.build(), hidden, provenance);
  }

  private static Statistic statistic(double value, boolean known) {
    if (!known) {
      return Statistic.undefined(Undefined.UNDEFINED_INPUT);
    }
    return Double.isNaN(value) ? Statistic.undefined(Undefined.ZERO_TOTAL) : Statistic.of(value);
  }

  // The first of a shuffled list: each set of ties is as likely as any other.
  private static Projection shown(Projection graph, int hidden, SplittableRandom random) {
    boolean[] isHidden = new boolean[graph.ties()];
    int left = hidden;
    for (int tie = 0; tie < isHidden.length; tie++) {
      if (random.nextInt(isHidden.length - tie) < left) {
        isHidden[tie] = true;
        left--;
      }
    }
    Projection.Builder shown = graph.onSameNodes();
    Csr out = graph.out();
    int tie = 0;
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        if (v < out.target(arc) && !isHidden[tie++]) {
          shown.tie(v, out.target(arc), out.weight(arc));
        }
      }
    }
    return shown.build();
  }
}
