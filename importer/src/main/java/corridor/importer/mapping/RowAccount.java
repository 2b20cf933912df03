package corridor.importer.mapping;

import com.google.common.collect.ImmutableSortedMap;
import corridor.importer.IssueCode;
import java.util.Map;

/**
 * What became of the rows of a table. Every row is used, rejected because it is wrong, or filtered
 * because it is not meant.
 *
 * @param rejected rows by what is wrong with them
 * @param filtered rows by the rule that leaves them out
 */
public record RowAccount(
    long read,
    long used,
    ImmutableSortedMap<IssueCode, Long> rejected,
    ImmutableSortedMap<String, Long> filtered) {

  /** Refuses an account that does not add up. */
  public RowAccount {
    if (read != used + sum(rejected) + sum(filtered)) {
      throw new IllegalStateException(
          "rows are lost: " + read + " read, " + used + " used, " + rejected + ", " + filtered);
    }
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many rows are wrong. */
  public long rejectedRows() {
    return sum(rejected);
  }

  /** How many rows are not meant. */
  public long filteredRows() {
    return sum(filtered);
  }
}
