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
import java.io.IOException;
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

  @Override
  public Integer call() throws IOException {
    if (top < 1) {
      throw new UsageException("--top must be at least 1, but is " + top);
    }
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
    format.write(brokers.table(top));
    brokers.notes().forEach(run::tell);
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
    if (format.isJson()) {
      format.writeObject(clusters.object(top));
    } else {
      format.write(clusters.clusterTable());
      if (format.isTable()) {
        format.out().println();
        format.write(clusters.nodeTable(top));
      }
    }
    clusters.notes().forEach(run::tell);
    clusters.provenance().forEach(source -> run.tell(ProvenanceLine.of(source)));
    return ExitCode.OK;
  }
}
