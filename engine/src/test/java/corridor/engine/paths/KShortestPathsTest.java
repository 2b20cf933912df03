package corridor.engine.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.paths.KShortestPaths.Options;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KShortestPathsTest {

  private static List<String> paths(Projection graph, int from, int to, int count) {
    return KShortestPaths.of(graph, from, to, new Options(count), Run.quiet()).paths().stream()
        .map(path -> String.join("", path.ids(graph)))
        .toList();
  }

  // Two bits of a double longer than 0.1 + 0.2.
  @Test
  void lengthsEqualButForRoundingAreATieAndFewerHopsComeFirst() {
    Projection graph =
        Projection.builder(Direction.SYMMETRISED, List.of("a", "b", "c"))
            .tie("a", "b", 0.1)
            .tie("b", "c", 0.2)
            .tie("a", "c", Math.nextUp(Math.nextUp(0.1 + 0.2)))
            .build();
    for (int count = 1; count <= 2; count++) {
      KShortestPaths found =
          KShortestPaths.of(graph, ArcLength.strengths(), 0, 2, new Options(count), Run.quiet());
      assertEquals(List.of("a", "c"), found.paths().get(0).ids(graph));
      assertEquals(count, found.paths().size());
    }
  }

  // From s over k middles to t: all paths are as long.
  private static Projection fan(int middles) {
    List<String> ids =
        IntStream.range(0, middles + 2)
            .mapToObj(i -> i == middles ? "s" : i == middles + 1 ? "t" : "m%03d".formatted(i))
            .toList();
    Projection.Builder builder = Projection.builder(Direction.SYMMETRISED, ids);
    for (int i = middles - 1; i >= 0; i--) {
      builder.tie(ids.get(i), "t", 1).tie("s", ids.get(i), 1);
    }
    return builder.build();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 17, 200})
  void tiesWithTheLastPathAreOrderedByIdsBeforeTheyAreCut(int middles) {
    Projection graph = fan(middles);
    KShortestPaths found =
        KShortestPaths.of(graph, middles, middles + 1, new Options(2), Run.quiet());
    assertEquals(
        List.of(List.of("s", "m000", "t"), List.of("s", "m001", "t")),
        found.paths().stream().map(path -> List.copyOf(path.ids(graph))).toList());
    assertFalse(found.tiesCut());
    assertTrue(found.provenance().warnings().isEmpty());
  }

  @Test
  void moreTiesThanAreLookedAtAreTold() {
    KShortestPaths found = KShortestPaths.of(fan(300), 300, 301, new Options(1), Run.quiet());
    assertTrue(found.tiesCut());
    assertEquals(1, found.provenance().warnings().size());
    assertEquals(2, found.paths().get(0).length());
  }

  @Test
  void noPathIsAnEmptyList() {
    Projection graph =
        Projection.builder(Direction.DIRECTED, List.of("a", "b")).tie("b", "a", 1).build();
    assertEquals(List.of(), paths(graph, 0, 1, 3));
    assertEquals(List.of("ba"), paths(graph, 1, 0, 3));
  }

  @Test
  void provenanceSaysWhatLengthIs() {
    KShortestPaths found = KShortestPaths.of(fan(2), 2, 3, Options.DEFAULT, Run.quiet());
    assertEquals("1/weight", found.provenance().options().get("length"));
    assertEquals("10", found.provenance().options().get("count"));
  }

  @Test
  void misuseAndUnsuitableLengthsAreRefused() {
    Projection graph = fan(2);
    assertThrows(IllegalArgumentException.class, () -> new Options(0));
    assertThrows(
        IllegalArgumentException.class,
        () -> KShortestPaths.of(graph, 1, 1, Options.DEFAULT, Run.quiet()));
    ArcLength negative =
        new ArcLength() {
          @Override
          public double of(int from, int to, double weight) {
            return -weight;
          }

          @Override
          public String label() {
            return "-weight";
          }
        };
    assertThrows(
        UnsuitableGraphException.class,
        () -> KShortestPaths.of(graph, negative, 0, 1, Options.DEFAULT, Run.quiet()));
  }

  @Test
  void cancelledRunGivesNothing() {
    Run cancelled = Run.quiet().withCancellation(() -> true);
    assertThrows(
        CancelledException.class,
        () -> KShortestPaths.of(fan(2), 2, 3, Options.DEFAULT, cancelled));
  }
}
