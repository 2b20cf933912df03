package corridor.queries.answer;

import corridor.engine.network.Network;
import corridor.engine.paths.WidestPath;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.List;

/** The single path whose weakest tie is the strongest. */
public final class WidestPathTable {
  private final Network network;
  private final WidestPath.Route route;
  private final Provenance provenance;

  private WidestPathTable(Network network, WidestPath.Route route, Provenance provenance) {
    this.network = network;
    this.route = route;
    this.provenance = provenance;
  }

  /** The widest path between two places of one node each. */
  public static WidestPathTable of(
      Network network, Projection graph, Place from, Place to, Run run) {
    WidestPath path =
        WidestPath.of(graph, from.onlyNode("the widest path"), to.onlyNode("the widest path"), run);
    WidestPath.Route route =
        path.findRoute()
            .orElseThrow(
                () ->
                    new UndefinedResultException(
                        "no path leads from " + from.name() + " to " + to.name()));
    return new WidestPathTable(network, route, path.provenance());
  }

  /** The path and how wide it is. */
  public Table table() {
    return new Table(List.of(Column.text("path").atMost(70), Column.number("width")))
        .row(PathText.of(network, route.nodes()), route.width());
  }

  /** Where it comes from. */
  public Provenance provenance() {
    return provenance;
  }
}
