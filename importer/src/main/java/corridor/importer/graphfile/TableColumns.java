package corridor.importer.graphfile;

import corridor.importer.IssueCode;
import corridor.importer.Issues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The columns of a table of nodes or edges by their headers, in any case. */
final class TableColumns {
  private final List<String> headers;
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final Findings findings;

  TableColumns(List<String> headers, int line, Findings findings) {
    this.headers = headers.stream().map(String::strip).toList();
    this.findings = findings;
    for (int i = 0; i < this.headers.size(); i++) {
      String header = this.headers.get(i);
      if (header.isEmpty()) {
        continue;
      }
      if (positions.putIfAbsent(header.toLowerCase(Locale.ROOT), i) != null) {
        findings.add(
            IssueCode.DUPLICATE_COLUMN,
            line,
            i + 1,
            "the column " + Issues.quote(header) + " comes twice",
            "headers are unique, whatever their case");
      }
    }
  }

  boolean has(String name) {
    return positions.containsKey(name);
  }

  /** Number of the column, from 1; 0 if there is none. */
  int number(String name) {
    return positions.getOrDefault(name, -1) + 1;
  }

  /** The field of a column; empty if there is no such column or the row ends before it. */
  String field(List<String> row, String name) {
    Integer position = positions.get(name);
    return position == null || position >= row.size() ? "" : row.get(position).strip();
  }

  /** All other fields that are not empty, under their headers. */
  Map<String, Object> others(List<String> row, int line, Predicate<String> taken) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      String text = row.get(i).strip();
      if (text.isEmpty()) {
        continue;
      }
      if (i >= headers.size() || headers.get(i).isEmpty()) {
        findings.add(
            IssueCode.RAGGED_ROW,
            line,
            i + 1,
            "field " + (i + 1) + " has no header",
            "quote a field that has the delimiter in it; every column needs a header");
      } else if (!taken.test(headers.get(i).toLowerCase(Locale.ROOT))) {
        values.put(headers.get(i), Scalar.of(text));
      }
    }
    return values;
  }
}
