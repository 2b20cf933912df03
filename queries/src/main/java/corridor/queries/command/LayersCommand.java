package corridor.queries.command;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import corridor.engine.layers.Dominance;
import corridor.engine.layers.LayerSimilarity;
import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.engine.network.TieKind;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.projection.TieSelection;
import corridor.queries.answer.Evidence;
import corridor.queries.answer.IndustryChain;
import corridor.queries.answer.NetworkLayers;
import corridor.queries.answer.NodeEvidence;
import corridor.queries.answer.RegionLayers;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares the layers of a network. */
@Command(
    name = "layers",
    header = "What is each layer like, which go together, and which one leads where?",
    description =
        "One table of the layers, one of their pairs, one of the nodes that have most in all of"
            + " them. Or the leading layer of each corridor, belt, zone and cluster (--regions), or"
            + " the whole process of an industry (--chain). Directions are ignored, but for --chain.",
    footer = {
      "",
      "Examples:",
      "  corridor layers",
      "  corridor layers --regions --evidence",
      "  corridor layers --chain 大飞机",
      "  corridor layers -n yrd --layers-by subtype --only gravity,information,finance --inferred",
      "  corridor layers --show pairs --format csv"
    })
final class LayersCommand implements Callable<Integer> {
  private static final int LEAST_RESAMPLES = 100;

  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private LayerOptions layers = new LayerOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--omega",
      paramLabel = "WEIGHT",
      description =
          "Weight of the tie between a node's copies in two layers, for pagerank and eigenvector."
              + " Default: ${DEFAULT-VALUE}.")
  private double omega = 1;

  @Option(
      names = "--permutations",
      paramLabel = "N",
      description = "Relabellings for the QAP test; 0 for none. Default: ${DEFAULT-VALUE}.")
  private int permutations = LayerSimilarity.Options.DEFAULT.permutations();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many nodes. Default: ${DEFAULT-VALUE}.")
  private int top = 10;

  @Option(
      names = "--show",
      paramLabel = "TABLE",
      description =
          "Only one table: layers, pairs or nodes; regions or shares with --regions; stages,"
              + " segments or chains with --chain. Default: all but shares; with csv the first.")
  private @Nullable String show;

  @Option(
      names = "--regions",
      description =
          "Instead: the leading layer of each corridor, belt, zone and cluster, with bounds, held"
              + " against what a source says of it. Nodes are not lifted, and regions are nodes,"
              + " unless --kind or --lift-to-cities say otherwise.")
  private boolean regions;

  @Option(
      names = "--touching",
      description = "With --regions: ties with one end in the region, not only those with both.")
  private boolean touching;

  @Option(
      names = "--resamples",
      paramLabel = "N",
      description = "Resamples of the ties with --regions. Default: ${DEFAULT-VALUE}.")
  private int resamples = Dominance.Options.DEFAULT.resamples();

  @Option(
      names = "--chain",
      paramLabel = "INDUSTRY",
      description =
          "Instead: stages from research to value, parts of the chain and directed chains of an"
              + " industry. Affiliations and inferred ties are taken unless --ties or --no-inferred"
              + " say otherwise.")
  private @Nullable String chain;

  @Option(
      names = "--evidence",
      description =
          "Also list the ties that the numbers rest on, with their sources. With csv instead.")
  private boolean evidence;

  @Option(
      names = "--evidence-top",
      paramLabel = "N",
      description = "Ties a node in the list, the strongest first. Default: ${DEFAULT-VALUE}.")
  private int evidenceTop = 5;

  @Override
  public Integer call() throws IOException {
    UsageException.requirePositive("--top", top);
    UsageException.requirePositive("--evidence-top", evidenceTop);
    if (chain != null && regions) {
      throw new UsageException("give --chain or --regions, not both");
    }
    if (touching && !regions) {
      throw new UsageException("--touching needs --regions");
    }
    if (regions && resamples < LEAST_RESAMPLES) {
      throw new UsageException(
          "--resamples must be at least "
              + LEAST_RESAMPLES
              + ", or the bounds of 95 % say nothing; it is "
              + resamples);
    }
    Network facts = network.load();
    if (chain != null) {
      writeChain(facts, chain);
    } else if (regions) {
      writeRegions(facts);
    } else {
      writeLayers(facts);
    }
    return ExitCode.OK;
  }

  private void writeLayers(Network facts) throws IOException {
    ProjectionRule rule =
        selection.rule(facts, ImmutableSet.of(NodeKind.CITY), Direction.SYMMETRISED);
    NetworkLayers answer =
        NetworkLayers.of(
            facts,
            Projection.of(facts, rule),
            layers.layering(),
            layers.multiplex(facts, rule),
            LayerSimilarity.Options.DEFAULT.withPermutations(permutations).withSeed(run.seed()),
            omega,
            run.run());
    Optional<NodeEvidence> ties =
        evidence ? Optional.of(answer.evidence(top, evidenceTop)) : Optional.empty();
    if (format.isJson()) {
      Map<String, @Nullable Object> object = answer.object(top);
      ties.ifPresent(list -> object.put("evidence", list.objects()));
      format.writeObject(object);
    } else {
      write(answer.tables(top), ImmutableSet.of(), ties.map(NodeEvidence::table));
    }
    answer.notes().forEach(run::tell);
    ties.ifPresent(list -> list.notes().forEach(run::tell));
    answer.provenance().forEach(source -> run.tell(ProvenanceLine.of(source)));
  }

  private void writeRegions(Network facts) throws IOException {
    ProjectionRule rule =
        selection.rule(facts, EnumSet.allOf(NodeKind.class), Direction.SYMMETRISED);
    RegionLayers answer =
        RegionLayers.of(
            facts,
            Projection.of(facts, rule),
            layers.layering(),
            layers.multiplex(facts, rule),
            Dominance.Options.DEFAULT
                .withWithin(!touching)
                .withResamples(resamples)
                .withSeed(run.seed()),
            run.run());
    Optional<Evidence> ties = evidence ? Optional.of(answer.evidence()) : Optional.empty();
    if (format.isJson()) {
      writeObject(answer.object(), ties.map(Evidence::table));
    } else {
      write(answer.tables(), ImmutableSet.of("shares"), ties.map(Evidence::table));
    }
    answer.notes().forEach(run::tell);
    ties.ifPresent(list -> list.notes().forEach(run::tell));
    answer.provenance().forEach(source -> run.tell(ProvenanceLine.of(source)));
  }

  private void writeChain(Network facts, String industry) throws IOException {
    TieSelection taken =
        selection.selection(
            facts,
            TieSelection.DEFAULT
                .withNodeKinds(EnumSet.allOf(NodeKind.class))
                .withTieKinds(EnumSet.allOf(TieKind.class))
                .withInferred(true));
    IndustryChain answer = IndustryChain.of(facts, industry, taken);
    Optional<Table> ties = evidence ? Optional.of(answer.evidence()) : Optional.empty();
    if (format.isJson()) {
      writeObject(answer.object(), ties);
    } else {
      write(answer.tables(), ImmutableSet.of(), ties);
    }
    answer.notes().forEach(run::tell);
    run.tell("# " + Joiner.on(", ").withKeyValueSeparator("=").join(answer.asked(taken)));
  }

  private void writeObject(Map<String, @Nullable Object> object, Optional<Table> ties)
      throws IOException {
    ties.ifPresent(table -> object.put("evidence", TableFormat.objects(table)));
    format.writeObject(object);
  }

  /** A csv file holds one table: the one asked for, the evidence, or the first. */
  private void write(Map<String, Table> tables, Set<String> ifAsked, Optional<Table> ties)
      throws IOException {
    List<Table> written = new ArrayList<>();
    if (show != null && !tables.containsKey(show)) {
      throw new UsageException(
          "--show must be one of " + String.join(", ", tables.keySet()) + " here, but is " + show);
    }
    tables.forEach(
        (name, table) -> {
          if (show == null ? !ifAsked.contains(name) : name.equals(show)) {
            written.add(table);
          }
        });
    ties.ifPresent(written::add);
    if (!format.isTable()) {
      format.write(written.get(ties.isPresent() ? written.size() - 1 : 0));
      return;
    }
    String between = "";
    for (Table table : written) {
      if (show != null || !table.rows().isEmpty()) {
        format.out().print(between);
        format.write(table);
        between = System.lineSeparator();
      }
    }
  }
}
