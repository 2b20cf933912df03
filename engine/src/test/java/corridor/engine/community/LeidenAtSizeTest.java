package corridor.engine.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Statistic;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Planted;
import corridor.engine.testgraphs.RandomGraphs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Graphs large enough for nodes to move in batches, many of them beside each other. */
class LeidenAtSizeTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  private static Communities leiden(Projection graph, int threads) {
    return Leiden.of(graph, Leiden.Options.DEFAULT, Run.quiet().withThreads(threads));
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void groupsThatStandOutAreFound(Direction direction) {
    Projection graph = Planted.partition(direction, 15, 200, .2, .002, SEED);
    Communities found = leiden(graph, 2);
    assertEquals(
        Statistic.of(1),
        PartitionAgreement.of(Planted.groups(graph, 200), found.partition()).adjustedRand(),
        "seed " + SEED);
  }

  // The closed form of a ring of cliques, where a resolution of 1 tells them apart.
  @ParameterizedTest
  @CsvSource({"400, 21", "250, 20"})
  void manyCliques(int cliques, int size) {
    Communities found = leiden(Planted.ringOfCliques(cliques, size), 2);
    assertEquals(cliques, found.count());
    assertEquals(
        1 - 1.0 / (size * (size - 1) / 2 + 1) - 1.0 / cliques, found.modularity().value(), 1e-9);
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void threadsDecideNothingAndCommunitiesHangTogether(Direction direction) {
    Projection graph = RandomGraphs.large(direction, 20_000, 8, SEED);
    Communities one = leiden(graph, 1);
    for (int threads : new int[] {2, 3}) {
      Communities other = leiden(graph, threads);
      assertEquals(one.modularity(), other.modularity());
      for (int v = 0; v < graph.nodes(); v++) {
        assertEquals(one.partition().classOf(v), other.partition().classOf(v));
      }
    }
    int[] labels = new int[graph.nodes()];
    for (int v = 0; v < labels.length; v++) {
      labels[v] = one.partition().classOf(v);
    }
    assertTrue(one.count() > 1, "one community only");
    int connected = connectedParts(graph, labels);
    assertEquals(one.count(), connected, "seed " + SEED);
  }

  private static int connectedParts(Projection graph, int[] labels) {
    int[] parent = new int[labels.length];
    for (int v = 0; v < parent.length; v++) {
      parent[v] = v;
    }
    int parts = parent.length;
    for (int v = 0; v < parent.length; v++) {
      for (int arc = graph.out().start(v); arc < graph.out().end(v); arc++) {
        int a = root(parent, v);
        int b = root(parent, graph.out().target(arc));
        if (labels[v] == labels[graph.out().target(arc)] && a != b) {
          parent[a] = b;
          parts--;
        }
      }
    }
    return parts;
  }

  private static int root(int[] parent, int v) {
    int at = v;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
