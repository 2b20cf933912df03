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
  private static final double TOLERANCE = 1e-12;

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
    EiTable.Row network = network();
    OptionalDouble atLeast = OptionalDouble.empty();
    OptionalDouble atMost = OptionalDouble.empty();
    if (network.index().isDefined() && relabellings.count() > 0) {
      long[] reaching = countReaching(network.internal(), network.external(), run);
      atLeast = OptionalDouble.of(relabellings.share(reaching[0]));
      atMost = OptionalDouble.of(relabellings.share(reaching[1]));
    }
    return new EiTable(
        nodes(),
        expectedOfNodes(),
        classRows(),
        network,
        atLeast,
        atMost,
        relabellings.count(),
        relabellings.exhaustive(),
        provenance);
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

  private ImmutableList<EiTable.Row> classRows() {
    double[] external = new double[classes.count()];
    double[] internal = new double[classes.count()];
    for (int tie = 0; tie < ties.size(); tie++) {
      int from = classes.of(ties.from(tie));
      int to = classes.of(ties.to(tie));
      if (from == to) {
        internal[from] += ties.value(tie);
      } else {
        external[from] += ties.value(tie);
        external[to] += ties.value(tie);
      }
    }
    ImmutableList.Builder<EiTable.Row> rows = ImmutableList.builder();
    for (int label = 0; label < classes.count(); label++) {
      double size = classes.size(label);
      Statistic expected = index(2 * (classes.total() - size), size - 1, Undefined.TOO_FEW_NODES);
      rows.add(row(classes.name(label), (int) size, external[label], internal[label], expected));
    }
    return rows.build();
  }

  private EiTable.Row network() {
    double internal = ties.within(classes.all());
    double external = 0;
    for (int tie = 0; tie < ties.size(); tie++) {
      boolean within = classes.of(ties.from(tie)) == classes.of(ties.to(tie));
      external += within ? 0 : ties.value(tie);
    }
    double total = classes.total();
    double pairs = 0;
    for (int label = 0; label < classes.count(); label++) {
      pairs += classes.size(label) * (classes.size(label) - 1.0);
    }
    Statistic expected = index(total * (total - 1) - pairs, pairs, Undefined.TOO_FEW_NODES);
    return row("network", (int) total, external, internal, expected);
  }

  private static EiTable.Row row(
      String name, int members, double external, double internal, Statistic expected) {
    Statistic index = index(external, internal, Undefined.ZERO_TOTAL);
    return new EiTable.Row(name, members, external, internal, index, expected);
  }

  private static Statistic index(double external, double internal, Undefined ifNone) {
    return external + internal > 0
        ? Statistic.of((external - internal) / (external + internal))
        : Statistic.undefined(ifNone);
  }

  // The total is the same however classes are dealt out: a high index is a low internal sum.
  private long[] countReaching(double internal, double external, Run run) {
    double tolerance = TOLERANCE * (internal + external);
    long[] reaching = new long[2];
    OrderedParallel.reduce(
        run,
        TASK + " with classes dealt out anew",
        relabellings.count(),
        PERMUTATIONS_A_CHUNK,
        () -> relabellings,
        (source, from, until) -> {
          long[] part = new long[2];
          for (int i = from; i < until; i++) {
            double within = ties.within(source.labels(i));
            part[0] += within <= internal + tolerance ? 1 : 0;
            part[1] += within >= internal - tolerance ? 1 : 0;
          }
          return part;
        },
        part -> Arrays.setAll(reaching, i -> reaching[i] + part[i]));
    return reaching;
  }
}
