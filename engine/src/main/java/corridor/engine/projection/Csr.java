package corridor.engine.projection;

import corridor.engine.run.Run;
import java.util.Arrays;

/**
 * Arcs in compressed sparse rows: the arcs of node {@code v} are {@code start(v)} to {@code end(v)
 * - 1}, by ascending target. Immutable.
 */
public final class Csr {
  private final int[] starts;
  private final int[] targets;
  private final double[] weights;

  Csr(int[] starts, int[] targets, double[] weights) {
    this.starts = starts;
    this.targets = targets;
    this.weights = weights;
  }

  /** Number of nodes. */
  public int nodes() {
    return starts.length - 1;
  }

  /** Number of arcs. */
  public int arcs() {
    return targets.length;
  }

  /** First arc of {@code node}. */
  public int start(int node) {
    return starts[node];
  }

  /** One past the last arc of {@code node}. */
  public int end(int node) {
    return starts[node + 1];
  }

  /** Number of arcs of {@code node}. */
  public int degree(int node) {
    return starts[node + 1] - starts[node];
  }

  /** The node at the other end of {@code arc}. */
  public int target(int arc) {
    return targets[arc];
  }

  /** The weight of {@code arc}. */
  public double weight(int arc) {
    return weights[arc];
  }

  /** Sum of the weights of the arcs of {@code node}. */
  public double strength(int node) {
    double sum = 0;
    for (int arc = starts[node]; arc < starts[node + 1]; arc++) {
      sum += weights[arc];
    }
    return sum;
  }

  /** The arc from {@code node} to {@code target}, or -1. */
  public int arc(int node, int target) {
    int found = Arrays.binarySearch(targets, starts[node], starts[node + 1], target);
    return found < 0 ? -1 : found;
  }

  /** The same arcs seen from their targets. */
  Csr transposed(Run run) {
    int n = nodes();
    int[] transposedStarts = new int[n + 1];
    for (int target : targets) {
      transposedStarts[target + 1]++;
    }
    for (int v = 0; v < n; v++) {
      transposedStarts[v + 1] += transposedStarts[v];
    }
    int[] next = transposedStarts.clone();
    int[] sources = new int[targets.length];
    double[] transposedWeights = new double[targets.length];
    RowRanges.each(
        run,
        transposedStarts,
        (from, until) -> transpose(from, until, next, sources, transposedWeights));
    return new Csr(transposedStarts, sources, transposedWeights);
  }

  private void transpose(
      int from, int until, int[] next, int[] sources, double[] transposedWeights) {
    for (int v = 0; v < nodes(); v++) {
      int end = starts[v + 1];
      for (int arc = starts[v]; arc < end; arc++) {
        int target = targets[arc];
        if (target >= from && target < until) {
          int at = next[target]++;
          sources[at] = v;
          transposedWeights[at] = weights[arc];
        }
      }
    }
  }

  /** The same rows, with the arcs from one node to another combined into one, in their order. */
  Csr combined(CombineRule combine) {
    if (combine != CombineRule.COUNT && !hasParallelArcs()) {
      return this;
    }
    int n = nodes();
    int[] combinedStarts = new int[n + 1];
    int[] combinedTargets = new int[targets.length];
    double[] combinedWeights = new double[targets.length];
    int arcs = 0;
    for (int v = 0; v < n; v++) {
      for (int arc = starts[v]; arc < starts[v + 1]; arc++) {
        if (arc > starts[v] && targets[arc] == targets[arc - 1]) {
          combinedWeights[arcs - 1] = combine.combine(combinedWeights[arcs - 1], weights[arc]);
        } else {
          combinedTargets[arcs] = targets[arc];
          combinedWeights[arcs] = combine.first(weights[arc]);
          arcs++;
        }
      }
      combinedStarts[v + 1] = arcs;
    }
    return new Csr(
        combinedStarts, Arrays.copyOf(combinedTargets, arcs), Arrays.copyOf(combinedWeights, arcs));
  }

  private boolean hasParallelArcs() {
    for (int v = 0; v < nodes(); v++) {
      for (int arc = starts[v] + 1; arc < starts[v + 1]; arc++) {
        if (targets[arc] == targets[arc - 1]) {
          return true;
        }
      }
    }
    return false;
  }
}
