package corridor.engine.result;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Nodes from the highest score to the lowest. Equal scores share a rank and the next rank is
 * skipped (1, 2, 2, 4); they stand in the order of their ids. Nodes without a value come last,
 * without a rank.
 */
public final class Ranking {

  /**
   * One node.
   *
   * @param rank from 1; 0 if the value is undefined
   * @param node number of the node in the projection
   */
  public record Row(int rank, int node, String id, double value) {}

  private final ImmutableList<Row> rows;

  private Ranking(ImmutableList<Row> rows) {
    this.rows = rows;
  }

  static Ranking of(Scores scores) {
    List<Integer> order =
        IntStream.range(0, scores.size())
            .boxed()
            .sorted(Comparator.comparingDouble(node -> descending(scores.value(node))))
            .toList();
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    int rank = 0;
    double last = Double.NaN;
    for (int i = 0; i < order.size(); i++) {
      int node = order.get(i);
      double value = scores.value(node);
      rank = value == last ? rank : i + 1;
      last = value;
      rows.add(new Row(Double.isNaN(value) ? 0 : rank, node, scores.ids().get(node), value));
    }
    return new Ranking(rows.build());
  }

  // The sort is stable and NaN sorts last, so that ids decide between equals.
  private static double descending(double value) {
    return -value;
  }

  /** All nodes. */
  public ImmutableList<Row> rows() {
    return rows;
  }

  /** The first {@code k} rows, or all if there are fewer. */
  public ImmutableList<Row> top(int k) {
    return rows.subList(0, Math.min(k, rows.size()));
  }
}
