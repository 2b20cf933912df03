package corridor.queries.columns;

import java.util.Optional;
import java.util.function.Function;

/**
 * Something that is known of ties. What is not known is absent.
 *
 * @param name a name that other programs take as it is, and that no column of nodes has
 * @param type what its values are
 * @param values the value, of the class that {@code type} says, if there is one
 */
public record TieColumn(String name, ValueType type, Function<TieBundle, Optional<?>> values) {

  /** The value of a tie, of the class that {@link #type} says, if there is one. */
  public Optional<?> value(TieBundle tie) {
    Optional<?> value = values.apply(tie);
    if (value.isPresent() && !type.admits(value.get())) {
      throw new IllegalStateException(
          name + " of " + tie.from() + " – " + tie.to() + " is no " + type);
    }
    return value;
  }
}
