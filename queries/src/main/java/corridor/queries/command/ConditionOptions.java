package corridor.queries.command;

import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.projection.TieSelection;
import corridor.queries.answer.NodeFilter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What nodes must and must not be to be looked at. */
final class ConditionOptions {
  @Option(
      names = "--where",
      paramLabel = "KEY=VALUE",
      description = "Only nodes with this, or of this kind or subtype. Repeatable.")
  private List<String> where = new ArrayList<>();

  @Option(
      names = "--except",
      paramLabel = "KEY=VALUE",
      description = "No nodes with this. Repeatable.")
  private List<String> except = new ArrayList<>();

  boolean areGiven() {
    return !where.isEmpty() || !except.isEmpty();
  }

  /**
   * The nodes that the selection takes and that meet these conditions and those {@code besides}.
   */
  List<Node> nodes(Network facts, SelectionOptions selection, List<String> besides) {
    List<String> all = new ArrayList<>(where);
    all.addAll(besides);
    return NodeFilter.select(
        facts, selection.selection(facts, TieSelection.DEFAULT).nodesOf(facts), all, except);
  }
}
