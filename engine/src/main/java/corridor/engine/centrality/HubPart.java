package corridor.engine.centrality;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Senders and receivers that hang together by the arcs from the ones to the others. A node can be a
 * sender in one part and a receiver in another. Within a part the largest singular value is simple.
 */
final class HubPart {
  private final Projection graph;
  private final int[] senders;
  private final int[] receivers;
  private final double[] authority;
  // The scores by node, shared by all parts: a part leaves 0 behind.
  private final double[] hubAt;
  private final double[] authorityAt;
  private double squaredValue;
  private int iterations;
  private boolean converged;

  private HubPart(
      Projection graph, int[] senders, int[] receivers, double[] hubAt, double[] authorityAt) {
    this.graph = graph;
    this.senders = senders;
    this.receivers = receivers;
    this.authority = new double[receivers.length];
    this.hubAt = hubAt;
    this.authorityAt = authorityAt;
  }

  /** All parts, by their first sender. O(n log n + m) time. */
  static List<HubPart> of(Projection graph) {
    int n = graph.nodes();
    double[] hubAt = new double[n];
    double[] authorityAt = new double[n];
    List<HubPart> parts = new ArrayList<>();
    // Place v is v as a sender, place n + v is v as a receiver.
    boolean[] seen = new boolean[2 * n];
    int[] queue = new int[2 * n];
    for (int root = 0; root < n; root++) {
      if (!seen[root] && graph.out().degree(root) > 0) {
        int found = reach(graph, root, seen, queue);
        int[] places = Arrays.copyOf(queue, found);
        Arrays.sort(places);
        int[] senders = Arrays.stream(places).filter(place -> place < n).toArray();
        int[] receivers =
            Arrays.stream(places).filter(place -> place >= n).map(place -> place - n).toArray();
        parts.add(new HubPart(graph, senders, receivers, hubAt, authorityAt));
      }
    }
    return parts;
  }

  private static int reach(Projection graph, int root, boolean[] seen, int[] queue) {
    int n = graph.nodes();
    int tail = 0;
    seen[root] = true;
    queue[tail++] = root;
    for (int head = 0; head < tail; head++) {
      boolean sender = queue[head] < n;
      Csr arcs = sender ? graph.out() : graph.in();
      int node = sender ? queue[head] : queue[head] - n;
      for (int arc = arcs.start(node); arc < arcs.end(node); arc++) {
        int place = sender ? n + arcs.target(arc) : arcs.target(arc);
        if (!seen[place]) {
          seen[place] = true;
          queue[tail++] = place;
        }
      }
    }
    return tail;
  }

  void iterate(double tolerance, int maxIterations, Run run) {
    spread(receivers, authorityAt, 1 / Math.sqrt(receivers.length));
    while (!converged && iterations < maxIterations) {
      run.checkpoint("hits", iterations, maxIterations);
      pull(senders, graph.out(), authorityAt, hubAt);
      double squares = 0;
      for (int i = 0; i < receivers.length; i++) {
        authority[i] = sum(graph.in(), receivers[i], hubAt);
        squares += authority[i] * authority[i];
      }
      double norm = Math.sqrt(squares);
      double change = 0;
      for (int i = 0; i < receivers.length; i++) {
        double value = authority[i] / norm;
        change = Math.max(change, Math.abs(value - authorityAt[receivers[i]]));
        authorityAt[receivers[i]] = value;
        authority[i] = value;
      }
      converged = change <= tolerance;
      iterations++;
    }
    pull(senders, graph.out(), authorityAt, hubAt);
    squaredValue = Arrays.stream(senders).mapToDouble(v -> hubAt[v] * hubAt[v]).sum();
    spread(senders, hubAt, 0);
    spread(receivers, authorityAt, 0);
  }

  /** Adds the scores, each authority times the sum of all. */
  void addTo(double[] hub, double[] authorities) {
    double sum = Arrays.stream(authority).sum();
    for (int i = 0; i < receivers.length; i++) {
      authorities[receivers[i]] = sum * authority[i];
    }
    pull(senders, graph.out(), authorities, hub);
  }

  private static void spread(int[] nodes, double[] values, double value) {
    for (int v : nodes) {
      values[v] = value;
    }
  }

  private static void pull(int[] nodes, Csr arcs, double[] from, double[] to) {
    for (int v : nodes) {
      to[v] = sum(arcs, v, from);
    }
  }

  private static double sum(Csr arcs, int node, double[] values) {
    double sum = 0;
    for (int arc = arcs.start(node); arc < arcs.end(node); arc++) {
      sum += arcs.weight(arc) * values[arcs.target(arc)];
    }
    return sum;
  }

  /** Square of the largest singular value. */
  double squaredValue() {
    return squaredValue;
  }

  int iterations() {
    return iterations;
  }

  boolean converged() {
    return converged;
  }
}
