package corridor.engine.run;

import java.util.SplittableRandom;

/** The random generators of the tasks of one computation: one a task, whatever thread runs it. */
public final class TaskRandom {
  private TaskRandom() {}

  /** The generator of task number {@code task} of a computation with this seed. */
  // SplittableRandom walks in fixed steps from its seed: seeds of neighbouring tasks must be
  // scattered, or their streams would overlap.
  public static SplittableRandom of(long seed, long task) {
    return new SplittableRandom(scattered(seed, task));
  }

  /** A number that depends on {@code seed} and {@code item} alone and looks random. */
  public static long scattered(long seed, long item) {
    return scattered(scattered(seed) + item);
  }

  /** A bijection that scatters neighbours (Stafford's variant 13 of MurmurHash3's finaliser). */
  private static long scattered(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
