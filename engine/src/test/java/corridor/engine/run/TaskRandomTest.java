package corridor.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaskRandomTest {

  // With streams that overlap, one task would draw what its neighbour drew a step before.
  @Test
  void neighbouringTasksDrawDifferentNumbers() {
    Set<Long> drawn = new HashSet<>();
    for (long seed = 0; seed < 10; seed++) {
      for (long task = 0; task < 100; task++) {
        TaskRandom.of(seed, task).longs(100).forEach(drawn::add);
      }
    }
    assertEquals(10 * 100 * 100, drawn.size());
  }

  @Test
  void aTaskDrawsTheSameAgain() {
    assertEquals(TaskRandom.of(1, 2).nextLong(), TaskRandom.of(1, 2).nextLong());
  }
}
