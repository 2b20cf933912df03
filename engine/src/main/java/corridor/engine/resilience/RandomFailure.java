package corridor.engine.resilience;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Projection;
import corridor.engine.result.Percentile;
import corridor.engine.result.Provenance;
import corridor.engine.result.Undefined;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import corridor.engine.run.TaskRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Robustness against random failure: the {@link Robustness} R of nodes that go in random order, as
 * the mean over many orders, with the interval that 95 % of the orders lie in.
 *
 * <ul>
 *   <li>Weights count in the weighted variant only.
 *   <li>Direction: components are weak ones, directions ignored.
 *   <li>Unit and range: those of {@link Robustness}. The interval is that of single orders, from
 *       the 2.5th to the 97.5th percentile, interpolated linearly; the mean itself is known to
 *       within its standard error, which is much less.
 *   <li>Undefined: without nodes ({@link Undefined#TOO_FEW_NODES}); the weighted variant without
 *       ties ({@link Undefined#ZERO_TOTAL}).
 *   <li>O(orders · m α) time; O(N) memory a thread. Parallel over orders, each with a generator of
 *       its own made from the seed, so that the result is the same on any number of threads.
 * </ul>
 *
 * <p>Schneider, Moreira, Andrade, Havlin, Herrmann 2011, doi:10.1073/pnas.1009440108; random
 * failure: Albert, Jeong, Barabási 2000, doi:10.1038/35019019.
 *
 * @param nodes R by nodes, if defined
 * @param weight R by weight, if defined
 * @param curve mean of S(q) over all orders
 * @param provenance where they come from
 */
public record RandomFailure(
    Optional<Estimate> nodes,
    Optional<Estimate> weight,
    RemovalCurve curve,
    Provenance provenance) {
  private static final int ORDERS_A_CHUNK = 8;

  /**
   * A mean over orders.
   *
   * @param low 2.5th percentile of the orders
   * @param high 97.5th percentile
   * @param standardError of the mean; NaN for a single order
   */
  public record Estimate(double mean, double low, double high, double standardError) {
    static Estimate of(double[] values) {
      int count = values.length;
      double mean = Arrays.stream(values).sum() / count;
      double squares = Arrays.stream(values).map(r -> (r - mean) * (r - mean)).sum();
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      return new Estimate(
          mean,
          Percentile.of(sorted, 0.025),
          Percentile.of(sorted, 0.975),
          count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1.0) / count));
    }
  }

  /**
   * What is drawn.
   *
   * @param orders how many, at least 1
   * @param seed of the draw
   */
  public record Options(int orders, long seed) {
    /** 1,000 orders. */
    public static final Options DEFAULT = new Options(1000, 42);

    /** Refuses fewer than 1 order. */
    public Options {
      if (orders < 1) {
        throw new IllegalArgumentException("orders must be at least 1, but is " + orders);
      }
    }

    /** These options with another number of orders. */
    public Options withOrders(int newOrders) {
      return new Options(newOrders, seed);
    }

    /** These options with another seed. */
    public Options withSeed(long newSeed) {
      return new Options(orders, newSeed);
    }
  }

  private static final class Sums {
    final double[] nodeShares;
    final double[] weightShares;

    Sums(int n) {
      nodeShares = new double[n + 1];
      weightShares = new double[n + 1];
    }

    void add(double[] nodes, double[] weights) {
      for (int q = 0; q < nodeShares.length; q++) {
        nodeShares[q] += nodes[q];
        weightShares[q] += weights[q];
      }
    }
  }

  /** What random failures leave on average. */
  public static RandomFailure of(Projection graph, Options options, Run run) {
    int n = graph.nodes();
    double[] byNodes = new double[options.orders()];
    double[] byWeight = new double[options.orders()];
    Sums all = new Sums(n);
    OrderedParallel.reduce(
        run,
        "robustness (random)",
        options.orders(),
        ORDERS_A_CHUNK,
        () -> new Percolation(graph),
        (percolation, from, until) -> {
          Sums part = new Sums(n);
          double[] nodes = new double[n + 1];
          double[] weights = new double[n + 1];
          for (int i = from; i < until; i++) {
            run.checkCancelled("robustness (random)");
            percolation.run(order(n, TaskRandom.of(options.seed(), i)), nodes, weights);
            byNodes[i] = (Arrays.stream(nodes).sum() - nodes[0]) / n;
            byWeight[i] = (Arrays.stream(weights).sum() - weights[0]) / n;
            part.add(nodes, weights);
          }
          return part;
        },
        part -> all.add(part.nodeShares, part.weightShares));
    for (int q = 0; q <= n; q++) {
      all.nodeShares[q] /= options.orders();
      all.weightShares[q] /= options.orders();
    }
    Provenance provenance =
        Robustness.provenance("random-failure", graph)
            .withOption("orders", options.orders())
            .withSeed(options.seed());
    return new RandomFailure(
        n == 0 ? Optional.empty() : Optional.of(Estimate.of(byNodes)),
        n == 0 || graph.ties() == 0 ? Optional.empty() : Optional.of(Estimate.of(byWeight)),
        new RemovalCurve(ImmutableList.of(), all.nodeShares, all.weightShares, provenance),
        provenance);
  }

  private static int[] order(int n, SplittableRandom random) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
