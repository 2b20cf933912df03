package corridor.queries.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.projection.Direction;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;
import corridor.engine.time.Reading;
import corridor.engine.time.Snapshot;
import corridor.queries.answer.IndicatorTimeline;
import corridor.queries.answer.TieTurnover;
import corridor.queries.answer.TimeSpans;
import corridor.queries.answer.Timeline;
import corridor.queries.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how a network changed. */
@Command(
    name = "timeline",
    header = "How did the network change, from year to year or from stage to stage?",
    description =
        "Ties that are new, lost and kept, ranks and tiers that moved, the mix of layers, what"
            + " crosses between clusters. Periods are half-open: 2010..2016 is up to, not including,"
            + " 2016. csv and json have every number in a row of its own: subject, layer, period,"
            + " measure, value.",
    footer = {
      "",
      "Examples:",
      "  corridor timeline --during 2015..2024 --window 3",
      "  corridor timeline --stages-of all",
      "  corridor timeline --periods 2010..2016,2016..2021 --of 上海,合肥",
      "  corridor timeline --against last-year --format csv",
      "  corridor timeline --indicators patent-stage-efficiency"
    })
final class TimelineCommand implements Callable<Integer> {
  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private UndatedOption undated = new UndatedOption();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--window",
      paramLabel = "YEARS",
      description = "Length of the periods. Default: ${DEFAULT-VALUE}.")
  private int window = 1;

  @Option(
      names = "--step",
      paramLabel = "YEARS",
      description = "From the start of a period to that of the next. Default: ${DEFAULT-VALUE}.")
  private int step = 1;

  @Option(
      names = "--periods",
      split = ",",
      paramLabel = "YEARS",
      description = "These periods instead: 2010..2016,2016..2021 or single years.")
  private List<String> periods = new ArrayList<>();

  @Option(
      names = "--stages-of",
      split = ",",
      paramLabel = "GROUP",
      description =
          "The stages that sources name for these groups instead, each within the group's"
              + " members; or all.")
  private List<String> stagesOf = new ArrayList<>();

  @Option(
      names = "--against",
      paramLabel = "NETWORK",
      description = "Another network, folder or graph file, as the earlier time instead.")
  private @Nullable String against;

  @Option(
      names = "--of",
      split = ",",
      paramLabel = "NODE",
      description = "Also these nodes: strength, rank, tier, CR1 and CR4 of their ties, net flow.")
  private List<String> of = new ArrayList<>();

  @Option(
      names = "--tiers-of",
      paramLabel = "GROUP",
      description = "Tiers among the members of this group only. Default: among all nodes.")
  private @Nullable String tiersOf;

  @Option(
      names = "--instruments",
      split = ",",
      paramLabel = "SUBTYPE",
      description =
          "Subtypes of ties that are institutional instruments. Default: agreements, joint"
              + " centers, laboratories, parks, platforms and zones, enclaves, branch institutes,"
              + " memberships and what was founded together.")
  private List<String> instruments = new ArrayList<>();

  @Option(
      names = "--indicators",
      split = ",",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "NAME",
      description = "Instead: growth and breaks of indicators; of all if none is named.")
  private @Nullable List<String> indicators;

  @Option(
      names = "--evidence",
      description =
          "Also list the new and the lost ties, with their sources. With csv instead of the numbers.")
  private boolean evidence;

  @Override
  public Integer call() throws IOException {
    UsageException.requirePositive("--window", window);
    UsageException.requirePositive("--step", step);
    int ways =
        (periods.isEmpty() ? 0 : 1) + (stagesOf.isEmpty() ? 0 : 1) + (against == null ? 0 : 1);
    if (ways > 1) {
      throw new UsageException("give one of --periods, --stages-of and --against");
    }
    if (ways > 0 && (window != 1 || step != 1)) {
      throw new UsageException("--window and --step go without --periods, --stages-of, --against");
    }
    Network facts = network.load();
    if (indicators != null) {
      tellIndicators(facts, indicators);
      return ExitCode.OK;
    }
    Run running = run.run();
    List<Timeline> timelines = new ArrayList<>();
    List<TieTurnover> turnovers = new ArrayList<>();
    Timeline.Options options = options(facts);
    for (Map.Entry<String, List<Snapshot>> each : snapshots(facts).entrySet()) {
      timelines.add(Timeline.of(each.getKey(), each.getValue(), options, running));
      if (evidence) {
        turnovers.add(TieTurnover.of(each.getKey(), each.getValue()));
      }
    }
    write(timelines, turnovers, options);
    timelines.forEach(timeline -> timeline.notes().forEach(run::tell));
    timelines.forEach(
        timeline -> timeline.provenance().forEach(source -> run.tell(ProvenanceLine.of(source))));
    return ExitCode.OK;
  }

  private Timeline.Options options(Network facts) {
    Timeline.Options options =
        Timeline.Options.DEFAULT.withNodes(
            of.stream().map(name -> NetworkOption.findNode(facts, name, "--of").id()).toList());
    if (tiersOf != null) {
      Group group = NetworkOption.findGroup(facts, tiersOf, "--tiers-of");
      options =
          options.withTiered(
              Snapshot.of("", facts, rule(facts, Period.ALWAYS, true)).members(group));
    }
    return instruments.isEmpty() ? options : options.withInstruments(instruments);
  }

  private ProjectionRule rule(Network facts, Period during, boolean withUndated) {
    ProjectionRule rule = selection.rule(facts, Set.of(NodeKind.CITY), Direction.SYMMETRISED);
    return rule.withSelection(rule.selection().withDuring(during).withUndated(withUndated));
  }

  private Map<String, List<Snapshot>> snapshots(Network facts) throws IOException {
    Map<String, List<Snapshot>> snapshots = new LinkedHashMap<>();
    if (against != null) {
      NetworkOption other = NetworkOption.of(network, against);
      Network earlier = other.load();
      boolean years = selection.hasYears();
      boolean all = years ? undated.included() : true;
      Period during =
          selection.rule(facts, Set.of(NodeKind.CITY), Direction.SYMMETRISED).selection().during();
      snapshots.put(
          Reading.NETWORK,
          List.of(
              Snapshot.of(
                  other.title() + (other.title().equals(network.title()) ? " (before)" : ""),
                  earlier,
                  rule(earlier, during, all)),
              Snapshot.of(network.title(), facts, rule(facts, during, all))));
    } else if (stagesOf.isEmpty()) {
      snapshots.put(Reading.NETWORK, of(facts, spans(facts)));
    } else {
      groups(facts).forEach(group -> addStages(snapshots, facts, group));
      if (snapshots.isEmpty()) {
        throw new UndefinedResultException("no group that was asked for has stages with years");
      }
    }
    return snapshots;
  }

  private List<Snapshot> of(Network facts, List<Period> spans) {
    return spans.stream()
        .map(span -> Snapshot.of(span.toString(), facts, rule(facts, span, undated.included())))
        .toList();
  }

  private List<Period> spans(Network facts) {
    if (!periods.isEmpty()) {
      if (selection.hasYears()) {
        throw new UsageException("--periods goes without --during");
      }
      List<Period> years =
          periods.stream().map(text -> SelectionOptions.years(text, "--periods")).toList();
      if (new HashSet<>(years).size() < years.size()) {
        throw new UsageException("--periods must differ, but one comes twice");
      }
      return years;
    }
    ProjectionRule rule = selection.rule(facts, Set.of(NodeKind.CITY), Direction.SYMMETRISED);
    return TimeSpans.windows(facts, rule.selection(), window, step);
  }

  private ImmutableList<Group> groups(Network facts) {
    return stagesOf.equals(List.of("all"))
        ? TimeSpans.staged(facts)
        : stagesOf.stream()
            .map(name -> NetworkOption.findGroup(facts, name, "--stages-of"))
            .collect(ImmutableList.toImmutableList());
  }

  private void addStages(Map<String, List<Snapshot>> snapshots, Network facts, Group group) {
    ImmutableList<Group> stages = TimeSpans.stages(facts, group);
    List<Period> spans = TimeSpans.dated(stages);
    if (spans.isEmpty()) {
      run.tell(
          group.name()
              + " ("
              + group.id()
              + ") is left out: "
              + (stages.isEmpty()
                  ? "no source names stages of it"
                  : "its " + stages.size() + " stages have no years"));
    } else {
      snapshots.put(group.id(), of(facts, spans).stream().map(each -> each.within(group)).toList());
    }
  }

  private void write(
      List<Timeline> timelines, List<TieTurnover> turnovers, Timeline.Options options)
      throws IOException {
    if (!format.isTable()) {
      format.write(
          evidence
              ? joined(turnovers.stream().map(TieTurnover::table).toList())
              : joined(timelines.stream().map(Timeline::table).toList()));
      return;
    }
    boolean first = true;
    for (Timeline timeline : timelines) {
      for (Table table : timeline.summary(options)) {
        first = writeNext(table, first);
      }
    }
    for (TieTurnover turnover : turnovers) {
      first = writeNext(turnover.table(), first);
    }
  }

  private boolean writeNext(Table table, boolean first) throws IOException {
    if (table.rows().isEmpty()) {
      return first;
    }
    if (!first) {
      format.out().println();
    }
    format.write(table);
    return false;
  }

  private static Table joined(List<Table> tables) {
    Table all = new Table(tables.get(0).columns());
    tables.forEach(table -> table.rows().forEach(row -> all.row(row.toArray())));
    return all;
  }

  private void tellIndicators(Network facts, List<String> names) throws IOException {
    ProjectionRule rule = selection.rule(facts, Set.of(NodeKind.CITY), Direction.SYMMETRISED);
    IndicatorTimeline answer =
        IndicatorTimeline.of(
            facts,
            rule.selection().during(),
            names.stream()
                .filter(name -> !name.isEmpty())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo)));
    if (format.isTable()) {
      boolean first = writeNext(answer.summary(), true);
      writeNext(answer.fallingTable(), first);
    } else {
      format.write(answer.table());
    }
    answer.notes().forEach(run::tell);
    run.tell(answer.provenance());
  }
}
