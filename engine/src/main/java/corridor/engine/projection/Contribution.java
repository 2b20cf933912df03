package corridor.engine.projection;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.engine.network.Tie;
import java.util.function.BiPredicate;

/**
 * One part of the weight of a tie of a projection, and the ties of the network that it comes from:
 * most often a single tie; where two members of an alliance are lifted to their cities, the
 * memberships of both.
 *
 * @param from node of the projection that it starts from
 * @param to node of the projection that it goes to
 * @param weight what it counts for before parallel ties are combined; 1 where ties are counted
 * @param ties what the network says, in the network's order
 */
public record Contribution(String from, String to, double weight, ImmutableList<Tie> ties) {

  /**
   * The parts of those ties of the projection of {@code network} by {@code rule} whose ends are
   * {@code wanted}, asked from the one that a part starts from to the one that it goes to. Parts of
   * one tie come in the order in which the projection combines them, so that combining their
   * weights gives the weight in the projection to the last digit. Ties within a node have both ends
   * the same. In a directed projection an undirected tie has a part in either direction. O(nodes +
   * ties) time.
   */
  public static ImmutableList<Contribution> of(
      Network network, ProjectionRule rule, BiPredicate<String, String> wanted) {
    ImmutableList.Builder<Contribution> parts = ImmutableList.builder();
    new Projector(
            network,
            rule,
            (from, to, weight, ties) -> {
              if (wanted.test(from, to)) {
                parts.add(new Contribution(from, to, rule.combine().first(weight), ties.get()));
              }
            })
        .project();
    return parts.build();
  }

  /** Whether any of it is predicted or modelled instead of observed. */
  public boolean inferred() {
    return ties.stream().anyMatch(Tie::inferred);
  }
}
