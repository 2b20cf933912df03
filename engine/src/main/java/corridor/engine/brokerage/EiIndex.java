package corridor.engine.brokerage;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The E–I index: whether ties go out of classes or stay in them, {@code (E − I)/(E + I)} for the
 * external ties E and the internal ties I of a node, a class or the whole network.
 *
 * <ul>
 *   <li>A weight is a strength: ties count in proportion to it, or one each: {@link TieValue}.
 *   <li>Direction: arcs in and arcs out count alike.
 *   <li>A class counts each of its ties once: a tie within it is one internal tie, not two.
 *   <li>Nodes of no class are left out with their ties and are undefined themselves ({@link
 *       Undefined#NO_CLASS}), or are one more class: {@link Unclassed}.
 *   <li>Unit: none. Range −1 (all ties internal) … 1 (all external). The value to expect depends on
 *       the sizes of the classes, so {@link EiTable} has it beside every index.
 *   <li>Undefined: a node without ties ({@link Undefined#ISOLATE}); a node with ties to nodes left
 *       out alone, a class or a network without ties ({@link Undefined#ZERO_TOTAL}); the
 *       expectation among fewer than two nodes ({@link Undefined#TOO_FEW_NODES}).
 *   <li>O(n + m) time, and O(n + m) for every permutation; O(n + m) memory and O(n) a thread;
 *       bit-identical for any number of threads. Sums of weights within 1e-12 of the total are
 *       taken as equal.
 * </ul>
 *
 * <p>Krackhardt, Stern 1988, doi:10.2307/2786835.
 */
public final class EiIndex {

  /**
   * How the index is counted.
   *
   * @param ties what a tie counts for
   * @param unclassed what nodes of no class are
   * @param permutations how many times the classes are dealt out anew; 0 for none
   * @param seed of the permutations
   */
  public record Options(TieValue ties, Unclassed unclassed, int permutations, long seed) {
    /** By weight, without nodes of no class, 1000 permutations. */
    public static final Options DEFAULT =
        new Options(TieValue.WEIGHT, Unclassed.LEFT_OUT, 1000, 42);

    /** Refuses what is out of range. */
    public Options {
      if (permutations < 0) {
        throw new IllegalArgumentException(
            "permutations must be at least 0, but is " + permutations);
      }
    }

    /** These options with another value of ties. */
    public Options withTies(TieValue newTies) {
      return new Options(newTies, unclassed, permutations, seed);
    }

    /** These options with another place for nodes of no class. */
    public Options withUnclassed(Unclassed newUnclassed) {
      return new Options(ties, newUnclassed, permutations, seed);
    }

    /** These options with another number of permutations. */
    public Options withPermutations(int newPermutations) {
      return new Options(ties, unclassed, newPermutations, seed);
    }

    /** These options with another seed. */
    public Options withSeed(long newSeed) {
      return new Options(ties, unclassed, permutations, newSeed);
    }
  }

  private static final String TASK = "e-i-index";
  private static final int PERMUTATIONS_A_CHUNK = 16;

  private final Projection graph;
  private final ClassLabels classes;
  private final ClassTies ties;
  private final Relabellings relabellings;
  private final Provenance provenance;

  private EiIndex(Projection graph, Partition partition, Options options) {
    this.graph = graph;
    this.classes = ClassLabels.of(graph, partition, options.unclassed());
    this.ties = new ClassTies(graph, classes, options.ties());
    this.relabellings = new Relabellings(classes, options.permutations(), options.seed());
    Provenance told =
        Provenance.of(TASK, graph)
            .withOption("classes", partition.name())
            .withOption("nodes of no class", options.unclassed().label())
            .withOption("ties count", options.ties().label())
            .withOption("permutations", relabellings.describe());
    boolean drawn = relabellings.count() > 0 && !relabellings.exhaustive();
    this.provenance = drawn ? told.withSeed(options.seed()) : told;
  }

  /** The index of all. The partition must be one of the projection's nodes. */
  public static EiTable of(Projection graph, Partition partition, Options options, Run run) {
    run.checkpoint(TASK, 0, graph.nodes());
    return new EiIndex(graph, partition, options).table(run);
  }

  private EiTable table(Run run) {
    int rows = classes.count() + 1;
    double[] internal = new double[rows];
    double[] external = new double[rows];
    ties.add(classes.all(), internal, external);
    Statistic[] expected = new Statistic[rows];
    Arrays.setAll(expected, this::expected);
    RelabelledTies relabelled =
        new RelabelledTies(
            internal, external, Arrays.stream(expected).mapToDouble(Statistic::value).toArray());
    boolean compared = internal[rows - 1] + external[rows - 1] > 0 && relabellings.count() > 0;
    if (compared) {
      compare(relabelled, run);
    }
    ImmutableList.Builder<EiTable.Row> all = ImmutableList.builder();
    for (int row = 0; row < rows; row++) {
      boolean network = row == rows - 1;
      all.add(
          new EiTable.Row(
              network ? "network" : classes.name(row),
              network ? classes.total() : classes.size(row),
              external[row],
              internal[row],
              index(external[row], internal[row], Undefined.ZERO_TOTAL),
              expected[row],
              compared ? Optional.of(relabelled.z(row)) : Optional.empty()));
    }
    ImmutableList<EiTable.Row> told = all.build();
    return new EiTable(
        nodes(),
        expectedOfNodes(),
        told.subList(0, rows - 1),
        told.get(rows - 1),
        share(compared, relabelled.atLeast()),
        share(compared, relabelled.atMost()),
        relabellings.count(),
        relabellings.exhaustive(),
        provenance);
  }

  private OptionalDouble share(boolean compared, long reaching) {
    return compared ? OptionalDouble.of(relabellings.share(reaching)) : OptionalDouble.empty();
  }

  private Scores nodes() {
    double[] external = new double[graph.nodes()];
    double[] internal = new double[graph.nodes()];
    for (int tie = 0; tie < ties.size(); tie++) {
      int from = ties.from(tie);
      int to = ties.to(tie);
      double[] sums = classes.of(from) == classes.of(to) ? internal : external;
      sums[from] += ties.value(tie);
      sums[to] += ties.value(tie);
    }
    Scores.Builder scores = Scores.builder(graph.ids());
    for (int v = 0; v < graph.nodes(); v++) {
      if (classes.of(v) == ClassLabels.NONE) {
        scores.setUndefined(v, Undefined.NO_CLASS);
      } else if (graph.out().degree(v) + graph.in().degree(v) == 0) {
        scores.setUndefined(v, Undefined.ISOLATE);
      } else if (external[v] + internal[v] == 0) {
        scores.setUndefined(v, Undefined.ZERO_TOTAL);
      } else {
        scores.set(v, (external[v] - internal[v]) / (external[v] + internal[v]));
      }
    }
    return scores.build("index", provenance);
  }

  private Scores expectedOfNodes() {
    int others = classes.total() - 1;
    Scores.Builder scores = Scores.builder(graph.ids());
    for (int v = 0; v < graph.nodes(); v++) {
      if (classes.of(v) == ClassLabels.NONE) {
        scores.setUndefined(v, Undefined.NO_CLASS);
      } else if (others == 0) {
        scores.setUndefined(v, Undefined.TOO_FEW_NODES);
      } else {
        scores.set(v, 1 - 2.0 * (classes.size(classes.of(v)) - 1) / others);
      }
    }
    return scores.build("index", provenance.withMeasure(TASK + "-expected"));
  }

  // Of a class, or after the last of them of the whole network: from the pairs of nodes.
  private Statistic expected(int row) {
    double total = classes.total();
    if (row < classes.count()) {
      double size = classes.size(row);
      return index(2 * (total - size), size - 1, Undefined.TOO_FEW_NODES);
    }
    double pairs = 0;
    for (int label = 0; label < classes.count(); label++) {
      pairs += classes.size(label) * (classes.size(label) - 1.0);
    }
    return index(total * (total - 1) - pairs, pairs, Undefined.TOO_FEW_NODES);
  }

  private static Statistic index(double external, double internal, Undefined ifNone) {
    return external + internal > 0
        ? Statistic.of((external - internal) / (external + internal))
        : Statistic.undefined(ifNone);
  }

  private void compare(RelabelledTies relabelled, Run run) {
    OrderedParallel.reduce(
        run,
        TASK + " with classes dealt out anew",
        relabellings.count(),
        PERMUTATIONS_A_CHUNK,
        () -> relabellings,
        (source, from, until) -> {
          RelabelledTies part = relabelled.fresh();
          for (int i = from; i < until; i++) {
            part.add(ties, source.labels(i));
          }
          return part;
        },
        relabelled::add);
  }
}
