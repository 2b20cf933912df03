package corridor.importer;

import corridor.engine.network.Labels;
import corridor.engine.network.Layer;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes ties of the rows of ties.csv. */
final class TieRows {
  private static final double DEFAULT_WEIGHT = 1;

  private final Lookup<Node> nodes;
  private final Predicate<String> hasKind;
  private final SourceRows sources;
  private final Issues issues;
  private final List<Tie> ties = new ArrayList<>();
  private int count;

  /**
   * @param hasKind whether the kind of the node with an id is known
   */
  TieRows(Lookup<Node> nodes, Predicate<String> hasKind, SourceRows sources, Issues issues) {
    this.nodes = nodes;
    this.hasKind = hasKind;
    this.sources = sources;
    this.issues = issues;
  }

  void accept(Row row) {
    count++;
    Optional<Node> from = end(row, "from");
    Optional<Node> to = end(row, "to");
    if (row.isSound("source") && !row.isBlank("source")) {
      sources.check(row.cell("source"));
    }
    Optional<TieKind> kind = Labels.find(TieKind.class, row.text("kind"));
    Optional<Layer> layer = Labels.find(Layer.class, row.text("layer"));
    if (from.isEmpty() || to.isEmpty() || kind.isEmpty() || !row.isSound("kind")) {
      return;
    }
    if (from.get().id().equals(to.get().id()) && hasKind.test(from.get().id())) {
      checkSelfTie(row, from.get(), kind.get());
    }
    if (layer.isPresent() && row.isSound() && !issues.hasErrors()) {
      ties.add(
          new Tie(
              from.get().id(),
              to.get().id(),
              kind.get(),
              layer.get(),
              row.text("subtype"),
              row.findNumber("weight").orElse(DEFAULT_WEIGHT),
              row.findNumber("amount"),
              row.text("unit"),
              row.period(),
              row.text("inferred").equals("true"),
              row.text("source"),
              row.text("locator")));
    }
  }

  private Optional<Node> end(Row row, String column) {
    return row.isSound(column) && !row.isBlank(column)
        ? nodes.find(row.cell(column))
        : Optional.empty();
  }

  // As NetworkBuilder has it.
  private static void checkSelfTie(Row row, Node node, TieKind kind) {
    if (node.kind() != NodeKind.CITY || kind == TieKind.AFFILIATION) {
      row.reportValue(
          IssueCode.SELF_TIE,
          "to",
          "is the node in from too",
          "only a city has ties within itself, of kind collaboration or technology-transfer");
    }
  }

  List<Tie> ties() {
    return ties;
  }

  int count() {
    return count;
  }
}
