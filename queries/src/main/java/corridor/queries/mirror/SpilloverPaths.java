package corridor.queries.mirror;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Provenance;
import corridor.engine.spillover.StructuralPathAnalysis;
import corridor.queries.answer.ClusterSpillover;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The strongest spillover paths between clusters.
 *
 * @param provenance where they come from; empty if they were not asked for
 */
public record SpilloverPaths(ImmutableList<SpilloverPath> paths, Optional<Provenance> provenance) {
  /** Not asked for. */
  static final SpilloverPaths NONE = new SpilloverPaths(ImmutableList.of(), Optional.empty());

  /** All paths of {@code answer}; ranks are told anew for every two clusters. */
  public static SpilloverPaths of(ClusterSpillover answer) {
    Map<String, Integer> ranks = new HashMap<>();
    ImmutableList.Builder<SpilloverPath> paths = ImmutableList.builder();
    for (ClusterSpillover.Row row : answer.rows()) {
      StructuralPathAnalysis.Path path = row.path();
      paths.add(
          new SpilloverPath(
              row.from().id(),
              row.to().id(),
              ranks.merge(row.from().id() + "\n" + row.to().id(), 1, Integer::sum),
              path.nodes(),
              path.direct(),
              path.multiplier(),
              path.total(),
              path.share()));
    }
    return new SpilloverPaths(paths.build(), Optional.of(answer.provenance()));
  }
}
