package corridor.engine.concentration;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.Arrays;
import java.util.List;

/**
 * Location quotients of a table of amounts, places by kinds: {@code LQ = (x_rc/x_r) / (x_c/x)}, the
 * share of kind c in place r over its share in all places. Above 1 the place is specialised in it.
 *
 * <ul>
 *   <li>Unit: ratio. Range: 0 … x/x_r. 1 for all where every place has the same mix.
 *   <li>Small totals make wild quotients: one body in a place of two can be ten times the average.
 *   <li>Undefined: a place without any amount, or a kind that is nowhere ({@link
 *       Undefined#ZERO_TOTAL}).
 *   <li>O(rows · columns) time and memory; deterministic.
 * </ul>
 *
 * <p>Billings, Johnson 2012, doi:10.1016/j.regsciurbeco.2011.12.003.
 */
public final class LocationQuotients {
  private final ImmutableList<String> rows;
  private final ImmutableList<String> columns;
  private final double[][] amounts;
  private final double[] ofRow;
  private final double[] ofColumn;
  private final double total;

  private LocationQuotients(
      ImmutableList<String> rows, ImmutableList<String> columns, double[][] amounts) {
    this.rows = rows;
    this.columns = columns;
    this.amounts = amounts;
    this.ofRow = new double[rows.size()];
    this.ofColumn = new double[columns.size()];
    for (int r = 0; r < ofRow.length; r++) {
      for (int c = 0; c < ofColumn.length; c++) {
        ofRow[r] += amounts[r][c];
        ofColumn[c] += amounts[r][c];
      }
    }
    this.total = Arrays.stream(ofRow).sum();
  }

  /** The quotients of {@code amounts[row][column]}, each at least 0 and finite. */
  public static LocationQuotients of(List<String> rows, List<String> columns, double[][] amounts) {
    if (amounts.length != rows.size()) {
      throw new IllegalArgumentException(
          "amounts must have %d rows, but has %d".formatted(rows.size(), amounts.length));
    }
    double[][] own = new double[amounts.length][];
    for (int r = 0; r < own.length; r++) {
      own[r] = amounts[r].clone();
      if (own[r].length != columns.size()) {
        throw new IllegalArgumentException(
            "amounts must have %d columns, but row %s has %d"
                .formatted(columns.size(), rows.get(r), own[r].length));
      }
      for (double amount : own[r]) {
        if (!(amount >= 0) || Double.isInfinite(amount)) {
          throw new IllegalArgumentException(
              "amounts must be finite and at least 0, but one of %s is %s"
                  .formatted(rows.get(r), amount));
        }
      }
    }
    return new LocationQuotients(ImmutableList.copyOf(rows), ImmutableList.copyOf(columns), own);
  }

  /** Labels of the places. */
  public ImmutableList<String> rows() {
    return rows;
  }

  /** Labels of the kinds. */
  public ImmutableList<String> columns() {
    return columns;
  }

  /** The amount that a quotient is about. */
  public double amount(int row, int column) {
    return amounts[row][column];
  }

  /** LQ of a kind in a place. */
  public Statistic value(int row, int column) {
    return ofRow[row] == 0 || ofColumn[column] == 0
        ? Statistic.undefined(Undefined.ZERO_TOTAL)
        : Statistic.of(amounts[row][column] / ofRow[row] / (ofColumn[column] / total));
  }
}
