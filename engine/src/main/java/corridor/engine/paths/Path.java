package corridor.engine.paths;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import corridor.engine.projection.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A path without a repeated node.
 *
 * @param nodes numbers of the nodes in the projection, from the first to the last
 * @param length sum of the lengths of its arcs
 */
public record Path(ImmutableIntArray nodes, double length) {

  /** Lengths that differ by no more than this, relatively, are equal. */
  static final double TOLERANCE = 1e-12;

  private static final Comparator<Path> BY_HOPS_AND_NODES =
      Comparator.comparingInt(Path::hops)
          .thenComparing((a, b) -> Arrays.compare(a.nodes.toArray(), b.nodes.toArray()));

  /** Number of arcs. */
  public int hops() {
    return nodes.length() - 1;
  }

  /** Ids of the nodes. */
  public ImmutableList<String> ids(Projection graph) {
    return nodes.stream().mapToObj(graph::id).collect(ImmutableList.toImmutableList());
  }

  boolean isAsShortAs(Path other) {
    return length <= other.length * (1 + TOLERANCE);
  }

  /**
   * From the shortest to the longest. Lengths that are equal within the tolerance of the shortest
   * of them are ties and come by hops, then by nodes.
   */
  static ImmutableList<Path> sorted(List<Path> paths) {
    List<Path> sorted = new ArrayList<>(paths);
    sorted.sort(Comparator.comparingDouble(Path::length));
    for (int first = 0; first < sorted.size(); ) {
      int end = first + 1;
      while (end < sorted.size() && sorted.get(end).isAsShortAs(sorted.get(first))) {
        end++;
      }
      sorted.subList(first, end).sort(BY_HOPS_AND_NODES);
      first = end;
    }
    return ImmutableList.copyOf(sorted);
  }
}
