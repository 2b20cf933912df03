package corridor.engine.time;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.RankCorrelation;
import corridor.engine.result.Ranking;
import corridor.engine.result.Scores;
import corridor.engine.result.Statistic;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How the order of nodes changed between two times, by one measure.
 *
 * @param rows nodes ranked at both times, by id
 * @param tauB Kendall's tau-b of their values, from −1 (reversed) to 1 (the same order); undefined
 *     if fewer than two are ranked at both, or all are equal at one. Values within a relative 1e-12
 *     are equal. Kendall 1945, doi:10.1093/biomet/33.3.239. O(n log n) time
 */
public record RankChange(ImmutableList<Row> rows, Statistic tauB) {

  /**
   * One node.
   *
   * @param before rank from 1; equal values share it
   * @param after the same later
   */
  public record Row(String id, int before, int after, double valueBefore, double valueAfter) {
    /** How many ranks it rose; below 0 if it fell. */
    public int rise() {
      return before - after;
    }
  }

  /** The change from one scoring to a later one; nodes without a value are left out. */
  public static RankChange of(Scores before, Scores after) {
    Map<String, Ranking.Row> later =
        after.ranking().rows().stream()
            .filter(row -> row.rank() > 0)
            .collect(Collectors.toMap(Ranking.Row::id, Function.identity()));
    ImmutableList<Row> rows =
        before.ranking().rows().stream()
            .filter(row -> row.rank() > 0 && later.containsKey(row.id()))
            .sorted((a, b) -> a.id().compareTo(b.id()))
            .map(row -> row(row, later.getOrDefault(row.id(), row)))
            .collect(ImmutableList.toImmutableList());
    return new RankChange(rows, tauB(rows));
  }

  private static Row row(Ranking.Row before, Ranking.Row after) {
    return new Row(before.id(), before.rank(), after.rank(), before.value(), after.value());
  }

  private static Statistic tauB(List<Row> rows) {
    return RankCorrelation.tauB(values(rows, Row::valueBefore), values(rows, Row::valueAfter));
  }

  private static double[] values(List<Row> rows, ToDoubleFunction<Row> value) {
    return RankCorrelation.withoutRounding(rows.stream().mapToDouble(value).toArray());
  }
}
