package corridor.engine.time;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.resilience.Robustness;
import corridor.engine.result.Statistic;
import corridor.engine.run.Run;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * By how many per cent the robustness R against the loss of the nodes with most ties fell, of the
 * whole network and of each cluster.
 *
 * @param threshold of the fall in per cent
 */
public record RobustnessRule(Threshold threshold) implements Rule {
  static final String NAME = "robustness";
  private static final int LEAST_NODES = 3;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isAboutChange() {
    return true;
  }

  @Override
  public ImmutableList<Reading> read(Snapshot now, Optional<Snapshot> before, Run run) {
    if (before.isEmpty()) {
      return Rule.nothingBefore();
    }
    ImmutableList.Builder<Reading> readings = ImmutableList.builder();
    readings.add(reading(Reading.NETWORK, Reading.NETWORK, before.get(), now, run));
    for (Group cluster : now.groups(GroupKind.CLUSTER, LEAST_NODES)) {
      if (before.get().network().findGroup(cluster.id()).isPresent()) {
        readings.add(
            reading(
                cluster.id(),
                cluster.kind().label(),
                before.get().within(cluster),
                now.within(cluster),
                run));
      }
    }
    return readings.build();
  }

  private static Reading reading(
      String subject, String scale, Snapshot before, Snapshot now, Run run) {
    Statistic earlier = robustness(before, run);
    Statistic later = robustness(now, run);
    if (!earlier.isDefined() || !later.isDefined() || !hasTies(before)) {
      return Reading.notJudged(subject, scale, "there were no ties before");
    }
    double fall = 100 * (earlier.value() - later.value()) / earlier.value();
    return Reading.of(subject, scale, fall)
        .withBaseline(earlier.value())
        .withDetail(
            String.format(Locale.ROOT, "R was %.4f, is %.4f", earlier.value(), later.value()))
        .withTies(before, List.copyOf(TieChange.of(before.graph(), now.graph()).lost()));
  }

  // Without ties R is 1/N of nothing: S(q) counts a node alone as a component.
  private static boolean hasTies(Snapshot snapshot) {
    return snapshot.graph().ties() > 0;
  }

  private static Statistic robustness(Snapshot snapshot, Run run) {
    return Robustness.of(snapshot.graph(), Robustness.Options.DEFAULT, run).robustness();
  }
}
