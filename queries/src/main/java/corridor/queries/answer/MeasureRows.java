package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Provenance;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of measures of a whole network: what, how much, and what to know about it. */
final class MeasureRows {
  private final Table table =
      new Table(
          List.of(Column.text("measure"), Column.number("value"), Column.text("note").atMost(100)));
  private final ImmutableList.Builder<Provenance> provenance = ImmutableList.builder();

  /** A number of things, which is never undefined. */
  void count(String measure, long value, String note) {
    table.row(measure, value, note);
  }

  /** A measure, or the reason why it has no value. */
  void add(String measure, Statistic value, String note, Provenance source) {
    add(measure, value, note, "", source);
  }

  /** The same, for a measure whose total has a better name when it is 0. */
  void add(String measure, Statistic value, String note, String ifZeroTotal, Provenance source) {
    @Nullable Undefined why = value.undefined().orElse(null);
    if (why == null) {
      table.row(measure, value.value(), note);
    } else if (why == Undefined.ZERO_TOTAL && !ifZeroTotal.isEmpty()) {
      leftOut(measure, "undefined: " + ifZeroTotal);
    } else {
      leftOut(measure, "undefined: " + why.reason());
    }
    provenance.add(source);
  }

  /** A measure without a value. */
  void leftOut(String measure, String why) {
    table.row(measure, null, why);
  }

  Table table() {
    return table;
  }

  ImmutableList<Provenance> provenance() {
    return provenance.build();
  }
}
