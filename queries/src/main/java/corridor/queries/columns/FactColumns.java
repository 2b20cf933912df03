package corridor.queries.columns;

import static corridor.queries.columns.ValueType.LIST;
import static corridor.queries.columns.ValueType.NUMBER;
import static corridor.queries.columns.ValueType.TEXT;
import static corridor.queries.columns.ValueType.WHOLE;
import static corridor.queries.columns.ValueType.YES_NO;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Coordinates;
import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.importer.SemicolonList;
import java.util.Optional;

/**
 * The columns of what a network states. Their names avoid those that other programs take for
 * something else: igraph makes a graph bipartite by {@code type}, and no reader knows a date.
 */
public final class FactColumns {
  private static final ImmutableList<TieColumn> TIES =
      ImmutableList.of(
          new TieColumn("weight", NUMBER, tie -> Optional.of(tie.weight())),
          new TieColumn("relation", TEXT, tie -> Optional.of(tie.kind().label())),
          new TieColumn("layer", TEXT, tie -> Optional.of(tie.layer().label())),
          new TieColumn("tie_subtype", TEXT, tie -> text(tie.text(fact -> fact.subtype()))),
          new TieColumn("undirected", YES_NO, tie -> Optional.of(!tie.kind().directed())),
          new TieColumn("amount", NUMBER, tie -> tie.amount().stream().boxed().findFirst()),
          new TieColumn("unit", TEXT, tie -> text(tie.unit())),
          new TieColumn("since", WHOLE, tie -> tie.period().since().stream().boxed().findFirst()),
          new TieColumn("until", WHOLE, tie -> tie.period().until().stream().boxed().findFirst()),
          new TieColumn("inferred", YES_NO, tie -> Optional.of(tie.inferred())),
          new TieColumn("evidence", TEXT, tie -> text(tie.text(fact -> fact.source()))),
          new TieColumn("locator", TEXT, tie -> text(tie.text(fact -> fact.locator()))));

  private static final ImmutableList<TieColumn> BUNDLES =
      ImmutableList.<TieColumn>builder()
          .addAll(TIES)
          .add(new TieColumn("ties", WHOLE, tie -> Optional.of(tie.count())))
          .build();

  private FactColumns() {}

  /** Of the nodes of {@code network}. */
  public static ImmutableList<NodeColumn> nodes(Network network) {
    return ImmutableList.of(
        NodeColumn.fact("name", TEXT, node -> Optional.of(node.name())),
        NodeColumn.fact("name_en", TEXT, node -> text(node.nameEn())),
        NodeColumn.fact("aliases", LIST, node -> list(node.aliases())),
        NodeColumn.fact("kind", TEXT, node -> Optional.of(node.kind().label())),
        NodeColumn.fact("subtype", TEXT, node -> text(node.subtype())),
        NodeColumn.fact("cluster", TEXT, node -> network.findCluster(node.id()).map(Group::id)),
        NodeColumn.fact("located_in", TEXT, node -> node.locatedIn()),
        NodeColumn.fact("lat", NUMBER, node -> node.coordinates().map(Coordinates::lat)),
        NodeColumn.fact("lon", NUMBER, node -> node.coordinates().map(Coordinates::lon)),
        NodeColumn.fact("admin_code", TEXT, node -> text(node.adminCode())),
        NodeColumn.fact(
            "attributes",
            LIST,
            node ->
                list(
                    node.attributes().entrySet().stream()
                        .map(entry -> SemicolonList.attribute(entry.getKey(), entry.getValue()))
                        .collect(ImmutableList.toImmutableList()))));
  }

  /** Of ties, each by itself. {@code relation} is the kind, since {@code kind} is a node's. */
  public static ImmutableList<TieColumn> ties() {
    return TIES;
  }

  /** Of ties taken together: the same, and how many {@code ties} there are in one. */
  public static ImmutableList<TieColumn> bundles() {
    return BUNDLES;
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Optional<ImmutableList<String>> list(ImmutableList<String> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list);
  }
}
