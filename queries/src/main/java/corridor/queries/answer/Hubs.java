package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Ranking;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who are the hubs? Nodes ranked by the first of several measures, the others beside it. */
public final class Hubs {
  private final Network network;
  private final Projection graph;
  private final ImmutableMap<String, Scores> scores;

  private Hubs(Network network, Projection graph, ImmutableMap<String, Scores> scores) {
    this.network = network;
    this.graph = graph;
    this.scores = scores;
  }

  /** Measures all nodes of {@code graph}, a projection of {@code network}. */
  public static Hubs of(Network network, Projection graph, List<Measure> measures, Run run) {
    Map<String, Scores> scores = new LinkedHashMap<>();
    for (Measure measure : measures) {
      scores.put(measure.name(), measure.compute().of(network, graph, run));
    }
    return new Hubs(network, graph, ImmutableMap.copyOf(scores));
  }

  /** The first {@code top} nodes; equal values share a rank. */
  public Table table(int top) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.number("rank"),
                Column.text("id").atMost(32),
                Column.text("name").atMost(40),
                Column.text("kind"),
                Column.text("cluster")));
    scores.keySet().forEach(name -> columns.add(Column.number(name)));
    Table table = new Table(columns);
    Ranking ranking = scores.values().iterator().next().ranking();
    for (Ranking.Row row : ranking.top(top)) {
      Node node = network.getNode(row.id());
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(row.rank() == 0 ? null : row.rank());
      cells.add(node.id());
      cells.add(node.name());
      cells.add(node.kind().label());
      cells.add(network.findCluster(node.id()).map(Group::id).orElse(null));
      scores.values().forEach(column -> cells.add(column.value(row.node())));
      table.row(cells.toArray());
    }
    return table;
  }

  /** What was measured. */
  public ImmutableMap<String, Scores> scores() {
    return scores;
  }

  /** Where the numbers come from, a measure each. */
  public ImmutableList<Provenance> provenance() {
    return scores.values().stream()
        .map(Scores::provenance)
        .collect(ImmutableList.toImmutableList());
  }

  /** What a reader should know about the graph and the values that are missing. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    GraphNotes.mixedWeights(network, graph).ifPresent(notes::add);
    notes.add(GraphNotes.describe(graph));
    for (Map.Entry<String, Scores> named : scores.entrySet()) {
      Scores column = named.getValue();
      Map<String, Integer> reasons = new LinkedHashMap<>();
      for (int node = 0; node < column.size(); node++) {
        column.undefined(node).ifPresent(reason -> reasons.merge(reason.reason(), 1, Integer::sum));
      }
      reasons.forEach(
          (reason, count) ->
              notes.add(named.getKey() + " is undefined for " + count + " nodes: " + reason));
      column.provenance().warnings().forEach(notes::add);
    }
    return notes.build();
  }
}
