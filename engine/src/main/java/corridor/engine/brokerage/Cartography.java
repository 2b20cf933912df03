package corridor.engine.brokerage;

import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Functional cartography: the {@link CartographyRole} of every node, by its {@link WithinModuleZ}
 * and its {@link Participation}. What weights, directions and classes mean is theirs; a node has no
 * role if one of the two is undefined. O(n + m) time, O(n) memory.
 *
 * <p>Guimerà, Amaral 2005, doi:10.1038/nature03288.
 */
public final class Cartography {
  private final Scores z;
  private final Scores participation;

  private Cartography(Scores z, Scores participation) {
    this.z = z;
    this.participation = participation;
  }

  /** The roles of all nodes. The partition must be one of the projection's nodes. */
  public static Cartography of(
      Projection graph, Partition partition, Participation.Options options, Run run) {
    return new Cartography(
        WithinModuleZ.of(graph, partition, run), Participation.of(graph, partition, options, run));
  }

  /** The role of node number {@code node}, if it has one. */
  public Optional<CartographyRole> findRole(int node) {
    return z.undefined(node).isPresent() || participation.undefined(node).isPresent()
        ? Optional.empty()
        : Optional.of(CartographyRole.of(z.value(node), participation.value(node)));
  }

  /** The nodes by the code of their role, R1 … R7. */
  public Partition roles() {
    return Partition.of(
        "cartography",
        z.ids(),
        IntStream.range(0, z.size())
            .mapToObj(node -> findRole(node).map(CartographyRole::code).orElse(""))
            .toList());
  }

  /** How far every node stands out within its class. */
  public Scores z() {
    return z;
  }

  /** How evenly the ties of every node are spread over the classes. */
  public Scores participation() {
    return participation;
  }
}
