package corridor.importer.mapping;

import com.google.common.collect.ImmutableSet;
import corridor.importer.NumberText;
import corridor.importer.table.DecimalSign;
import java.util.OptionalDouble;

/**
 * Which rows are meant.
 *
 * @param is what the cell may be; empty if anything
 * @param isNot what it may not be
 */
public record Condition(
    String column,
    ImmutableSet<String> is,
    ImmutableSet<String> isNot,
    OptionalDouble above,
    OptionalDouble below) {

  boolean holds(String text, DecimalSign decimal) {
    String value = text.strip();
    if (isNot.contains(value) || (!is.isEmpty() && !is.contains(value))) {
      return false;
    }
    if (above.isEmpty() && below.isEmpty()) {
      return true;
    }
    OptionalDouble number = decimal.parse(value);
    return number.isPresent()
        && (above.isEmpty() || number.getAsDouble() > above.getAsDouble())
        && (below.isEmpty() || number.getAsDouble() < below.getAsDouble());
  }

  /** In words, as the account of the rows has it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(column);
    if (!is.isEmpty()) {
      text.append(" is not ").append(String.join(", ", is));
    }
    if (!isNot.isEmpty()) {
      text.append(" is ").append(String.join(", ", isNot));
    }
    above.ifPresent(limit -> text.append(" is not above ").append(NumberText.of(limit)));
    below.ifPresent(limit -> text.append(" is not below ").append(NumberText.of(limit)));
    return text.toString();
  }
}
