package corridor.importer.graphfile;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.importer.Issue;
import java.util.Optional;

/**
 * What came of reading a graph file.
 *
 * @param graph what it holds; empty if it cannot be read
 * @param network the network that the rules make of it; empty if any issue is an error
 * @param issues all findings, by line and column
 */
public record ImportedGraph(
    Optional<GraphFile> graph,
    Optional<Network> network,
    ImmutableList<Issue> issues,
    Detected detected) {

  /** The graph; throws {@link IllegalStateException} with the first error if there is none. */
  public GraphFile getGraph() {
    return graph.orElseThrow(this::noneOfIt);
  }

  /** The network; throws {@link IllegalStateException} with the first error if there is none. */
  public Network getNetwork() {
    return network.orElseThrow(this::noneOfIt);
  }

  private IllegalStateException noneOfIt() {
    return new IllegalStateException(
        "the file has " + errors().size() + " errors; the first: " + errors().get(0));
  }

  /** The issues because of which there is no network. */
  public ImmutableList<Issue> errors() {
    return issues.stream().filter(Issue::isError).collect(ImmutableList.toImmutableList());
  }
}
