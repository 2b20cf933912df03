package corridor.engine.spillover;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Csr;
import corridor.engine.result.Provenance;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which single ties an influence needs on its way: the part of it that is lost if nothing is passed
 * on along an arc any more, as {@link Gateways} for nodes.
 *
 * <p>Without the arc u → w, a(w, u) is 0 and all other coefficients stay: what u gave to w is lost
 * and not redirected. Then m(j, i) falls by m(j, w)·a(w, u)·m(u, i) / (1 + a(w, u)·m(u, w))
 * (Sherman and Morrison 1950, doi:10.1214/aoms/1177729893), so that nothing is inverted again.
 * loss(u → w) is the sum of that over all sources i and targets j ≠ i, as a share of the global
 * influence Σ m(j, i).
 *
 * <p>A tie that carries both ways is two arcs, and each is tried alone. Range 0 to 1, without unit;
 * 1 means that nothing arrives without the arc: a bridge. Losses of several arcs do not add up. If
 * nothing arrives at all, the list is empty and {@link #undefined()} says so. Weights, direction,
 * normalisation and refusals are those of the {@link TransferMatrix}.
 *
 * <p>Since m(u, w) ≥ 0, a(w, u) · what arrives at u · what w sends on bounds the loss from above;
 * m(u, w) is solved for only as long as an arc could still be among the first {@code count}, which
 * so are exact. O(m log m) time and a solution for those few, two for each node that is source and
 * target at once; O(m) memory, one thread, deterministic.
 */
public final class CriticalTies {
  /**
   * An arc on the way.
   *
   * @param coefficient the part of a unit at {@code from} that it passes on
   * @param loss the part of the influence that is lost without it
   */
  public record CriticalTie(String from, String to, double coefficient, double loss) {}

  /**
   * Which ties.
   *
   * @param count how many are told, at least 1
   */
  public record Options(int count) {
    /** The first twenty. */
    public static final Options DEFAULT = new Options(20);

    /** Refuses a count below 1. */
    public Options {
      if (count < 1) {
        throw new IllegalArgumentException("count must be at least 1, but is " + count);
      }
    }

    /** Another number. */
    public Options withCount(int newCount) {
      return new Options(newCount);
    }
  }

  private static final LargestLosses<CriticalTie> LARGEST =
      new LargestLosses<>(
          CriticalTie::loss,
          Comparator.comparing(CriticalTie::from).thenComparing(CriticalTie::to));

  private final ImmutableList<CriticalTie> ties;
  private final double global;
  private final Provenance provenance;

  private CriticalTies(ImmutableList<CriticalTie> ties, double global, Provenance provenance) {
    this.ties = ties;
    this.global = global;
    this.provenance = provenance;
  }

  /** The ties that matter most between two sets of nodes, given by ids. */
  public static CriticalTies of(
      TransferMatrix matrix,
      Collection<String> from,
      Collection<String> to,
      Options options,
      Run run) {
    Impulse impulse = Impulse.of(matrix, from, to);
    return new CriticalTies(
        impulse.global() > 0 ? ranked(matrix, impulse, options, run) : ImmutableList.of(),
        impulse.global(),
        impulse.provenance("critical-ties").withOption("count", options.count));
  }

  private static ImmutableList<CriticalTie> ranked(
      TransferMatrix matrix, Impulse impulse, Options options, Run run) {
    Csr out = matrix.coefficients().out();
    int[] sender = new int[out.arcs()];
    for (int v = 0; v < matrix.nodes(); v++) {
      Arrays.fill(sender, out.start(v), out.end(v), v);
    }
    double[] same = impulse.same(run, sender.length, arc -> sender[arc], out::target);
    double[] bound = new double[sender.length];
    for (int arc = 0; arc < bound.length; arc++) {
      double all = impulse.reaching()[out.target(arc)] * impulse.arrivingAt(sender[arc]);
      bound[arc] = out.weight(arc) * Impulse.without(all, same[arc]) / impulse.global();
    }
    return LARGEST.of(
        "critical ties",
        IntStream.range(0, bound.length).filter(arc -> bound[arc] > 0),
        bound,
        options.count,
        arc -> tie(matrix, sender[arc], arc, bound[arc]),
        run);
  }

  private static CriticalTie tie(TransferMatrix matrix, int from, int arc, double bound) {
    Csr out = matrix.coefficients().out();
    int to = out.target(arc);
    double a = out.weight(arc);
    double back = matrix.inverse().row(from)[to];
    double loss = Math.min(1, bound / (1 + a * back));
    return new CriticalTie(matrix.ids().get(from), matrix.ids().get(to), a, loss);
  }

  /** The arcs by falling loss, equal ones by ids; those without which nothing is lost left out. */
  public ImmutableList<CriticalTie> ties() {
    return ties;
  }

  /** The whole influence that losses are shares of. */
  public double global() {
    return global;
  }

  /** Why there are no losses, if there are none. */
  public Optional<Undefined> undefined() {
    return global > 0 ? Optional.empty() : Optional.of(Undefined.ZERO_TOTAL);
  }

  /** Where the losses come from. */
  public Provenance provenance() {
    return provenance;
  }
}
