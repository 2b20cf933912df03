package corridor.queries.answer;

import corridor.engine.network.Network;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.spillover.MostProbablePaths;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.List;

/** The most probable paths of a random walk from one node to another. */
public final class MostProbablePathTable {
  private final Network network;
  private final MostProbablePaths paths;

  private MostProbablePathTable(Network network, MostProbablePaths paths) {
    this.network = network;
    this.paths = paths;
  }

  /** The most probable paths between two places of one node each. */
  public static MostProbablePathTable of(
      Network network,
      Projection graph,
      Place from,
      Place to,
      MostProbablePaths.Options options,
      Run run) {
    MostProbablePaths paths =
        MostProbablePaths.of(
            graph,
            from.onlyNode("the most probable path"),
            to.onlyNode("the most probable path"),
            options,
            run);
    if (paths.paths().isEmpty()) {
      throw NoPath.between(network, graph, from, to);
    }
    return new MostProbablePathTable(network, paths);
  }

  /** One row a path. */
  public Table table() {
    Table table = new Table(List.of(Column.text("path").atMost(70), Column.number("probability")));
    for (MostProbablePaths.Path path : paths.paths()) {
      table.row(PathText.of(network, path.nodes()), path.probability());
    }
    return table;
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return paths.provenance();
  }
}
