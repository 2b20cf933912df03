package corridor.engine.layers;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Percentile;
import corridor.engine.result.Provenance;
import corridor.engine.run.Multinomial;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import corridor.engine.run.TaskRandom;
import corridor.engine.run.UnsuitableGraphException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which layer leads in a part of the network: the share {@code s_l = W_l / Σ W} of each layer in
 * what the ties of the part count for, and how sure that is. Ties are drawn anew with replacement,
 * each as likely as what it counts for, and as many as there are: one a unit where ties are counted
 * or weights are whole, as the strength of tiers is tested, else one a tie.
 *
 * <ul>
 *   <li>A weight is a strength, in the multiplex's {@link LayerValues}. With shares a layer leads
 *       that has more of its own total here than others have of theirs. Direction plays no role.
 *   <li>Shares are from 0 to 1 and add up to 1. Bounds are the percentiles of the resamples. A
 *       resample in which several layers are greatest counts for each of them in equal parts.
 *   <li>Undefined: no ties in the part; then there is no layer and no share.
 *   <li>O(ties + resamples · layers) time; bit-identical on any number of threads.
 *   <li>Ties that a source tells together are drawn one by one, so that bounds are rather too
 *       narrow; and a layer that the source wrote less about is small for that reason alone.
 * </ul>
 *
 * <p>Efron 1979, doi:10.1214/aos/1176344552.
 */
public final class Dominance {
  private static final int CHUNK = 64;
  private static final double ROUNDING = 1e-12;

  /**
   * What belongs to the part, and how sure to be.
   *
   * @param within whether both ends of a tie must be in the part; else one will do
   * @param resamples at least 1
   * @param level share of the resamples between the bounds, above 0 and below 1
   */
  public record Options(boolean within, int resamples, double level, long seed) {
    /** Ties within the part; 1000 resamples, 95 % of them between the bounds. */
    public static final Options DEFAULT = new Options(true, 1000, 0.95, 42);

    /** Refuses what is no test. */
    public Options {
      if (resamples < 1) {
        throw new IllegalArgumentException("resamples must be at least 1, but is " + resamples);
      }
      if (!(level > 0 && level < 1)) {
        throw new IllegalArgumentException("level must be above 0 and below 1, but is " + level);
      }
    }

    /** These options with ties that have one end in the part, or both. */
    public Options withWithin(boolean bothEnds) {
      return new Options(bothEnds, resamples, level, seed);
    }

    /** These options with another number of resamples. */
    public Options withResamples(int count) {
      return new Options(within, count, level, seed);
    }

    /** These options with another seed. */
    public Options withSeed(long newSeed) {
      return new Options(within, resamples, level, newSeed);
    }
  }

  /**
   * One layer.
   *
   * @param total what its ties in the part count for
   * @param low lower bound of the share
   * @param high upper bound of the share
   * @param leads share of the resamples in which it is the greatest
   */
  public record Row(
      String layer, int ties, double total, double share, double low, double high, double leads) {}

  private final ImmutableList<Row> rows;
  private final long draws;
  private final Provenance provenance;

  private Dominance(ImmutableList<Row> rows, long draws, Provenance provenance) {
    this.rows = rows;
    this.draws = draws;
    this.provenance = provenance;
  }

