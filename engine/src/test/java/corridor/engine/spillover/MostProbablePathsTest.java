package corridor.engine.spillover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.spillover.MostProbablePaths.Options;
import corridor.engine.spillover.MostProbablePaths.Probability;
import java.util.List;
import org.junit.jupiter.api.Test;

class MostProbablePathsTest {

  private static List<String> words(MostProbablePaths found) {
    return found.paths().stream().map(path -> String.join("", path.nodes())).toList();
  }

  private static MostProbablePaths find(Projection graph, String from, String to, Options options) {
    return MostProbablePaths.of(graph, from, to, options, Matrices.RUN);
  }

  // a keeps 1/4 for c and gives 3/4 to b, which goes on to c with 1/2.
  @Test
  void probabilityIsTheProductOfShares() {
    Projection graph =
        Projection.builder(Direction.DIRECTED, List.of("a", "b", "c", "d"))
            .tie("a", "b", 3)
            .tie("a", "c", 1)
            .tie("b", "c", 5)
            .tie("b", "d", 5)
            .build();
    MostProbablePaths found = find(graph, "a", "c", Options.DEFAULT);
    assertEquals(List.of("abc", "ac"), words(found));
    assertEquals(.375, found.paths().get(0).probability(), 1e-15);
    assertEquals(.25, found.paths().get(1).probability(), 1e-15);
    assertEquals("-ln p", found.provenance().options().get("length"));
    assertEquals("share", found.provenance().options().get("probability"));
  }

  // In a star, from the hub to a leaf is 1 of k, back is certain.
  @Test
  void edgeHasTheProbabilityOfTheEndItStartsFrom() {
    Projection.Builder star =
        Projection.builder(Direction.SYMMETRISED, List.of("h", "a", "b", "c", "d"));
    List.of("a", "b", "c", "d").forEach(leaf -> star.tie("h", leaf, 2));
    Projection graph = star.build();
    assertEquals(.25, find(graph, "h", "a", Options.DEFAULT).paths().get(0).probability(), 1e-15);
    assertEquals(1, find(graph, "a", "h", Options.DEFAULT).paths().get(0).probability());
    assertEquals(.25, find(graph, "a", "b", Options.DEFAULT).paths().get(0).probability(), 1e-15);
  }

  @Test
  void certainArcsHaveNoLengthAndHopsDecideThenIds() {
    Projection graph =
        Projection.builder(Direction.DIRECTED, List.of("a", "b", "c", "d", "e"))
            .tie("a", "b", 1)
            .tie("b", "e", 1)
            .tie("a", "d", 1)
            .tie("d", "e", 1)
            .tie("a", "c", 1)
            .tie("c", "b", 1)
            .build();
    Options options = Options.DEFAULT.withProbability(Probability.WEIGHT);
    assertEquals(List.of("abe", "ade", "acbe"), words(find(graph, "a", "e", options)));
    assertEquals(List.of("abe"), words(find(graph, "a", "e", options.withCount(1))));
    assertEquals(1, find(graph, "a", "e", options).paths().get(2).probability());
  }

  @Test
  void noPathIsAnEmptyList() {
    Projection graph =
        Projection.builder(Direction.DIRECTED, List.of("a", "b")).tie("b", "a", 1).build();
    assertTrue(find(graph, "a", "b", Options.DEFAULT).paths().isEmpty());
  }

  @Test
  void probabilityAboveOneIsRefusedNamingTheArc() {
    Projection graph =
        Projection.builder(Direction.DIRECTED, List.of("a", "b")).tie("a", "b", 1.5).build();
    UnsuitableGraphException e =
        assertThrows(
            UnsuitableGraphException.class,
            () -> find(graph, "a", "b", Options.DEFAULT.withProbability(Probability.WEIGHT)));
    assertTrue(e.getMessage().contains("a → b is 1.5"), e.getMessage());
  }

  @Test
  void misuseIsNamed() {
    Projection graph =
        Projection.builder(Direction.DIRECTED, List.of("a", "b")).tie("a", "b", 1).build();
    assertThrows(IllegalArgumentException.class, () -> Options.DEFAULT.withCount(0));
    assertThrows(IllegalArgumentException.class, () -> find(graph, "a", "a", Options.DEFAULT));
    assertThrows(IllegalArgumentException.class, () -> find(graph, "a", "x", Options.DEFAULT));
  }
}
