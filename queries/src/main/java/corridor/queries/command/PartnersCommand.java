package corridor.queries.command;

import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.prediction.HoldOut;
import corridor.engine.prediction.LinkPrediction;
import corridor.engine.prediction.LinkPrediction.Index;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;
import corridor.queries.answer.DistanceDecay;
import corridor.queries.answer.Evidence;
import corridor.queries.answer.HoldOutTable;
import corridor.queries.answer.Masses;
import corridor.queries.answer.Partners;
import corridor.queries.answer.UnderLinked;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
            + " the partners that both have. Directions are ignored. Or, by a gravity model, the pairs"
            + " tied more weakly than their masses and distance would let expect. All of it is"
            + " inferred.",
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
      "  corridor partners --cluster yrd --layer knowledge --weighted --format csv",
      "  corridor partners --hold-out --by adamic-adar,jaccard",
      "  corridor partners -n my-cities --gravity --mass indicator:gdp --of 合肥",
      "  corridor partners --decay"
    })
final class PartnersCommand implements Callable<Integer> {
  // Beyond, trying the ranking takes longer than making it.
  private static final int MOST_NODES_UNASKED = 500;

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

  @Option(
      names = "--evidence",
      description =
          "Also the ties, with source and place in it, with the partners that both have (with --gravity:"
              + " between the pair); in CSV only these.")
  private boolean evidence;

  @Option(
      names = "--hold-out",
      description =
          "Instead: how well the indices find ties that are hidden from them, beside chance and"
              + " nearness. Hidden are later ties where most have years, else a tenth at random.")
  private boolean holdOut;

  @Option(
      names = "--since",
      paramLabel = "YEAR",
      description = "With --hold-out: hide what is tied since this year.")
  private @Nullable Integer since;

  @Option(
      names = "--gravity",
      description =
          "Instead: fit weight = c * masses^a * km^b by PPML and tell the pairs that fall short most.")
  private boolean gravity;

  @Option(
      names = "--mass",
      split = ",",
      paramLabel = "MASS",
      description =
          "With --gravity: indicator:gdp (its latest value), indicator:gdp@2020, attribute:KEY or"
              + " strength. Several are fitted together.")
  private List<String> masses = new ArrayList<>();

  @Option(names = "--over", description = "With --gravity: the pairs that exceed most instead.")
  private boolean over;

  @Option(
      names = "--decay",
      description =
          "Instead: ties by distance, between next-door nodes and in enclaves, and the exponent of"
              + " distance.")
  private boolean decay;

  @Override
  public Integer call() throws IOException {
    requireSense();
    Network facts = network.load();
    ProjectionRule rule = selection.rule(facts, Set.of(NodeKind.CITY), Direction.SYMMETRISED);
    Projection graph = Projection.of(facts, rule);
    Run running = run.run();
    if (holdOut) {
      HoldOutTable test = test(facts, rule, running);
      format.write(test.table());
      tell(test.notes(), List.of(test.provenance()));
    } else if (gravity) {
      write(facts, graph, UnderLinked.of(facts, graph, masses(facts, graph, running), running));
    } else if (decay) {
      DistanceDecay distances = DistanceDecay.of(facts, graph, running);
      if (format.isJson()) {
        format.writeObject(distances.object());
      } else {
        format.write(distances.table());
      }
      tell(distances.notes(), List.of(distances.provenance()));
    } else {
      Partners partners = partners(facts, graph, running);
      write(partners);
      tell(partners.notes(), partners.provenance());
      if (graph.nodes() <= MOST_NODES_UNASKED && !run.quiet()) {
        run.tell(test(facts, rule, running).brief());
      }
    }
    return ExitCode.OK;
  }

