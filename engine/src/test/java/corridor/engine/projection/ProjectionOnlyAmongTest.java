package corridor.engine.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionOnlyAmongTest {
  private static Projection graph(Direction direction) {
    return Projection.builder(direction, List.of("a", "b", "c", "d"))
        .tie("a", "b", 1)
        .tie("b", "c", 2)
        .tie("c", "a", 3)
        .tie("c", "d", 4)
        .tie("c", "c", 5)
        .build();
  }

  @Test
  void keepsTheTiesAmongThem() {
    for (Direction direction : Direction.values()) {
      Projection whole = graph(direction);
      Projection part = whole.onlyAmong(List.of("d", "c", "a"));
      assertEquals(List.of("a", "c", "d"), part.ids());
      assertEquals(2, part.ties());
      assertEquals(3, part.out().weight(part.out().arc(1, 0)));
      assertEquals(4, part.out().weight(part.out().arc(1, 2)));
      assertEquals(direction == Direction.DIRECTED ? -1 : 0, part.out().arc(0, 1));
      assertEquals(5, part.selfWeight(1));
      assertEquals(whole.rule(), part.rule());
      assertEquals(whole.account(), part.account());
      assertEquals(whole.ids(), whole.onlyAmong(whole.ids()).ids());
      assertEquals(0, whole.onlyAmong(List.of()).nodes());
    }
  }

  @Test
  void refusesStrangers() {
    Projection whole = graph(Direction.SYMMETRISED);
    assertThrows(IllegalArgumentException.class, () -> whole.onlyAmong(List.of("a", "z")));
    assertThrows(IllegalArgumentException.class, () -> whole.onlyAmong(List.of("a", "a")));
  }
}
