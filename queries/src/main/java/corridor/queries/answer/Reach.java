package corridor.queries.answer;

import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Ranking;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.spillover.RandomWalkWithRestart;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.List;

/** Where does a walker spend its time who keeps coming back to a place? */
public final class Reach {
  private final Network network;
  private final Place from;
  private final Projection graph;
  private final Scores scores;

  private Reach(Network network, Place from, Projection graph, Scores scores) {
    this.network = network;
    this.from = from;
    this.graph = graph;
    this.scores = scores;
  }

  /** The reach of a place. */
  public static Reach of(
      Network network,
      Projection graph,
      Place from,
      RandomWalkWithRestart.Options options,
      Run run) {
    from.requireNodes();
    return new Reach(
        network, from, graph, RandomWalkWithRestart.of(graph, from.nodes(), options, run));
  }

  /** The first {@code top} nodes outside the place that are reached at all. */
  public Table table(int top) {
    Table table =
        new Table(
            List.of(
                Column.number("rank"),
                Column.text("id"),
                Column.text("name").atMost(40),
                Column.text("kind"),
                Column.text("cluster"),
                Column.number("reach")));
    int rank = 0;
    for (Ranking.Row row : scores.ranking().rows()) {
      String id = row.id();
      if (rank == top || scores.of(id) == 0) {
        break;
      }
      if (!from.nodes().contains(id)) {
        Node node = network.getNode(id);
        String cluster = network.findCluster(id).map(group -> group.id()).orElse(null);
        table.row(++rank, id, node.name(), node.kind().label(), cluster, scores.of(id));
      }
    }
    return table;
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return scores.provenance();
  }

  /** What a reader should know besides the table. */
  public List<String> notes() {
    double home = from.nodes().stream().mapToDouble(scores::of).sum();
    return List.of(
        "of its time the walker spends "
            + Spillover.percent(home)
            + " in "
            + from.name()
            + " itself, which is not ranked",
        GraphNotes.describe(graph));
  }
}
