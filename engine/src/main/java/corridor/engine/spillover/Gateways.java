package corridor.engine.spillover;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Provenance;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which places an influence needs on its way: the part of it that is lost if a node is taken out
 * (hypothetical extraction: Paelinck, de Caevel and Degueldre 1965; Strassert 1968; Dietzenbacher
 * and van der Linden 1997, doi:10.1111/0022-4146.00053).
 *
 * <p>loss(v) = 1 − Σ m⁽⁻ᵛ⁾(j, i) / Σ m(j, i) over all sources i and targets j ≠ i, where M⁽⁻ᵛ⁾
 * comes from A with row and column v empty. For i, j ≠ v it is m⁽⁻ᵛ⁾(j, i) = m(j, i) − m(j, v)·m(v,
 * i) / m(v, v), so that nothing is inverted again. Nodes that are a source or a target are not
 * ranked: without them there would be another question.
 *
 * <p>Range 0 to 1, without unit; 1 means that nothing arrives without the node. It is at least the
 * share of the paths through v in the global influence, since the other paths lose the feedback
 * over v too. Losses of several nodes do not add up. If nothing arrives at all, the list is empty
 * and {@link #undefined()} says so. Weights, direction, normalisation and refusals are those of the
 * {@link TransferMatrix}. O(n·(sources + targets)) time, O(n) memory, one thread, deterministic.
 */
public final class Gateways {

  /**
   * A node on the way.
   *
   * @param loss the part of the influence that is lost without it
   */
  public record Gateway(String node, double loss) {}

  /**
   * Which gateways.
   *
   * @param count how many are told, at least 1
   */
  public record Options(int count) {
    /** The first twenty. */
    public static final Options DEFAULT = new Options(20);

    /** All of them: a solution for every node of the network that carries anything. */
    public static final Options ALL = new Options(Integer.MAX_VALUE);

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

  private static final LargestLosses<Gateway> LARGEST =
      new LargestLosses<>(Gateway::loss, Comparator.comparing(Gateway::node));

  private final ImmutableList<Gateway> gateways;
  private final double global;
  private final Provenance provenance;

  private Gateways(ImmutableList<Gateway> gateways, double global, Provenance provenance) {
    this.gateways = gateways;
    this.global = global;
    this.provenance = provenance;
  }

  /** The gateways between two sets of nodes, given by ids. */
  public static Gateways of(
      TransferMatrix matrix,
      Collection<String> from,
      Collection<String> to,
      Options options,
      Run run) {
    Impulse impulse = Impulse.of(matrix, from, to);
    return new Gateways(
        impulse.global() > 0 ? ranked(matrix, impulse, options, run) : ImmutableList.of(),
        impulse.global(),
        impulse
            .provenance("gateways")
            .withOption("count", options.count == Integer.MAX_VALUE ? "all" : options.count));
  }

  private static ImmutableList<Gateway> ranked(
      TransferMatrix matrix, Impulse impulse, Options options, Run run) {
    double[] bound =
        Arrays.stream(impulse.through(run)).map(through -> through / impulse.global()).toArray();
    return LARGEST.of(
        "gateways",
        IntStream.range(0, matrix.nodes()).filter(v -> !impulse.isFrom(v) && !impulse.isTo(v)),
        bound,
        options.count,
        v ->
            new Gateway(
                matrix.ids().get(v), bound[v] == 0 ? 0 : Math.min(1, bound[v] / matrix.m(v, v))),
        run);
  }

  /** The nodes that are no source and no target, by falling loss, equal ones by id. */
  public ImmutableList<Gateway> gateways() {
    return gateways;
  }

  /** The first {@code k}, or all if there are fewer. */
  public ImmutableList<Gateway> top(int k) {
    return gateways.subList(0, Math.min(k, gateways.size()));
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
