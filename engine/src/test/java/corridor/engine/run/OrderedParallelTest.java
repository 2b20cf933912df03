package corridor.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedParallelTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void partsComeInTheirOrderOnAnyNumberOfThreads(int threads) {
    List<Integer> seen = new ArrayList<>();
    OrderedParallel.reduce(
        Run.quiet().withThreads(threads),
        "test",
        103,
        10,
        Object::new,
        (scratch, from, until) -> IntStream.range(from, until).boxed().toList(),
        seen::addAll);
    assertEquals(IntStream.range(0, 103).boxed().toList(), seen);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void cancellationEndsTheRun(int threads) {
    AtomicInteger chunks = new AtomicInteger();
    Run run = Run.quiet().withThreads(threads).withCancellation(() -> chunks.get() >= 3);
    assertThrows(
        CancelledException.class,
        () ->
            OrderedParallel.reduce(
                run,
                "test",
                1_000_000,
                1,
                Object::new,
                (scratch, from, until) -> chunks.incrementAndGet(),
                part -> {}));
    assertTrue(chunks.get() < 100, () -> chunks + " chunks ran on");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aFailureReachesTheCaller(int threads) {
    EngineException failure =
        assertThrows(
            UnsuitableGraphException.class,
            () ->
                OrderedParallel.reduce(
                    Run.quiet().withThreads(threads),
                    "test",
                    10,
                    1,
                    Object::new,
                    (scratch, from, until) -> {
                      throw new UnsuitableGraphException("no");
                    },
                    part -> {}));
    assertEquals("no", failure.getMessage());
  }

  @Test
  void progressCountsEveryItem() {
    List<Long> done = new ArrayList<>();
    Run run = Run.quiet().withThreads(2).withProgress((task, at, total) -> done.add(at));
    OrderedParallel.reduce(
        run, "test", 25, 10, Object::new, (scratch, from, until) -> from, part -> {});
    assertEquals(List.of(0L, 10L, 20L, 25L), done);
  }

  @Test
  void noThreadsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Run.quiet().withThreads(0));
  }
}
