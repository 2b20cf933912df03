package corridor.queries.command;

import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.resilience.Attack;
import corridor.engine.resilience.EfficiencyVitality;
import corridor.engine.resilience.RandomFailure;
import corridor.engine.resilience.Robustness;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.queries.answer.CriticalParts;
import corridor.queries.answer.Indispensable;
import corridor.queries.answer.LayerResilience;
import corridor.queries.answer.Scenario;
import corridor.queries.answer.Withstanding;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes parts of the network away. */
@Command(
    name = "resilience",
    header = "What does the network lose if part of it drops out, and what remains?",
    description =
        "Robustness against random failure and attack (Schneider et al. 2011), who cannot be spared,"
            + " and scenarios: what remains, in all and between each pair of clusters, without a layer, an"
            + " industry, a country or a list of nodes.",
    footer = {
      "",
      "Examples:",
      "  corridor resilience",
      "  corridor resilience --attack degree --curve --format csv",
      "  corridor resilience --vitality --top 10 --length hops",
      "  corridor resilience --without layer:knowledge",
      "  corridor resilience --without 上海,industry:大飞机 --evidence",
      "  corridor resilience --layers",
      "",
      "On n nodes and m ties: random failure takes some (orders x m) steps; attacks by degree and",
      "strength n x n; by betweenness n x m, adaptive n x n x m (above 1,000 nodes only if it is named",
      "with --attack); --vitality n x n x m. Memory: a few numbers a node and tie. Ctrl-C gives up."
    })
final class ResilienceCommand implements Callable<Integer> {
  private static final int MOST_NODES_UNASKED = 1_000;

  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();
  @Mixin private DirectedOption directed = new DirectedOption();

  /** What is asked; how well the network withstands attacks if none is given. */
  static final class Question {
    @Mixin private RemovalOption removal = new RemovalOption();

    @Option(
        names = "--vitality",
        description = "Instead: by how much everybody's efficiency falls without each node.")
    private boolean vitality;

    @Option(
        names = "--critical",
        description = "Instead: the nodes and ties without which a part falls off, and who it is.")
    private boolean critical;

    @Option(
        names = "--layers",
        description = "Instead: robustness of each layer alone, of all, and of what all share.")
    private boolean layers;
  }

  @Mixin private Question question = new Question();

  @Option(
      names = "--attack",
      split = ",",
      paramLabel = "ATTACK",
      description = "Attacks: degree, betweenness, strength. Default: all.")
  private List<Attack> attacks = new ArrayList<>();

  @Option(
      names = "--orders",
      paramLabel = "N",
      description = "How many random orders. Default: ${DEFAULT-VALUE}.")
  private int orders = RandomFailure.Options.DEFAULT.orders();

  @Option(
      names = "--curve",
      description = "Also the curves: a row a removal; in CSV and JSON only these.")
  private boolean curve;

  @Option(
      names = "--pairs",
      paramLabel = "PAIRS",
      description =
          "With --vitality, efficiency over the pairs of: original (all nodes there were) or remaining."
              + " Default: original.")
  private EfficiencyVitality.Pairs pairs = EfficiencyVitality.Pairs.ORIGINAL;

  @Option(
      names = "--between",
      description = "With --without, in CSV: the pairs of clusters instead of the totals.")
  private boolean between;

  @Option(
      names = "--evidence",
      description =
          "With --without: also the ties that are lost, with source and place in it; in CSV only"
              + " these.")
  private boolean evidence;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many rows of --vitality and --critical. Default: ${DEFAULT-VALUE}.")
  private int top = 20;

