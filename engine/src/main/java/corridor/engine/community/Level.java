package corridor.engine.community;

import corridor.engine.run.ParallelRounds;
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
  private static final int COMMUNITIES_A_CHUNK = 64;

  final int nodes;

  /** The row of node v is {@code starts[v]} to {@code ends[v] - 1}. */
  final int[] starts;

  final int[] ends;
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

  Level(
      int[] starts,
      int[] ends,
      Rows rows,
      double[] out,
      double[] in,
      double chance,
      double meanWeight,
      double total) {
    this.nodes = out.length;
    this.starts = starts;
    this.ends = ends;
    this.targets = rows.targets;
    this.weights = rows.weights;
    this.strengthOut = out;
    this.strengthIn = in;
    this.chance = chance;
    this.meanWeight = meanWeight;
    this.total = total;
    this.directed = in != out;
  }

  /** Number of ties, each at both its ends. */
  long ties() {
    long ties = 0;
    for (int v = 0; v < nodes; v++) {
      ties += degree(v);
    }
    return ties;
  }

  int degree(int node) {
    return ends[node] - starts[node];
  }

  /**
   * The level whose nodes are these communities of this one, numbered without gaps. Its ties are
   * written into {@code rows}, which has room for as many as there are here.
   */
  Level aggregated(int[] community, int communities, Rows rows, ParallelRounds<TiesTo> rounds) {
    double[] out = sums(strengthOut, community, communities);
    double[] in = directed ? sums(strengthIn, community, communities) : out;
    Members members = new Members(community, communities);
    int[] rowStarts = new int[communities];
    int room = 0;
    for (int c = 0; c < communities; c++) {
      rowStarts[c] = room;
      for (int i = members.start(c); i < members.end(c); i++) {
        room += degree(members.node(i));
      }
    }
    int[] rowEnds = new int[communities];
    rounds.round(
        communities,
        COMMUNITIES_A_CHUNK,
        (ties, from, until) -> {
          for (int c = from; c < until; c++) {
            rowEnds[c] = addRow(c, community, members, ties, rows, rowStarts[c]);
          }
        });
    return new Level(rowStarts, rowEnds, rows, out, in, chance, meanWeight, total);
  }

  // Returns where the row ends.
  private int addRow(int c, int[] community, Members members, TiesTo ties, Rows rows, int start) {
    for (int i = members.start(c); i < members.end(c); i++) {
      addTies(members.node(i), community, ties);
    }
    int end = start;
    for (int i = 0; i < ties.size(); i++) {
      int other = ties.community(i);
      if (other != c) {
        rows.targets[end] = other;
        rows.weights[end++] = ties.weight(other);
      }
    }
    ties.clear();
    return end;
  }

  private void addTies(int v, int[] community, TiesTo ties) {
    int end = ends[v];
    for (int arc = starts[v]; arc < end; arc++) {
      ties.add(community[targets[arc]], weights[arc]);
    }
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
        for (int arc = starts[v]; arc < ends[v]; arc++) {
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
      for (int arc = starts[v]; arc < ends[v]; arc++) {
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
}
