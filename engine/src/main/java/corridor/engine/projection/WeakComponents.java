package corridor.engine.projection;

import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The parts of a graph that hang together, directions ignored. Most graphs have one part that is
 * much larger than the others, with the node of most ties in it: it is flooded from there, every
 * other node asking whether one of its neighbours is wet already. The nodes that stay dry are then
 * united with the ends of their ties. Nearly O(n + m) time, O(n) memory.
 *
 * <p>Slota, Rajamanickam, Madduri 2014, doi:10.1109/IPDPS.2014.64; Sutton, Ben-Nun, Barak 2018,
 * doi:10.1109/IPDPS.2018.00012.
 */
final class WeakComponents {
  private static final String TASK = "components";
  // A multiple of 64, so that no two threads write to the same word of bits.
  private static final int NODES_A_CHUNK = 1 << 14;
  private static final int FLOODS = 2;
  private static final VarHandle ITEM = MethodHandles.arrayElementVarHandle(int[].class);

  private final Csr out;
  private final Csr in;
  // One bit a node: set only for nodes of the component that is flooded. How many of them stay dry
  // depends on the threads, but those are united with the others, so that the result does not.
  private final long[] wet;
  // A node of the same component with a lower number; the node itself if it is the first so far.
  // Threads share the array: only one of them can change who is first, by comparing and setting,
  // and whatever older value the others see still leads to the same place.
  private final int[] parent;

  private WeakComponents(Csr out, Csr in) {
    this.out = out;
    this.in = in;
    parent = new int[out.nodes()];
    wet = new long[(parent.length + Long.SIZE - 1) / Long.SIZE];
  }

  /** The component of each node, numbered by their first node. */
  static int[] of(Csr out, Csr in, Run run) {
    WeakComponents components = new WeakComponents(out, in);
    components.flood(run);
    components.each(run, components::uniteDry);
    return components.numbered();
  }

  /** Work on the nodes {@code [from, until)}. */
  private interface Work {
    void on(int from, int until);
  }

  private void each(Run run, Work work) {
    OrderedParallel.each(
        run,
        TASK,
        parent.length,
        NODES_A_CHUNK,
        () -> work,
        (same, from, until) -> {
          same.on(from, until);
        });
  }

  private void flood(Run run) {
    int source = 0;
    for (int v = 1; v < parent.length; v++) {
      source = out.degree(v) > out.degree(source) ? v : source;
    }
    if (parent.length > 0) {
      soak(source);
      for (int arc = out.start(source); arc < out.end(source); arc++) {
        soak(out.target(arc));
      }
    }
    for (int i = 0; i < FLOODS; i++) {
      each(run, this::flood);
    }
    int first = 0;
    while (first < parent.length && !isWet(first)) {
      first++;
    }
    for (int v = 0; v < parent.length; v++) {
      parent[v] = isWet(v) ? first : v;
    }
  }

  private void flood(int from, int until) {
    for (int v = from; v < until; v++) {
      if (!isWet(v) && (touchesWet(out, v) || (in != out && touchesWet(in, v)))) {
        soak(v);
      }
    }
  }

  private boolean touchesWet(Csr arcs, int v) {
    int end = arcs.end(v);
    for (int arc = arcs.start(v); arc < end; arc++) {
      if (isWet(arcs.target(arc))) {
        return true;
      }
    }
    return false;
  }

  private boolean isWet(int v) {
    return (wet[v >> 6] >>> v & 1) != 0;
  }

  private void soak(int v) {
    wet[v >> 6] |= 1L << v;
  }

  private void uniteDry(int from, int until) {
    for (int v = from; v < until; v++) {
      if (!isWet(v)) {
        unite(v, out);
        if (in != out) {
          unite(v, in);
        }
      }
    }
  }

  private void unite(int v, Csr arcs) {
    for (int arc = arcs.start(v); arc < arcs.end(v); arc++) {
      int a = first(v);
      int b = first(arcs.target(arc));
      while (a != b) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        if (ITEM.compareAndSet(parent, high, high, low)) {
          break;
        }
        a = first(low);
        b = first(high);
      }
    }
  }

  // Halves the way on the way.
  private int first(int node) {
    int v = node;
    int up = parent[v];
    while (up != v) {
      int above = parent[up];
      if (above != up) {
        parent[v] = above;
      }
      v = above;
      up = parent[v];
    }
    return v;
  }

  // Parents come before their children and have their numbers already.
  private int[] numbered() {
    int count = 0;
    for (int v = 0; v < parent.length; v++) {
      parent[v] = parent[v] == v ? count++ : parent[parent[v]];
    }
    return parent;
  }
}
