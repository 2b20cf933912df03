package corridor.queries.table;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Rows under named columns. A cell is a text, a whole number, a real number, a truth value, or
 * nothing: what is undefined is nothing, never 0.
 */
public final class Table {
  private final ImmutableList<Column> columns;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  /** An empty table. */
  public Table(List<Column> columns) {
    this.columns = ImmutableList.copyOf(columns);
  }

  /** Adds a row with one cell a column; NaN and empty optionals become nothing. */
  public Table row(@Nullable Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "a row must have " + columns.size() + " cells, but has " + cells.length);
    }
    List<@Nullable Object> row = new ArrayList<>();
    Arrays.stream(cells).map(Table::cell).forEach(row::add);
    rows.add(Collections.unmodifiableList(row));
    return this;
  }

  private static @Nullable Object cell(@Nullable Object value) {
    if (value instanceof Double number && number.isNaN()) {
      return null;
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? number.getAsInt() : null;
    }
    return value;
  }

  /** The columns. */
  public ImmutableList<Column> columns() {
    return columns;
  }

  /** The rows, in the order they were added. */
  public List<List<@Nullable Object>> rows() {
    return Collections.unmodifiableList(rows);
  }
}
