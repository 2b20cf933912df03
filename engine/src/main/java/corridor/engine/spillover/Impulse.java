package corridor.engine.spillover;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import java.util.Collection;
import java.util.function.IntUnaryOperator;

/**
 * One unit put in at each node of a set, watched at the nodes of another. A node in both sets is
 * not paired with itself.
 */
final class Impulse {
  // What is left of a difference that is 0 but for rounding.
  private static final double ROUNDING = 1e-13;

  private final TransferMatrix matrix;
  private final boolean[] from;
  private final boolean[] to;
  private final double[] arriving;
  private final double[] reaching;
  private final double[] own;
  private final double global;

  private Impulse(TransferMatrix matrix, boolean[] from, boolean[] to) {
    this.matrix = matrix;
    this.from = from;
    this.to = to;
    this.arriving = matrix.inverse().arriving(indicator(from));
    this.reaching = matrix.inverse().reaching(indicator(to));
    this.own = new double[from.length];
    double sum = 0;
    for (int v = 0; v < from.length; v++) {
      own[v] = from[v] && to[v] ? reachingOthers(v) : reaching[v];
      sum += from[v] ? own[v] : 0;
    }
    this.global = sum;
  }

  private static double[] indicator(boolean[] members) {
    double[] indicator = new double[members.length];
    for (int v = 0; v < members.length; v++) {
      indicator[v] = members[v] ? 1 : 0;
    }
    return indicator;
  }

  // By itself and not as a difference, which rounding would keep from being 0.
  private double reachingOthers(int source) {
    double[] column = matrix.inverse().column(source);
    double sum = 0;
    for (int v = 0; v < column.length; v++) {
      sum += to[v] && v != source ? column[v] : 0;
    }
    return sum;
  }

  static Impulse of(TransferMatrix matrix, Collection<String> from, Collection<String> to) {
    boolean[] sources = members(matrix, from, "from");
    boolean[] targets = members(matrix, to, "to");
    if (!hasPair(sources, targets)) {
      throw new IllegalArgumentException(
          "from and to must be different nodes, but both are " + from);
    }
    return new Impulse(matrix, sources, targets);
  }

  private static boolean[] members(TransferMatrix matrix, Collection<String> ids, String name) {
    if (ids.isEmpty()) {
      throw new IllegalArgumentException(name + " must name at least one node");
    }
    boolean[] members = new boolean[matrix.nodes()];
    ids.forEach(id -> members[matrix.getIndex(id)] = true);
    return members;
  }

  private static boolean hasPair(boolean[] from, boolean[] to) {
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
    return own[source];
  }

  /** All that is ever at the targets for one unit at each node, itself included. Not to change. */
  double[] reaching() {
    return reaching;
  }

  /** All that arrives at {@code node} for one unit at every source. */
  double arrivingAt(int node) {
    return arriving[node];
  }

  /** What goes through each node: Σ m(j, v)·m(v, i) over the pairs i ≠ j. */
  double[] through(Run run) {
    double[] through = new double[from.length];
    double[] same = same(run, through.length, v -> v, v -> v);
    for (int v = 0; v < through.length; v++) {
      through[v] = without(reaching[v] * arriving[v], same[v]);
    }
    return through;
  }

  /**
   * For pairs of nodes (u, w): Σ m(i, w)·m(u, i) over all i that are source and target, what goes
   * to u and on from w but comes back to where it started.
   */
  double[] same(Run run, int pairs, IntUnaryOperator u, IntUnaryOperator w) {
    double[] same = new double[pairs];
    for (int i = 0; i < from.length; i++) {
      if (from[i] && to[i]) {
        run.checkpoint("ways back", i, from.length);
        double[] arrivingAt = matrix.inverse().column(i);
        double[] reachingFrom = matrix.inverse().row(i);
        for (int pair = 0; pair < pairs; pair++) {
          same[pair] += reachingFrom[w.applyAsInt(pair)] * arrivingAt[u.applyAsInt(pair)];
        }
      }
    }
    return same;
  }

  /** A difference that is not negative, and 0 where only rounding is left of it. */
  static double without(double all, double part) {
    double left = all - part;
    return left > ROUNDING * all ? left : 0;
  }

  /** Where a measure of it comes from: its matrix, and from where to where. */
  Provenance provenance(String measure) {
    return matrix
        .provenance(measure)
        .withOption("from", String.join(" ", fromIds()))
        .withOption("to", String.join(" ", toIds()));
  }

  /** Global influence: the sum of m(j, i) over all sources i and all other targets j. */
  double global() {
    return global;
  }
}
