package corridor.engine.bench;

import java.util.stream.IntStream;

/**
 * The generator that benchmark graphs are drawn with; other languages have it in five lines too.
 */
final class SplitMix {
  private long state;

  SplitMix(long seed) {
    state = seed;
  }

  long bits() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** From 0 up, below 1. */
  double unit() {
    return (bits() >>> 11) * 0x1p-53;
  }

  /** From 0 up, below {@code bound}. */
  int below(int bound) {
    return (int) (((bits() >>> 32) * bound) >>> 32);
  }

  /** The numbers below {@code count}, shuffled. */
  int[] shuffled(int count) {
    int[] shuffled = IntStream.range(0, count).toArray();
    for (int i = count - 1; i > 0; i--) {
      int j = below(i + 1);
      int swapped = shuffled[i];
      shuffled[i] = shuffled[j];
      shuffled[j] = swapped;
    }
    return shuffled;
  }
}
