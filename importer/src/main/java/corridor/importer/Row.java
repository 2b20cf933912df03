package corridor.importer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import corridor.engine.network.Period;
import java.util.BitSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A row of a table, field by field. A field is broken once something is found about it; no check
 * says a second thing about a broken field, and nothing is said about the fields of a row whose
 * number of fields is wrong.
 */
final class Row {
  private final String file;
  private final ImmutableMap<String, Integer> positions;
  private final CsvFields.Found fields;
  private final Issues issues;
  private final BitSet broken = new BitSet();
  private final boolean ragged;
  private boolean sound = true;

  Row(
      String file,
      ImmutableMap<String, Integer> positions,
      CsvFields.Found fields,
      boolean ragged,
      Issues issues) {
    this.file = file;
    this.positions = positions;
    this.fields = fields;
    this.ragged = ragged;
    this.issues = issues;
    this.sound = !ragged;
  }

  int line() {
    return fields.line();
  }

  String file() {
    return file;
  }

  boolean has(String column) {
    return positions.containsKey(column);
  }

  /** The text of a field, as it stands; empty if the table has no such column. */
  String text(String column) {
    Integer position = positions.get(column);
    return position == null || position >= fields.fields().size()
        ? ""
        : fields.fields().get(position);
  }

  boolean isBlank(String column) {
    return text(column).isBlank();
  }

  /** Whether nothing has been found about these fields. */
  boolean isSound(String... columns) {
    if (ragged) {
      return false;
    }
    for (String column : columns) {
      Integer position = positions.get(column);
      if (position != null && broken.get(position)) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing has been found about the whole row. */
  boolean isSound() {
    return sound;
  }

  /** Where a field is, for a finding that can only be made once more has been read. */
  Cell cell(String column) {
    Integer position = positions.get(column);
    return position == null || position >= fields.lines().size()
        ? new Cell(file, line(), 0, column, text(column))
        : new Cell(file, fields.lines().get(position), position + 1, column, text(column));
  }

  /** Says what is wrong with a field, unless it is broken already. */
  void report(IssueCode code, String column, String message, String hint) {
    if (isSound(column)) {
      Integer position = positions.get(column);
      if (position != null) {
        broken.set(position);
      }
      add(cell(column).issue(code, message, hint));
    }
  }

  /** Says what is wrong with the character {@code at} of the field at {@code position}. */
  void reportCharacter(IssueCode code, int position, int at, String message, String hint) {
    broken.set(position);
    String field = fields.fields().get(position);
    int line = fields.lines().get(position) + CsvFields.lineBreaks(field, at);
    String header = "field " + (position + 1);
    for (Map.Entry<String, Integer> column : positions.entrySet()) {
      if (column.getValue() == position) {
        header = column.getKey();
      }
    }
    add(Issue.of(code, file, line, position + 1, header + ": " + message, hint));
  }

  private void add(Issue issue) {
    issues.add(issue);
    sound &= !issue.isError();
  }

  /** Says that a field is not what it should be. */
  void reportValue(IssueCode code, String column, String wrong, String hint) {
    report(code, column, Issues.quote(text(column)) + " " + wrong, hint);
  }

  // ---- values: empty if the field is empty or broken

  OptionalDouble findNumber(String column) {
    return isSound(column) && !isBlank(column)
        ? NumberText.parse(text(column))
        : OptionalDouble.empty();
  }

  OptionalInt findWhole(String column) {
    return isSound(column) && !isBlank(column)
        ? OptionalInt.of(Integer.parseInt(text(column)))
        : OptionalInt.empty();
  }

  Period period() {
    return isSound("since", "until")
        ? new Period(findWhole("since"), findWhole("until"))
        : Period.ALWAYS;
  }

  ImmutableList<String> list(String column) {
    try {
      return isSound(column) && !isBlank(column)
          ? ListText.parseList(text(column))
          : ImmutableList.of();
    } catch (ListText.BadTextException e) {
      throw new IllegalStateException(e);
    }
  }

  ImmutableSortedMap<String, String> attributes(String column) {
    try {
      return isSound(column) && !isBlank(column)
          ? ListText.parseAttributes(text(column))
          : ImmutableSortedMap.of();
    } catch (ListText.BadTextException e) {
      throw new IllegalStateException(e);
    }
  }
}