  /** The layers' shares among the nodes with these ids; others are overlooked. */
  public static Dominance of(
      Multiplex multiplex, Collection<String> part, Options options, Run run) {
    boolean[] inPart = new boolean[multiplex.nodes()];
    for (String id : part) {
      multiplex.graph(0).findIndex(id).ifPresent(node -> inPart[node] = true);
    }
    int layers = multiplex.layers();
    double[] totals = new double[layers];
    int[] ties = new int[layers];
    boolean whole = multiplex.values() != LayerValues.SHARES;
    for (int layer = 0; layer < layers; layer++) {
      Projection graph = multiplex.valued(layer);
      Csr out = graph.out();
      for (int v = 0; v < graph.nodes(); v++) {
        for (int arc = out.start(v); arc < out.end(v); arc++) {
          int to = out.target(arc);
          boolean taken = options.within() ? inPart[v] && inPart[to] : inPart[v] || inPart[to];
          if (taken && (graph.directed() || v < to)) {
            totals[layer] += out.weight(arc);
            ties[layer]++;
            whole &= out.weight(arc) == Math.rint(out.weight(arc));
          }
        }
      }
    }
    double total = Arrays.stream(totals).sum();
    if (whole && total > 0x1p53) {
      throw new UnsuitableGraphException(
          "the total weight " + total + " is too large to be a count of ties; take shares");
    }
    long draws = whole ? Math.round(total) : Arrays.stream(ties).sum();
    Provenance provenance =
        multiplex
            .provenance("dominant layer")
            .withOption("ties", options.within() ? "both ends in the part" : "an end in the part")
            .withOption("resamples", options.resamples())
            .withOption("draws", whole ? "one per unit of weight" : "one per tie")
            .withOption("level", options.level())
            .withSeed(options.seed());
    ImmutableList<Row> rows =
        draws == 0
            ? ImmutableList.of()
            : rows(multiplex.names(), totals, ties, draws, options, run);
    return new Dominance(rows, draws, provenance);
  }

  private static ImmutableList<Row> rows(
      List<String> names, double[] totals, int[] ties, long draws, Options options, Run run) {
    // By name, so that what is drawn does not depend on the order of the layers.
    int[] tied =
        IntStream.range(0, totals.length)
            .filter(layer -> ties[layer] > 0)
            .boxed()
            .sorted(Comparator.comparing(names::get))
            .mapToInt(Integer::intValue)
            .toArray();
    Multinomial drawn =
        new Multinomial(Arrays.stream(tied).mapToDouble(layer -> totals[layer]).toArray());
    double[][] shares = new double[tied.length][options.resamples()];
    OrderedParallel.each(
        run,
        "layers of resampled ties",
        options.resamples(),
        CHUNK,
        () -> drawn,
        (source, from, until) -> {
          for (int resample = from; resample < until; resample++) {
            long[] counts = source.draw(TaskRandom.of(options.seed(), resample), draws);
            for (int i = 0; i < counts.length; i++) {
              shares[i][resample] = counts[i] / (double) draws;
            }
          }
        });
    double[] leads = leads(shares, options.resamples());
    @Nullable Row[] rows = new Row[totals.length];
    for (int i = 0; i < tied.length; i++) {
      Arrays.sort(shares[i]);
      rows[tied[i]] =
          new Row(
              names.get(tied[i]),
              ties[tied[i]],
              totals[tied[i]],
              totals[tied[i]] / drawn.total(),
              Percentile.of(shares[i], (1 - options.level()) / 2),
              Percentile.of(shares[i], (1 + options.level()) / 2),
              leads[i]);
    }
    return Arrays.stream(rows).filter(Objects::nonNull).collect(ImmutableList.toImmutableList());
  }

  private static double[] leads(double[][] shares, int resamples) {
    double[] leads = new double[shares.length];
    for (int resample = 0; resample < resamples; resample++) {
      int column = resample;
      double greatest =
          Arrays.stream(shares).mapToDouble(layer -> layer[column]).max().orElseThrow();
      long equals = Arrays.stream(shares).filter(layer -> layer[column] == greatest).count();
      for (int i = 0; i < shares.length; i++) {
        leads[i] += shares[i][resample] == greatest ? 1.0 / equals / resamples : 0;
      }
    }
    return leads;
  }

  /** The layers that have ties in the part, in the order of the layers. */
  public ImmutableList<Row> rows() {
    return rows;
  }

  /** The layer with the greatest share. Empty if there are no ties, or several are as great. */
  public Optional<Row> dominant() {
    Optional<Row> first = rows.stream().max(Comparator.comparingDouble(Row::share));
    return first.filter(
        most -> rows.stream().filter(row -> row.share() >= most.share() - ROUNDING).count() == 1);
  }

  /** In what share of the resamples the greatest layer is one of these. */
  public double leads(Set<String> layers) {
    return rows.stream().filter(row -> layers.contains(row.layer())).mapToDouble(Row::leads).sum();
  }

  /** How many ties each resample draws. */
  public long draws() {
    return draws;
  }

  /** Where the shares come from. */
  public Provenance provenance() {
    return provenance;
  }
}
