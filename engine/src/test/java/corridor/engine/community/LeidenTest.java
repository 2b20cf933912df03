package corridor.engine.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Undefined;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Planted;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeidenTest {
  private static final Run RUN = Run.quiet();
  private static final Leiden.Options DEFAULT = Leiden.Options.DEFAULT;

  private static Communities leiden(Projection graph) {
    return Leiden.of(graph, DEFAULT, RUN);
  }

  private static double adjustedRand(Partition a, Partition b) {
    return PartitionAgreement.of(a, b).adjustedRand().value();
  }

  // Cliques stay apart as long as there are fewer than s (s − 1) + 2 of them: Fortunato,
  // Barthélemy 2007, doi:10.1073/pnas.0605965104.
  @ParameterizedTest
  @CsvSource({"3, 4", "5, 5", "20, 5", "40, 8"})
  void ringOfCliques(int cliques, int size) {
    Projection graph = Planted.ringOfCliques(cliques, size);
    Communities found = leiden(graph);
    assertEquals(1, adjustedRand(Planted.groups(graph, size), found.partition()));
    assertEquals(
        1 - 1.0 / (size * (size - 1) / 2 + 1) - 1.0 / cliques, found.modularity().value(), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 30})
  void aCliqueIsOneCommunityAndAtHighResolutionNone(int nodes) {
    Projection clique = Shapes.clique(nodes);
    assertEquals(1, leiden(clique).count());
    assertEquals(0, leiden(clique).modularity().value(), 1e-15);
    // A pair gains only if 1 > γ (n − 1)² / n (n − 1).
    assertEquals(
        nodes, Leiden.of(clique, DEFAULT.withResolution(nodes / (nodes - 1.0) + .01), RUN).count());
  }

  @Test
  void resolutionZeroFindsTheComponents() {
    Projection graph = TieText.undirected("a-b b-c c-d e-f g");
    Communities found = Leiden.of(graph, DEFAULT.withResolution(0), RUN);
    assertEquals(1, adjustedRand(Partitions.components(graph), found.partition()));
    assertEquals(1, found.modularity().value());
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void plantedGroupsAreFound(Direction direction) {
    Projection graph = Planted.partition(direction, 6, 30, .4, .02, 42);
    Communities found = leiden(graph);
    assertEquals(1, adjustedRand(Planted.groups(graph, 30), found.partition()));
    assertTrue(found.provenance().converged());
  }

  // Without directions, a source of all and a sink of all would be like any other.
  @Test
  void directionsDecideWhatIsExpected() {
    Projection directed = TieText.directed("a-b b-c c-a c-d d-e e-f f-d");
    Projection undirected = TieText.undirected("a-b b-c c-a c-d d-e e-f f-d");
    Partition cycles = Partitions.labels(directed.ids(), "x x x y y y");
    assertEquals(1, adjustedRand(cycles, leiden(directed).partition()));
    // Arcs: 6 of 7 within; out 4 and 3, in 3 and 4. Edges: 7 ends of 14 each.
    assertEquals(6.0 / 7 - 24.0 / 49, leiden(directed).modularity().value(), 1e-15);
    assertEquals(6.0 / 7 - 1.0 / 2, leiden(undirected).modularity().value(), 1e-15);
  }

  @Test
  void communitiesAreNumberedBySize() {
    Projection graph = TieText.undirected("a x1-x2 b1-b2 b2-b3 b1-b3 c1-c2 z");
    Communities found = leiden(graph);
    assertEquals(List.of("1", "2", "3", "4", "5"), found.partition().classes());
    assertEquals(Optional.of("1"), found.partition().findLabel(graph.getIndex("b1")));
    assertEquals(Optional.of("2"), found.partition().findLabel(graph.getIndex("c1")));
    assertEquals(Optional.of("3"), found.partition().findLabel(graph.getIndex("x1")));
    assertEquals(Optional.of("4"), found.partition().findLabel(graph.getIndex("a")));
    assertEquals(Optional.of("5"), found.partition().findLabel(graph.getIndex("z")));
  }

  // Its self-tie makes b large enough to stand alone.
  @Test
  void selfTiesCountIfAskedFor() {
    Projection graph = TieText.undirected("a-b b-b:9 c-d");
    assertEquals(2, leiden(graph).count());
    Leiden.Options with = DEFAULT.withQuality(Modularity.Options.DEFAULT.withSelfTies(true));
    Communities found = Leiden.of(graph, with, RUN);
    Projection alone = TieText.undirected("a-b b-b:90 c-d");
    assertEquals("counted", found.provenance().options().get("self-ties"));
    // Strengths a 1, b 1 + 2·9, c and d 1: 2m = 22.
    assertEquals(1 - (20.0 * 20 + 2 * 2) / (22 * 22), found.modularity().value(), 1e-15);
    assertEquals(2, Leiden.of(alone, with, RUN).count());
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void withoutTiesEveryNodeIsAlone(Direction direction) {
    Projection graph = Projection.builder(direction, List.of("a", "b", "c")).build();
    Communities found = leiden(graph);
    assertEquals(3, found.count());
    assertEquals(Optional.of(Undefined.ZERO_TOTAL), found.modularity().undefined());
    Projection empty = Projection.builder(direction, List.of()).build();
    assertEquals(0, leiden(empty).count());
  }

  @Test
  void provenanceTellsWhatDecidesTheCommunities() {
    Projection graph = RandomGraphs.large(Direction.DIRECTED, 500, 6, 42);
    Communities once = Leiden.of(graph, DEFAULT.withMaxIterations(1).withSeed(7), RUN);
    assertEquals(
        List.of("resolution", "self-ties", "randomness"),
        List.copyOf(once.provenance().options().keySet()));
    assertEquals(OptionalLong.of(7), once.provenance().seed());
    assertEquals(1, once.iterations());
    assertEquals(1, once.provenance().warnings().size());
    Communities more = Leiden.of(graph, DEFAULT.withSeed(7), RUN);
    assertTrue(more.provenance().converged());
    assertTrue(more.provenance().warnings().isEmpty());
    assertTrue(more.modularity().value() >= once.modularity().value());
  }

  @Test
  void misuseIsRefused() {
    for (double wrong : new double[] {-.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> DEFAULT.withResolution(wrong));
      assertThrows(IllegalArgumentException.class, () -> DEFAULT.withRandomness(wrong));
    }
    assertThrows(IllegalArgumentException.class, () -> DEFAULT.withMaxIterations(0));
    Run cancelled = RUN.withCancellation(() -> true);
    assertThrows(CancelledException.class, () -> Leiden.of(Shapes.star(5), DEFAULT, cancelled));
  }
}
