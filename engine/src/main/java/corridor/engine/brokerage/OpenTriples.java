package corridor.engine.brokerage;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import java.util.Arrays;

/**
 * The triples a → v → b without an arc a → b around one node v after the other, counted by the role
 * of v for any classes. All pairs of an in- and an out-neighbour are counted by class, then those
 * that are no open triple are taken off: the same node twice, and pairs with an arc. So a node
 * costs as much as it has neighbours and closed triples, not open ones.
 */
final class OpenTriples {
  private static final int[] NO_NODES = {};

  private final Csr out;
  private final Csr in;
  private final int[] markedBy;
  private final long[] from;
  private final long[] to;
  private int[] closedFrom = NO_NODES;
  private int[] closedTo = NO_NODES;
  private int closed;
  private int centre = -1;

  OpenTriples(Projection graph, int classes) {
    this.out = graph.out();
    this.in = graph.in();
    this.markedBy = new int[graph.nodes()];
    Arrays.fill(markedBy, -1);
    this.from = new long[classes];
    this.to = new long[classes];
  }

  /** Looks at the triples around {@code v}. O(Σ out-degree of its in-neighbours). */
  void around(int v) {
    centre = v;
    closed = 0;
    for (int arc = out.start(v); arc < out.end(v); arc++) {
      markedBy[out.target(arc)] = v;
    }
    for (int arc = in.start(v); arc < in.end(v); arc++) {
      int a = in.target(arc);
      if (markedBy[a] == v) {
        addClosed(a, a);
      }
      for (int next = out.start(a); next < out.end(a); next++) {
        int b = out.target(next);
        if (markedBy[b] == v) {
          addClosed(a, b);
        }
      }
    }
  }

  private void addClosed(int a, int b) {
    if (closed == closedFrom.length) {
      int more = Math.max(16, Math.addExact(closed, closed / 2));
      closedFrom = Arrays.copyOf(closedFrom, more);
      closedTo = Arrays.copyOf(closedTo, more);
    }
    closedFrom[closed] = a;
    closedTo[closed++] = b;
  }

  /** Two numbers of nodes. */
  interface Pairs {
    void add(int from, int to);
  }

  /** Tells the pairs of an in- and an out-neighbour that are no open triple. */
  void eachClosed(Pairs pairs) {
    for (int pair = 0; pair < closed; pair++) {
      pairs.add(closedFrom[pair], closedTo[pair]);
    }
  }

  /**
   * Number of open triples in each role, at its {@link BrokerageRole#place}, with these classes of
   * the nodes. Triples with a node of no class are left out.
   */
  void count(int[] classOf, long[] roles) {
    Arrays.fill(roles, 0);
    int own = classOf[centre];
    if (own == ClassLabels.NONE) {
      return;
    }
    Arrays.fill(from, 0);
    Arrays.fill(to, 0);
    long allFrom = countClasses(in, classOf, from);
    long allTo = countClasses(out, classOf, to);
    long sameClass = 0;
    for (int label = 0; label < from.length; label++) {
      sameClass += from[label] * to[label];
    }
    long itinerant = sameClass - from[own] * to[own];
    long othersFrom = allFrom - from[own];
    long othersTo = allTo - to[own];
    roles[BrokerageRole.COORDINATOR.place()] = from[own] * to[own];
    roles[BrokerageRole.ITINERANT.place()] = itinerant;
    roles[BrokerageRole.REPRESENTATIVE.place()] = from[own] * othersTo;
    roles[BrokerageRole.GATEKEEPER.place()] = othersFrom * to[own];
    roles[BrokerageRole.LIAISON.place()] = othersFrom * othersTo - itinerant;
    for (int pair = 0; pair < closed; pair++) {
      int a = classOf[closedFrom[pair]];
      int b = classOf[closedTo[pair]];
      if (a != ClassLabels.NONE && b != ClassLabels.NONE) {
        roles[BrokerageRole.of(a, own, b).place()]--;
      }
    }
  }

  private long countClasses(Csr arcs, int[] classOf, long[] counts) {
    long all = 0;
    for (int arc = arcs.start(centre); arc < arcs.end(centre); arc++) {
      int label = classOf[arcs.target(arc)];
      if (label != ClassLabels.NONE) {
        counts[label]++;
        all++;
      }
    }
    return all;
  }
}
