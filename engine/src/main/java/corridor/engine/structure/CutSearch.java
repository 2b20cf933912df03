package corridor.engine.structure;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import java.util.Arrays;

/**
 * A depth-first search that says what hangs on each tie and node if directions are ignored: a tree
 * of the ties it took, and how far back the others lead (Hopcroft, Tarjan 1973). Without recursion.
 */
final class CutSearch {
  private static final int NONE = -1;
  private static final int CHECK_EVERY = 1 << 16;

  private final Projection graph;
  private final int[] number;
  private final int[] lowest;
  private final int[] parent;
  private final int[] below;
  private final int[] root;
  // Ties of a node that are done; in a directed graph first those out, then those in.
  private final int[] done;

  CutSearch(Projection graph, String task, Run run) {
    int n = graph.nodes();
    this.graph = graph;
    this.number = new int[n];
    this.lowest = new int[n];
    this.parent = new int[n];
    this.below = new int[n];
    this.root = new int[n];
    this.done = new int[n];
    Arrays.fill(number, NONE);
    int[] path = new int[n];
    int count = 0;
    for (int start = 0; start < n; start++) {
      if (number[start] != NONE) {
        continue;
      }
      int depth = 0;
      path[depth++] = enter(start, NONE, start, count++);
      while (depth > 0) {
        int v = path[depth - 1];
        int next = nextNeighbour(v);
        if (next == NONE) {
          depth--;
          leave(v);
        } else if (number[next] == NONE) {
          if (count % CHECK_EVERY == 0) {
            run.checkpoint(task, count, n);
          }
          path[depth++] = enter(next, v, start, count++);
        } else if (next != parent[v]) {
          lowest[v] = Math.min(lowest[v], number[next]);
        }
      }
    }
  }

  private int enter(int v, int from, int start, int count) {
    number[v] = count;
    lowest[v] = count;
    parent[v] = from;
    below[v] = 1;
    root[v] = start;
    return v;
  }

  private void leave(int v) {
    int p = parent[v];
    if (p != NONE) {
      lowest[p] = Math.min(lowest[p], lowest[v]);
      below[p] += below[v];
    }
  }

  private int nextNeighbour(int v) {
    Csr out = graph.out();
    int tie = done[v]++;
    if (tie < out.degree(v)) {
      return out.target(out.start(v) + tie);
    }
    Csr in = graph.in();
    int back = tie - out.degree(v);
    return graph.directed() && back < in.degree(v) ? in.target(in.start(v) + back) : NONE;
  }

  /** The node from which the search came to {@code v}; -1 if it started there. */
  int parent(int v) {
    return parent[v];
  }

  /** Whether the tie between {@code v} and its parent is the only way between them. */
  boolean hangsOnTie(int v) {
    return parent[v] != NONE && lowest[v] == number[v];
  }

  /** Whether all ways from {@code v} and what is below it to the rest lead through its parent. */
  boolean hangsOnParent(int v) {
    return parent[v] != NONE && lowest[v] >= number[parent[v]];
  }

  /** Number of nodes below {@code v} in the tree, itself included. */
  int below(int v) {
    return below[v];
  }

  /** Number of nodes of the component of {@code v}. */
  int component(int v) {
    return below[root[v]];
  }
}
