package corridor.queries.command;

import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.run.Run;
import corridor.engine.tiers.ClassMethod;
import corridor.engine.tiers.Draws;
import corridor.engine.tiers.Weighting;
import corridor.queries.answer.CorridorTiers;
import corridor.queries.answer.NodeEvidence;
import corridor.queries.answer.TierStages;
import corridor.queries.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts the members of a corridor into tiers. */
@Command(
    name = "tiers",
    header = "Which tier is each city of a corridor in, and how sure is that?",
    description =
        "A composite of several"
            + " measures over the whole network is cut into classes, by natural breaks if nothing"
            + " else is asked for; resampling the ties tells how steady each place is. If the data hold published"
            + " levels, the agreement with them is told; they are not used to make the tiers.",
    footer = {
      "",
      "Examples:",
      "  corridor tiers",
      "  corridor tiers --group g60 --classes 3 --by strength,betweenness,eigenvector",
      "  corridor tiers --group g60 --during 2017..2020 --weighting entropy --format json",
      "  corridor tiers --classes auto --why",
      "  corridor tiers --evidence --evidence-top 3 --format csv",
      "  corridor tiers --group first-circle --published first-circle,second-circle",
      "  corridor tiers --stages 2016..2017,2017..2020,2020.."
    })
final class TiersCommand implements Callable<Integer> {
  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private TierMethodOptions method = new TierMethodOptions();
  @Mixin private MeasureParameterOptions parameters = new MeasureParameterOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      description = "The corridor, or any other group. Default: ${DEFAULT-VALUE}.")
  private String group = "g60";

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "MEASURE",
      description = "Measures of the composite. Default: strength,betweenness,eigenvector.")
  private List<String> by = CorridorTiers.MEASURES;

  @Option(
      names = "--bootstraps",
      paramLabel = "N",
      description = "Resamples of the ties for the stability. Default: ${DEFAULT-VALUE}.")
  private int bootstraps = 1000;

  @Option(
      names = "--draws",
      paramLabel = "WHAT",
      description =
          "What one draw of a resample is: per-unit (of weight: a count) or per-tie. Default:"
              + " automatic, which is per-unit if all weights are whole numbers.")
  private Draws draws = Draws.AUTOMATIC;

  @Option(
      names = "--published",
      split = ",",
      paramLabel = "GROUP",
      description =
          "Groups whose published levels the tiers are compared with. Default: the corridor's own.")
  private List<String> published = new ArrayList<>();

  @Option(
      names = "--why",
      description =
          "Also tell why each city stands where it does: measures that lift or lower it, its"
              + " largest partners, and measures without which its tier is another. With csv"
              + " instead of the tiers; json has it always.")
  private boolean why;

  @Option(
      names = "--evidence",
      description =
          "Also list the ties that each city's place rests on, with their sources. With csv instead"
              + " of the tiers.")
  private boolean evidence;

  @Option(
      names = "--evidence-top",
      paramLabel = "N",
      description = "Ties a city in the list, the strongest first. Default: ${DEFAULT-VALUE}.")
  private int evidenceTop = 5;

  @Option(
      names = "--stages",
      split = ",",
      paramLabel = "YEARS",
      description =
          "Tiers in one stage after another (2010..2016,2016..2020 or single years), and who moves"
              + " between them.")
  private List<String> stages = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    UsageException.requirePositive("--evidence-top", evidenceTop);
    if (!stages.isEmpty() && (why || evidence || selection.hasYears())) {
      throw new UsageException(
          "--stages goes without --why, --evidence and --during; ask for these with --during, a"
              + " stage at a time");
    }
    ClassMethod classes = method.method();
    Weighting weighting = method.weighting(classes);
    var measures = MeasuresOption.parse(by, parameters.get(run.seed()));
    Network facts = network.load();
    Group members = NetworkOption.findGroup(facts, group, "--group");
    List<Group> levels = levels(facts, members);
    ProjectionRule rule = selection.rule(facts, Set.of(NodeKind.CITY), Direction.SYMMETRISED);
    Run running = run.run();
    Function<ProjectionRule, CorridorTiers> answer =
        used ->
            CorridorTiers.of(
                facts,
                members,
                Projection.of(facts, used),
                measures,
                options ->
                    options
                        .withWeighting(weighting)
                        .withMethod(classes)
                        .withBootstraps(bootstraps)
                        .withDraws(draws)
                        .withSeed(run.seed()),
                levels,
                running);
    if (stages.isEmpty()) {
      tell(answer.apply(rule));
    } else {
      List<Period> years =
          stages.stream().map(text -> SelectionOptions.years(text, "--stages")).toList();
      tell(
          TierStages.of(
              facts,
              years,
              stage -> answer.apply(rule.withSelection(rule.selection().withDuring(stage)))));
    }
    return ExitCode.OK;
  }

  private List<Group> levels(Network facts, Group members) {
    List<Group> groups =
        published.stream()
            .map(name -> NetworkOption.findGroup(facts, name, "--published"))
            .toList();
    for (Group each : groups) {
      if (each.memberships().stream().noneMatch(place -> place.tier().isPresent())) {
        throw new UsageException(
            "--published: " + each.name() + " (" + each.id() + ") gives its members no levels");
      }
    }
    return groups.isEmpty() ? List.of(members) : groups;
  }

  private void tell(CorridorTiers tiers) throws IOException {
    Optional<NodeEvidence> ties =
        evidence ? Optional.of(tiers.evidence(evidenceTop)) : Optional.empty();
    if (format.isJson()) {
      Map<String, @Nullable Object> object = tiers.object();
      ties.ifPresent(list -> object.put("evidence", list.objects()));
      format.writeObject(object);
    } else {
      List<Table> more = new ArrayList<>();
      tiers.classCounts().ifPresent(more::add);
      if (why) {
        more.add(tiers.reasons());
      }
      ties.ifPresent(list -> more.add(list.table()));
      write(tiers.table(), more, why || evidence);
    }
    tiers.notes().forEach(run::tell);
    ties.ifPresent(list -> list.notes().forEach(run::tell));
    run.tell(ProvenanceLine.of(tiers.provenance()));
  }

  private void tell(TierStages answer) throws IOException {
    if (format.isJson()) {
      format.writeObject(answer.object());
    } else {
      List<Table> more = new ArrayList<>();
      more.add(answer.transitions());
      more.add(answer.moves());
      write(answer.table(), more, false);
    }
    answer.notes().forEach(run::tell);
    answer.stages().stream()
        .flatMap(stage -> stage.tiers().stream())
        .forEach(tiers -> run.tell(ProvenanceLine.of(tiers.provenance())));
  }

  // A csv file holds one table: the first, or the last that was asked for.
  private void write(Table first, List<Table> more, boolean asked) throws IOException {
    if (!format.isTable()) {
      format.write(asked ? more.get(more.size() - 1) : first);
      return;
    }
    format.write(first);
    for (Table table : more) {
      if (!table.rows().isEmpty()) {
        format.out().println();
        format.write(table);
      }
    }
  }
}
