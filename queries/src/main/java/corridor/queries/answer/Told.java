package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Provenance;
import corridor.queries.table.Table;
import java.util.List;

/**
 * An answer that is one table.
 *
 * @param notes what a reader should know besides the table
 * @param provenance where the numbers come from
 */
public record Told(Table table, ImmutableList<String> notes, ImmutableList<Provenance> provenance) {
  static Told of(Table table, List<String> notes, Provenance provenance) {
    return new Told(table, ImmutableList.copyOf(notes), ImmutableList.of(provenance));
  }
}
