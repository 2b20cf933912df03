package corridor.engine.resilience;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;

/**
 * The largest component after each removal, found backwards: nodes come back one by one, last
 * first, and are united with the neighbours that are there already. One thread's own.
 */
final class Percolation {
  private final Projection graph;
  private final int[] parent;
  private final int[] size;
  private final double[] weight;
  private final boolean[] isThere;
  private int largest;
  private double heaviest;

  Percolation(Projection graph) {
    int n = graph.nodes();
    this.graph = graph;
    this.parent = new int[n];
    this.size = new int[n];
    this.weight = new double[n];
    this.isThere = new boolean[n];
  }

  /**
   * Fills in, for every number of removals from 0 to n, the share of all nodes in the largest
   * component and the share of all weight within it.
   */
  void run(int[] order, double[] nodeShare, double[] weightShare) {
    int n = order.length;
    for (int v = 0; v < n; v++) {
      parent[v] = v;
      size[v] = 1;
      weight[v] = 0;
      isThere[v] = false;
    }
    largest = 0;
    heaviest = 0;
    nodeShare[n] = 0;
    weightShare[n] = 0;
    for (int q = n - 1; q >= 0; q--) {
      restore(order[q]);
      nodeShare[q] = (double) largest / n;
      weightShare[q] = heaviest;
    }
    // The sum over components, not over ties: in a connected graph the share is 1 to the last bit.
    double total = 0;
    for (int v = 0; v < n; v++) {
      total += parent[v] == v ? weight[v] : 0;
    }
    for (int q = 0; q <= n; q++) {
      weightShare[q] /= total;
    }
  }

  private void restore(int v) {
    isThere[v] = true;
    look(v);
    unite(v, graph.out());
    if (graph.directed()) {
      unite(v, graph.in());
    }
  }

  // Each tie counts when the second of its ends comes back.
  private void unite(int v, Csr arcs) {
    for (int arc = arcs.start(v); arc < arcs.end(v); arc++) {
      int other = arcs.target(arc);
      if (isThere[other]) {
        int a = root(v);
        int b = root(other);
        int high = size[a] >= size[b] ? a : b;
        int low = high == a ? b : a;
        if (high != low) {
          parent[low] = high;
          size[high] += size[low];
          weight[high] += weight[low];
        }
        weight[high] += arcs.weight(arc);
        look(high);
      }
    }
  }

  // Of equally large components the one that holds more weight.
  private void look(int root) {
    if (size[root] > largest || (size[root] == largest && weight[root] > heaviest)) {
      largest = size[root];
      heaviest = weight[root];
    }
  }

  private int root(int node) {
    int v = node;
    while (parent[v] != v) {
      parent[v] = parent[parent[v]];
      v = parent[v];
    }
    return v;
  }
}
