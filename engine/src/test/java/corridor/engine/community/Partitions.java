package corridor.engine.community;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Partitions for tests, and modularity by its definition over pairs of nodes. */
final class Partitions {
  private Partitions() {}

  /** Labels of the nodes in their order; "-" is no class. */
  static Partition labels(ImmutableList<String> ids, String labels) {
    return Partition.of(
        "test",
        ids,
        Splitter.on(' ').splitToStream(labels).map(l -> l.equals("-") ? "" : l).toList());
  }

  static Partition of(Projection graph, int[] labels) {
    return Partition.numbered("test", graph.ids(), graph.nodes(), labels);
  }

  static Partition singles(Projection graph) {
    return of(graph, IntStream.range(0, graph.nodes()).toArray());
  }

  static Partition components(Projection graph) {
    return of(graph, graph.components());
  }

  static Partition random(Projection graph, int classes, SplittableRandom random) {
    return of(
        graph,
        IntStream.range(0, graph.nodes())
            .map(v -> random.nextInt(Math.min(classes, graph.nodes())))
            .toArray());
  }

  /** All partitions of {@code nodes} nodes, as labels that grow by one at most. */
  static void forEach(int nodes, Consumer<int[]> action) {
    extend(new int[nodes], 0, 0, action);
  }

  private static void extend(int[] labels, int node, int used, Consumer<int[]> action) {
    if (node == labels.length) {
      action.accept(labels);
      return;
    }
    for (int label = 0; label <= used; label++) {
      labels[node] = label;
      extend(labels, node + 1, Math.max(used, label + 1), action);
    }
  }

  /** w(i, j), with w(i, i) the self-tie: twice in an undirected graph, or 0 if left out. */
  static double[][] matrix(Projection graph, boolean selfTies) {
    int n = graph.nodes();
    double[][] matrix = new double[n][n];
    Csr out = graph.out();
    for (int v = 0; v < n; v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        matrix[v][out.target(arc)] = out.weight(arc);
      }
      matrix[v][v] = selfTies ? graph.selfWeight(v) * (graph.directed() ? 1 : 2) : 0;
    }
    return matrix;
  }

  /** Q = (1/m) Σ (w(i, j) − γ k_out(i) k_in(j) / m) over ordered pairs with equal labels. */
  static double modularity(double[][] matrix, int[] labels, double resolution) {
    int n = matrix.length;
    double[] out = new double[n];
    double[] in = new double[n];
    double m = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        out[i] += matrix[i][j];
        in[j] += matrix[i][j];
        m += matrix[i][j];
      }
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        sum += labels[i] == labels[j] ? matrix[i][j] - resolution * out[i] * in[j] / m : 0;
      }
    }
    return sum / m;
  }

  static int[] labels(Partition partition) {
    return IntStream.range(0, partition.ids().size()).map(partition::classOf).toArray();
  }

  /** Sizes of the parts that each class falls into when only ties within it are followed. */
  static List<Integer> partsOfClasses(Projection graph, Partition partition) {
    Projection.Builder within = graph.onSameNodes();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = graph.out().start(v); arc < graph.out().end(v); arc++) {
        if (partition.classOf(v) == partition.classOf(graph.out().target(arc))) {
          within.tie(v, graph.out().target(arc), 1);
        }
      }
    }
    int[] component = within.build().components();
    List<Integer> parts = new ArrayList<>();
    for (int label = 0; label < partition.classes().size(); label++) {
      int wanted = label;
      parts.add(
          (int)
              IntStream.range(0, graph.nodes())
                  .filter(v -> partition.classOf(v) == wanted)
                  .map(v -> component[v])
                  .distinct()
                  .count());
    }
    return parts;
  }
}
