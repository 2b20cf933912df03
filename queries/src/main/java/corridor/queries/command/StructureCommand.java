package corridor.queries.command;

import com.google.common.collect.ImmutableSet;
import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.structure.RichClub;
import corridor.queries.answer.CriticalParts;
import corridor.queries.answer.NetworkStructure;
import corridor.queries.answer.RichClubTable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the whole network. */
@Command(
    name = "structure",
    header = "What is the whole network like, and what does it hang on?",
    description =
        "One row a measure: size, density, centralisation, clustering, components, distances, core"
            + " and periphery. What is undefined has no value, and says why.",
    footer = {
      "",
      "Examples:",
      "  corridor structure",
      "  corridor structure --cluster yrd --layer knowledge --length hops",
      "  corridor structure --directed --ties technology-transfer --format json",
      "  corridor structure --only density,diameter --kind institution",
      "  corridor structure --critical --top 10",
      "  corridor structure --rich-club --format csv"
    })
final class StructureCommand implements Callable<Integer> {
  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--directed",
      description =
          "Tell the directions of technology transfer apart, where a measure can. Default:"
              + " symmetrised.")
  private boolean directed;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "MEASURE",
      description = "Only the rows of these measures. Default: all.")
  private List<String> only = List.of();

  @Option(
      names = "--critical",
      description = "Instead: the nodes and ties without which a part falls off, and who it is.")
  private boolean critical;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many rows with --critical. Default: ${DEFAULT-VALUE}.")
  private int top = 20;

  @Option(
      names = "--rich-club",
      description =
          "Instead: how densely the nodes with many ties are tied with each other, degree by"
              + " degree, against random graphs with the same degrees.")
  private boolean richClub;

  @Option(
      names = "--random-graphs",
      paramLabel = "N",
      description =
          "How many random graphs with --rich-club; 0 for none. Default: ${DEFAULT-VALUE}.")
  private int randomGraphs = RichClub.Options.DEFAULT.randomGraphs();

  @Override
  public Integer call() throws IOException {
    if (critical && richClub) {
      throw new UsageException("give --critical or --rich-club, not both");
    }
    UsageException.requirePositive("--top", top);
    if (randomGraphs < 0) {
      throw new UsageException("--random-graphs must be at least 0, but is " + randomGraphs);
    }
    Network facts = network.load();
    Projection symmetrised = graph(facts, Direction.SYMMETRISED);
    if (critical) {
      CriticalParts parts = CriticalParts.of(facts, symmetrised, run.run());
      format.write(parts.table(top));
      parts.notes().forEach(run::tell);
      parts.provenance().forEach(source -> run.tell(ProvenanceLine.of(source)));
    } else if (richClub) {
      writeRichClub(symmetrised);
    } else {
      Projection graph = directed ? graph(facts, Direction.DIRECTED) : symmetrised;
      NetworkStructure structure =
          NetworkStructure.of(facts, graph, symmetrised, run.seed(), run.run());
      format.write(only.isEmpty() ? structure.table() : structure.table(ImmutableSet.copyOf(only)));
      structure.notes().forEach(run::tell);
      structure.provenance().forEach(source -> run.tell(ProvenanceLine.of(source)));
    }
    return ExitCode.OK;
  }

  private void writeRichClub(Projection symmetrised) throws IOException {
    RichClubTable club =
        RichClubTable.of(
            symmetrised,
            RichClub.Options.DEFAULT.withRandomGraphs(randomGraphs).withSeed(run.seed()),
            run.run());
    format.write(club.table());
    club.notes().forEach(run::tell);
    run.tell(ProvenanceLine.of(club.provenance()));
  }

  private Projection graph(Network facts, Direction direction) {
    return Projection.of(facts, selection.rule(facts, Set.of(NodeKind.CITY), direction));
  }
}
