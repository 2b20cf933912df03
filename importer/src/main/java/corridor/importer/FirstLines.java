package corridor.importer;

import java.util.HashMap;
import java.util.Map;

/** On which line each id came first. */
final class FirstLines {
  private final Map<String, Integer> lines = new HashMap<>();

  /** Whether the id of this row is new; reports it if not. */
  boolean isNew(Row row, String id) {
    Integer first = lines.putIfAbsent(id, row.line());
    if (first != null) {
      row.reportValue(
          IssueCode.DUPLICATE_ID, "id", "is the id of line " + first + " too", "an id comes once");
    }
    return first == null;
  }
}
