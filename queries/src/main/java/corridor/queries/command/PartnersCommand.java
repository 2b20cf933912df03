package corridor.queries.command;

import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.prediction.LinkPrediction;
import corridor.engine.prediction.LinkPrediction.Index;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;
import corridor.queries.answer.Partners;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ranks pairs that are not tied. */
@Command(
    name = "partners",
    header = "Who is not tied yet, though their partners suggest it?",
    description =
        "Ranks pairs without a tie by the first index named, shows the others beside it, and names"
            + " the partners that both have. Directions are ignored.",
    footer = {
      "",
      "Indices:",
      "  common-neighbours        number of common partners",
      "  jaccard                  common partners among all partners of both",
      "  adamic-adar              common partners, those with few ties counting more",
      "  resource-allocation      the same, and much more",
      "  preferential-attachment  many ties of both, common or not",
      "",
      "Examples:",
      "  corridor partners --top 10",
      "  corridor partners --of 合肥 --by adamic-adar,resource-allocation",
      "  corridor partners --cluster yrd --layer knowledge --weighted --format csv"
    })
final class PartnersCommand implements Callable<Integer> {
  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--of",
      paramLabel = "NODE",
      description = "Only pairs of this city or other node. Default: all.")
  private @Nullable String of;

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "INDEX",
      description =
          "Indices, the first one ranks. Default: resource-allocation,adamic-adar,jaccard.")
  private List<Index> by = List.of(Index.RESOURCE_ALLOCATION, Index.ADAMIC_ADAR, Index.JACCARD);

  @Option(
      names = "--weighted",
      description = "Count ties by their weight. Default: every tie counts one.")
  private boolean weighted;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many pairs. Default: ${DEFAULT-VALUE}.")
  private int top = 20;

  @Override
  public Integer call() throws IOException {
    UsageException.requirePositive("--top", top);
    Network facts = network.load();
    Projection graph =
        Projection.of(facts, selection.rule(facts, Set.of(NodeKind.CITY), Direction.SYMMETRISED));
    Partners partners = partners(facts, graph, run.run());
    format.write(partners.table());
    partners.notes().forEach(run::tell);
    partners.provenance().forEach(source -> run.tell(ProvenanceLine.of(source)));
    return ExitCode.OK;
  }

  private Partners partners(Network facts, Projection graph, Run running) {
    List<Index> indices = by.stream().distinct().toList();
    LinkPrediction.Options options =
        LinkPrediction.Options.DEFAULT.withWeighted(weighted).withCount(top);
    if (of == null) {
      return Partners.of(facts, graph, indices, options, running);
    }
    Node node = NetworkOption.findNode(facts, of, "--of");
    if (graph.findIndex(node.id()).isEmpty()) {
      throw new UndefinedResultException(
          node.name()
              + " ("
              + node.kind().label()
              + ") is no node of the projection; choose it with --kind and --cluster");
    }
    return Partners.ofNode(facts, graph, node.id(), indices, options, running);
  }
}
