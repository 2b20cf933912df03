package corridor.queries.command;

import corridor.engine.network.Network;
import corridor.engine.projection.Projection;
import corridor.engine.projection.TieSelection;
import corridor.queries.answer.Hubs;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ranks nodes. */
@Command(
    name = "hubs",
    header = "Who are the hubs?",
    description =
        "Ranks nodes by the first measure named and shows the others beside it."
            + " A weight is a strength; where paths are followed, length is 1/weight.",
    footer = {
      "",
      "Examples:",
      "  corridor hubs --kind city --by strength,betweenness,pagerank --top 10",
      "  corridor hubs --kind city --layer knowledge --cluster yrd --by degree",
      "  corridor hubs --kind city --directed --ties technology-transfer --by out-strength",
      "  corridor hubs --by sampled-betweenness,estimated-harmonic --length hops --epsilon 0.005",
      "  corridor hubs -n my-network --by harmonic --length hops --format csv"
    })
final class HubsCommand implements Callable<Integer> {
  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private MeasureParameterOptions parameters = new MeasureParameterOptions();
  @Mixin private DirectedOption directed = new DirectedOption();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "MEASURE",
      description = "Measures, the first one ranks. Default: strength,betweenness,pagerank.")
  private List<String> by = List.of("strength", "betweenness", "pagerank");

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many rows. Default: ${DEFAULT-VALUE}.")
  private int top = 20;

  @Override
  public Integer call() throws IOException {
    UsageException.requirePositive("--top", top);
    var measures = MeasuresOption.parse(by, parameters.get(run.seed()));
    Network facts = network.load();
    Projection graph =
        Projection.of(
            facts, selection.rule(facts, TieSelection.DEFAULT.nodeKinds(), directed.direction()));
    Hubs hubs = Hubs.of(facts, graph, measures, run.run());
    format.write(hubs.table(top));
    hubs.notes().forEach(run::tell);
    hubs.provenance().forEach(provenance -> run.tell(ProvenanceLine.of(provenance)));
    return ExitCode.OK;
  }
}
