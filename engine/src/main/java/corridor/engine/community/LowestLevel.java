package corridor.engine.community;

import corridor.engine.projection.Csr;
import corridor.engine.projection.NodeOrder;
import corridor.engine.projection.Projection;
import corridor.engine.run.ParallelRounds;
import corridor.engine.run.Run;
import java.util.Arrays;

/**
 * A projection as a {@link Level}. Its nodes are renumbered, those with most ties first, so that
 * what is read most lies together in the processor's cache.
 */
final class LowestLevel {
  private static final int NODES_A_CHUNK = 4096;

  private final Level level;
  private final int[] original;

  private LowestLevel(Level level, int[] original) {
    this.level = level;
    this.original = original;
  }

  static LowestLevel of(Projection graph, Modularity.Options quality, Run run) {
    int[] original = NodeOrder.falling(graph.nodes(), v -> ties(graph, v));
    try (ParallelRounds<Csr> rounds = new ParallelRounds<>(run, "leiden", graph::out)) {
      return new LowestLevel(level(graph, original, quality, rounds), original);
    }
  }

  Level level() {
    return level;
  }

  /** The communities of the level's nodes, for the nodes of the projection. */
  Labels labels(int[] community, int communities) {
    int[] labels = new int[community.length];
    for (int i = 0; i < labels.length; i++) {
      labels[original[i]] = community[i];
    }
    return new Labels(labels, communities);
  }

  private static int ties(Projection graph, int node) {
    return graph.out().degree(node) + (graph.directed() ? graph.in().degree(node) : 0);
  }

  private static double[] strengths(
      Csr arcs, Projection graph, int[] original, Modularity.Options quality) {
    double[] strengths = new double[original.length];
    double ends = graph.directed() ? 1 : 2;
    for (int i = 0; i < strengths.length; i++) {
      int v = original[i];
      strengths[i] = arcs.strength(v) + (quality.selfTies() ? ends * graph.selfWeight(v) : 0);
    }
    return strengths;
  }

  private static Level level(
      Projection graph, int[] original, Modularity.Options quality, ParallelRounds<Csr> rounds) {
    double[] out = strengths(graph.out(), graph, original, quality);
    double[] in = graph.directed() ? strengths(graph.in(), graph, original, quality) : out;
    double total = Arrays.stream(out).sum();
    int n = original.length;
    int[] number = NodeOrder.places(original);
    int[] starts = new int[n];
    int room = 0;
    for (int i = 0; i < n; i++) {
      starts[i] = room;
      room += ties(graph, original[i]);
    }
    Rows rows = new Rows(room);
    int[] ends = new int[n];
    rounds.round(
        n,
        NODES_A_CHUNK,
        (arcs, from, until) -> {
          for (int i = from; i < until; i++) {
            ends[i] = addRow(graph, original[i], number, rows, starts[i]);
          }
        });
    double weight = 0;
    long ties = 0;
    for (int i = 0; i < n; i++) {
      for (int arc = starts[i]; arc < ends[i]; arc++) {
        weight += rows.weights[arc];
      }
      ties += ends[i] - starts[i];
    }
    // Without any weight there is nothing to gain, and chance does not matter.
    double chance = total > 0 ? quality.resolution() / total : 0;
    return new Level(starts, ends, rows, out, in, chance, weight / Math.max(1, ties), total);
  }

  // Arcs both ways with the same node become one tie. Returns where the row ends.
  private static int addRow(Projection graph, int node, int[] number, Rows rows, int start) {
    Csr out = graph.out();
    Csr in = graph.in();
    int o = out.start(node);
    int i = graph.directed() ? in.start(node) : in.end(node);
    int end = start;
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
      rows.targets[end] = number[target];
      rows.weights[end++] = weight;
    }
    return end;
  }
}
