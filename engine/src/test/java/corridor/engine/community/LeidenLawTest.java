package corridor.engine.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Leiden on small random graphs, and on larger ones where several levels are needed. */
class LeidenLawTest {
  private static final Run RUN = Run.quiet();
  private static final double[] RESOLUTIONS = {.5, 1, 2};

  static Stream<Drawn> drawn() {
    long first = Long.getLong("test.seed", 42);
    return Stream.concat(
        RandomGraphs.drawn(),
        Stream.iterate(first, seed -> seed + 1)
            .limit(20)
            .map(
                seed -> {
                  Direction direction = seed % 2 == 0 ? Direction.DIRECTED : Direction.SYMMETRISED;
                  int degree = 2 + (int) (seed % 5);
                  return new Drawn(seed, RandomGraphs.large(direction, 200, degree, seed));
                }));
  }

  private static double q(Projection graph, Partition partition, Leiden.Options options) {
    return Modularity.of(graph, partition, options.quality(), RUN).value().value();
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void itIsConnectedAndNoWorseThanWhatIsPlain(Drawn drawn) {
    Projection graph = drawn.graph();
    for (double resolution : RESOLUTIONS) {
      for (boolean selfTies : List.of(false, true)) {
        Leiden.Options options =
            Leiden.Options.DEFAULT
                .withQuality(new Modularity.Options(resolution, selfTies))
                .withSeed(drawn.seed());
        Communities found = Leiden.of(graph, options, RUN);
        Partition partition = found.partition();
        double q = q(graph, partition, options);
        assertEquals(q, found.modularity().value(), drawn::toString);
        for (int label = 0; label < found.count(); label++) {
          assertTrue(partition.size(label) > 0, drawn::toString);
          assertTrue(
              label == 0 || partition.size(label) <= partition.size(label - 1), drawn::toString);
        }
        assertEquals(
            Collections.nCopies(found.count(), 1),
            Partitions.partsOfClasses(graph, partition),
            drawn::toString);
        if (graph.ties() > 0) {
          assertTrue(q >= q(graph, Partitions.components(graph), options) - 1e-9, drawn::toString);
          assertTrue(q >= q(graph, Partitions.singles(graph), options) - 1e-9, drawn::toString);
          assertTrue(q <= 1, drawn::toString);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void noTwoCommunitiesGainByBecomingOne(Drawn drawn) {
    Projection graph = drawn.graph();
    Leiden.Options options = Leiden.Options.DEFAULT.withSeed(drawn.seed());
    Communities found = Leiden.of(graph, options, RUN);
    double[][] matrix = Partitions.matrix(graph, false);
    int[] labels = Partitions.labels(found.partition());
    double q = Partitions.modularity(matrix, labels, 1);
    int pairs = Math.min(found.count(), 12);
    for (int a = 0; a < pairs; a++) {
      for (int b = 0; b < a; b++) {
        int[] joined = labels.clone();
        for (int v = 0; v < joined.length; v++) {
          joined[v] = joined[v] == a ? b : joined[v];
        }
        assertTrue(
            !(Partitions.modularity(matrix, joined, 1) > q + 1e-9),
            drawn + " joining " + a + " and " + b);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void theUnitOfWeightsAndThreadsDoNotMatter(Drawn drawn) {
    Projection graph = drawn.graph();
    Projection.Builder scaled = graph.onSameNodes();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = graph.out().start(v); arc < graph.out().end(v); arc++) {
        if (graph.directed() || v < graph.out().target(arc)) {
          // A power of two, which rounds nothing.
          scaled.tie(v, graph.out().target(arc), graph.out().weight(arc) / 1024);
        }
      }
    }
    Leiden.Options options = Leiden.Options.DEFAULT.withSeed(drawn.seed());
    Communities one = Leiden.of(graph, options, RUN.withThreads(1));
    Communities two = Leiden.of(graph, options, RUN.withThreads(2));
    Communities small = Leiden.of(scaled.build(), options, RUN);
    for (int v = 0; v < graph.nodes(); v++) {
      assertEquals(one.partition().classOf(v), two.partition().classOf(v), drawn::toString);
      assertEquals(one.partition().classOf(v), small.partition().classOf(v), drawn::toString);
    }
    assertEquals(one.modularity(), two.modularity(), drawn::toString);
    assertEquals(one.modularity(), small.modularity(), drawn::toString);
  }
}
