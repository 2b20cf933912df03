package corridor.queries.answer;

import corridor.engine.projection.Contribution;
import corridor.engine.time.Snapshot;
import corridor.engine.time.TieChange;
import corridor.engine.time.TieEnds;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ties that are new or lost from one snapshot to the next, with what they rest on. */
public final class TieTurnover {
  private final Table table;

  private TieTurnover(Table table) {
    this.table = table;
  }

  /** The turnover between each snapshot and the next. */
  public static TieTurnover of(String subject, List<Snapshot> snapshots) {
    List<Column> columns =
        new ArrayList<>(
            List.of(Column.text("subject"), Column.text("period"), Column.text("change")));
    columns.addAll(Evidence.columns());
    Table table = new Table(columns);
    for (int i = 1; i < snapshots.size(); i++) {
      Snapshot before = snapshots.get(i - 1);
      Snapshot after = snapshots.get(i);
      TieChange change = TieChange.of(before.graph(), after.graph());
      List<Object> leading = List.of(subject, after.label());
      add(table, leading, "new", after, change.gained());
      add(table, leading, "lost", before, change.lost());
    }
    return new TieTurnover(table);
  }

  private static void add(
      Table table,
      List<Object> leading,
      String change,
      Snapshot snapshot,
      Collection<TieEnds> ties) {
    Evidence evidence = evidence(snapshot, ties);
    for (Contribution part : evidence.parts()) {
      List<@Nullable Object> cells = new ArrayList<>(leading);
      cells.add(change);
      cells.addAll(Arrays.asList(evidence.cells(part)));
      table.row(cells.toArray());
    }
  }

  static Evidence evidence(Snapshot snapshot, Collection<TieEnds> ties) {
    return Evidence.of(
        snapshot.network(),
        snapshot.graph(),
        ties.stream().map(tie -> new Evidence.Pair(tie.from(), tie.to())).toList());
  }

  /** One row a statement, the strongest first within a change. */
  public Table table() {
    return table;
  }
}
