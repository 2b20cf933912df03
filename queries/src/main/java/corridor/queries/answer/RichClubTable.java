package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.structure.RichClub;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.List;

/** Are those with many ties tied with each other more than chance would have it? */
public final class RichClubTable {
  private final Projection graph;
  private final RichClub club;

  private RichClubTable(Projection graph, RichClub club) {
    this.graph = graph;
    this.club = club;
  }

  /** The rich club of an undirected graph. */
  public static RichClubTable of(Projection graph, RichClub.Options options, Run run) {
    return new RichClubTable(graph, RichClub.of(graph, options, run));
  }

  /** One row a degree: the club of the nodes with more ties than that. */
  public Table table() {
    Table table =
        new Table(
            List.of(
                Column.number("degree"),
                Column.number("nodes"),
                Column.number("ties"),
                Column.number("coefficient"),
                Column.number("normalised"),
                Column.text("note")));
    for (RichClub.Row row : club.rows()) {
      table.row(
          row.degree(),
          row.nodes(),
          row.ties(),
          row.coefficient().value(),
          row.normalised().map(ratio -> ratio.value()).orElse(Double.NaN),
          note(row));
    }
    return table;
  }

  private static String note(RichClub.Row row) {
    if (row.nodes() < 2) {
      return "undefined: a club of one";
    }
    boolean undefined = row.normalised().filter(ratio -> !ratio.isDefined()).isPresent();
    return undefined ? "normalised undefined: no such tie in any random graph" : "";
  }

  /** What a reader should know besides the table. */
  public ImmutableList<String> notes() {
    return ImmutableList.of(
        "nodes with more ties than degree, and the share of their pairs that is tied; normalised"
            + " is that share divided by its mean in random graphs with the same degrees",
        GraphNotes.describe(graph));
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return club.provenance();
  }
}
