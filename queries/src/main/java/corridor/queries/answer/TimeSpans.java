package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Network;
import corridor.engine.network.Period;
import corridor.engine.network.Tie;
import corridor.engine.projection.TieSelection;
import corridor.engine.run.UndefinedResultException;
import corridor.engine.time.Windows;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The periods that a network has something to say of. */
public final class TimeSpans {
  private TimeSpans() {}

  /**
   * Windows over all years that begin or end a tie which is selected; {@code width} years each,
   * {@code step} years apart.
   */
  public static ImmutableList<Period> windows(
      Network network, TieSelection selection, int width, int step) {
    TreeSet<Integer> years = new TreeSet<>();
    for (Tie tie : network.ties()) {
      if (selection.takes(tie)) {
        tie.period().since().ifPresent(years::add);
        tie.period().until().ifPresent(end -> years.add(end - 1));
      }
    }
    if (years.isEmpty()) {
      throw new UndefinedResultException(
          "no tie has years, so there are no periods; give two networks to compare with --against,"
              + " or the years of ties in since and until of ties.csv");
    }
    int first = Math.max(years.first(), selection.during().since().orElse(years.first()));
    int end = Math.min(years.last() + 1, selection.during().until().orElse(years.last() + 1));
    ImmutableList<Period> windows = Windows.moving(first, end, width, step);
    if (windows.isEmpty()) {
      throw new UndefinedResultException(
          "the years %d..%d have no window of %d years".formatted(first, end, width));
    }
    return windows;
  }

  /** The stages that sources name for a group, in the order of their ids. */
  public static ImmutableList<Group> stages(Network network, Group of) {
    return network.groups().stream()
        .filter(group -> group.kind() == GroupKind.STAGE)
        .filter(group -> group.parent().filter(of.id()::equals).isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  /** The groups that have stages. */
  public static ImmutableList<Group> staged(Network network) {
    return network.groups().stream()
        .filter(group -> !stages(network, group).isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  /** Those of the stages that have years, by their years. */
  public static ImmutableList<Period> dated(List<Group> stages) {
    return stages.stream()
        .map(Group::period)
        .filter(period -> !period.equals(Period.ALWAYS))
        .distinct()
        .sorted(Comparator.comparing(period -> period.since().orElse(Integer.MIN_VALUE)))
        .collect(ImmutableList.toImmutableList());
  }
}
