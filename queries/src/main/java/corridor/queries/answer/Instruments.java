package corridor.queries.answer;

import com.google.common.collect.ImmutableSortedSet;
import corridor.engine.network.Network;
import corridor.engine.network.Tie;
import corridor.engine.projection.Contribution;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.OptionalInt;

/**
 * How much of the weight between clusters rests on an institution that binds both sides: an
 * agreement, something founded together, a membership, an enclave.
 */
final class Instruments {
  /** Subtypes of ties that count as such, unless others are named. */
  static final ImmutableSortedSet<String> USUAL =
      ImmutableSortedSet.of(
          "agreement",
          "branch-institute",
          "enclave",
          "founder-of",
          "joint-center",
          "joint-laboratory",
          "joint-park",
          "joint-platform",
          "joint-zone",
          "member-of",
          "reverse-enclave");

  private Instruments() {}

  /** The share of weight between nodes of different clusters. */
  static Statistic share(
      Network network, Projection graph, Partition clusters, ImmutableSortedSet<String> subtypes) {
    double all = 0;
    double bound = 0;
    for (Contribution part :
        Contribution.of(network, graph.rule(), (from, to) -> crosses(graph, clusters, from, to))) {
      all += part.weight();
      bound +=
          part.ties().stream().map(Tie::subtype).anyMatch(subtypes::contains) ? part.weight() : 0;
    }
    return all > 0 ? Statistic.of(bound / all) : Statistic.undefined(Undefined.ZERO_TOTAL);
  }

  private static boolean crosses(Projection graph, Partition clusters, String from, String to) {
    OptionalInt a = graph.findIndex(from);
    OptionalInt b = graph.findIndex(to);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    int one = clusters.classOf(a.getAsInt());
    int other = clusters.classOf(b.getAsInt());
    return one >= 0 && other >= 0 && one != other;
  }
}
