package corridor.engine.time;

import com.google.common.collect.ImmutableList;
import corridor.engine.concentration.LeadingShare;
import corridor.engine.run.Run;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How much of the weight of a node's ties is with its first partners (CR_k).
 *
 * @param k how many partners; at least 1
 * @param threshold of their share
 * @param leastPartners with fewer partners, the share says nothing; more than k
 */
public record EgoRule(int k, Threshold threshold, int leastPartners) implements Rule {

  /** Refuses numbers with which every node would be a warning. */
  public EgoRule {
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1, but is " + k);
    }
    if (leastPartners <= k) {
      throw new IllegalArgumentException(
          "leastPartners must be more than the "
              + k
              + " that are looked at, but is "
              + leastPartners);
    }
  }

  @Override
  public String name() {
    return "ego-cr" + k;
  }

  @Override
  public ImmutableList<Reading> read(Snapshot now, Optional<Snapshot> before, Run run) {
    ImmutableList.Builder<Reading> readings = ImmutableList.builder();
    for (int v = 0; v < now.graph().nodes(); v++) {
      EgoTies ties = EgoTies.outgoing(now.graph(), v);
      if (ties.partners() > 0) {
        readings.add(reading(now, now.graph().id(v), ties));
      }
    }
    ImmutableList<Reading> all = readings.build();
    return all.isEmpty()
        ? ImmutableList.of(Reading.notJudged(Reading.NETWORK, Reading.NETWORK, "there are no ties"))
        : all;
  }

  private Reading reading(Snapshot now, String id, EgoTies ties) {
    String scale = now.scale(id);
    if (ties.partners() < leastPartners) {
      return Reading.notJudged(id, scale, "fewer than " + leastPartners + " partners");
    }
    LeadingShare leading = ties.leading(k);
    List<TieEnds> evidence =
        leading.leaders().stream()
            .map(partner -> TieEnds.undirected(id, partner))
            .sorted()
            .toList();
    return Reading.of(id, scale, leading.value().value())
        .withDetail(
            ties.partners()
                + " partners; with "
                + leading.leaders().stream()
                    .map(partner -> now.network().getNode(partner).name())
                    .collect(Collectors.joining(", ")))
        .withTies(now, evidence);
  }
}
