package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import corridor.engine.projection.Contribution;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ties that what is said of some nodes rests on, node after node, so many of each. */
public final class NodeEvidence {
  /**
   * A tie of a node.
   *
   * @param leading what is said of it before the tie itself, a cell for each leading column
   */
  record Row(List<@Nullable Object> leading, Contribution part) {}

  private final Evidence evidence;
  private final ImmutableList<Column> leading;
  private final ImmutableList<String> ids;
  private final ImmutableListMultimap<String, Row> rows;
  private final int limit;

  /** The first {@code limit} rows of each node, the nodes in the order of {@code ids}. */
  NodeEvidence(
      Evidence evidence,
      List<Column> leading,
      List<String> ids,
      ImmutableListMultimap<String, Row> rows,
      int limit) {
    this.evidence = evidence;
    this.leading = ImmutableList.copyOf(leading);
    this.ids = ImmutableList.copyOf(ids);
    this.rows = rows;
    this.limit = limit;
  }

  /** One row a tie; a tie between two of the nodes is told for both. */
  public Table table() {
    List<Column> columns = new ArrayList<>(leading);
    columns.addAll(Evidence.columns().subList(2, Evidence.columns().size()));
    Table table = new Table(columns);
    for (String id : ids) {
      told(id).forEach(row -> table.row(cells(row)));
    }
    return table;
  }

  private List<Row> told(String id) {
    return rows.get(id).stream().limit(limit).toList();
  }

  private @Nullable Object[] cells(Row row) {
    @Nullable Object[] all = evidence.cells(row.part());
    List<@Nullable Object> cells = new ArrayList<>(row.leading());
    cells.addAll(Arrays.asList(all).subList(2, all.length));
    return cells.toArray();
  }

  private int leftOut(String id) {
    return Math.max(0, rows.get(id).size() - limit);
  }

  /** By node: its ties, and how many more there are. For JSON. */
  public List<Map<String, Object>> objects() {
    List<Map<String, @Nullable Object>> all = TableFormat.objects(table());
    List<Map<String, Object>> objects = new ArrayList<>();
    int from = 0;
    for (String id : ids) {
      int until = from + told(id).size();
      Map<String, Object> node = new LinkedHashMap<>();
      node.put("name", evidence.name(id));
      node.put("ties", all.subList(from, until));
      node.put("leftOut", leftOut(id));
      objects.add(node);
      from = until;
    }
    return objects;
  }

  /** What a reader should know besides the table. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    notes.addAll(evidence.notes());
    List<String> cut =
        ids.stream()
            .filter(id -> leftOut(id) > 0)
            .map(id -> evidence.name(id) + " " + leftOut(id))
            .toList();
    if (!cut.isEmpty()) {
      notes.add("further ties that are left out: " + String.join(", ", cut));
    }
    List<String> without =
        ids.stream().filter(id -> rows.get(id).isEmpty()).map(evidence::name).toList();
    if (!without.isEmpty()) {
      notes.add("without such ties: " + String.join(", ", without));
    }
    return notes.build();
  }
}
