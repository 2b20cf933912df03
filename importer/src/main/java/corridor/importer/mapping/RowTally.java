package corridor.importer.mapping;

import com.google.common.collect.ImmutableSortedMap;
import corridor.importer.IssueCode;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what becomes of rows, each of which is read here once. */
final class RowTally {
  private final Map<IssueCode, Long> rejected = new EnumMap<>(IssueCode.class);
  private final Map<String, Long> filtered = new TreeMap<>();
  private long read;
  private long used;

  long read() {
    return read;
  }

  long used() {
    return used;
  }

  /** One more is read; what becomes of it is said next. */
  void next() {
    read++;
  }

  void use() {
    used++;
  }

  void filter(String reason) {
    filtered.merge(reason, 1L, Long::sum);
  }

  void reject(IssueCode code) {
    rejected.merge(code, 1L, Long::sum);
  }

  RowAccount account() {
    return new RowAccount(
        read, used, ImmutableSortedMap.copyOf(rejected), ImmutableSortedMap.copyOf(filtered));
  }
}
