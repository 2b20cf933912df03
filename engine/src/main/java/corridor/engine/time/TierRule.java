package corridor.engine.time;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import corridor.engine.centrality.Betweenness;
import corridor.engine.centrality.Eigenvector;
import corridor.engine.centrality.Strength;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.tiers.TierMeasure;
import corridor.engine.tiers.Tiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By how many tiers a node fell: tiers of a group by natural breaks of the mean z-score of
 * strength, betweenness and eigenvector, made anew at both times. A tier is a place among the
 * others of its time, so a node also falls if others rise.
 *
 * @param threshold of the number of tiers
 * @param groups ids of groups; every corridor if empty, and all nodes if there is none
 * @param classes number of tiers, at least 2
 */
public record TierRule(Threshold threshold, ImmutableSortedSet<String> groups, int classes)
    implements Rule {
  static final String NAME = "tier-fall";

  /** The measures that tiers are made of. */
  public static final ImmutableList<TierMeasure> MEASURES =
      ImmutableList.of(
          new TierMeasure(
              "strength", (graph, run) -> Strength.of(graph, Strength.Options.DEFAULT, run)),
          new TierMeasure(
              "betweenness",
              (graph, run) -> Betweenness.of(graph, Betweenness.Options.DEFAULT, run)),
          new TierMeasure(
              "eigenvector",
              (graph, run) -> Eigenvector.of(graph, Eigenvector.Options.DEFAULT, run)));

  /** Refuses fewer than two tiers. */
  public TierRule {
    if (classes < 2) {
      throw new IllegalArgumentException("classes must be at least 2, but is " + classes);
    }
  }

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
    List<Group> corridors = new ArrayList<>();
    now.network().groups().stream()
        .filter(
            group ->
                groups.isEmpty() ? group.kind() == GroupKind.CORRIDOR : groups.contains(group.id()))
        .forEach(corridors::add);
    if (corridors.isEmpty()) {
      return ImmutableList.copyOf(
          readings("", before.get(), now, before.get().graph().ids(), now.graph().ids(), run));
    }
    ImmutableList.Builder<Reading> readings = ImmutableList.builder();
    for (Group group : corridors) {
      readings.addAll(
          readings(
              group.id(),
              before.get(),
              now,
              before
                  .get()
                  .network()
                  .findGroup(group.id())
                  .map(before.get()::members)
                  .orElse(ImmutableSortedSet.of()),
              now.members(group),
              run));
    }
    return readings.build();
  }

  private List<Reading> readings(
      String group,
      Snapshot before,
      Snapshot now,
      Iterable<String> membersBefore,
      Iterable<String> membersNow,
      Run run) {
    String subject = group.isEmpty() ? Reading.NETWORK : group;
    String scale = now.scale(group);
    Map<String, Integer> earlier;
    Map<String, Integer> later;
    try {
      earlier = tiers(before, membersBefore, classes, run);
      later = tiers(now, membersNow, classes, run);
    } catch (UndefinedResultException | UnsuitableGraphException e) {
      return List.of(
          Reading.notJudged(subject, scale, "no tiers: " + String.valueOf(e.getMessage())));
    }
    TieChange change = TieChange.of(before.graph(), now.graph());
    List<Reading> readings = new ArrayList<>();
    Map<String, Integer> graded = earlier;
    TierMoves.of(earlier, later).moves().stream()
        .filter(move -> move.fall() > 0)
        .forEach(
            move ->
                readings.add(
                    Reading.of(
                            group.isEmpty() ? move.id() : group + ": " + move.id(),
                            now.scale(move.id()),
                            move.fall())
                        .withBaseline(graded.getOrDefault(move.id(), 0))
                        .withDetail("was in tier " + move.before() + ", is in " + move.after())
                        .withTies(
                            before,
                            change.weakened().stream()
                                .filter(
                                    tie ->
                                        tie.from().equals(move.id()) || tie.to().equals(move.id()))
                                .toList())));
    return readings;
  }

  /** Tiers of members by id; throws what {@link Tiers} refuses. */
  public static ImmutableMap<String, Integer> tiers(
      Snapshot snapshot, Iterable<String> members, int classes, Run run) {
    ImmutableList<String> ids = ImmutableList.copyOf(members);
    if (ids.isEmpty()) {
      throw new UndefinedResultException("no member is in the graph");
    }
    if (snapshot.graph().ties() == 0) {
      throw new UndefinedResultException("there are no ties");
    }
    Tiers.Options options =
        Tiers.Options.of(MEASURES.toArray(TierMeasure[]::new))
            .withClasses(classes)
            .withBootstraps(0);
    return Tiers.of(snapshot.graph(), ids, options, run).tiers();
  }
}
