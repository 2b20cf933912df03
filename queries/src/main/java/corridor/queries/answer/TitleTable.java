package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.concentration.TitleOverlap;
import corridor.engine.concentration.TitleOverlap.Holding;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.result.Provenance;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Titles that several authorities give: who holds which, and how far two titles overlap. */
public final class TitleTable {
  private TitleTable() {}

  /**
   * One row for each two titles that any holder has, those that overlap most first; with the
   * holders of each.
   *
   * @param titles what nodes are titled by: an attribute, or groups
   * @param holders who holds it: the node's city or cluster
   */
  public static Told of(
      Network network, List<Node> nodes, Classification titles, Classification holders) {
    List<Holding> holdings = new ArrayList<>();
    int nowhere = 0;
    int titled = 0;
    for (Node node : nodes) {
      titled += titles.of(node).isEmpty() ? 0 : 1;
      nowhere += !titles.of(node).isEmpty() && holders.of(node).isEmpty() ? 1 : 0;
      for (String title : titles.of(node)) {
        holders.of(node).forEach(holder -> holdings.add(new Holding(holder, title)));
      }
    }
    TitleOverlap overlap = TitleOverlap.of(holdings);
    Table table =
        new Table(
            List.of(
                Column.text("first").atMost(30),
                Column.number("holders"),
                Column.text("second").atMost(30),
                Column.number("secondHolders"),
                Column.number("jaccard"),
                Column.text("both")));
    overlap.pairs().stream()
        .sorted((a, b) -> Double.compare(b.jaccard(), a.jaccard()))
        .filter(pair -> pair.jaccard() > 0)
        .forEach(
            pair ->
                table.row(
                    pair.first(),
                    holdersOf(overlap, pair.first()),
                    pair.second(),
                    holdersOf(overlap, pair.second()),
                    pair.jaccard(),
                    String.join(" ", pair.both().stream().map(holders::title).toList())));
    List<String> notes = new ArrayList<>();
    notes.add(
        overlap.meanTitles().isDefined()
            ? String.format(
                Locale.ROOT,
                "a %s that holds any title holds %.4g on average; %.1f %% hold more than one",
                holders.name(),
                overlap.meanTitles().value(),
                100 * overlap.severalTitles().value())
            : "nobody holds a title");
    for (TitleOverlap.Title title : overlap.titles()) {
      notes.add(
          title.title()
              + ": "
              + String.join(" ", title.holders().stream().map(holders::title).toList()));
    }
    notes.add(
        "%d things have a title, %d of them are in no %s and left out"
            .formatted(titled, nowhere, holders.name()));
    return new Told(
        table,
        ImmutableList.copyOf(notes),
        ImmutableList.of(
            Provenance.ofFacts(
                "title-overlap", network, titles.name() + " held by " + holders.name())));
  }

  private static int holdersOf(TitleOverlap overlap, String title) {
    return overlap.titles().stream()
        .filter(each -> each.title().equals(title))
        .mapToInt(each -> each.holders().size())
        .sum();
  }
}
