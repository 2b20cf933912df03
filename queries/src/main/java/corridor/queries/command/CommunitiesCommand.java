package corridor.queries.command;

import corridor.engine.community.Leiden;
import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.queries.answer.CityCommunities;
import corridor.queries.answer.ClusterOpenness;
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
        "Communities of high modularity by the Leiden method, held against the city clusters; then"
            + " how much of its ties each cluster and community keeps inside.",
    footer = {
      "",
      "Examples:",
      "  corridor communities",
      "  corridor communities --layer knowledge --resolution 1.5 --seed 7",
      "  corridor communities --runs 50       which places are sure, and who belongs elsewhere",
      "  corridor communities --shares --format csv",
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

  @Option(
      names = "--runs",
      paramLabel = "N",
      description =
          "How many runs with different random choices; from 2 on, what they have in common, and"
              + " how sure each node is. Default: ${DEFAULT-VALUE}.")
  private int runs = 1;

  @Option(
      names = "--shares",
      description =
          "Only how far each cluster and community works with itself: the second table, in any"
              + " format.")
  private boolean shares;

  @Override
  public Integer call() throws IOException {
    UsageException.requirePositive("--runs", runs);
    if (!(resolution > 0) || Double.isInfinite(resolution)) {
      throw new UsageException("--resolution must be finite and above 0, but is " + resolution);
    }
    Network facts = network.load();
    Projection symmetrised = graph(facts, Direction.SYMMETRISED);
    Projection graph = directed ? graph(facts, Direction.DIRECTED) : symmetrised;
    Leiden.Options leiden = Leiden.Options.DEFAULT.withResolution(resolution).withSeed(run.seed());
    Run running = run.run();
    CityCommunities communities =
        runs == 1
            ? CityCommunities.of(facts, graph, leiden, running)
            : CityCommunities.ofRuns(facts, graph, leiden, runs, running);
    ClusterOpenness openness = communities.openness(symmetrised, running);
    if (!shares && format.isJson()) {
      format.writeObject(communities.object(openness));
    } else if (!shares) {
      format.write(communities.table());
    }
    communities.notes().forEach(run::tell);
    run.tell(ProvenanceLine.of(communities.provenance()));
    if (shares || format.isTable()) {
      writeShares(openness);
    }
    return ExitCode.OK;
  }

  private void writeShares(ClusterOpenness openness) throws IOException {
    if (!shares) {
      format.out().println();
    }
    format.write(openness.table());
    openness.notes().forEach(run::tell);
    openness.provenance().forEach(source -> run.tell(ProvenanceLine.of(source)));
  }

  private Projection graph(Network facts, Direction direction) {
    return Projection.of(facts, selection.rule(facts, Set.of(NodeKind.CITY), direction));
  }
}
