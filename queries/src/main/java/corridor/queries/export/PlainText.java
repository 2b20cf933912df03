package corridor.queries.export;

import java.util.List;
import java.util.stream.Collectors;

/** Values as text, where a format has no lists. */
final class PlainText {
  private PlainText() {}

  /** Lists with semicolons between their texts; anything else as it is. */
  static String of(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(";"))
        : value.toString();
  }
}
