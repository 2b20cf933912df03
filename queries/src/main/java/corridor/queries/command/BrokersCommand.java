package corridor.queries.command;

import corridor.engine.brokerage.EiIndex;
import corridor.engine.brokerage.GouldFernandez;
import corridor.engine.brokerage.Unclassed;
import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.queries.answer.Brokers;
import corridor.queries.answer.ClusterBrokers;
import corridor.queries.answer.NodeEvidence;
import corridor.queries.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds brokers between clusters. */
@Command(
    name = "brokers",
    header = "Who stands between clusters, and in which role?",
    description =
        "Counts open triples a → broker → b by the clusters of the three (Gould–Fernandez):"
            + " coordinator AAA, itinerant ABA, representative AAB, gatekeeper ABB, liaison ABC. Cities"
            + " of no cluster are together one more.",
    footer = {
      "",
      "Examples:",
      "  corridor brokers --top 10",
      "  corridor brokers --ties technology-transfer --permutations 0 --format csv",
      "  corridor brokers --by-cluster --top 10",
      "  corridor brokers --top 3 --evidence --format csv",
      "",
      "Programs name the roles differently: go by the letters."
    })
final class BrokersCommand implements Callable<Integer> {
  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many rows. Default: ${DEFAULT-VALUE}.")
  private int top = 20;

  @Option(
      names = "--permutations",
      paramLabel = "N",
      description = "Random ways to deal out the clusters anew, for z. Default: ${DEFAULT-VALUE}.")
  private int permutations = 1000;

  @Option(
      names = "--by-cluster",
      description =
          "Whether ties stay within clusters: E–I index of the network and of each cluster, then of"
              + " each broker with the other measures of brokers. As csv the first of"
              + " these tables; 'hubs --by e-i-index,constraint' has the second.")
  private boolean byCluster;

  @Option(
      names = "--evidence",
      description =
          "Also list the ties, with their sources, that the roles of each broker between clusters"
              + " rest on, and how many open triples each is a leg of; with --by-cluster its ties"
              + " to other clusters. With csv instead of the rest.")
  private boolean evidence;

  @Option(
      names = "--evidence-top",
      paramLabel = "N",
      description =
          "Ties a broker in the list, those in most triples first, then the strongest. Default:"
              + " ${DEFAULT-VALUE}.")
  private int evidenceTop = 5;

  @Override
  public Integer call() throws IOException {
    UsageException.requirePositive("--top", top);
    UsageException.requirePositive("--evidence-top", evidenceTop);
    Network facts = network.load();
    Projection graph =
        Projection.of(facts, selection.rule(facts, Set.of(NodeKind.CITY), Direction.DIRECTED));
    Brokers brokers =
        Brokers.of(
            facts,
            graph,
            GouldFernandez.Options.DEFAULT
                .withUnclassed(Unclassed.ONE_CLASS)
                .withPermutations(byCluster ? 0 : permutations)
                .withSeed(run.seed()),
            run.run());
    if (byCluster) {
      return writeClusters(facts, brokers);
    }
    Optional<NodeEvidence> ties =
        evidence ? Optional.of(brokers.evidence(top, evidenceTop)) : Optional.empty();
    if (ties.isPresent() && format.isJson()) {
      format.writeObjects(brokers.objects(top, ties.get()));
    } else {
      write(List.of(brokers.table(top)), ties);
    }
    brokers.notes().forEach(run::tell);
    ties.ifPresent(this::tell);
    run.tell(ProvenanceLine.of(brokers.provenance()));
    return ExitCode.OK;
  }

  private int writeClusters(Network facts, Brokers brokers) throws IOException {
    Projection symmetrised =
        Projection.of(facts, selection.rule(facts, Set.of(NodeKind.CITY), Direction.SYMMETRISED));
    EiIndex.Options options =
        EiIndex.Options.DEFAULT
            .withUnclassed(Unclassed.ONE_CLASS)
            .withPermutations(permutations)
            .withSeed(run.seed());
    ClusterBrokers clusters = ClusterBrokers.of(facts, brokers, symmetrised, options, run.run());
    Optional<NodeEvidence> ties =
        evidence ? Optional.of(clusters.evidence(top, evidenceTop)) : Optional.empty();
    if (format.isJson()) {
      Map<String, Object> object = clusters.object(top);
      ties.ifPresent(list -> object.put("evidence", list.objects()));
      format.writeObject(object);
    } else {
      write(List.of(clusters.clusterTable(), clusters.nodeTable(top)), ties);
    }
    clusters.notes().forEach(run::tell);
    ties.ifPresent(this::tell);
    clusters.provenance().forEach(source -> run.tell(ProvenanceLine.of(source)));
    return ExitCode.OK;
  }

  // A csv file holds one table: the first, or the evidence if it was asked for.
  private void write(List<Table> tables, Optional<NodeEvidence> ties) throws IOException {
    if (!format.isTable()) {
      format.write(ties.map(NodeEvidence::table).orElse(tables.get(0)));
      return;
    }
    format.write(tables.get(0));
    List<Table> more = new ArrayList<>(tables.subList(1, tables.size()));
    ties.map(NodeEvidence::table).ifPresent(more::add);
    for (Table table : more) {
      if (!table.rows().isEmpty()) {
        format.out().println();
        format.write(table);
      }
    }
  }

  private void tell(NodeEvidence ties) {
    run.tell(
        byCluster
            ? "evidence: ties to other clusters; nodes of no cluster are together one more"
            : "evidence: ties of open triples that are not within one cluster (AAA); a tie without direction is"
                + " a leg either way");
    ties.notes().forEach(run::tell);
  }
}
