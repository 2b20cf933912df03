package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.concentration.LocationQuotients;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.result.Provenance;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Location quotients of counts of nodes: which kind of thing is over-represented in which place.
 */
public final class QuotientTable {
  private QuotientTable() {}

  /** One row a kind and place that has any, the most specialised first within a kind. */
  public static Told of(
      Network network, List<Node> nodes, Classification kinds, Classification places) {
    Crossing crossing = Crossing.of(nodes, places, kinds);
    ImmutableList<String> rows = crossing.rows();
    ImmutableList<String> columns = crossing.columns();
    double[][] counts = new double[rows.size()][columns.size()];
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        counts[r][c] = crossing.nodes(rows.get(r), columns.get(c)).size();
      }
    }
    LocationQuotients quotients = LocationQuotients.of(rows, columns, counts);
    Table table =
        new Table(
            List.of(
                Column.text(kinds.name()),
                Column.text(places.name()),
                Column.number("count"),
                Column.number("lq")));
    for (int c = 0; c < columns.size(); c++) {
      int kind = c;
      IntStream.range(0, rows.size())
          .boxed()
          .sorted(
              (a, b) ->
                  Double.compare(
                      quotients.value(b, kind).value(), quotients.value(a, kind).value()))
          .forEach(
              place ->
                  table.row(
                      kinds.title(columns.get(kind)),
                      places.title(rows.get(place)),
                      (long) quotients.amount(place, kind),
                      quotients.value(place, kind).value()));
    }
    return Told.of(
        table,
        List.of(
            "lq is the share of the kind in the place over its share in all places; above 1 is"
                + " specialised; counts below about 5 make it jump",
            crossing.left()
                + " of "
                + nodes.size()
                + " nodes lack one of the two and are left out"),
        Provenance.ofFacts(
            "location-quotient", network, "nodes: " + kinds.name() + " by " + places.name()));
  }
}
