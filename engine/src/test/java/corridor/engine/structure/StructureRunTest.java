package corridor.engine.structure;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.engine.projection.Direction;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Scores;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.RandomGraphs;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all measures have in common: threads, cancellation, the empty graph. */
class StructureRunTest {
  private interface Measure {
    Object of(Projection graph, Run run);
  }

  private record Named(String name, Measure measure) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Named> measures() {
    return Stream.of(
        new Named("density", Density::of),
        new Named("components", (g, run) -> classes(Components.of(g, Components.Kind.STRONG, run))),
        new Named("articulation points", ArticulationPoints::of),
        new Named("bridges", Bridges::of),
        new Named("triangles", (g, run) -> values(Triangles.of(g, run))),
        new Named("clustering", (g, run) -> clustering(g, run)),
        new Named("distances by hops", (g, run) -> distances(g, PathLength.HOPS, run)),
        new Named("distances by weight", (g, run) -> distances(g, PathLength.INVERSE_WEIGHT, run)),
        new Named("rich club", (g, run) -> RichClub.of(g, RichClub.Options.DEFAULT, run)),
        new Named("core and periphery", (g, run) -> corePeriphery(g, run)),
        new Named("profile", (g, run) -> values(PersistenceProfile.of(g, run).profile())));
  }

  private static List<Object> clustering(Projection graph, Run run) {
    Clustering.Options barrat =
        Clustering.Options.DEFAULT.withWeighting(Clustering.Weighting.BARRAT);
    Clustering found = Clustering.of(graph, barrat, run);
    return List.of(values(found.local()), found.average(), found.transitivity());
  }

  private static List<Object> distances(Projection graph, PathLength length, Run run) {
    Distances found = Distances.of(graph.withLength(length), Distances.Options.DEFAULT, run);
    return List.of(values(found.eccentricity()), found.mean(), found.efficiency());
  }

  private static List<Object> corePeriphery(Projection graph, Run run) {
    CorePeriphery.Options weighted = CorePeriphery.Options.DEFAULT.withWeighted(true);
    CorePeriphery found = CorePeriphery.of(graph, weighted, run);
    return List.of(classes(found.split()), found.fit());
  }

  private static List<Long> values(Scores scores) {
    return IntStream.range(0, scores.size())
        .mapToObj(v -> Double.doubleToRawLongBits(scores.value(v)))
        .toList();
  }

  private static List<Integer> classes(Partition partition) {
    return IntStream.range(0, partition.ids().size()).mapToObj(partition::classOf).toList();
  }

  @ParameterizedTest
  @MethodSource("measures")
  void threadsDoNotChangeABit(Named named) {
    for (int n : new int[] {15, 300}) {
      Projection graph = RandomGraphs.large(Direction.SYMMETRISED, n, 6, 42);
      Object one = named.measure().of(graph, Run.quiet().withThreads(1));
      assertEquals(one, named.measure().of(graph, Run.quiet().withThreads(2)));
      assertEquals(one, named.measure().of(graph, Run.quiet().withThreads(5)));
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void aCancelledRunHasNoResult(Named named) {
    Projection graph = RandomGraphs.large(Direction.SYMMETRISED, 50, 4, 42);
    Run run = Run.quiet().withCancellation(() -> true);
    assertThrows(CancelledException.class, () -> named.measure().of(graph, run));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void theEmptyGraphIsMeasured(Named named) {
    Projection graph = Projection.builder(Direction.SYMMETRISED, List.of()).build();
    assertDoesNotThrow(() -> named.measure().of(graph, Run.quiet()));
  }
}
