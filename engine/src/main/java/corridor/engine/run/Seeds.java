package corridor.engine.run;

import java.util.SplittableRandom;

/** Random generators of the tasks of one computation, all derived from its seed. */
public final class Seeds {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private Seeds() {}

  /**
   * The generator of task number {@code task}. SplittableRandom walks in fixed steps from its seed:
   * without scattering, the streams of neighbouring tasks would overlap.
   */
  public static SplittableRandom random(long seed, long task) {
    return new SplittableRandom(scattered(seed, task));
  }

  /** A number that depends on {@code seed} and {@code item} and looks random. */
  public static long scattered(long seed, long item) {
    return scattered(scattered(seed + GOLDEN) + item * GOLDEN);
  }

  /** A bijection that scatters neighbours (Stafford's variant 13 of MurmurHash3's finaliser). */
  private static long scattered(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
