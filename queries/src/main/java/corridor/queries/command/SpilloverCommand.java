package corridor.queries.command;

import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.spillover.MostProbablePaths;
import corridor.engine.spillover.MostProbablePaths.Probability;
import corridor.engine.spillover.RandomWalkWithRestart;
import corridor.engine.spillover.StructuralPathAnalysis;
import corridor.queries.answer.ClusterFlowTable;
import corridor.queries.answer.ClusterGateways;
import corridor.queries.answer.MostProbablePathTable;
import corridor.queries.answer.Place;
import corridor.queries.answer.Reach;
import corridor.queries.answer.Spillover;
import corridor.queries.answer.SpilloverCut;
import corridor.queries.answer.SpilloverSensitivity;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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
      "  corridor spillover --from jjj --to yrd --cut",
      "  corridor spillover --from 上海 --reach --top 10",
      "  corridor spillover --matrix --format csv",
      "",
      "FROM and TO are a city (with all it hosts), an institution, a cluster or other group, or 'all'"
          + " for the nodes of all clusters."
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

  /** What is asked; the paths and gateways between two places if none is given. */
  static final class Question {
    @Option(
        names = "--matrix",
        description =
            "Between all clusters instead: direct, indirect (rounds within the two, feedback between"
                + " them, via other clusters) and total influence.")
    private boolean matrix;

    @Option(
        names = "--gateway-matrix",
        description = "Between all clusters instead: the --gateways nodes that carry most.")
    private boolean gatewayMatrix;

    @Option(
        names = "--most-probable",
        description =
            "The most probable paths of a walk from one node to another instead: each step is taken"
                + " with the tie's share of its origin's weight.")
    private boolean mostProbable;

    @Option(
        names = "--sensitivity",
        description =
            "The rank of the strongest paths and gateways if 0.3, 0.5 or 0.7 is passed on.")
    private boolean sensitivity;

    @Option(
        names = "--cut",
        description =
            "The ties that it hangs on instead: those of the minimum cut, and those without which"
                + " most is lost.")
    private boolean cut;

    @Option(
        names = "--reach",
        description =
            "Only --from: where a walker spends its time who keeps coming back there (random walk"
                + " with restart).")
    private boolean reach;
  }

  @ArgGroup private Question question = new Question();

  @Option(
      names = "--evidence",
      description =
          "Also the ties, with source and place in it, that each path rests on; in CSV only these.")
  private boolean evidence;

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
      names = "--top",
      paramLabel = "N",
      description = "How many rows of --reach and --cut. Default: ${DEFAULT-VALUE}.")
  private int top = 20;

  @Option(
      names = "--restart",
      paramLabel = "PROBABILITY",
      description =
          "With --reach: probability of going back at each step. Default: ${DEFAULT-VALUE}.")
  private double restart = 0.15;

  @Option(
      names = "--probability",
      paramLabel = "MEANING",
      description =
          "With --most-probable: share (of the origin's weight) or weight (weights are"
              + " probabilities already). Default: share.")
  private Probability probability = Probability.SHARE;

  @Mixin private TransferOptions transfer = new TransferOptions();

  @Override
  public Integer call() throws IOException {
    UsageException.requirePositive("--top", top);
    UsageException.requirePositive("--gateways", gateways);
    UsageException.requirePositive("--paths", paths);
    UsageException.requirePositive("--max-length", maxLength);
    if ((question.matrix || question.gatewayMatrix) && (from != null || to != null)) {
      throw new UsageException(
          "--matrix and --gateway-matrix are of all clusters: leave out --from and --to");
    }
    Network facts = network.load();
    Projection graph =
        Projection.of(facts, selection.rule(facts, Set.of(NodeKind.CITY), Direction.DIRECTED));
    if (question.matrix) {
      ClusterFlowTable flow = ClusterFlowTable.of(facts, graph, transfer.options(), run.run());
      return write(flow.table(), flow.notes(), flow.provenance());
    }
    if (question.gatewayMatrix) {
      ClusterGateways all =
          ClusterGateways.of(facts, graph, transfer.options(), gateways, run.run());
      return write(all.table(), List.of(all.note()), all.provenance());
    }
    if (from == null) {
      throw new UsageException("give --from and --to, or --matrix or --gateway-matrix");
    }
    Place source = place(facts, graph, from, "--from");
    if (question.reach) {
      Reach reach =
          Reach.of(facts, graph, source, new RandomWalkWithRestart.Options(restart), run.run());
      return write(reach.table(top), reach.notes(), reach.provenance());
    }
    if (to == null) {
      throw new UsageException("give --to beside --from, or --reach");
    }
    return between(facts, graph, source, place(facts, graph, to, "--to"));
  }

  private int write(Table table, List<String> notes, Provenance... provenance) throws IOException {
    format.write(table);
    notes.forEach(run::tell);
    for (Provenance one : provenance) {
      run.tell(ProvenanceLine.of(one));
    }
    return ExitCode.OK;
  }

  private int between(Network facts, Projection graph, Place source, Place target)
      throws IOException {
    if (question.mostProbable) {
      MostProbablePathTable walks =
          MostProbablePathTable.of(
              facts,
              graph,
              source,
              target,
              new MostProbablePaths.Options(probability, paths),
              run.run());
      return write(walks.table(), List.of(), walks.provenance());
    }
    if (question.cut) {
      SpilloverCut cut =
          SpilloverCut.of(facts, graph, source, target, transfer.options(), top, run.run());
      return write(cut.table(top), cut.notes(), cut.provenance().toArray(new Provenance[0]));
    }
    StructuralPathAnalysis.Options search =
        StructuralPathAnalysis.Options.DEFAULT.withCount(paths).withMaxLength(maxLength);
    if (question.sensitivity) {
      if (!transfer.isAbsorption()) {
        throw new UsageException(
            "--sensitivity compares values of --rho: it needs --form absorption");
      }
      SpilloverSensitivity sensitivity =
          SpilloverSensitivity.of(
              facts, graph, source, target, transfer.options(), search, gateways, run.run());
      return write(sensitivity.table(), sensitivity.notes(), sensitivity.provenance());
    }
    return paths(
        Spillover.of(
            facts, graph, source, target, transfer.options(), search, gateways, run.run()));
  }

  private int paths(Spillover spillover) throws IOException {
    if (format.isJson()) {
      Map<String, @Nullable Object> object = spillover.object();
      if (evidence) {
        object.put("evidence", TableFormat.objects(spillover.evidenceTable()));
      }
      format.writeObject(object);
    } else if (evidence && !format.isTable()) {
      format.write(spillover.evidenceTable());
    } else {
      format.write(spillover.table());
      if (format.isTable() && !spillover.gatewayTable().rows().isEmpty()) {
        format.out().println();
        format.write(spillover.gatewayTable());
      }
      if (evidence) {
        format.out().println();
        format.write(spillover.evidenceTable());
      }
    }
    spillover.notes().forEach(run::tell);
    run.tell(ProvenanceLine.of(spillover.provenance()));
    return ExitCode.OK;
  }

  private static Place place(Network facts, Projection graph, String name, String option) {
    if (name.equals("all")) {
      return Place.ofAllClusters(facts, graph);
    }
    return NetworkOption.findPlace(facts, graph, name, option);
  }
}
