package corridor.queries.export;

import corridor.importer.SemicolonList;
import java.util.List;

/** Values as text, where a format has no lists. */
final class PlainText {
  private PlainText() {}

  /** Lists with semicolons between their texts, which the import takes apart; else as it is. */
  static String of(Object value) {
    return value instanceof List<?> list ? SemicolonList.join(list) : value.toString();
  }
}
