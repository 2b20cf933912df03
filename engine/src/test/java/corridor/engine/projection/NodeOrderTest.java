package corridor.engine.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NodeOrderTest {

  // The oracle is the stable sort of the library.
  @Test
  void ordersAreThoseOfAStableSort() {
    long seed = Long.getLong("test.seed", 42);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 200; i++) {
      int[] counts = random.ints(i, 0, 1 + i / 3).toArray();
      String what = "graph " + i + " of seed " + seed;
      Comparator<Integer> byCount = Comparator.comparingInt((Integer v) -> counts[v]);
      assertArrayEquals(sorted(i, byCount), NodeOrder.rising(i, v -> counts[v]), what);
      int[] falling = NodeOrder.falling(i, v -> counts[v]);
      assertArrayEquals(sorted(i, byCount.reversed()), falling, what);
      int[] places = NodeOrder.places(falling);
      assertArrayEquals(
          IntStream.range(0, i).toArray(),
          IntStream.of(falling).map(node -> places[node]).toArray(),
          what);
    }
  }

  private static int[] sorted(int nodes, Comparator<Integer> order) {
    return IntStream.range(0, nodes).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
  }
}
