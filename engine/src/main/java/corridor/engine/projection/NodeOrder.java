package corridor.engine.projection;

import java.util.function.IntUnaryOperator;

/**
 * Orders of nodes by their numbers of ties, for kernels that renumber them: what is read most then
 * lies together in the processor's cache. Sorted by counting, O(nodes + largest count); equal nodes
 * stand by number.
 */
public final class NodeOrder {
  private NodeOrder() {}

  /** The nodes below {@code nodes}, those of the least {@code count} first; counts are ≥ 0. */
  public static int[] rising(int nodes, IntUnaryOperator count) {
    return byKey(counts(nodes, count));
  }

  /** The nodes below {@code nodes}, those of the largest {@code count} first; counts are ≥ 0. */
  public static int[] falling(int nodes, IntUnaryOperator count) {
    int[] keys = counts(nodes, count);
    int most = largest(keys);
    for (int v = 0; v < nodes; v++) {
      keys[v] = most - keys[v];
    }
    return byKey(keys);
  }

  /** Where each node stands in an order. */
  public static int[] places(int[] order) {
    int[] places = new int[order.length];
    for (int at = 0; at < order.length; at++) {
      places[order[at]] = at;
    }
    return places;
  }

  private static int[] counts(int nodes, IntUnaryOperator count) {
    int[] counts = new int[nodes];
    for (int v = 0; v < nodes; v++) {
      counts[v] = count.applyAsInt(v);
    }
    return counts;
  }

  private static int largest(int[] keys) {
    int largest = 0;
    for (int key : keys) {
      largest = Math.max(largest, key);
    }
    return largest;
  }

  private static int[] byKey(int[] keys) {
    int[] next = new int[largest(keys) + 2];
    for (int key : keys) {
      next[key + 1]++;
    }
    for (int key = 1; key < next.length; key++) {
      next[key] += next[key - 1];
    }
    int[] order = new int[keys.length];
    for (int v = 0; v < keys.length; v++) {
      order[next[keys[v]]++] = v;
    }
    return order;
  }
}
