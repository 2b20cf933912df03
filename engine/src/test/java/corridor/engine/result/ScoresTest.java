package corridor.engine.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import corridor.engine.Version;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoresTest {
  private static final ImmutableList<String> IDS = ImmutableList.of("a", "b", "c", "d", "e");
  private static final Provenance PROVENANCE =
      Provenance.of("test", Projection.builder(Direction.DIRECTED, IDS).build());

  @Test
  void equalScoresShareARankAndTheNextIsSkipped() {
    Scores scores =
        Scores.builder(IDS)
            .set(0, 2)
            .set(1, 7)
            .setUndefined(2, Undefined.ISOLATE)
            .set(3, 2)
            .set(4, 1)
            .build("ties", PROVENANCE);
    List<String> rows = scores.ranking().rows().stream().map(row -> row.rank() + row.id()).toList();
    assertEquals(List.of("1b", "2a", "2d", "4e", "0c"), rows);
    assertEquals(Optional.of(Undefined.ISOLATE), scores.undefined(2));
    assertTrue(Double.isNaN(scores.of("c")));
    assertEquals(7, scores.of("b"));
  }

  @Test
  void nanWithoutAReasonIsRefused() {
    double[] values = {1, 2, Double.NaN, 4, 5};
    assertThrows(IllegalStateException.class, () -> Scores.of(IDS, values, "ties", PROVENANCE));
  }

  @Test
  void scoresDoNotChangeWithTheArrayTheyCameFrom() {
    double[] values = {1, 2, 3, 4, 5};
    Scores scores = Scores.of(IDS, values, "ties", PROVENANCE);
    values[0] = 99;
    assertEquals(1, scores.value(0));
  }

  @Test
  void provenanceTellsTheOptionsAndTheVersion() {
    Provenance told =
        PROVENANCE
            .withOption("normalised", true)
            .withSeed(7)
            .withIterations(12, false)
            .withWarning("beware");
    assertEquals("true", told.asMap().get("normalised"));
    assertEquals("7", told.asMap().get("seed"));
    assertEquals("12", told.asMap().get("iterations"));
    assertEquals("false", told.asMap().get("converged"));
    assertEquals("beware", told.asMap().get("warnings"));
    assertEquals(Version.string(), told.asMap().get("version"));
  }

  @Test
  void aPartitionNumbersItsClassesInOrder() {
    Partition partition = Partition.of("p", IDS, List.of("y", "", "x", "y", "y"));
    assertEquals(List.of("x", "y"), partition.classes());
    assertEquals(1, partition.classOf(0));
    assertEquals(-1, partition.classOf(1));
    assertEquals(Optional.of("x"), partition.findLabel(2));
    assertEquals(3, partition.size(1));
    assertThrows(IllegalArgumentException.class, () -> Partition.of("p", IDS, List.of("x")));
  }
}
