package corridor.engine.centrality;

import corridor.engine.projection.Csr;
import corridor.engine.projection.NodeOrder;
import corridor.engine.projection.Projection;
import corridor.engine.run.MemoryEstimate;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Where the walker of {@link PageRank} is, step by step. Nodes stand in the order of their arcs in,
 * most first: the few values that most arcs ask for then share cache lines, and neighbouring rows
 * are about equally long. Rows are cut into parts of about equal work, the same for any number of
 * threads.
 */
final class PageRankWalk {
  private static final int WORK_A_PART = 1 << 18;

  private final Projection graph;
  private final int[] place;
  private final int[] starts;
  private final int[] sources;
  private final double[] shares;
  private final double[] toShare;
  private final double[] jump;
  private final int[] parts;
  private final double damping;
  private final double[] rank;
  private double[] given;
  private double[] nextGiven;
  private double dangling;

  /** What one part of the rows adds up to. */
  private record Sums(double change, double dangling) {}

  /** The walker starts where it jumps to: {@code jump} by node, with a sum of 1. */
  PageRankWalk(Projection graph, double[] jump, double damping, Run run) {
    int n = graph.nodes();
    Csr in = graph.in();
    this.graph = graph;
    this.damping = damping;
    int[] nodes = NodeOrder.falling(n, in::degree);
    this.place = NodeOrder.places(nodes);
    this.starts = new int[n + 1];
    for (int i = 0; i < n; i++) {
      starts[i + 1] = starts[i] + in.degree(nodes[i]);
    }
    this.sources = new int[in.arcs()];
    boolean even = hasEqualWeights(in);
    this.shares = new double[even ? 0 : in.arcs()];
    this.toShare = new double[n];
    this.jump = new double[n];
    this.parts = parts(n, i -> starts[i + 1]);
    this.rank = new double[n];
    this.given = new double[n];
    this.nextGiven = new double[n];
    double[] strength = new double[n];
    each(run, parts, (from, until) -> measure(nodes, strength, from, until));
    each(run, parts, (from, until) -> begin(nodes, strength, jump, from, until));
    each(run, parts(n, in::end), (from, until) -> fill(strength, from, until));
    for (int i = 0; i < n; i++) {
      dangling += toShare[i] > 0 ? 0 : rank[i];
    }
  }

  /** Work on the rows {@code [from, until)} that writes only to their own places. */
  private interface Rows {
    void work(int from, int until);
  }

  private static void each(Run run, int[] parts, Rows rows) {
    OrderedParallel.each(
        run,
        "pagerank",
        parts.length - 1,
        1,
        () -> rows,
        (same, from, until) -> {
          same.work(parts[from], parts[until]);
        });
  }

  /** How much memory the walker takes. */
  static MemoryEstimate memory(Projection graph) {
    return MemoryEstimate.of("pagerank")
        .plus(graph.nodes(), 3 * Integer.BYTES + 10 * Double.BYTES)
        .plus(graph.in().arcs(), Integer.BYTES + Double.BYTES);
  }

  private static boolean hasEqualWeights(Csr arcs) {
    for (int arc = 1; arc < arcs.arcs(); arc++) {
      if (arcs.weight(arc) != arcs.weight(0)) {
        return false;
      }
    }
    return true;
  }

  // Cuts rows, given by where they end, into parts of about equal work.
  private static int[] parts(int n, IntUnaryOperator ends) {
    int arcs = n == 0 ? 0 : ends.applyAsInt(n - 1);
    int[] parts = new int[2 + (int) (((long) n + arcs) / WORK_A_PART)];
    int count = 1;
    long done = 0;
    for (int i = 0; i < n; i++) {
      long work = i + 1L + ends.applyAsInt(i);
      if (work - done >= WORK_A_PART || i == n - 1) {
        parts[count++] = i + 1;
        done = work;
      }
    }
    return Arrays.copyOf(parts, count);
  }

  private void measure(int[] nodes, double[] strength, int from, int until) {
    for (int i = from; i < until; i++) {
      int v = nodes[i];
      strength[v] = shares.length > 0 ? graph.out().strength(v) : graph.out().degree(v);
      if (Double.isInfinite(strength[v])) {
        throw new UnsuitableGraphException(
            "the weights of the ties of " + graph.id(v) + " have no finite sum; scale them down");
      }
    }
  }

  private void begin(int[] nodes, double[] strength, double[] jumps, int from, int until) {
    for (int i = from; i < until; i++) {
      int v = nodes[i];
      toShare[i] = strength[v] == 0 ? 0 : shares.length > 0 ? 1 : 1 / strength[v];
      jump[i] = jumps[v];
      rank[i] = jumps[v];
      given[i] = rank[i] * toShare[i];
    }
  }

  // In the order of nodes, so that the arcs are read in the order in which they are stored.
  private void fill(double[] strength, int from, int until) {
    Csr in = graph.in();
    for (int v = from; v < until; v++) {
      int at = starts[place[v]];
      int end = in.end(v);
      for (int arc = in.start(v); arc < end; arc++) {
        int source = in.target(arc);
        sources[at] = place[source];
        if (shares.length > 0) {
          shares[at] = in.weight(arc) / strength[source];
        }
        at++;
      }
    }
  }

  /** Goes one step; returns the L1 change. */
  double step(Run run) {
    double jumping = 1 - damping + damping * dangling;
    double[] total = new double[2];
    OrderedParallel.reduce(
        run,
        "pagerank",
        parts.length - 1,
        1,
        () -> this,
        (walk, from, until) -> walk.step(jumping, parts[from], parts[until]),
        (Sums sums) -> {
          total[0] += sums.change;
          total[1] += sums.dangling;
        });
    double[] spare = given;
    given = nextGiven;
    nextGiven = spare;
    dangling = total[1];
    return total[0];
  }

  private Sums step(double jumping, int from, int until) {
    double change = 0;
    double stuck = 0;
    for (int i = from; i < until; i++) {
      double followed = shares.length > 0 ? weighted(i) : even(i);
      double next = damping * followed + jumping * jump[i];
      change += Math.abs(next - rank[i]);
      rank[i] = next;
      nextGiven[i] = next * toShare[i];
      stuck += toShare[i] > 0 ? 0 : next;
    }
    return new Sums(change, stuck);
  }

  // Four sums, so that one addition need not wait for the one before it.
  private double even(int row) {
    int end = starts[row + 1];
    int arc = starts[row];
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (; arc < end - 3; arc += 4) {
      a += given[sources[arc]];
      b += given[sources[arc + 1]];
      c += given[sources[arc + 2]];
      d += given[sources[arc + 3]];
    }
    for (; arc < end; arc++) {
      a += given[sources[arc]];
    }
    return (a + b) + (c + d);
  }

  private double weighted(int row) {
    int end = starts[row + 1];
    double followed = 0;
    for (int arc = starts[row]; arc < end; arc++) {
      followed += shares[arc] * given[sources[arc]];
    }
    return followed;
  }

  /** The rank of every node, in the order of nodes. */
  double[] ranks() {
    double[] ranks = new double[rank.length];
    for (int v = 0; v < ranks.length; v++) {
      ranks[v] = rank[place[v]];
    }
    return ranks;
  }
}
