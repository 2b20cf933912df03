package corridor.queries.answer;

import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/** Measures by subject, layer and period, a number a row; what is undefined says why. */
final class TimeRows {
  /** All layers together, and no layer at all. */
  static final String ALL_LAYERS = "all";

  /**
   * One number.
   *
   * @param value NaN if undefined
   * @param note why it is undefined, or how to read it
   */
  record Row(
      String subject, String layer, String period, String measure, double value, String note) {}

  private final List<Row> rows = new ArrayList<>();

  void add(String subject, String layer, String period, String measure, double value) {
    rows.add(new Row(subject, layer, period, measure, value, ""));
  }

  void add(String subject, String layer, String period, String measure, double value, String note) {
    rows.add(new Row(subject, layer, period, measure, value, note));
  }

  void add(String subject, String layer, String period, String measure, Statistic value) {
    String why = value.undefined().map(Undefined::reason).orElse("");
    rows.add(new Row(subject, layer, period, measure, value.value(), why));
  }

  List<Row> rows() {
    return Collections.unmodifiableList(rows);
  }

  /** The value of a measure, if there is such a row and it is defined. */
  OptionalDouble find(String subject, String layer, String period, String measure) {
    return rows.stream()
        .filter(row -> row.subject().equals(subject) && row.layer().equals(layer))
        .filter(row -> row.period().equals(period) && row.measure().equals(measure))
        .mapToDouble(Row::value)
        .filter(value -> !Double.isNaN(value))
        .findFirst();
  }

  Table table() {
    Table table =
        new Table(
            List.of(
                Column.text("subject"),
                Column.text("layer"),
                Column.text("period"),
                Column.text("measure"),
                Column.number("value"),
                Column.text("note")));
    rows.forEach(
        row ->
            table.row(
                row.subject(),
                row.layer(),
                row.period(),
                row.measure(),
                row.value(),
                row.note().isEmpty() ? null : row.note()));
    return table;
  }
}
