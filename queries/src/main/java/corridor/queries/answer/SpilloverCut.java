package corridor.queries.answer;

import corridor.engine.network.Network;
import corridor.engine.paths.MinimumCut;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;
import corridor.engine.spillover.CriticalTies;
import corridor.engine.spillover.TransferMatrix;
import corridor.queries.table.Column;
import corridor.queries.table.Numbers;
import corridor.queries.table.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which ties does the way from one place to another hang on: those of the smallest cut, and those
 * without which most of the influence is lost?
 */
public final class SpilloverCut {
  private static final int ENOUGH = 10_000;

  private record Arc(String from, String to) {}

  private final Network network;
  private final Projection graph;
  private final MinimumCut cut;
  private final CriticalTies critical;

  private SpilloverCut(Network network, Projection graph, MinimumCut cut, CriticalTies critical) {
    this.network = network;
    this.graph = graph;
    this.cut = cut;
    this.critical = critical;
  }

  /**
   * The ties between two places.
   *
   * @throws IllegalArgumentException if they have a node in common
   * @throws UndefinedResultException if no path leads from one to the other
   */
  public static SpilloverCut of(
      Network network,
      Projection graph,
      Place from,
      Place to,
      TransferMatrix.Options transfer,
      int top,
      Run run) {
    from.requireNodes();
    to.requireNodes();
    from.requireApartFrom(to, network);
    MinimumCut cut = MinimumCut.of(graph, from.nodes(), to.nodes(), run);
    if (cut.ties().isEmpty()) {
      throw NoPath.between(network, graph, from, to);
    }
    CriticalTies critical =
        CriticalTies.of(
            TransferMatrix.of(graph, transfer, run),
            from.nodes(),
            to.nodes(),
            CriticalTies.Options.DEFAULT.withCount(
                Spillover.isSmall(graph) ? Math.max(top, ENOUGH) : top),
            run);
    return new SpilloverCut(network, graph, cut, critical);
  }

  /** All ties of the cut and the {@code top} critical ties, by falling loss. */
  public Table table(int top) {
    Table table =
        new Table(
            List.of(
                Column.text("from").atMost(30),
                Column.text("to").atMost(30),
                Column.number("capacity"),
                Column.number("loss"),
                Column.text("minimumCut")));
    Set<Arc> cutArcs = new HashSet<>();
    cut.ties().forEach(tie -> cutArcs.add(new Arc(tie.from(), tie.to())));
    Map<Arc, Double> told = new HashMap<>();
    int rank = 0;
    for (CriticalTies.CriticalTie tie : critical.ties()) {
      Arc arc = new Arc(tie.from(), tie.to());
      if (rank++ < top || cutArcs.contains(arc)) {
        told.put(arc, tie.loss());
        row(table, arc, tie.loss(), cutArcs.contains(arc));
      }
    }
    for (MinimumCut.CutTie tie : cut.ties()) {
      Arc arc = new Arc(tie.from(), tie.to());
      if (!told.containsKey(arc)) {
        row(table, arc, Double.NaN, true);
      }
    }
    return table;
  }

  private void row(Table table, Arc arc, double loss, boolean isCut) {
    Csr out = graph.out();
    double capacity = out.weight(out.arc(graph.getIndex(arc.from), graph.getIndex(arc.to)));
    table.row(name(arc.from), name(arc.to), capacity, loss, isCut ? "yes" : "no");
  }

  private String name(String id) {
    return network.getNode(id).name();
  }

  /** Where the numbers come from. */
  public List<Provenance> provenance() {
    return List.of(cut.provenance(), critical.provenance());
  }

  /** What a reader should know besides the table. */
  public List<String> notes() {
    long bridges = critical.ties().stream().filter(tie -> tie.loss() > 1 - 1e-9).count();
    return List.of(
        "the minimum cut has "
            + cut.ties().size()
            + (cut.ties().size() == 1 ? " tie" : " ties")
            + " of capacity "
            + Numbers.brief(cut.value())
            + "; "
            + bridges
            + " of the ties told or in the cut carry all of the influence (loss 1)",
        "loss: the part of the influence that is lost if nothing passes this way any more, the"
            + " other direction left as it is",
        GraphNotes.describe(graph));
  }
}
