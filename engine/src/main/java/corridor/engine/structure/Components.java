package corridor.engine.structure;

import corridor.engine.paths.StrongComponents;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.run.Run;
import java.util.Arrays;

/**
 * Components: the parts a graph falls into, as a partition. Weak ones are tied together if
 * directions are ignored; in strong ones everybody reaches everybody along directions. Numbered by
 * their first node.
 *
 * <ul>
 *   <li>Weights are not used.
 *   <li>Direction: that is the {@link Kind}. In an undirected graph both are the same.
 *   <li>A node without ties is a component of its own. Never undefined.
 *   <li>Nearly O(n + m) time, O(n) memory, without recursion; strong ones on one thread. The same
 *       on any number of threads.
 * </ul>
 *
 * <p>Strong components: Tarjan 1972, doi:10.1137/0201010. Weak ones: Sutton, Ben-Nun, Barak 2018,
 * doi:10.1109/IPDPS.2018.00012.
 */
public final class Components {

  /** What holds a component together. */
  public enum Kind {
    /** Ties, whatever their direction. */
    WEAK("components"),
    /** Ways there and back. */
    STRONG("strong components");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The written form, which is also the name of the partition. */
    public String label() {
      return label;
    }
  }

  private Components() {}

  /** The components of a graph. */
  public static Partition of(Projection graph, Kind kind, Run run) {
    run.checkpoint(kind.label(), 0, graph.nodes());
    int[] component = kind == Kind.WEAK ? graph.components(run) : StrongComponents.of(graph);
    int count = Arrays.stream(component).max().orElse(-1) + 1;
    return Partition.numbered(kind.label(), graph.ids(), count, component);
  }
}
