package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import corridor.engine.network.Network;
import corridor.engine.projection.Contribution;
import corridor.engine.projection.Projection;
import corridor.engine.tiers.TierTable;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ties that the places of cities in their tiers rest on, the strongest of each city first. */
public final class TierEvidence {
  private final Network network;
  private final TierTable tiers;
  private final Evidence evidence;
  private final ImmutableListMultimap<String, Contribution> byCity;
  private final int limit;

  TierEvidence(Network network, Projection graph, TierTable tiers, int limit) {
    this.network = network;
    this.tiers = tiers;
    this.evidence =
        Evidence.ofNodes(network, graph, tiers.rows().stream().map(TierTable.Row::id).toList());
    ImmutableListMultimap.Builder<String, Contribution> parts = ImmutableListMultimap.builder();
    for (Contribution part : evidence.parts()) {
      parts.put(part.from(), part);
      parts.put(part.to(), part);
    }
    this.byCity = parts.build();
    this.limit = limit;
  }

  /** One row a tie; a tie between two of the cities is told for both. */
  public Table table() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.text("name").atMost(20),
                Column.number("tier"),
                Column.text("partner").atMost(20)));
    columns.addAll(Evidence.columns().subList(2, Evidence.columns().size()));
    Table table = new Table(columns);
    for (TierTable.Row row : tiers.rows()) {
      parts(row).forEach(part -> table.row(cells(row, part)));
    }
    return table;
  }

  private List<Contribution> parts(TierTable.Row row) {
    return byCity.get(row.id()).stream().limit(limit).toList();
  }

  private @Nullable Object[] cells(TierTable.Row row, Contribution part) {
    @Nullable Object[] all = evidence.cells(part);
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(network.getNode(row.id()).name());
    cells.add(row.tier() == 0 ? null : row.tier());
    cells.add(part.from().equals(row.id()) ? all[1] : all[0]);
    cells.addAll(Arrays.asList(all).subList(2, all.length));
    return cells.toArray();
  }

  /** How many ties of a city the table leaves out. */
  public int leftOut(String id) {
    return Math.max(0, byCity.get(id).size() - limit);
  }

  /** By city: its ties, and how many more there are. For JSON. */
  public List<Map<String, Object>> objects() {
    List<Map<String, @Nullable Object>> rows = TableFormat.objects(table());
    List<Map<String, Object>> objects = new ArrayList<>();
    int from = 0;
    for (TierTable.Row row : tiers.rows()) {
      int until = from + parts(row).size();
      Map<String, Object> city = new LinkedHashMap<>();
      city.put("name", network.getNode(row.id()).name());
      city.put("ties", rows.subList(from, until));
      city.put("leftOut", leftOut(row.id()));
      objects.add(city);
      from = until;
    }
    return objects;
  }

  /** What a reader should know besides the table. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    notes.addAll(evidence.notes());
    List<String> cut =
        tiers.rows().stream()
            .filter(row -> leftOut(row.id()) > 0)
            .map(row -> network.getNode(row.id()).name() + " " + leftOut(row.id()))
            .toList();
    if (!cut.isEmpty()) {
      notes.add("weaker ties that are left out: " + String.join(", ", cut));
    }
    return notes.build();
  }
}
