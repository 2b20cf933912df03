package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.spillover.StructuralPathAnalysis;
import corridor.engine.spillover.TransferMatrix;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The strongest spillover paths between every two city clusters. */
public final class ClusterSpillover {
  /** A path from one cluster to another. */
  public record Row(Place from, Place to, StructuralPathAnalysis.Path path) {}

  private final Network network;
  private final Projection graph;
  private final ImmutableList<Row> rows;
  private final Provenance provenance;

  private ClusterSpillover(
      Network network, Projection graph, ImmutableList<Row> rows, Provenance provenance) {
    this.network = network;
    this.graph = graph;
    this.rows = rows;
    this.provenance = provenance;
  }

  /** The {@code paths} strongest paths from each cluster to each other one. */
  public static ClusterSpillover of(Network network, Projection graph, int paths, Run run) {
    TransferMatrix matrix = TransferMatrix.of(graph, TransferMatrix.Options.DEFAULT, run);
    List<Place> clusters = Place.clusters(network, graph);
    List<Row> rows = new ArrayList<>();
    for (Place from : clusters) {
      for (Place to : clusters) {
        if (!from.equals(to)) {
          StructuralPathAnalysis.of(
                  matrix,
                  from.nodes(),
                  to.nodes(),
                  StructuralPathAnalysis.Options.DEFAULT.withCount(paths),
                  run)
              .paths()
              .forEach(path -> rows.add(new Row(from, to, path)));
        }
      }
    }
    rows.sort(Comparator.comparingDouble(row -> -row.path().total()));
    return new ClusterSpillover(
        network,
        graph,
        ImmutableList.copyOf(rows),
        matrix.provenance().withOption("paths a pair of clusters", paths));
  }

  /** The paths from the strongest; a row a path. */
  public Table table(int top) {
    Table table =
        new Table(
            List.of(
                Column.text("from"),
                Column.text("to"),
                Column.text("path").atMost(60),
                Column.number("direct"),
                Column.number("multiplier"),
                Column.number("total"),
                Column.number("share")));
    for (Row row : rows.subList(0, Math.min(top, rows.size()))) {
      table.row(
          row.from().id(),
          row.to().id(),
          PathText.of(network, row.path().nodes()),
          row.path().direct(),
          row.path().multiplier(),
          row.path().total(),
          row.path().share());
    }
    return table;
  }

  /** The paths from the strongest. */
  public ImmutableList<Row> rows() {
    return rows;
  }

  /** How many paths there are. */
  public int size() {
    return rows.size();
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return provenance;
  }

  /** What has to be said of the graph. */
  public String note() {
    return GraphNotes.describe(graph);
  }
}
