package corridor.engine.paths;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import java.util.Arrays;

/**
 * The sets of nodes that all reach one another along directions (Tarjan 1972, doi:10.1137/0201010),
 * without recursion.
 */
public final class StrongComponents {
  private static final int NONE = -1;

  private final Csr arcs;
  private final int[] number;
  private final int[] lowest;
  private final int[] nextArc;
  private final int[] path;
  private final int[] open;
  private final boolean[] isOpen;
  private final ImmutableList.Builder<int[]> found = ImmutableList.builder();
  private int count;
  private int openSize;

  private StrongComponents(Csr arcs) {
    int n = arcs.nodes();
    this.arcs = arcs;
    this.number = new int[n];
    this.lowest = new int[n];
    this.nextArc = new int[n];
    this.path = new int[n];
    this.open = new int[n];
    this.isOpen = new boolean[n];
    Arrays.fill(number, NONE);
  }

  /**
   * The number of each node's strong component; components are numbered by their first node. In an
   * undirected graph they are its components. O(n + m) time and O(n) memory.
   */
  public static int[] of(Projection graph) {
    if (!graph.directed()) {
      return graph.components();
    }
    int[] first = new int[graph.nodes()];
    for (int[] nodes : sets(graph.out())) {
      for (int v : nodes) {
        first[v] = nodes[0];
      }
    }
    int[] component = new int[first.length];
    int next = 0;
    for (int v = 0; v < first.length; v++) {
      component[v] = first[v] == v ? next++ : component[first[v]];
    }
    return component;
  }

  /**
   * The sets, each with its nodes in order, and after those that it reaches. O(n + m) time and O(n)
   * memory.
   */
  public static ImmutableList<int[]> sets(Csr arcs) {
    StrongComponents search = new StrongComponents(arcs);
    for (int v = 0; v < arcs.nodes(); v++) {
      if (search.number[v] == NONE) {
        search.from(v);
      }
    }
    return search.found.build();
  }

  private void from(int root) {
    int depth = 0;
    path[depth++] = enter(root);
    while (depth > 0) {
      int v = path[depth - 1];
      if (nextArc[v] < arcs.end(v)) {
        int next = arcs.target(nextArc[v]++);
        if (number[next] == NONE) {
          path[depth++] = enter(next);
        } else if (isOpen[next]) {
          lowest[v] = Math.min(lowest[v], number[next]);
        }
      } else {
        depth--;
        if (depth > 0) {
          lowest[path[depth - 1]] = Math.min(lowest[path[depth - 1]], lowest[v]);
        }
        if (lowest[v] == number[v]) {
          close(v);
        }
      }
    }
  }

  private int enter(int v) {
    number[v] = count;
    lowest[v] = count++;
    nextArc[v] = arcs.start(v);
    open[openSize++] = v;
    isOpen[v] = true;
    return v;
  }

  private void close(int first) {
    int end = openSize;
    int v;
    do {
      v = open[--openSize];
      isOpen[v] = false;
    } while (v != first);
    int[] component = Arrays.copyOfRange(open, openSize, end);
    Arrays.sort(component);
    found.add(component);
  }
}
