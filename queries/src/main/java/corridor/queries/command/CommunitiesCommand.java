package corridor.queries.command;

import corridor.engine.community.Leiden;
import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.queries.answer.CityCommunities;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds communities. */
@Command(
    name = "communities",
    header = "Which nodes hang together by their ties?",
    description =
        "Communities of high modularity by the Leiden method, held against the city clusters.",
    footer = {
      "",
      "Examples:",
      "  corridor communities",
      "  corridor communities --layer knowledge --resolution 1.5 --seed 7",
      "  corridor communities --kind institution,platform --format csv"
    })
final class CommunitiesCommand implements Callable<Integer> {
  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--resolution",
      paramLabel = "GAMMA",
      description = "Above 1 for more and smaller communities. Default: ${DEFAULT-VALUE}.")
  private double resolution = 1;

  @Option(
      names = "--directed",
      description = "Directed modularity; else the directions of ties are symmetrised.")
  private boolean directed;

  @Override
  public Integer call() throws IOException {
    Network facts = network.load();
    Projection graph =
        Projection.of(
            facts,
            selection.rule(
                facts,
                Set.of(NodeKind.CITY),
                directed ? Direction.DIRECTED : Direction.SYMMETRISED));
    CityCommunities communities =
        CityCommunities.of(
            facts,
            graph,
            Leiden.Options.DEFAULT.withResolution(resolution).withSeed(run.seed()),
            run.run());
    format.write(communities.table());
    communities.notes().forEach(run::tell);
    run.tell(ProvenanceLine.of(communities.provenance()));
    return ExitCode.OK;
  }
}
