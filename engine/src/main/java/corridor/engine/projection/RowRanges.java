package corridor.engine.projection;

import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import java.util.Arrays;

/**
 * Rows cut into one range a thread, with about as many arcs in each. Every thread goes through all
 * arcs and keeps to those of its own rows: they come in the same order as if there were one thread.
 */
final class RowRanges {
  private static final String TASK = "sorting arcs";
  private static final int MOST_RANGES = 8;
  private static final int ARCS_A_RANGE = 1 << 16;

  /** Work on the rows {@code [from, until)} that writes to no others. */
  interface Work {
    void on(int from, int until);
  }

  private RowRanges() {}

  static void each(Run run, int[] starts, Work work) {
    int n = starts.length - 1;
    int arcs = starts[n];
    int ranges = Math.min(Math.min(run.threads(), MOST_RANGES), 1 + arcs / ARCS_A_RANGE);
    int[] bounds = new int[ranges + 1];
    for (int i = 1; i < ranges; i++) {
      int found = Arrays.binarySearch(starts, (int) ((long) arcs * i / ranges));
      bounds[i] = found < 0 ? Math.min(n, -found - 1) : found;
    }
    bounds[ranges] = n;
    OrderedParallel.each(
        run,
        TASK,
        ranges,
        1,
        () -> work,
        (same, from, until) -> {
          same.on(bounds[from], bounds[until]);
        });
  }
}
