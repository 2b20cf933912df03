package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.engine.paths.MaximumFlow;
import corridor.engine.paths.MinimumCut;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;
import corridor.queries.table.Column;
import corridor.queries.table.Numbers;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much fits through from one place to another, and which ties are the bottleneck? */
public final class Flow {
  private final Network network;
  private final Projection graph;
  private final Place from;
  private final Place to;
  private final MaximumFlow flow;
  private final MinimumCut cut;

  private Flow(Network network, Projection graph, Place from, Place to, MaximumFlow flow) {
    this.network = network;
    this.graph = graph;
    this.from = from;
    this.to = to;
    this.flow = flow;
    this.cut = flow.minimumCut();
  }

  /**
   * The greatest flow and the smallest cut between two places that have no node in common.
   *
   * @throws UndefinedResultException if no path leads from one to the other
   */
  public static Flow of(Network network, Projection graph, Place from, Place to, Run run) {
    from.requireNodes();
    to.requireNodes();
    from.requireApartFrom(to, network);
    MaximumFlow flow = MaximumFlow.of(graph, from.nodes(), to.nodes(), run);
    if (flow.minimumCut().ties().isEmpty()) {
      throw NoPath.between(network, graph, from, to);
    }
    return new Flow(network, graph, from, to, flow);
  }

  /** One row a tie of the cut: without them nothing gets through. */
  public Table cutTable() {
    Table table =
        new Table(
            List.of(
                Column.text("cutFrom").atMost(40),
                Column.text("cutTo").atMost(40),
                Column.number("capacity")));
    for (MinimumCut.CutTie tie : cut.ties()) {
      table.row(name(tie.from()), name(tie.to()), tie.capacity());
    }
    return table;
  }

  /** One row a tie that carries something. */
  public Table flowTable() {
    Table table =
        new Table(
            List.of(
                Column.text("flowFrom").atMost(40),
                Column.text("flowTo").atMost(40),
                Column.number("capacity"),
                Column.number("flow")));
    for (MaximumFlow.TieFlow tie : flow.ties()) {
      table.row(name(tie.from()), name(tie.to()), tie.capacity(), tie.flow());
    }
    return table;
  }

  private String name(String id) {
    return network.getNode(id).name();
  }

  /** All of it as one object for JSON. */
  public Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("from", from.name());
    object.put("to", to.name());
    object.put("value", flow.value());
    object.put("cut", TableFormat.objects(cutTable()));
    object.put("flow", TableFormat.objects(flowTable()));
    object.put("provenance", provenance().asMap());
    return object;
  }

  /** What a reader should know besides the tables. */
  public ImmutableList<String> notes() {
    String size =
        ": "
            + Numbers.brief(flow.value())
            + " gets through, over all ways together; that is what the "
            + cut.ties().size()
            + " ties of the cut carry";
    return ImmutableList.of(
        "from " + from.name() + " to " + to.name() + size, GraphNotes.describe(graph));
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return flow.provenance();
  }
}
