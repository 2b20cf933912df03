package corridor.engine.time;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.run.Run;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many ways without a common tie lead from one cluster to another ({@link DisjointPaths}).
 *
 * @param threshold of their number
 */
public record BridgingRule(Threshold threshold) implements Rule {
  static final String NAME = "bridging";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ImmutableList<Reading> read(Snapshot now, Optional<Snapshot> before, Run run) {
    List<Group> clusters = now.groups(GroupKind.CLUSTER, 1);
    if (clusters.size() < 2) {
      return ImmutableList.of(
          Reading.notJudged(
              Reading.NETWORK,
              Reading.NETWORK,
              clusters.isEmpty() ? "no node is in a cluster" : "there is only one cluster"));
    }
    ImmutableList.Builder<Reading> readings = ImmutableList.builder();
    for (int i = 0; i < clusters.size(); i++) {
      for (int j = i + 1; j < clusters.size(); j++) {
        readings.add(reading(now, clusters.get(i), clusters.get(j), run));
      }
    }
    return readings.build();
  }

  private static Reading reading(Snapshot now, Group one, Group other, Run run) {
    String subject = one.id() + "|" + other.id();
    Set<String> from = now.members(one);
    Set<String> to = now.members(other);
    if (!Sets.intersection(from, to).isEmpty()) {
      return Reading.notJudged(
          subject, GroupKind.CLUSTER.label(), "the two clusters have a node in common");
    }
    DisjointPaths paths = DisjointPaths.of(now.graph(), from, to, run);
    return Reading.of(subject, GroupKind.CLUSTER.label(), paths.number())
        .withDetail(
            switch (paths.number()) {
              case 0 -> "no way leads from one to the other";
              case 1 -> "all ways share one tie";
              default -> paths.number() + " ways without a common tie";
            })
        .withTies(now, paths.cut());
  }
}
