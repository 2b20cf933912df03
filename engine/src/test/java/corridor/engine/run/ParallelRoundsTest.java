package corridor.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelRoundsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void everyRoundSeesWhatTheOneBeforeWrote(int threads) {
    int[] values = new int[1003];
    try (ParallelRounds<int[]> rounds =
        new ParallelRounds<>(Run.quiet().withThreads(threads), "test", () -> new int[1])) {
      for (int round = 0; round < 50; round++) {
        rounds.round(
            values.length,
            10,
            (scratch, from, until) -> {
              for (int i = from; i < until; i++) {
                values[i]++;
              }
            });
        assertEquals(
            (round + 1) * values.length, IntStream.of(values).sum(), "after round " + round);
      }
    }
    assertArrayEquals(IntStream.generate(() -> 50).limit(values.length).toArray(), values);
  }

  @Test
  void nothingToDoIsDone() {
    try (ParallelRounds<Object> rounds = new ParallelRounds<>(Run.quiet(), "test", Object::new)) {
      rounds.round(
          0,
          10,
          (scratch, from, until) -> {
            throw new IllegalStateException("there are no items");
          });
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void aFailureOnAnyThreadIsThrown(int threads) {
    try (ParallelRounds<Object> rounds =
        new ParallelRounds<>(Run.quiet().withThreads(threads), "test", Object::new)) {
      for (int item : new int[] {0, 57, 99}) {
        UnsuitableGraphException thrown =
            assertThrows(
                UnsuitableGraphException.class,
                () -> rounds.round(100, 1, (scratch, from, until) -> failAt(item, from)));
        assertEquals("item " + item, thrown.getMessage());
      }
    }
  }

  private static void failAt(int item, int from) {
    if (from == item) {
      throw new UnsuitableGraphException("item " + item);
    }
  }

  @Test
  void aCancelledRunHasNoMoreRounds() {
    boolean[] cancelled = new boolean[1];
    Run run = Run.quiet().withThreads(2).withCancellation(() -> cancelled[0]);
    try (ParallelRounds<Object> rounds = new ParallelRounds<>(run, "test", Object::new)) {
      rounds.round(10, 1, (scratch, from, until) -> {});
      cancelled[0] = true;
      assertThrows(
          CancelledException.class, () -> rounds.round(10, 1, (scratch, from, until) -> {}));
    }
  }
}
