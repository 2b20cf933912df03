package corridor.engine.paths;

import java.util.Arrays;

/**
 * Nodes waiting, least key first: a heap with four children a place. A node that gets a lesser key
 * is added again; who takes nodes out skips those that it has seen. Grows, and is reused after
 * {@link #clear()}.
 */
final class NodeQueue {
  private double[] keys = new double[64];
  private int[] nodes = new int[64];
  private int size;

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The least key; there must be one. */
  double leastKey() {
    return keys[0];
  }

  void add(int node, double key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      nodes = Arrays.copyOf(nodes, 2 * size);
    }
    int at = size++;
    while (at > 0) {
      int parent = (at - 1) >> 2;
      if (keys[parent] <= key) {
        break;
      }
      keys[at] = keys[parent];
      nodes[at] = nodes[parent];
      at = parent;
    }
    keys[at] = key;
    nodes[at] = node;
  }

  /** Takes a node with the least key out; there must be one. */
  int remove() {
    int least = nodes[0];
    size--;
    if (size > 0) {
      sink(nodes[size], keys[size]);
    }
    return least;
  }

  private void sink(int node, double key) {
    int at = 0;
    for (int child = 1; child < size; child = 4 * at + 1) {
      int end = Math.min(child + 4, size);
      for (int other = child + 1; other < end; other++) {
        if (keys[other] < keys[child]) {
          child = other;
        }
      }
      if (keys[child] >= key) {
        break;
      }
      keys[at] = keys[child];
      nodes[at] = nodes[child];
      at = child;
    }
    keys[at] = key;
    nodes[at] = node;
  }
}
