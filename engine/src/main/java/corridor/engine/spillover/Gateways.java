package corridor.engine.spillover;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Provenance;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

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
      TransferMatrix matrix, Collection<String> from, Collection<String> to, Run run) {
    Impulse impulse = Impulse.of(matrix, from, to);
    double global = impulse.global();
    ImmutableList.Builder<Gateway> gateways = ImmutableList.builder();
    for (int v = 0; v < matrix.nodes() && global > 0; v++) {
      run.checkpoint("gateways", v, matrix.nodes());
      if (!impulse.isFrom(v) && !impulse.isTo(v)) {
        double lost = through(matrix, impulse, v) / matrix.m(v, v);
        gateways.add(new Gateway(matrix.ids().get(v), Math.min(1, lost / global)));
      }
    }
    return new Gateways(
        ImmutableList.sortedCopyOf(
            Comparator.comparingDouble(Gateway::loss).reversed().thenComparing(Gateway::node),
            gateways.build()),
        global,
        matrix
            .provenance("gateways")
            .withOption("from", String.join(" ", impulse.fromIds()))
            .withOption("to", String.join(" ", impulse.toIds())));
  }

  // Σ m(j, v)·m(v, i) over the pairs i ≠ j.
  private static double through(TransferMatrix matrix, Impulse impulse, int v) {
    double same = 0;
    for (int i = 0; i < matrix.nodes(); i++) {
      same += impulse.isFrom(i) && impulse.isTo(i) ? matrix.m(i, v) * matrix.m(v, i) : 0;
    }
    return Math.max(0, impulse.arrivingFrom(v) * impulse.arrivingAt(v) - same);
  }

  /** All nodes that are no source and no target, by falling loss, equal ones by id. */
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
