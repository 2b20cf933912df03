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
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.Planted;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModularityTest {
  private static final Run RUN = Run.quiet();
  private static final Modularity.Options DEFAULT = Modularity.Options.DEFAULT;

  private static double q(Projection graph, Partition partition, Modularity.Options options) {
    return Modularity.of(graph, partition, options, RUN).value().value();
  }

  private static double q(Projection graph, Partition partition) {
    return q(graph, partition, DEFAULT);
  }

  // Each of k groups without ties between them has a k-th of the strength.
  @ParameterizedTest
  @ValueSource(ints = {2, 5, 20})
  void separateEqualGroups(int groups) {
    Projection graph = Planted.partition(Direction.DIRECTED, groups, 4, 1, 0, 42);
    Partition planted = Planted.groups(graph, 4);
    assertEquals(1 - 1.0 / groups, q(graph, planted), 1e-12);
    assertEquals(1 - 2.0 / groups, q(graph, planted, DEFAULT.withResolution(2)), 1e-12);
    assertEquals(-1.0 / groups / 4, q(graph, Partitions.singles(graph)), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"4, 3", "10, 5", "20, 5"})
  void ringOfCliques(int cliques, int size) {
    Projection graph = Planted.ringOfCliques(cliques, size);
    assertEquals(
        1 - 1.0 / (size * (size - 1) / 2 + 1) - 1.0 / cliques,
        q(graph, Planted.groups(graph, size)),
        1e-12);
  }

  // Fortunato, Barthélemy 2007, doi:10.1073/pnas.0605965104: 30 cliques of 5 in a ring.
  @Test
  void theResolutionLimit() {
    Projection graph = Planted.ringOfCliques(30, 5);
    assertEquals(.876, q(graph, Planted.groups(graph, 5)), .0005);
    assertEquals(.888, q(graph, Planted.groups(graph, 10)), .0005);
  }

  // igraph, tests of igraph_modularity and igraph_community_leiden: two K5 with a bridge, the same
  // with both arcs of each edge.
  @ParameterizedTest
  @CsvSource({"1, .452381", ".5, .702381", "1.5, .202381"})
  void twoCliquesWithABridge(double resolution, double expected) {
    Projection graph = Shapes.cliqueBridgeClique(5, 5);
    Partition cliques = Planted.groups(graph, 5);
    assertEquals(expected, q(graph, cliques, DEFAULT.withResolution(resolution)), 5e-7);
    Projection.Builder mutual = Projection.builder(Direction.DIRECTED, graph.ids());
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = graph.out().start(v); arc < graph.out().end(v); arc++) {
        mutual.tie(v, graph.out().target(arc), 1);
      }
    }
    assertEquals(expected, q(mutual.build(), cliques, DEFAULT.withResolution(resolution)), 5e-7);
  }

  // NetworkX, algorithms/community/tests/test_quality.py.
  @Test
  void networkxBarbellAndDigraph() {
    Projection barbell = Shapes.cliqueBridgeClique(3, 3);
    assertEquals(70.0 / 196, q(barbell, Partitions.labels(barbell.ids(), "a a a b b b")), 1e-12);
    assertEquals(-16.0 / 196, q(barbell, Partitions.labels(barbell.ids(), "a a b b a b")), 1e-12);
    Projection digraph = TieText.directed("2-1 2-3 3-4");
    assertEquals(2.0 / 9, q(digraph, Partitions.labels(digraph.ids(), "a a b b")), 1e-12);
  }

  // By NetworkX 3.6.1 for the factions; igraph's optimum for the four communities.
  @Test
  void karate() {
    assertEquals(.358235, q(Karate.graph(), Karate.factions()), 5e-7);
    assertEquals(.4197896120973046, q(Karate.graph(), Karate.leiden()), 1e-14);
  }

  @Test
  void itIsTheSharesOfWhatIsWithinAndExpected() {
    Projection graph = TieText.undirected("a-b:3 b-c:1");
    Modularity modularity =
        Modularity.of(
            graph, Partitions.labels(graph.ids(), "x x y"), DEFAULT.withResolution(2), RUN);
    assertEquals(6.0 / 8, modularity.within().value(), 1e-15);
    assertEquals((49.0 + 1) / 64, modularity.expected().value(), 1e-15);
    assertEquals(.75 - 2 * 50.0 / 64, modularity.value().value(), 1e-15);
    assertEquals(
        Map.of("classes", "test", "resolution", "2.0", "self-ties", "left out"),
        modularity.provenance().options());
  }

  @Test
  void aNodeOfNoClassIsAClassOfItsOwn() {
    Projection graph = Karate.graph();
    String some = "a ".repeat(20) + "- ".repeat(13) + "-";
    StringBuilder each = new StringBuilder("a ".repeat(20));
    for (int i = 0; i < 14; i++) {
      each.append(i == 0 ? "" : " ").append("s").append(i);
    }
    assertEquals(
        q(graph, Partitions.labels(graph.ids(), each.toString())),
        q(graph, Partitions.labels(graph.ids(), some)),
        1e-15);
  }

  @Test
  void withoutTiesItIsUndefined() {
    Projection graph = TieText.undirected("a b-b:2");
    Modularity left = Modularity.of(graph, Partitions.singles(graph), DEFAULT, RUN);
    assertEquals(Optional.of(Undefined.ZERO_TOTAL), left.value().undefined());
    assertEquals(Optional.of(Undefined.ZERO_TOTAL), left.within().undefined());
    assertEquals(0, q(graph, Partitions.singles(graph), DEFAULT.withSelfTies(true)));
  }

  @Test
  void misuseIsRefused() {
    Projection graph = TieText.undirected("a-b");
    Partition other = Partitions.singles(TieText.undirected("a-c"));
    assertThrows(IllegalArgumentException.class, () -> q(graph, other));
    for (double wrong : new double[] {-.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> DEFAULT.withResolution(wrong));
    }
    Run cancelled = RUN.withCancellation(() -> true);
    assertThrows(
        CancelledException.class,
        () -> Modularity.of(graph, Partitions.singles(graph), DEFAULT, cancelled));
  }

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithTheDefinitionOverPairs(Drawn drawn) {
    SplittableRandom random = new SplittableRandom(drawn.seed());
    Projection graph = withSelfTies(drawn.graph(), random);
    Partition partition = Partitions.random(graph, 4, random);
    int[] labels = Partitions.labels(partition);
    for (boolean selfTies : List.of(false, true)) {
      for (double resolution : new double[] {0, .5, 1, 2}) {
        Modularity.Options options = new Modularity.Options(resolution, selfTies);
        double expected =
            Partitions.modularity(Partitions.matrix(graph, selfTies), labels, resolution);
        double q = q(graph, partition, options);
        assertEquals(expected, q, 1e-12, drawn::toString);
        if (resolution == 1 && graph.ties() > 0) {
          assertTrue(q >= (graph.directed() ? -1 : -.5) - 1e-12, drawn::toString);
          assertTrue(q <= 1, drawn::toString);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void namesDoNotMatterAndOneClassHasNone(Drawn drawn) {
    Projection graph = drawn.graph();
    int n = graph.nodes();
    Partition partition = Partitions.random(graph, 4, new SplittableRandom(drawn.seed()));
    int[] mirrored = new int[n];
    for (int v = 0; v < n; v++) {
      mirrored[n - 1 - v] = partition.classOf(v);
    }
    Projection reversed = RandomGraphs.reversed(graph);
    assertEquals(
        q(graph, partition),
        q(reversed, Partitions.of(reversed, mirrored)),
        1e-12,
        drawn::toString);
    assertEquals(
        graph.ties() == 0 ? Double.NaN : 0,
        q(graph, Partitions.of(graph, new int[n])),
        1e-12,
        drawn::toString);
  }

  private static Projection withSelfTies(Projection graph, SplittableRandom random) {
    Projection.Builder builder = graph.onSameNodes();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = graph.out().start(v); arc < graph.out().end(v); arc++) {
        if (graph.directed() || v < graph.out().target(arc)) {
          builder.tie(v, graph.out().target(arc), graph.out().weight(arc));
        }
      }
      if (random.nextInt(3) == 0) {
        builder.tie(v, v, 1 + random.nextInt(5));
      }
    }
    return builder.build();
  }
}
