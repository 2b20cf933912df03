package corridor.engine.community;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import java.util.Arrays;

/**
 * A graph whose nodes are put into communities: at first the nodes of a projection, later whole
 * communities of the level below. Arrays are open to the loops of this package and never written
 * after construction, so that threads can share a level.
 *
 * <p>Putting node v into community C, which does not hold it, gains {@code w(v, C) − chance · k(v)
 * K(C)}; in a directed graph {@code w(v, C) − chance · (k_out(v) K_in(C) + k_in(v) K_out(C))} with
 * w(v, C) the weight of arcs both ways. Weight within a node of a level is in its strengths, and in
 * no row: it moves with the node.
 */
final class Level {
  final int nodes;

  /** The row of node v is {@code starts[v]} to {@code starts[v + 1] - 1}. */
  final int[] starts;

  final int[] targets;
  final double[] weights;
  final double[] strengthOut;

  /** The same array as {@link #strengthOut} in an undirected graph. */
  final double[] strengthIn;

  final boolean directed;

  /** γ/2m of an undirected, γ/m of a directed graph. */
  final double chance;

  /** Mean weight of the ties of the lowest level. */
  final double meanWeight;

  /** 2m of an undirected, m of a directed graph. */
  private final double total;

  private Level(
      int[] starts,
      int[] targets,
      double[] weights,
      double[] strengthOut,
      double[] strengthIn,
      double chance,
      double meanWeight,
      double total) {
    this.nodes = strengthOut.length;
    this.starts = starts;
    this.targets = targets;
    this.weights = weights;
    this.strengthOut = strengthOut;
    this.strengthIn = strengthIn;
    this.directed = strengthIn != strengthOut;
    this.chance = chance;
    this.meanWeight = meanWeight;
    this.total = total;
  }

  /** The lowest level. */
  static Level of(Projection graph, Modularity.Options quality) {
    int n = graph.nodes();
    double[] out = strengths(graph.out(), graph, quality);
    double[] in = graph.directed() ? strengths(graph.in(), graph, quality) : out;
    double total = Arrays.stream(out).sum();
    Rows rows = new Rows(n, graph.out().arcs() * (graph.directed() ? 2 : 1));
    for (int v = 0; v < n; v++) {
      if (graph.directed()) {
        addBothWays(graph.out(), graph.in(), v, rows);
      } else {
        for (int arc = graph.out().start(v); arc < graph.out().end(v); arc++) {
          rows.add(graph.out().target(arc), graph.out().weight(arc));
        }
      }
      rows.endRow(v);
    }
    double mean = Arrays.stream(rows.weights, 0, rows.size).sum() / Math.max(1, rows.size);
    // Without any weight there is nothing to gain, and chance does not matter.
    double chance = total > 0 ? quality.resolution() / total : 0;
    return rows.level(out, in, chance, mean, total);
  }

  private static double[] strengths(Csr arcs, Projection graph, Modularity.Options quality) {
    double[] strengths = new double[graph.nodes()];
    double ends = graph.directed() ? 1 : 2;
    for (int v = 0; v < strengths.length; v++) {
      strengths[v] = arcs.strength(v) + (quality.selfTies() ? ends * graph.selfWeight(v) : 0);
    }
    return strengths;
  }

  /** One row of the arcs out and in, merged by target. */
  private static void addBothWays(Csr out, Csr in, int node, Rows rows) {
    int o = out.start(node);
    int i = in.start(node);
    while (o < out.end(node) || i < in.end(node)) {
      int byOut = o < out.end(node) ? out.target(o) : Integer.MAX_VALUE;
      int byIn = i < in.end(node) ? in.target(i) : Integer.MAX_VALUE;
      int target = Math.min(byOut, byIn);
      double weight = 0;
      if (byOut == target) {
        weight += out.weight(o++);
      }
      if (byIn == target) {
        weight += in.weight(i++);
      }
      rows.add(target, weight);
    }
  }

