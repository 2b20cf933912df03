package corridor.queries.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers rows of one query until they make a transaction: by their number, or by their text. */
final class Batch {
  /** Ten thousand were measured to be up to twice as fast as one thousand. */
  static final int MOST_ROWS = 10_000;

  private static final long MOST_TEXT = 8_000_000;

  /** What is done with a batch. */
  interface Sink {
    void accept(String cypher, List<Map<String, Object>> rows);
  }

  private final String cypher;
  private final Sink sink;
  private final List<Map<String, Object>> rows = new ArrayList<>();
  private long text;

  Batch(String cypher, Sink sink) {
    this.cypher = cypher;
    this.sink = sink;
  }

  void add(Map<String, Object> row) {
    rows.add(row);
    text += length(row);
    if (rows.size() >= MOST_ROWS || text >= MOST_TEXT) {
      flush();
    }
  }

  void flush() {
    if (!rows.isEmpty()) {
      sink.accept(cypher, List.copyOf(rows));
      rows.clear();
      text = 0;
    }
  }

  private static long length(Object value) {
    if (value instanceof String string) {
      return string.length();
    }
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().mapToLong(Batch::length).sum();
    }
    if (value instanceof List<?> list) {
      return list.stream().mapToLong(Batch::length).sum();
    }
    return 0;
  }
}
