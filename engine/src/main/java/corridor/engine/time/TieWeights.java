package corridor.engine.time;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Period;
import corridor.engine.network.Tie;
import corridor.engine.projection.Contribution;
import corridor.engine.projection.Direction;
import corridor.engine.run.Run;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The weight of the ties that hold in each year, of the whole network and of the ties that each
 * cluster takes part in. Only ties whose first year is known are counted; one that has no end holds
 * to the end of the series.
 */
final class TieWeights {
  private final Snapshot snapshot;
  private final List<Contribution> parts;
  private final int first;
  private final int last;

  private TieWeights(Snapshot snapshot, List<Contribution> parts, int first, int last) {
    this.snapshot = snapshot;
    this.parts = parts;
    this.first = first;
    this.last = last;
  }

  static ImmutableList<Reading> readings(Snapshot now, GrowthRule rule, Run run) {
    run.checkpoint("tie weights", 0, 1);
    int until = now.until().orElse(Integer.MAX_VALUE);
    // What happened before the snapshot is the history that it is held against.
    Snapshot history =
        now.by(
            old ->
                old.withDirection(Direction.SYMMETRISED)
                    .withSelection(
                        old.selection()
                            .withDuring(
                                until == Integer.MAX_VALUE
                                    ? Period.ALWAYS
                                    : new Period(OptionalInt.empty(), OptionalInt.of(until)))
                            .withUndated(false)));
    List<Contribution> parts = new ArrayList<>();
    TreeSet<Integer> years = new TreeSet<>();
    for (Contribution part :
        Contribution.of(history.network(), history.rule(), (from, to) -> !from.equals(to))) {
      if (part.ties().stream().allMatch(tie -> tie.period().since().isPresent())) {
        parts.add(part);
        years.addAll(years(part, until));
      }
    }
    if (years.isEmpty()) {
      return ImmutableList.of(
          Reading.notJudged(subject(Reading.NETWORK), Reading.NETWORK, "no tie has years"));
    }
    TieWeights weights = new TieWeights(history, parts, years.first(), years.last());
    ImmutableList.Builder<Reading> readings = ImmutableList.builder();
    readings.add(weights.reading(Reading.NETWORK, Reading.NETWORK, Set.of(), rule));
    for (Group cluster : now.groups(GroupKind.CLUSTER, 1)) {
      readings.add(
          weights.reading(cluster.id(), cluster.kind().label(), now.members(cluster), rule));
    }
    return readings.build();
  }

  private static List<Integer> years(Contribution part, int until) {
    List<Integer> years = new ArrayList<>();
    for (Tie tie : part.ties()) {
      years.add(tie.period().since().getAsInt());
      tie.period().until().ifPresent(end -> years.add(Math.min(end, until) - 1));
    }
    return years;
  }

  private static String subject(String of) {
    return of + ": weight of ties";
  }

  private Reading reading(String id, String scale, Set<String> members, GrowthRule rule) {
    Map<Integer, Double> values = new TreeMap<>();
    Set<TieEnds> latest = new TreeSet<>();
    Set<String> inIt = new HashSet<>(members);
    for (int year = first; year <= last; year++) {
      double sum = 0;
      for (Contribution part : parts) {
        boolean within =
            members.isEmpty() || inIt.contains(part.from()) || inIt.contains(part.to());
        if (within && holds(part, year)) {
          sum += part.weight();
          if (year == last) {
            latest.add(TieEnds.undirected(part.from(), part.to()));
          }
        }
      }
      if (sum > 0 || !values.isEmpty()) {
        values.put(year, sum);
      }
    }
    if (values.isEmpty()) {
      return Reading.notJudged(subject(id), scale, "no tie of it has years");
    }
    return rule.judge(subject(id), scale, Series.of(values))
        .withTies(snapshot, List.copyOf(latest));
  }

  private static boolean holds(Contribution part, int year) {
    return part.ties().stream().allMatch(tie -> tie.period().overlaps(Period.of(year, year + 1)));
  }
}
