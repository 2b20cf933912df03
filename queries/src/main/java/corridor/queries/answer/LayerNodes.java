package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import corridor.engine.layers.Layering;
import corridor.engine.layers.Multiplex;
import corridor.engine.layers.Overlap;
import corridor.engine.layers.Versatility;
import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.projection.Contribution;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Ranking;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is strong in several layers, by how much, and on which ties that rests. */
final class LayerNodes {
  private final Network network;
  private final Multiplex multiplex;
  private final Overlap overlap;
  private final Scores pageRank;
  private final Scores eigenvector;

  private LayerNodes(
      Network network, Multiplex multiplex, Overlap overlap, Scores pageRank, Scores eigenvector) {
    this.network = network;
    this.multiplex = multiplex;
    this.overlap = overlap;
    this.pageRank = pageRank;
    this.eigenvector = eigenvector;
  }

  static LayerNodes of(Network network, Multiplex multiplex, double omega, Run run) {
    Versatility.Options coupled = Versatility.Options.DEFAULT.withOmega(omega);
    return new LayerNodes(
        network,
        multiplex,
        Overlap.of(multiplex, run),
        Versatility.of(multiplex, coupled, run),
        Versatility.of(multiplex, coupled.withKind(Versatility.Kind.EIGENVECTOR), run));
  }

  /** One row for each of the {@code top} nodes with the greatest overlap. */
  Table table(int top) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.number("rank"),
                Column.text("id").atMost(32),
                Column.text("name").atMost(30),
                Column.text("cluster"),
                Column.number("overlap"),
                Column.number("z"),
                Column.number("participation"),
                Column.text("role"),
                Column.number("pagerank"),
                Column.number("eigenvector")));
    multiplex.names().forEach(layer -> columns.add(Column.number(layer)));
    Table table = new Table(columns);
    for (Ranking.Row row : ranked(top)) {
      int v = row.node();
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(row.rank());
      cells.add(row.id());
      cells.add(network.getNode(row.id()).name());
      cells.add(network.findCluster(row.id()).map(Group::id).orElse(null));
      cells.add(row.value());
      cells.add(overlap.z().value(v));
      cells.add(overlap.participation().value(v));
      cells.add(role(v).orElse(null));
      cells.add(pageRank.value(v));
      cells.add(eigenvector.value(v));
      for (int layer = 0; layer < multiplex.layers(); layer++) {
        cells.add(overlap.strength(layer, v));
      }
      table.row(cells.toArray());
    }
    return table;
  }

  // Who has no tie in any layer is in no rank.
  private List<Ranking.Row> ranked(int top) {
    return overlap.overlap().ranking().top(top).stream().filter(row -> row.value() > 0).toList();
  }

  private Optional<String> role(int node) {
    return overlap
        .spread(node)
        .map(spread -> (overlap.isHub(node) ? "hub, " : "") + spread.label());
  }

  /** The ties that the overlaps of the first {@code top} nodes rest on, {@code limit} of each. */
  NodeEvidence evidence(Projection whole, Layering layering, int top, int limit) {
    List<String> ids = ranked(top).stream().map(Ranking.Row::id).toList();
    Evidence evidence = Evidence.ofNodes(network, whole, ids).in(layering);
    ImmutableListMultimap.Builder<String, NodeEvidence.Row> rows = ImmutableListMultimap.builder();
    for (Contribution part : evidence.parts()) {
      addEnd(rows, ids, evidence, part.from(), part.to(), part);
      addEnd(rows, ids, evidence, part.to(), part.from(), part);
    }
    return new NodeEvidence(
        evidence,
        List.of(Column.text("name").atMost(20), Column.text("partner").atMost(20)),
        ids,
        rows.build(),
        limit);
  }

  private static void addEnd(
      ImmutableListMultimap.Builder<String, NodeEvidence.Row> rows,
      List<String> ids,
      Evidence evidence,
      String id,
      String partner,
      Contribution part) {
    if (ids.contains(id)) {
      rows.put(id, new NodeEvidence.Row(List.of(evidence.name(id), evidence.name(partner)), part));
    }
  }

  ImmutableList<Provenance> provenance() {
    return ImmutableList.of(
        overlap.participation().provenance(), pageRank.provenance(), eigenvector.provenance());
  }
}
