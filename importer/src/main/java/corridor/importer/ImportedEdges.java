package corridor.importer;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Projection;
import java.util.Optional;

/**
 * What came of reading an edge list.
 *
 * @param projection the graph; empty if any issue is an error
 * @param issues findings by line and column, the first {@value #ISSUES_KEPT} of them
 * @param issueCount number of all findings
 * @param lines number of lines with a tie, whether or not they are right
 */
public record ImportedEdges(
    Optional<Projection> projection, ImmutableList<Issue> issues, long issueCount, long lines) {

  /** So many findings are kept. */
  public static final int ISSUES_KEPT = 1000;

  /** The graph; throws {@link IllegalStateException} with the first error if there is none. */
  public Projection getProjection() {
    return projection.orElseThrow(
        () ->
            new IllegalStateException(
                "the edge list has " + issueCount + " errors; the first: " + issues.get(0)));
  }
}
