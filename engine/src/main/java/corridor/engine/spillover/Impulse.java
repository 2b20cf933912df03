package corridor.engine.spillover;

import com.google.common.collect.ImmutableList;
import java.util.Collection;

/**
 * One unit put in at each node of a set, watched at the nodes of another. A node in both sets is
 * not paired with itself.
 */
final class Impulse {
  private final TransferMatrix matrix;
  private final boolean[] from;
  private final boolean[] to;

  private Impulse(TransferMatrix matrix, boolean[] from, boolean[] to) {
    this.matrix = matrix;
    this.from = from;
    this.to = to;
  }

  static Impulse of(TransferMatrix matrix, Collection<String> from, Collection<String> to) {
    Impulse impulse = new Impulse(matrix, members(matrix, from, "from"), members(matrix, to, "to"));
    if (!impulse.hasPair()) {
      throw new IllegalArgumentException(
          "from and to must be different nodes, but both are " + from);
    }
    return impulse;
  }

  private static boolean[] members(TransferMatrix matrix, Collection<String> ids, String name) {
    if (ids.isEmpty()) {
      throw new IllegalArgumentException(name + " must name at least one node");
    }
    boolean[] members = new boolean[matrix.nodes()];
    ids.forEach(id -> members[matrix.getIndex(id)] = true);
    return members;
  }

  private boolean hasPair() {
    int sources = 0;
    int targets = 0;
    int both = 0;
    for (int v = 0; v < from.length; v++) {
      sources += from[v] ? 1 : 0;
      targets += to[v] ? 1 : 0;
      both += from[v] && to[v] ? 1 : 0;
    }
    return sources > 1 || targets > 1 || both == 0;
  }

  boolean isFrom(int node) {
    return from[node];
  }

  boolean isTo(int node) {
    return to[node];
  }

  ImmutableList<String> fromIds() {
    return ids(from);
  }

  ImmutableList<String> toIds() {
    return ids(to);
  }

  private ImmutableList<String> ids(boolean[] members) {
    ImmutableList.Builder<String> ids = ImmutableList.builder();
    for (int v = 0; v < members.length; v++) {
      if (members[v]) {
        ids.add(matrix.ids().get(v));
      }
    }
    return ids.build();
  }

  /** All that arrives at the targets for one unit at {@code source}, itself left out. */
  double arrivingFrom(int source) {
    double sum = 0;
    for (int v = 0; v < to.length; v++) {
      sum += to[v] && v != source ? matrix.m(v, source) : 0;
    }
    return sum;
  }

  /** All that arrives at {@code node} for one unit at every source. */
  double arrivingAt(int node) {
    double sum = 0;
    for (int v = 0; v < from.length; v++) {
      sum += from[v] ? matrix.m(node, v) : 0;
    }
    return sum;
  }

  /** Global influence: the sum of m(j, i) over all sources i and all other targets j. */
  double global() {
    double sum = 0;
    for (int v = 0; v < from.length; v++) {
      sum += from[v] ? arrivingFrom(v) : 0;
    }
    return sum;
  }
}
