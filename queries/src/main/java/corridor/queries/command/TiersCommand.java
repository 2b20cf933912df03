package corridor.queries.command;

import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.tiers.Draws;
import corridor.engine.tiers.Weighting;
import corridor.queries.answer.CorridorTiers;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts the members of a corridor into tiers. */
@Command(
    name = "tiers",
    header = "Which tier is each city of a corridor in, and how sure is that?",
    description =
        "A composite of several"
            + " measures over the whole network is cut into classes by Fisher–Jenks natural breaks;"
            + " resampling the ties tells how steady each place is. If the data hold published"
            + " levels, the agreement with them is told; they are not used to make the tiers.",
    footer = {
      "",
      "Examples:",
      "  corridor tiers",
      "  corridor tiers --group g60 --classes 3 --by strength,betweenness,eigenvector",
      "  corridor tiers --group g60 --during 2017..2020 --weighting entropy --format json"
    })
final class TiersCommand implements Callable<Integer> {
  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      description = "The corridor, or any other group. Default: ${DEFAULT-VALUE}.")
  private String group = "g60";

  @Option(
      names = "--classes",
      paramLabel = "K",
      description = "Number of tiers. Default: ${DEFAULT-VALUE}.")
  private int classes = 3;

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "MEASURE",
      description = "Measures of the composite. Default: strength,betweenness,eigenvector.")
  private List<String> by = CorridorTiers.MEASURES;

  @Option(
      names = "--weighting",
      paramLabel = "METHOD",
      description =
          "How measures become one score: z-score (their mean), rank (their mean) or entropy"
              + " (weights by how much they tell apart). Default: z-score.")
  private Weighting weighting = Weighting.Z_SCORE;

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

  @Override
  public Integer call() throws IOException {
    var measures = MeasuresOption.parse(by);
    Network facts = network.load();
    Group members = NetworkOption.findGroup(facts, group, "--group");
    Projection graph =
        Projection.of(facts, selection.rule(facts, Set.of(NodeKind.CITY), Direction.SYMMETRISED));
    CorridorTiers tiers =
        CorridorTiers.of(
            facts,
            members,
            graph,
            measures,
            options ->
                options
                    .withWeighting(weighting)
                    .withClasses(classes)
                    .withBootstraps(bootstraps)
                    .withDraws(draws)
                    .withSeed(run.seed()),
            run.run());
    if (format.isJson()) {
      format.writeObject(tiers.object());
    } else {
      format.write(tiers.table());
    }
    tiers.notes().forEach(run::tell);
    run.tell(ProvenanceLine.of(tiers.provenance()));
    return ExitCode.OK;
  }
}
