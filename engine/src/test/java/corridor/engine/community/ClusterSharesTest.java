package corridor.engine.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Planted;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.TieText;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterSharesTest {
  private static final Run RUN = Run.quiet();

  // Any scores will do: here the number of the node.
  private static Scores numbers(Projection graph) {
    double[] values = new double[graph.nodes()];
    for (int v = 0; v < values.length; v++) {
      values[v] = v;
    }
    return Scores.of(graph.ids(), values, "number", Provenance.of("number", graph));
  }

  private static ClusterShares shares(Projection graph, Partition partition) {
    return ClusterShares.of(graph, partition, numbers(graph), RUN);
  }

  // Each clique has its own ties and two to its neighbours in the ring.
  @ParameterizedTest
  @CsvSource({"3, 3", "4, 5", "10, 20"})
  void aRingOfCliques(int cliques, int size) {
    Projection graph = Planted.ringOfCliques(cliques, size);
    ClusterShares shares = shares(graph, Planted.groups(graph, size));
    double internal = size * (size - 1) / 2.0;
    assertEquals(cliques, shares.rows().size());
    for (ClusterShares.Row row : shares.rows()) {
      assertEquals(size, row.members());
      assertEquals(internal, row.internal());
      assertEquals(2, row.external());
      assertEquals(internal / (internal + 2), row.internalShare().value(), 1e-15);
      assertEquals(2 / (internal + 2), row.openness().value(), 1e-15);
    }
  }

  @Test
  void aTieOutOfAllClassesGoesOutOfOne() {
    Projection graph = TieText.undirected("a-b:3 b-c:2 c-d:5 e");
    ClusterShares shares = shares(graph, Partitions.labels(graph.ids(), "x x - - y"));
    ClusterShares.Row x = shares.rows().get(0);
    assertEquals(3, x.internal());
    assertEquals(2, x.external());
    assertEquals(.6, x.internalShare().value(), 1e-15);
    assertEquals(.4, x.openness().value(), 1e-15);
    assertEquals(.5, x.embeddedness().value(), 1e-15);
    ClusterShares.Row y = shares.rows().get(1);
    assertEquals(Optional.of(Undefined.ZERO_TOTAL), y.internalShare().undefined());
    assertEquals(Optional.of(Undefined.ZERO_TOTAL), y.openness().undefined());
    assertEquals(4, y.embeddedness().value(), 1e-15);
  }

  @Test
  void arcsInAndOutCountAlike() {
    Projection graph = TieText.directed("a-b:3 c-a:2 b-c:1");
    ClusterShares.Row x = shares(graph, Partitions.labels(graph.ids(), "x x y")).rows().get(0);
    assertEquals(3, x.internal());
    assertEquals(3, x.external());
  }

  @Test
  void membersWithoutClusteringDoNotCount() {
    Projection graph = TieText.undirected("a-b b-c");
    Scores clustering =
        Scores.builder(graph.ids())
            .set(0, .25)
            .setUndefined(1, Undefined.TOO_FEW_TIES)
            .setUndefined(2, Undefined.TOO_FEW_TIES)
            .build("share", Provenance.of("clustering", graph).withOption("weighting", "Barrat"));
    ClusterShares shares =
        ClusterShares.of(graph, Partitions.labels(graph.ids(), "x x y"), clustering, RUN);
    assertEquals(.25, shares.rows().get(0).embeddedness().value());
    assertEquals(
        Optional.of(Undefined.TOO_FEW_TIES), shares.rows().get(1).embeddedness().undefined());
    assertEquals("Barrat", shares.provenance().options().get("clustering weighting"));
  }

  // Ties within and ties between, each seen from two classes, are all ties.
  @ParameterizedTest
  @MethodSource("corridor.engine.testgraphs.RandomGraphs#drawn")
  void theWeightsAddUp(Drawn drawn) {
    Projection graph = drawn.graph();
    Partition partition = Partitions.random(graph, 3, new SplittableRandom(drawn.seed()));
    double all = 0;
    for (int v = 0; v < graph.nodes(); v++) {
      all += graph.out().strength(v) * (graph.directed() ? 1 : .5);
    }
    double counted = 0;
    for (ClusterShares.Row row : shares(graph, partition).rows()) {
      counted += row.internal() + row.external() / 2;
    }
    assertEquals(all, counted, 1e-9 * (1 + all), drawn::toString);
  }

  @Test
  void otherNodesAreRefused() {
    Projection graph = TieText.undirected("a-b");
    Projection other = Projection.builder(Direction.SYMMETRISED, List.of("x")).build();
    assertThrows(IllegalArgumentException.class, () -> shares(graph, Partitions.singles(other)));
    assertThrows(
        IllegalArgumentException.class,
        () -> ClusterShares.of(graph, Partitions.singles(graph), numbers(other), RUN));
  }
}
