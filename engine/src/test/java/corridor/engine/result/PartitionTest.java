package corridor.engine.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartitionTest {
  private static final ImmutableList<String> IDS = ImmutableList.of("a", "b", "c", "d");

  @Test
  void classesAreNumberedInTheOrderOfTheirLabels() {
    Partition partition = Partition.of("clusters", IDS, List.of("yrd", "", "gba", "yrd"));
    assertEquals(List.of("gba", "yrd"), partition.classes());
    assertEquals(
        List.of(1, -1, 0, 1), IntStream.range(0, 4).map(partition::classOf).boxed().toList());
    assertEquals(Optional.empty(), partition.findLabel(1));
    assertEquals(2, partition.size(1));
  }

  @Test
  void numbersSortAsNumbers() {
    int[] classOf = {11, -1, 0, 11};
    Partition partition = Partition.numbered("communities", IDS, 12, classOf);
    classOf[0] = 3;
    assertEquals(12, partition.classes().size());
    assertEquals(List.of("01", "02"), partition.classes().subList(0, 2));
    assertEquals(Ordering.natural().sortedCopy(partition.classes()), partition.classes());
    assertEquals(Optional.of("12"), partition.findLabel(0));
    assertEquals(Optional.empty(), partition.findLabel(1));
    assertEquals(List.of("1"), Partition.numbered("x", IDS, 1, new int[] {0, 0, 0, 0}).classes());
  }

  @Test
  void refusesClassesThatAreNot() {
    assertThrows(
        IllegalArgumentException.class, () -> Partition.numbered("x", IDS, 1, new int[] {0}));
    for (int wrong : new int[] {-2, 1}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> Partition.numbered("x", IDS, 1, new int[] {0, 0, wrong, 0}));
    }
    assertThrows(IllegalArgumentException.class, () -> Partition.of("x", IDS, List.of("p")));
  }
}
