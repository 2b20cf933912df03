package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.spillover.Gateways;
import corridor.engine.spillover.StructuralPathAnalysis;
import corridor.engine.spillover.TransferMatrix;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Do the strongest paths and gateways hang on the part that is passed on? */
public final class SpilloverSensitivity {
  private static final ImmutableList<Double> RHOS = ImmutableList.of(0.3, 0.5, 0.7);

  private record Standing(int rank, double share) {}

  private final Table table;
  private final Projection graph;
  private final Provenance provenance;

  private SpilloverSensitivity(Table table, Projection graph, Provenance provenance) {
    this.table = table;
    this.graph = graph;
    this.provenance = provenance;
  }

  /** Of the paths and gateways that come first with the ρ of {@code transfer}. */
  public static SpilloverSensitivity of(
      Network network,
      Projection graph,
      Place from,
      Place to,
      TransferMatrix.Options transfer,
      StructuralPathAnalysis.Options paths,
      int gateways,
      Run run) {
    Spillover base = Spillover.of(network, graph, from, to, transfer, paths, gateways, run);
    List<Map<Object, Standing>> standings = new ArrayList<>();
    for (double rho : RHOS) {
      TransferMatrix matrix = TransferMatrix.of(graph, transfer.withRho(rho), run);
      Map<Object, Standing> standing = new HashMap<>();
      int rank = 0;
      for (StructuralPathAnalysis.Path path :
          StructuralPathAnalysis.of(
                  matrix,
                  from.nodes(),
                  to.nodes(),
                  Spillover.enoughPaths(graph, paths.count()).withMaxLength(paths.maxLength()),
                  run)
              .paths()) {
        standing.put(path.nodes(), new Standing(++rank, path.share()));
      }
      rank = 0;
      for (Gateways.Gateway gateway :
          Gateways.of(
                  matrix,
                  from.nodes(),
                  to.nodes(),
                  Gateways.Options.DEFAULT.withCount(Math.max(gateways, Spillover.ENOUGH_PATHS)),
                  run)
              .gateways()) {
        standing.put(gateway.node(), new Standing(++rank, gateway.loss()));
      }
      standings.add(standing);
    }
    Table table = new Table(columns());
    for (StructuralPathAnalysis.Path path : base.paths()) {
      row(table, "path", PathText.of(network, path.nodes()), path.nodes(), standings);
    }
    for (Gateways.Gateway gateway : base.gateways()) {
      row(table, "gateway", network.getNode(gateway.node()).name(), gateway.node(), standings);
    }
    return new SpilloverSensitivity(
        table,
        graph,
        base.provenance()
            .withMeasure("sensitivity of spillover")
            .withOption("compared with rho", "0.3 0.5 0.7"));
  }

  private static List<Column> columns() {
    return Stream.concat(
            Stream.of(Column.text("what"), Column.text("name").atMost(60)),
            Stream.concat(
                RHOS.stream().map(rho -> Column.number("rank " + rho)),
                RHOS.stream().map(rho -> Column.number("share " + rho))))
        .toList();
  }

  private static void row(
      Table table, String what, String name, Object key, List<Map<Object, Standing>> standings) {
    List<@Nullable Object> cells = new ArrayList<>(List.of(what, name));
    for (Map<Object, Standing> standing : standings) {
      Standing found = standing.get(key);
      cells.add(found == null ? null : found.rank);
    }
    for (Map<Object, Standing> standing : standings) {
      Standing found = standing.get(key);
      cells.add(found == null ? null : found.share);
    }
    table.row(cells.toArray());
  }

  /** One row a path or gateway; the share of a gateway is its loss. */
  public Table table() {
    return table;
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return provenance;
  }

  /** What a reader should know besides the table. */
  public List<String> notes() {
    return List.of(
        "rank and share at each rho; the share of a gateway is its loss; an empty rank is below"
            + " the first "
            + Spillover.ENOUGH_PATHS,
        GraphNotes.describe(graph));
  }
}
