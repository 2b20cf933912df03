package corridor.queries.command;

import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.engine.spillover.StructuralPathAnalysis;
import corridor.engine.spillover.TransferMatrix;
import corridor.queries.answer.MostProbablePathTable;
import corridor.queries.answer.Place;
import corridor.queries.answer.Spillover;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds the paths along which innovation spills. */
@Command(
    name = "spillover",
    header = "Along which paths does innovation spill, and who carries it?",
    description =
        "Structural path analysis: each tie passes on a share of what its origin has; a path's"
            + " total is its direct influence times the feedback around it; gateways are ranked by"
            + " how much would be lost without them.",
    footer = {
      "",
      "Examples:",
      "  corridor spillover --from 北京 --to yrd --paths 5",
      "  corridor spillover --from jjj --to gba --ties technology-transfer",
      "  corridor spillover --from 北京 --to 杭州 --most-probable",
      "  corridor spillover --matrix --format csv",
      "",
      "FROM and TO are a city (with all it hosts), an institution, or a cluster or other group."
    })
final class SpilloverCommand implements Callable<Integer> {
  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--from",
      paramLabel = "FROM",
      description = "Where it comes from: a city, any other node, or a group.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "TO", description = "Where it goes.")
  private @Nullable String to;

  @Option(
      names = "--matrix",
      description = "Between all clusters instead: direct, indirect and total influence.")
  private boolean matrix;

  @Option(
      names = "--most-probable",
      description =
          "The most probable paths of a walk from one node to another instead: each step is taken"
              + " with the tie's share of its origin's weight.")
  private boolean mostProbable;

  @Option(
      names = "--paths",
      paramLabel = "N",
      description = "How many paths. Default: ${DEFAULT-VALUE}.")
  private int paths = 10;

  @Option(
      names = "--max-length",
      paramLabel = "N",
      description = "Longest path, in ties. Default: ${DEFAULT-VALUE}.")
  private int maxLength = 5;

  @Option(
      names = "--gateways",
      paramLabel = "N",
      description = "How many gateways. Default: ${DEFAULT-VALUE}.")
  private int gateways = 10;

  @Option(
      names = "--rho",
      paramLabel = "SHARE",
      description =
          "Share of what a node has that it passes on, between 0 and 1. Default: ${DEFAULT-VALUE}.")
  private double rho = 0.5;

  @Override
  public Integer call() throws IOException {
    if (!matrix && (from == null || to == null)) {
      throw new UsageException("give --from and --to, or --matrix");
    }
    Network facts = network.load();
    Projection graph =
        Projection.of(facts, selection.rule(facts, Set.of(NodeKind.CITY), Direction.DIRECTED));
    TransferMatrix.Options transfer = TransferMatrix.Options.DEFAULT.withRho(rho);
    if (from == null || to == null || matrix) {
      format.write(Spillover.clusterTable(facts, graph, transfer, run.run()));
      return ExitCode.OK;
    }
    Place source = NetworkOption.findPlace(facts, graph, from, "--from");
    Place target = NetworkOption.findPlace(facts, graph, to, "--to");
    if (mostProbable) {
      MostProbablePathTable walks =
          MostProbablePathTable.of(facts, graph, source, target, paths, run.run());
      format.write(walks.table());
      run.tell(ProvenanceLine.of(walks.provenance()));
      return ExitCode.OK;
    }
    return paths(facts, graph, source, target, transfer, run.run());
  }

  private int paths(
      Network facts,
      Projection graph,
      Place source,
      Place target,
      TransferMatrix.Options transfer,
      Run running)
      throws IOException {
    Spillover spillover =
        Spillover.of(
            facts,
            graph,
            source,
            target,
            transfer,
            StructuralPathAnalysis.Options.DEFAULT.withCount(paths).withMaxLength(maxLength),
            gateways,
            running);
    if (format.isJson()) {
      format.writeObject(spillover.object());
    } else {
      format.write(spillover.table());
      if (format.isTable() && !spillover.gatewayTable().rows().isEmpty()) {
        format.out().println();
        format.write(spillover.gatewayTable());
      }
    }
    spillover.notes().forEach(run::tell);
    run.tell(ProvenanceLine.of(spillover.provenance()));
    return ExitCode.OK;
  }
}