  /** The level whose nodes are these communities of this one, numbered without gaps. */
  Level aggregated(int[] community, int communities) {
    double[] out = sums(strengthOut, community, communities);
    double[] in = directed ? sums(strengthIn, community, communities) : out;
    Members members = new Members(community, communities);
    double[] weightTo = new double[communities];
    int[] touched = new int[communities];
    Rows rows = new Rows(communities, targets.length / 4 + 16);
    for (int c = 0; c < communities; c++) {
      int touchedCount = 0;
      for (int i = members.start(c); i < members.end(c); i++) {
        int v = members.node(i);
        for (int arc = starts[v]; arc < starts[v + 1]; arc++) {
          int other = community[targets[arc]];
          if (weightTo[other] == 0) {
            touched[touchedCount++] = other;
          }
          weightTo[other] += weights[arc];
        }
      }
      for (int i = 0; i < touchedCount; i++) {
        int other = touched[i];
        if (other != c) {
          rows.add(other, weightTo[other]);
        }
        weightTo[other] = 0;
      }
      rows.endRow(c);
    }
    return rows.level(out, in, chance, meanWeight, total);
  }

  private static double[] sums(double[] values, int[] community, int communities) {
    double[] sums = new double[communities];
    for (int v = 0; v < values.length; v++) {
      sums[community[v]] += values[v];
    }
    return sums;
  }

  /**
   * Numbers the connected parts of the communities anew, by ascending first node. Splitting a
   * community that hangs together by no tie never lowers modularity. Returns their number.
   */
  int splitIntoConnected(int[] community) {
    int[] part = new int[nodes];
    Arrays.fill(part, -1);
    int[] queue = new int[nodes];
    int parts = 0;
    for (int root = 0; root < nodes; root++) {
      if (part[root] >= 0) {
        continue;
      }
      part[root] = parts;
      queue[0] = root;
      int tail = 1;
      for (int head = 0; head < tail; head++) {
        int v = queue[head];
        for (int arc = starts[v]; arc < starts[v + 1]; arc++) {
          int next = targets[arc];
          if (part[next] < 0 && community[next] == community[v]) {
            part[next] = parts;
            queue[tail++] = next;
          }
        }
      }
      parts++;
    }
    System.arraycopy(part, 0, community, 0, nodes);
    return parts;
  }

  /** Modularity but for the part of self-ties, which no community can change. */
  double quality(int[] community) {
    double within = 0;
    for (int v = 0; v < nodes; v++) {
      for (int arc = starts[v]; arc < starts[v + 1]; arc++) {
        within += community[targets[arc]] == community[v] ? weights[arc] : 0;
      }
    }
    double[] out = sums(strengthOut, community, nodes);
    double[] in = directed ? sums(strengthIn, community, nodes) : out;
    double expected = 0;
    for (int c = 0; c < nodes; c++) {
      expected += out[c] * in[c];
    }
    return total > 0 ? ((directed ? within / 2 : within) - chance * expected) / total : 0;
  }

  /** Rows that grow while they are written. */
  private static final class Rows {
    private final int[] starts;
    private int[] targets;
    private double[] weights;
    private int size;

    Rows(int nodes, int expected) {
      starts = new int[nodes + 1];
      targets = new int[expected];
      weights = new double[expected];
    }

    void add(int target, double weight) {
      if (size == targets.length) {
        int larger = Math.max(16, size + size / 2);
        targets = Arrays.copyOf(targets, larger);
        weights = Arrays.copyOf(weights, larger);
      }
      targets[size] = target;
      weights[size++] = weight;
    }

    void endRow(int node) {
      starts[node + 1] = size;
    }

    Level level(double[] out, double[] in, double chance, double meanWeight, double total) {
      boolean full = targets.length - size <= size / 4;
      return new Level(
          starts,
          full ? targets : Arrays.copyOf(targets, size),
          full ? weights : Arrays.copyOf(weights, size),
          out,
          in,
          chance,
          meanWeight,
          total);
    }
  }
}
