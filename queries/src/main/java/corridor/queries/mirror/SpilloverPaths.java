package corridor.queries.mirror;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Provenance;
import java.util.Optional;

/**
 * The strongest spillover paths between clusters.
 *
 * @param provenance where they come from; empty if they were not asked for
 */
public record SpilloverPaths(ImmutableList<SpilloverPath> paths, Optional<Provenance> provenance) {
  /** Not asked for. */
  static final SpilloverPaths NONE = new SpilloverPaths(ImmutableList.of(), Optional.empty());
}
