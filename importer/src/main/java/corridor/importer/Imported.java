package corridor.importer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import java.util.Optional;

/**
 * What came of reading data.
 *
 * @param network the network; empty if any issue is an error
 * @param issues all findings, by file, line and column
 */
public record Imported(Optional<Network> network, ImmutableList<Issue> issues, Counts counts) {

  /**
   * How many rows were read, whether or not they are right.
   *
   * @param groups rows that declare a group
   * @param memberships rows of groups with a member
   */
  public record Counts(
      int nodes, int ties, int groups, int memberships, int indicators, int sources) {}

  /** The network; throws {@link IllegalStateException} with the first error if there is none. */
  public Network getNetwork() {
    return network.orElseThrow(
        () ->
            new IllegalStateException(
                "the data have " + errors().size() + " errors; the first: " + errors().get(0)));
  }

  /** The issues because of which there is no network. */
  public ImmutableList<Issue> errors() {
    return issues.stream().filter(Issue::isError).collect(ImmutableList.toImmutableList());
  }
}
