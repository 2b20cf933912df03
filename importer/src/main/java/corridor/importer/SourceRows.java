package corridor.importer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Source;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes sources of the rows of sources.csv, and knows which there are. */
final class SourceRows {
  private static final int IDS_IN_HINT = 10;

  private final Issues issues;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final FirstLines firstLines = new FirstLines();
  private boolean complete;
  private int count;

  SourceRows(Issues issues) {
    this.issues = issues;
  }

  void accept(Row row) {
    count++;
    if (row.isBlank("id")) {
      return;
    }
    String id = row.text("id");
    if (firstLines.isNew(row, id)) {
      sources.put(
          id,
          new Source(
              id,
              row.text("title"),
              row.text("authors"),
              row.findWhole("year"),
              row.text("publication"),
              row.text("doi"),
              row.text("note")));
    }
  }

  /** No more rows to come. */
  void finish(boolean tellsAll) {
    complete = tellsAll;
  }

  /** Reports a field that names no source. */
  void check(Cell cell) {
    if (complete && !sources.containsKey(cell.text())) {
      String known =
          sources.keySet().stream()
              .limit(IDS_IN_HINT)
              .map(Issues::plain)
              .collect(Collectors.joining(", "));
      String more = sources.size() > IDS_IN_HINT ? ", …" : "";
      issues.add(
          cell.issue(
              IssueCode.UNKNOWN_SOURCE,
              cell.quoted() + " is unknown",
              sources.isEmpty() ? "sources.csv has no source" : "sources: " + known + more));
    }
  }

  Collection<Source> sources() {
    return ImmutableList.copyOf(sources.values());
  }

  int count() {
    return count;
  }
}
