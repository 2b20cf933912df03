package corridor.engine.centrality;

import corridor.engine.projection.Csr;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.MemoryEstimate;
import corridor.engine.run.NotEnoughMemoryException;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.PathCountOverflowException;
import corridor.engine.run.Run;
import corridor.engine.run.TaskRandom;
import corridor.engine.run.UnsuitableGraphException;
import java.util.Arrays;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * {@link Betweenness} by hops, normalised, estimated from random shortest paths: with probability
 * at least 1 − delta, the values of <em>all</em> nodes are within epsilon of the exact ones. Draws
 * a pair of nodes and one of its shortest paths, again and again; {@code estimate(v) = n / (n − 2)
 * · paths drawn through v / paths drawn}, a pair without a path counting as drawn.
 *
 * <ul>
 *   <li>Hops only: weights are not used.
 *   <li>Direction: paths follow the arcs.
 *   <li>Unit: share of the pairs of others. Range 0 … 1, plus epsilon. A value below epsilon may be
 *       0 in truth, and nodes less than 2 epsilon apart may stand in the other order.
 *   <li>Undefined in a graph of fewer than 3 nodes ({@link Undefined#TOO_FEW_NODES}).
 *   <li>The guarantee is proven for every graph. The number of samples grows with 1/epsilon² and
 *       with the largest betweenness, hardly with the graph; each costs two searches that stop
 *       where they meet, O(m) at worst. O(n) memory a thread. Bit-identical on any number of
 *       threads; a seed reproduces within one version of the engine.
 *   <li>Refused: {@link UnsuitableGraphException} unless the path length is {@link
 *       PathLength#HOPS}; {@link PathCountOverflowException} if there are more than 1e308 shortest
 *       paths between two nodes drawn; {@link NotEnoughMemoryException}.
 * </ul>
 *
 * <p>The way of drawing, and of sharing delta after a first small sample, is KADABRA's: Borassi,
 * Natale 2016, doi:10.1145/3284359. Its bound on the samples has a constant that was only found by
 * experiment (Riondato, Kornaropoulos 2016, doi:10.1007/s10618-015-0423-0); instead, the draws stop
 * by the bound of Chernoff 1952, doi:10.1214/aoms/1177729330, at numbers of draws fixed beforehand.
 */
public final class SampledBetweenness {
  private static final int SAMPLES_A_CHUNK = 64;

  /**
   * How well it is to be known.
   *
   * @param epsilon largest error of any node, above 0 and below 1
   * @param delta probability that some error is larger, above 0 and below 1
   * @param seed of the draws
   */
  public record Options(double epsilon, double delta, long seed) {
    /** Within 0.01 with probability 0.9; seed 42. */
    public static final Options DEFAULT = new Options(0.01, 0.1, 42);

    /** Refuses values out of range. */
    public Options {
      requireShare("epsilon", epsilon);
      requireShare("delta", delta);
    }

    private static void requireShare(String name, double value) {
      if (!(value > 0 && value < 1)) {
        throw new IllegalArgumentException(name + " must be above 0 and below 1, but is " + value);
      }
    }

    /** These options with another largest error. */
    public Options withEpsilon(double newEpsilon) {
      return new Options(newEpsilon, delta, seed);
    }

    /** These options with another probability of failing. */
    public Options withDelta(double newDelta) {
      return new Options(epsilon, newDelta, seed);
    }

    /** These options with other draws. */
    public Options withSeed(long newSeed) {
      return new Options(epsilon, delta, newSeed);
    }
  }

  private final Projection graph;
  private final long seed;
  private final Run run;
  private final int[] counts;
  private final Queue<PathSampler> spare = new ConcurrentLinkedQueue<>();
  private long tasks;

  private SampledBetweenness(Projection graph, long seed, Run run) {
    this.graph = graph;
    this.seed = seed;
    this.run = run;
    this.counts = new int[graph.nodes()];
  }

  /** How much memory it takes for a graph of this size on as many threads. */
  public static MemoryEstimate memory(Projection graph, Run run) {
    return MemoryEstimate.of("sampled-betweenness")
        .plus(graph.nodes(), PathSampler.bytesANode() * run.threads())
        .plus(graph.nodes(), 3 * Integer.BYTES + 6 * Double.BYTES);
  }

  /** The estimated betweenness of every node. */
  public static Scores of(Projection graph, Options options, Run run) {
    if (graph.pathLength() != PathLength.HOPS) {
      throw new UnsuitableGraphException(
          "sampled-betweenness counts hops; choose the length "
              + PathLength.HOPS.label()
              + " instead of "
              + graph.pathLength().label()
              + ", or betweenness");
    }
    run.checkpoint("sampled-betweenness", 0, 1);
    memory(graph, run).requireHeap();
    int n = graph.nodes();
    Provenance provenance =
        Provenance.of("sampled-betweenness", graph)
            .withOption("length", graph.pathLength().label())
            .withOption("normalised", true)
            .withOption("epsilon", options.epsilon())
            .withOption("delta", options.delta())
            .withSeed(options.seed());
    Scores.Builder scores = Scores.builder(graph.ids());
    if (n < 3) {
      for (int v = 0; v < n; v++) {
        scores.setUndefined(v, Undefined.TOO_FEW_NODES);
      }
      return scores.build("share of pairs", provenance.withOption("samples", 0));
    }
    // Drawn pairs are all pairs, of which (n − 1)(n − 2) in n (n − 1) have v at neither end.
    double scale = n / (n - 2.0);
    SampledBetweenness sampled = new SampledBetweenness(graph, options.seed(), run);
    int samples = sampled.drawEnough(options.epsilon() / scale, options.delta());
    for (int v = 0; v < n; v++) {
      scores.set(v, samples == 0 ? 0 : scale * sampled.counts[v] / samples);
    }
    return scores.build("share of pairs", provenance.withOption("samples", samples));
  }

  /** Draws until the plan is fulfilled; returns how many times. */
  private int drawEnough(double epsilon, double delta) {
    int[] between = IntStream.range(0, graph.nodes()).filter(this::canBeBetween).toArray();
    if (between.length == 0) {
      return 0;
    }
    SamplingPlan plan = new SamplingPlan(epsilon, delta, between.length);
    int[] looks = plan.looks();
    int last = looks[looks.length - 1];
    int pilot = plan.pilot();
    draw(pilot, 0, last);
    double[] confidence = plan.confidence(countsOf(between), pilot);
    // The estimate must not depend on the draws that decided on its confidence.
    Arrays.fill(counts, 0);
    int drawn = 0;
    for (int look : looks) {
      draw(look - drawn, drawn, last);
      drawn = look;
      if (plan.isEnough(countsOf(between), confidence, drawn)) {
        break;
      }
    }
    return drawn;
  }

  private boolean canBeBetween(int node) {
    Csr out = graph.out();
    return graph.directed()
        ? out.degree(node) > 0 && graph.in().degree(node) > 0
        : out.degree(node) > 1;
  }

  private int[] countsOf(int[] nodes) {
    return Arrays.stream(nodes).map(v -> counts[v]).toArray();
  }

  private void draw(int samples, int done, int total) {
    Run steps =
        run.withProgress(
            (task, at, items) -> run.checkpoint("sampled-betweenness", done + at, total));
    long firstTask = tasks;
    Queue<PathSampler> used = new ConcurrentLinkedQueue<>();
    OrderedParallel.reduce(
        steps,
        "sampled-betweenness",
        samples,
        SAMPLES_A_CHUNK,
        () -> {
          PathSampler free = spare.poll();
          PathSampler sampler = free == null ? new PathSampler(graph) : free;
          used.add(sampler);
          return sampler;
        },
        (sampler, from, until) -> {
          SplittableRandom random = TaskRandom.of(seed, firstTask + from / SAMPLES_A_CHUNK);
          IntStream.Builder within = IntStream.builder();
          for (int i = from; i < until; i++) {
            int source = random.nextInt(graph.nodes());
            int target = random.nextInt(graph.nodes() - 1);
            sampler.draw(source, target < source ? target : target + 1, random, within);
          }
          return within.build();
        },
        (IntStream within) -> within.forEach(v -> counts[v]++));
    tasks += (samples + SAMPLES_A_CHUNK - 1) / SAMPLES_A_CHUNK;
    spare.addAll(used);
  }
}
