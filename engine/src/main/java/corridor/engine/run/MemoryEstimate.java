package corridor.engine.run;

import java.util.Locale;

/**
 * How much memory a task takes at its peak, beside what is in use already; known before it starts,
 * so that a job that cannot fit is refused at once and not after an hour.
 *
 * @param task what the memory is for
 * @param bytes how much
 */
public record MemoryEstimate(String task, long bytes) {
  private static final double MEBIBYTE = 1 << 20;

  /** Nothing yet. */
  public static MemoryEstimate of(String task) {
    return new MemoryEstimate(task, 0);
  }

  /** With {@code count} more items of {@code bytesEach}. */
  public MemoryEstimate plus(long count, long bytesEach) {
    return new MemoryEstimate(task, Math.addExact(bytes, Math.multiplyExact(count, bytesEach)));
  }

  /** Throws {@link NotEnoughMemoryException} if it does not fit into what is left of the heap. */
  public void requireHeap() {
    if (bytes > left()) {
      // What is in use may be garbage that nobody has had a reason to collect.
      System.gc();
      require(left());
    }
  }

  void require(long left) {
    if (bytes > left) {
      throw new NotEnoughMemoryException(
          String.format(
              Locale.ROOT,
              "%s needs about %,.0f MiB, but only %,.0f MiB of Java's heap are left;"
                  + " give it more with -Xmx",
              task,
              Math.ceil(bytes / MEBIBYTE),
              Math.floor(left / MEBIBYTE)));
    }
  }

  private static long left() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
  }
}
