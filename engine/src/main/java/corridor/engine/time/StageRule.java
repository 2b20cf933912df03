package corridor.engine.time;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Layer;
import corridor.engine.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which stages of the way from knowledge to value no tie within a group serves. A stage is a layer.
 *
 * @param threshold of the number of missing stages
 * @param stages in the order of the way; at least two, each once
 */
public record StageRule(Threshold threshold, ImmutableList<Layer> stages) implements Rule {
  static final String NAME = "stage-gap";
  private static final ImmutableList<GroupKind> GROUPS =
      ImmutableList.of(GroupKind.CLUSTER, GroupKind.CORRIDOR, GroupKind.BELT);

  /** Refuses stages that are no way. */
  public StageRule {
    if (stages.size() < 2 || Set.copyOf(stages).size() < stages.size()) {
      throw new IllegalArgumentException(
          "stages must be at least two layers, each once, but are "
              + stages.stream().map(Layer::label).toList());
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ImmutableList<Reading> read(Snapshot now, Optional<Snapshot> before, Run run) {
    List<Layer> left =
        stages.stream().filter(stage -> !now.rule().selection().layers().contains(stage)).toList();
    if (!left.isEmpty()) {
      return ImmutableList.of(
          Reading.notJudged(
              Reading.NETWORK,
              Reading.NETWORK,
              "not selected: "
                  + left.stream().map(Layer::label).collect(Collectors.joining(", "))));
    }
    ImmutableList.Builder<Reading> readings = ImmutableList.builder();
    for (GroupKind kind : GROUPS) {
      for (Group group : now.groups(kind, 2)) {
        readings.add(reading(now, group));
      }
    }
    ImmutableList<Reading> all = readings.build();
    return all.isEmpty()
        ? ImmutableList.of(
            Reading.notJudged(
                Reading.NETWORK,
                Reading.NETWORK,
                "there is no cluster, corridor or belt with two nodes"))
        : all;
  }

  private Reading reading(Snapshot now, Group group) {
    Snapshot part = now.within(group);
    String scale = group.kind().label();
    String way = stages.stream().map(Layer::label).collect(Collectors.joining("|"));
    List<String> missing = new ArrayList<>();
    List<TieEnds> present = new ArrayList<>();
    for (Layer stage : stages) {
      Snapshot layer =
          part.by(rule -> rule.withSelection(rule.selection().withLayers(Set.of(stage))));
      List<TieEnds> ties = List.copyOf(TieChange.of(layer.graph(), layer.graph()).after().keySet());
      if (ties.isEmpty()) {
        missing.add(stage.label());
      }
      present.addAll(ties);
    }
    if (missing.size() == stages.size()) {
      return Reading.notJudged(group.id(), scale, "no tie of any stage between its members")
          .withPort(way, List.of());
    }
    return Reading.of(group.id(), scale, missing.size())
        .withDetail(
            missing.isEmpty() ? "all stages have ties" : "without " + String.join(", ", missing))
        .withPort(missing.isEmpty() ? way : String.join("|", missing), List.of())
        .withTies(
            part.by(rule -> rule.withSelection(rule.selection().withLayers(Set.copyOf(stages)))),
            present.stream().distinct().sorted().toList());
  }
}
