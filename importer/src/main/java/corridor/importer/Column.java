package corridor.importer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.errorprone.annotations.Immutable;
import corridor.engine.network.Labels;

/**
 * A column of a table.
 *
 * @param name its header
 * @param allowed the vocabulary; empty if there is none
 * @param range what a number must lie in
 * @param description what it says, in Markdown
 */
@Immutable
record Column(
    String name,
    ColumnType type,
    Need need,
    ImmutableList<String> allowed,
    Range<Double> range,
    String description) {

  static Column of(String name, ColumnType type, String description) {
    return new Column(name, type, Need.NONE, ImmutableList.of(), Range.all(), description);
  }

  Column inEveryRow() {
    return with(Need.EVERY_ROW);
  }

  Column inSomeRows() {
    return with(Need.SOME_ROWS);
  }

  private Column with(Need newNeed) {
    return new Column(name, type, newNeed, allowed, range, description);
  }

  Column in(Range<Double> newRange) {
    return new Column(name, type, need, allowed, newRange, description);
  }

  Column oneOf(String... values) {
    return new Column(name, type, need, ImmutableList.copyOf(values), range, description);
  }

  <E extends Enum<E>> Column oneOf(Class<E> vocabulary) {
    return oneOf(Labels.list(vocabulary).split(", "));
  }
}
