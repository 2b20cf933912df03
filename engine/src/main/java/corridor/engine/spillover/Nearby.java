package corridor.engine.spillover;

import com.google.common.primitives.ImmutableIntArray;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;

/**
 * Bounds, from both sides, of what an {@link Extraction} finds, without solving for a row. A unit
 * is carried round from node to node, as long as a node has more than a little of it waiting. What
 * has been at a node by then is a bound from below. What is still waiting, r, adds Σ r(y)·m(y, w)
 * at most, no more than max r times the sum of column w of M; for a bound from above.
 *
 * <p>Work and touched nodes depend on how little is a little, not on the size of the network. Not
 * safe on several threads.
 */
final class Nearby {
  // What may wait at a node, of one unit. Finer bounds take longer and spare few rows.
  private static final double LITTLE = 1.0 / 512;

  // Where little does not come about soon, because almost all is passed on, a row is not dearer.
  private static final long MOST_SWEEPS = 8;

  // Bounds are to hold in spite of rounding.
  private static final double ROUNDING = 1e-12;

  private final Projection entries;
  private final double[] sent;
  private final double[] received;
  private final boolean[] taken;
  private final double[] been;
  private final double[] waiting;
  private final boolean[] queued;
  private final int[] queue;
  private final int[] touched;
  private int touchedNodes;
  private int head;
  private int length;
  private double least = 1;
  private double most = 1;
  private double rest;

  /**
   * @param sent at least the sums of the columns of M
   * @param received at least the sums of its rows
   */
  Nearby(Projection entries, double[] sent, double[] received) {
    int n = entries.nodes();
    this.entries = entries;
    this.sent = sent;
    this.received = received;
    this.taken = new boolean[n];
    this.been = new double[n];
    this.waiting = new double[n];
    this.queued = new boolean[n];
    this.queue = new int[n];
    this.touched = new int[n];
  }

  /** Takes these nodes out, in this order, and bounds the multiplier. */
  void takeOut(ImmutableIntArray nodes) {
    clear();
    least = 1;
    most = 1;
    for (int i = 0; i < nodes.length(); i++) {
      int v = nodes.get(i);
      boolean backwards = sent[v] <= received[v];
      add(v, 1);
      spread(backwards ? entries.in() : entries.out(), LITTLE);
      least *= been[v] * (1 - ROUNDING);
      most *= (been[v] + rest * (backwards ? sent[v] : received[v])) * (1 + ROUNDING);
      clear();
      taken[v] = true;
    }
    nodes.forEach(v -> taken[v] = false);
  }

  /** At most Δ_S / Δ of the nodes that were taken out. */
  double mostMultiplier() {
    return most;
  }

  /** At least Δ_S / Δ of the nodes that were taken out. */
  double leastMultiplier() {
    return least;
  }

  /**
   * Bounds what reaches the targets from all nodes without {@code nodes}: what comes to these first
   * is lost, and with it what would have reached the targets from there.
   */
  void block(ImmutableIntArray nodes, double[] arriving) {
    clear();
    nodes.forEach(v -> taken[v] = true);
    double largest = 0;
    Csr in = entries.in();
    for (int i = 0; i < nodes.length(); i++) {
      int v = nodes.get(i);
      largest = Math.max(largest, arriving[v]);
      for (int arc = in.start(v); arc < in.end(v); arc++) {
        if (!taken[in.target(arc)]) {
          add(in.target(arc), in.weight(arc) * arriving[v]);
        }
      }
    }
    spread(in, LITTLE * largest);
    nodes.forEach(v -> taken[v] = false);
  }

  /** At most what still reaches the targets from {@code node}, given what reached them before. */
  double mostArrivingFrom(int node, double before) {
    return before - been[node] * (1 - ROUNDING);
  }

  /** At least what still reaches the targets from {@code node}. */
  double leastArrivingFrom(int node, double before) {
    double lost = been[node] + rest * sent[node];
    return before * (1 - ROUNDING) - lost * (1 + ROUNDING);
  }

  private void add(int node, double amount) {
    if (waiting[node] == 0 && been[node] == 0 && amount > 0) {
      touched[touchedNodes++] = node;
    }
    waiting[node] += amount;
    if (!queued[node]) {
      queued[node] = true;
      int at = head + length++;
      queue[at < queue.length ? at : at - queue.length] = node;
    }
  }

  private void spread(Csr arcs, double little) {
    long work = 0;
    while (length > 0 && work <= MOST_SWEEPS * arcs.arcs()) {
      int v = queue[head];
      head = head + 1 < queue.length ? head + 1 : 0;
      length--;
      queued[v] = false;
      if (waiting[v] <= little) {
        continue;
      }
      double amount = waiting[v] / (1 - entries.selfWeight(v));
      been[v] += amount;
      waiting[v] = 0;
      work += arcs.degree(v);
      for (int arc = arcs.start(v), end = arcs.end(v); arc < end; arc++) {
        int next = arcs.target(arc);
        if (!taken[next]) {
          add(next, arcs.weight(arc) * amount);
        }
      }
    }
    rest = 0;
    for (int i = 0; i < touchedNodes; i++) {
      rest = Math.max(rest, waiting[touched[i]]);
    }
  }

  private void clear() {
    for (int i = 0; i < touchedNodes; i++) {
      been[touched[i]] = 0;
      waiting[touched[i]] = 0;
    }
    touchedNodes = 0;
    for (; length > 0; length--) {
      queued[queue[head]] = false;
      head = head + 1 < queue.length ? head + 1 : 0;
    }
  }
}
