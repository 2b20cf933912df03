package corridor.queries.command;

import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.queries.answer.Flow;
import corridor.queries.answer.Place;
import corridor.queries.answer.WidestPathTable;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds how much fits through, and where it is narrow. */
@Command(
    name = "flow",
    header = "How much fits through from one place to another, and where is it narrow?",
    description =
        "A tie carries as much as its weight. The maximum flow is what gets through over all ways"
            + " together; the minimum cut are the ties that limit it.",
    footer = {
      "",
      "Examples:",
      "  corridor flow --from jjj --to yrd",
      "  corridor flow --from 北京 --to 合肥 --format json",
      "  corridor flow --from 北京 --to 杭州 --widest",
      "",
      "FROM and TO are a city (with all it hosts), an institution, or a cluster or other group."
    })
final class FlowCommand implements Callable<Integer> {
  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "FROM",
      description = "Where it comes from: a city, any other node, or a group.")
  private String from = "";

  @Option(names = "--to", required = true, paramLabel = "TO", description = "Where it goes.")
  private String to = "";

  @Option(
      names = "--widest",
      description = "Instead: the one path from node to node whose weakest tie is the strongest.")
  private boolean widest;

  @Override
  public Integer call() throws IOException {
    Network facts = network.load();
    Projection graph =
        Projection.of(facts, selection.rule(facts, Set.of(NodeKind.CITY), Direction.DIRECTED));
    Place source = NetworkOption.findPlace(facts, graph, from, "--from");
    Place target = NetworkOption.findPlace(facts, graph, to, "--to");
    if (widest) {
      WidestPathTable path = WidestPathTable.of(facts, graph, source, target, run.run());
      format.write(path.table());
      run.tell(ProvenanceLine.of(path.provenance()));
      return ExitCode.OK;
    }
    Flow flow = Flow.of(facts, graph, source, target, run.run());
    if (format.isJson()) {
      format.writeObject(flow.object());
    } else {
      format.write(flow.cutTable());
      if (format.isTable() && !flow.flowTable().rows().isEmpty()) {
        format.out().println();
        format.write(flow.flowTable());
      }
    }
    flow.notes().forEach(run::tell);
    run.tell(ProvenanceLine.of(flow.provenance()));
    return ExitCode.OK;
  }
}