  private void requireSense() {
    UsageException.requirePositive("--top", top);
    if ((holdOut ? 1 : 0) + (gravity ? 1 : 0) + (decay ? 1 : 0) > 1) {
      throw new UsageException("give one of --hold-out, --gravity and --decay, not several");
    }
    if (!gravity && (!masses.isEmpty() || over)) {
      throw new UsageException("--mass and --over need --gravity");
    }
    if (evidence && (holdOut || decay)) {
      throw new UsageException("--evidence is for pairs; leave it out with --hold-out and --decay");
    }
    if (since != null && !holdOut) {
      throw new UsageException("--since needs --hold-out");
    }
    if (of != null && (holdOut || decay)) {
      throw new UsageException("--of is for pairs; leave it out with --hold-out and --decay");
    }
  }

  private void write(Partners partners) throws IOException {
    if (!evidence) {
      format.write(partners.table());
    } else if (format.isJson()) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      object.put("pairs", TableFormat.objects(partners.table()));
      object.put("evidence", TableFormat.objects(partners.evidence().table()));
      format.writeObject(object);
    } else {
      write(partners.table(), partners.evidence());
    }
  }

  // A csv file holds one table: the evidence, if it was asked for.
  private void write(Table pairs, Evidence ties) throws IOException {
    if (format.isTable()) {
      format.write(pairs);
      format.out().println();
    }
    format.write(ties.table());
    ties.notes().forEach(run::tell);
  }

  private void tell(List<String> notes, List<Provenance> provenance) {
    notes.forEach(run::tell);
    provenance.forEach(source -> run.tell(ProvenanceLine.of(source)));
  }

  private HoldOutTable test(Network facts, ProjectionRule rule, Run running) {
    return HoldOutTable.of(
        facts,
        rule,
        by.stream().distinct().toList(),
        weighted,
        since == null ? OptionalInt.empty() : OptionalInt.of(since),
        HoldOut.Options.DEFAULT.withSeed(run.seed()),
        running);
  }

  private Masses masses(Network facts, Projection graph, Run running) {
    if (masses.isEmpty()) {
      throw new UsageException(
          "--gravity needs --mass; the network has "
              + Masses.choices(facts, graph)
              + "; --mass strength explains ties by themselves, and --decay needs none");
    }
    return Masses.of(facts, graph, masses, running);
  }

  private void write(Network facts, Projection graph, UnderLinked answer) throws IOException {
    Optional<String> node = of == null ? Optional.empty() : Optional.of(node(facts, graph, of));
    if (node.isPresent() && !answer.has(node.get())) {
      throw new UndefinedResultException(
          facts.getNode(node.get()).name() + " has no mass above 0, and so is not in the model");
    }
    if (format.isJson()) {
      Map<String, @Nullable Object> object = answer.object(node, over, top);
      if (evidence) {
        object.put("evidence", TableFormat.objects(answer.evidence(node, over, top).table()));
      }
      format.writeObject(object);
    } else {
      if (format.isTable()) {
        format.write(answer.model());
        format.out().println();
      }
      Table pairs = answer.pairs(node, over, top);
      if (evidence) {
        write(pairs, answer.evidence(node, over, top));
      } else {
        format.write(pairs);
      }
    }
    tell(answer.notes(), List.of(answer.provenance()));
  }

  private Partners partners(Network facts, Projection graph, Run running) {
    List<Index> indices = by.stream().distinct().toList();
    LinkPrediction.Options options =
        LinkPrediction.Options.DEFAULT.withWeighted(weighted).withCount(top);
    if (of == null) {
      return Partners.of(facts, graph, indices, options, running);
    }
    return Partners.ofNode(facts, graph, node(facts, graph, of), indices, options, running);
  }

  private static String node(Network facts, Projection graph, String name) {
    Node node = NetworkOption.findNode(facts, name, "--of");
    if (graph.findIndex(node.id()).isEmpty()) {
      throw new UndefinedResultException(
          node.name()
              + " ("
              + node.kind().label()
              + ") is no node of the projection; choose it with --kind and --cluster");
    }
    return node.id();
  }
}
