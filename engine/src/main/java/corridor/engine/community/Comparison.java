package corridor.engine.community;

import com.google.common.primitives.ImmutableDoubleArray;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import java.util.List;

/**
 * Every run compared with every other.
 *
 * @param meanAdjustedRand of all pairs of runs
 * @param closest the run that disagrees least with all; the first of equal ones
 */
record Comparison(double meanAdjustedRand, Labels closest) {

  /** One run compared with the later ones. */
  private record Row(int from, double adjustedRands, ImmutableDoubleArray disagreements) {}

  static Comparison of(List<Labels> runs, Run run) {
    int count = runs.size();
    double[] disagreements = new double[count];
    double[] sum = {0};
    OrderedParallel.reduce(
        run,
        "comparison of runs",
        count,
        1,
        () -> runs,
        (all, from, until) -> row(all, from),
        (Row row) -> {
          sum[0] += row.adjustedRands();
          for (int other = row.from() + 1; other < count; other++) {
            disagreements[row.from()] += row.disagreements().get(other);
            disagreements[other] += row.disagreements().get(other);
          }
        });
    int closest = 0;
    for (int i = 1; i < count; i++) {
      closest = disagreements[i] < disagreements[closest] ? i : closest;
    }
    return new Comparison(sum[0] / Contingency.pairs(count), runs.get(closest));
  }

  private static Row row(List<Labels> runs, int from) {
    double adjustedRands = 0;
    double[] disagreements = new double[runs.size()];
    for (int other = from + 1; other < runs.size(); other++) {
      adjustedRands += runs.get(from).adjustedRand(runs.get(other));
      disagreements[other] = runs.get(from).disagreements(runs.get(other));
    }
    return new Row(from, adjustedRands, ImmutableDoubleArray.copyOf(disagreements));
  }
}
