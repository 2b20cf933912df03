package corridor.engine.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MemoryEstimateTest {
  private static final long MEBIBYTE = 1 << 20;

  @Test
  void partsAddUp() {
    assertEquals(3 * 8 + 5 * 4, MemoryEstimate.of("it").plus(3, Double.BYTES).plus(5, 4).bytes());
  }

  @Test
  void tooMuchIsRefusedAndSaysHowMuch() {
    MemoryEstimate estimate = MemoryEstimate.of("it").plus(3000, MEBIBYTE);
    estimate.require(3000 * MEBIBYTE);
    NotEnoughMemoryException refusal =
        assertThrows(NotEnoughMemoryException.class, () -> estimate.require(3000 * MEBIBYTE - 1));
    assertEquals(
        "it needs about 3,000 MiB, but only 2,999 MiB of Java's heap are left;"
            + " give it more with -Xmx",
        refusal.getMessage());
  }

  @Test
  void theHeapIsTheLimit() {
    long heap = Runtime.getRuntime().maxMemory();
    assertThrows(
        NotEnoughMemoryException.class, () -> MemoryEstimate.of("it").plus(1, heap).requireHeap());
    assertDoesNotThrow(() -> MemoryEstimate.of("it").plus(1, MEBIBYTE).requireHeap());
  }

  @Test
  void moreThanCanBeCountedIsRefused() {
    assertThrows(ArithmeticException.class, () -> MemoryEstimate.of("it").plus(Long.MAX_VALUE, 2));
  }
}
