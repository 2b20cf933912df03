package corridor.engine.result;

/**
 * The number below which a share of a sample lies, interpolated linearly between the two nearest:
 * definition 7 of Hyndman, Fan 1996, doi:10.1080/00031305.1996.10473566. O(1) time.
 */
public final class Percentile {
  private Percentile() {}

  /**
   * Refuses an empty sample and a share outside 0 … 1.
   *
   * @param sorted ascending
   * @param share 0 for the smallest, 0.5 for the median, 1 for the greatest
   */
  public static double of(double[] sorted, double share) {
    if (sorted.length == 0) {
      throw new IllegalArgumentException("sample must not be empty");
    }
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be from 0 to 1, but is " + share);
    }
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
