package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.importer.Issue;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What came of importing tables. Closing it throws the file of rejected rows away.
 *
 * @param network empty if a file could not be read to its end, or no row could be used
 * @param issues files that could not be read, and the first rows that were rejected
 * @param tables the account of each table
 * @param notes what else the user should know
 * @param rejected CSV file with every row that was rejected
 */
public record ImportedTables(
    Optional<Network> network,
    ImmutableList<Issue> issues,
    ImmutableList<TableResult> tables,
    ImmutableList<UnmatchedNames.Unmatched> unmatched,
    ImmutableList<String> notes,
    Path rejected)
    implements Closeable {

  /** How many rows were rejected in all tables. */
  public long rejectedRows() {
    return tables.stream().mapToLong(table -> table.account().rejectedRows()).sum();
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(rejected);
  }
}
