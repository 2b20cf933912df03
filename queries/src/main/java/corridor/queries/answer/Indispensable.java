package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.resilience.EfficiencyVitality;
import corridor.engine.result.Provenance;
import corridor.engine.result.Ranking;
import corridor.engine.run.Run;
import corridor.queries.table.Column;
import corridor.queries.table.Numbers;
import corridor.queries.table.Table;
import java.util.List;

/** Without whom would everybody be farther from each other? Efficiency vitality, the most first. */
public final class Indispensable {
  private final Network network;
  private final Projection graph;
  private final EfficiencyVitality vitality;

  private Indispensable(Network network, Projection graph, EfficiencyVitality vitality) {
    this.network = network;
    this.graph = graph;
    this.vitality = vitality;
  }

  /** Measures all nodes. */
  public static Indispensable of(
      Network network, Projection graph, EfficiencyVitality.Options options, Run run) {
    return new Indispensable(network, graph, EfficiencyVitality.of(graph, options, run));
  }

  /** The first {@code top} nodes: what is lost, and which share of all efficiency that is. */
  public Table table(int top) {
    Table table =
        new Table(
            List.of(
                Column.number("rank"),
                Column.text("id").atMost(32),
                Column.text("name").atMost(40),
                Column.number("efficiencyLoss"),
                Column.number("lossShare")));
    double whole = vitality.efficiency().value();
    for (Ranking.Row row : vitality.loss().ranking().top(top)) {
      table.row(
          row.rank() == 0 ? null : row.rank(),
          row.id(),
          network.getNode(row.id()).name(),
          row.value(),
          whole > 0 ? row.value() / whole : Double.NaN);
    }
    return table;
  }

  /** What a reader should know besides the table. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    notes.add(
        "global efficiency is "
            + (vitality.efficiency().isDefined()
                ? Numbers.brief(vitality.efficiency().value())
                : "undefined: too few nodes")
            + ", by length "
            + graph.pathLength().label()
            + "; a loss holds the node's own paths and those that others had through it");
    if (graph.pathLength() == PathLength.INVERSE_WEIGHT) {
      GraphNotes.mixedWeights(network, graph).ifPresent(notes::add);
    }
    return notes.add(GraphNotes.describe(graph)).build();
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return vitality.loss().provenance();
  }
}