  @Override
  public Integer call() throws IOException {
    requireSense();
    Network facts = network.load();
    Run running = run.run();
    if (question.removal.isGiven()) {
      write(
          Scenario.of(
              facts,
              question.removal.describe(),
              question.removal.in(facts),
              selection.rule(facts, Set.of(NodeKind.CITY), Direction.SYMMETRISED),
              running));
    } else if (question.vitality) {
      Indispensable nodes =
          Indispensable.of(facts, graph(facts), new EfficiencyVitality.Options(pairs), running);
      write(nodes.table(top), nodes.notes(), List.of(nodes.provenance()));
    } else if (question.critical) {
      CriticalParts parts = CriticalParts.of(facts, graph(facts), running);
      write(parts.table(top), parts.notes(), parts.provenance());
    } else if (question.layers) {
      LayerResilience layers =
          LayerResilience.of(
              facts,
              selection.rule(facts, Set.of(NodeKind.CITY), directed.direction()),
              failure(),
              running);
      write(layers.table(), layers.notes(), layers.provenance());
    } else {
      Projection graph = graph(facts);
      write(Withstanding.of(facts, graph, attacks(graph), failure(), running));
    }
    return ExitCode.OK;
  }

  private void requireSense() {
    UsageException.requirePositive("--top", top);
    UsageException.requirePositive("--orders", orders);
    int questions =
        (question.removal.isGiven() ? 1 : 0)
            + (question.vitality ? 1 : 0)
            + (question.critical ? 1 : 0)
            + (question.layers ? 1 : 0);
    if (questions > 1) {
      throw new UsageException(
          "give one of --without, --vitality, --critical and --layers, not several");
    }
    if (curve && questions > 0) {
      throw new UsageException("--curve is of attacks and failure, not of another question");
    }
    if ((evidence || between) && !question.removal.isGiven()) {
      throw new UsageException("--evidence and --between need --without");
    }
    if (question.removal.isGiven() && directed.direction() == Direction.DIRECTED) {
      throw new UsageException(
          "--without tells what remains without directions; leave out --directed");
    }
    if (question.critical && directed.direction() == Direction.DIRECTED) {
      throw new UsageException("--critical knows no directions; leave out --directed");
    }
  }

  private Projection graph(Network facts) {
    return Projection.of(facts, selection.rule(facts, Set.of(NodeKind.CITY), directed.direction()));
  }

  private RandomFailure.Options failure() {
    return RandomFailure.Options.DEFAULT.withOrders(orders).withSeed(run.seed());
  }

  private List<Robustness.Options> attacks(Projection graph) {
    if (!attacks.isEmpty() || graph.nodes() <= MOST_NODES_UNASKED) {
      return Withstanding.both(attacks.isEmpty() ? List.of(Attack.values()) : attacks);
    }
    run.tell(
        "attack by betweenness, adaptive, is left out above "
            + MOST_NODES_UNASKED
            + " nodes; ask for it with --attack betweenness");
    return Withstanding.both(List.of(Attack.values())).stream()
        .filter(options -> !options.adaptive() || options.attack() != Attack.BETWEENNESS)
        .toList();
  }

  private void write(Withstanding answer) throws IOException {
    if (!curve || format.isTable()) {
      format.write(answer.table());
    }
    if (curve) {
      if (format.isTable()) {
        format.out().println();
      }
      format.write(answer.curves());
    }
    tell(answer.notes(), answer.provenance());
  }

  private void write(Scenario scenario) throws IOException {
    if (format.isJson()) {
      var object = scenario.object();
      if (evidence) {
        object.put("evidence", TableFormat.objects(scenario.evidence()));
      }
      format.writeObject(object);
    } else if (format.isTable()) {
      format.write(scenario.table());
      writeBelow(scenario.clusters());
      if (evidence) {
        writeBelow(scenario.evidence());
      }
    } else {
      format.write(
          evidence ? scenario.evidence() : between ? scenario.clusters() : scenario.table());
    }
    tell(scenario.notes(), List.of(scenario.provenance()));
  }

  private void writeBelow(Table table) throws IOException {
    if (!table.rows().isEmpty()) {
      format.out().println();
      format.write(table);
    }
  }

  private void write(Table table, List<String> notes, List<Provenance> provenance)
      throws IOException {
    format.write(table);
    tell(notes, provenance);
  }

  private void tell(List<String> notes, List<Provenance> provenance) {
    notes.forEach(run::tell);
    provenance.forEach(source -> run.tell(ProvenanceLine.of(source)));
  }
}
